/** The moderator's desk and the auditor's side of a review. */
import { createHash } from 'node:crypto';
import { unfinished } from '../../../shared/moderation/completeness.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { failed, ok, type Failed, type Result } from '../../../shared/result.ts';
import { shownBy } from '../../bundle/history.ts';
import { signReview } from '../../bundle/review-signature.ts';
import { identityForSigning, ownFingerprints, ownIdentity } from '../../identity/identity-store.ts';
import type { PdfService } from '../../pdf/pdf-service.ts';
import type { PassphraseCode } from '../../vault/life/vault-types.ts';
import type { Store } from '../../vault/life/vault.ts';
import type { Handlers } from '../serve.ts';

export type ModerationParts = {
  readonly store: () => Store;
  readonly checkPassphrase: (passphrase: string) => Promise<Result<null, PassphraseCode | 'locked'>>;
  readonly work: Pick<PdfService, 'counterSign' | 'bind'>;
  readonly appVersion: string;
  readonly now: () => number;
};

type Moderator = { readonly moderator: Review['moderator']; readonly ownCertificates: readonly string[] };

/** Why a report was not compared, in words that follow "the report". */
const whyNot: Readonly<
  Record<'made-before' | 'cannot-remake' | 'fingerprint-only', (version: string) => string>
> = {
  'made-before': () => 'was made before reports could be compared',
  'cannot-remake': (version) =>
    `was made with Caselight ${version || '(no version named)'} and cannot be made again here`,
  'fingerprint-only': () => 'was not made again',
};

/** Builds the handlers of the section moderation. */
export function moderationHandlers({
  store,
  checkPassphrase,
  work,
  now,
  appVersion,
}: ModerationParts): Pick<
  Handlers,
  | 'moderation.desk'
  | 'moderation.load'
  | 'moderation.drift'
  | 'moderation.open'
  | 'moderation.setBlind'
  | 'moderation.save'
  | 'moderation.finish'
  | 'moderation.ofOwn'
  | 'moderation.reply'
> {
  const time = (): string => new Date(now()).toISOString();
  const moderator = async (): Promise<Moderator | null> => {
    const { secrets } = store();
    const own = await ownIdentity(secrets);
    if (own === null) return null;
    const { name, role, agency, fingerprint } = own;
    return {
      moderator: { name, role, agency, fingerprint },
      ownCertificates: await ownFingerprints(secrets),
    };
  };
  /** The countersigned report where the review accepts; null where there is none to sign. */
  const counterSigned = async (
    review: Review,
    by: Review['moderator'],
    pdf: Uint8Array | null,
    at: string,
  ) => {
    if (review.outcome === 'return' || pdf === null) return ok(null);
    const identity = await identityForSigning(store().secrets);
    if (identity === null) return failed('identity-missing');
    const { name, role, agency } = by;
    const signed = await work.counterSign({
      pdf,
      identity,
      name,
      role,
      agency,
      reference: review.reference,
      at,
    });
    if (!signed.ok) return signed;
    return ok({ bytes: signed.value, sha256: createHash('sha256').update(signed.value).digest('hex') });
  };

  return {
    'moderation.desk': async () => ok(await store().reviews.desk()),
    'moderation.load': async () =>
      ok(await store().reviews.load({ own: await ownFingerprints(store().secrets) })),
    'moderation.drift': async () => ok(await store().reviews.drift()),

    'moderation.open': async ({ audit }) => {
      const who = await moderator();
      if (who === null) return failed('identity-missing');
      return store().reviews.open({ audit, at: time(), ...who });
    },

    'moderation.setBlind': async ({ audit, blind }) => {
      const who = await moderator();
      if (who === null) return failed('wrong-state');
      const set = await store().reviews.setBlind({ audit, blind, at: time(), ...who });
      return set.ok || set.code !== 'own-audit' ? (set as Failed<'wrong-state'>) : failed('wrong-state');
    },

    'moderation.save': (input) => store().reviews.save({ ...input, at: time() }),

    'moderation.finish': async ({ audit, passphrase, notCompared }) => {
      const found = await store().reviews.forFinishing({ audit });
      if (!found.ok) return found;
      const { review, pdf, toolkit } = found.value;
      const who = await moderator();
      if (who === null) return failed('identity-missing');
      const ownPart = found.value.audit.parts.some((one) =>
        who.ownCertificates.includes(one.certificateFingerprint),
      );
      if (found.value.own || ownPart) return failed('own-audit');
      if (review.finishedAt !== '') return failed('wrong-state');
      // Begun under an earlier certificate of one's own it is finished under the one in use; another person's is not finished here.
      if (!who.ownCertificates.includes(review.moderator.fingerprint)) return failed('wrong-state');
      const count = unfinished(toolkit, found.value.audit, review).length;
      if (count > 0) return failed('review-unfinished', { count });
      const right = await checkPassphrase(passphrase);
      if (!right.ok) return right;
      let byHand: string | undefined;
      if (pdf !== null && review.outcome !== 'return') {
        // Its pages are made again before one's own name stands below them.
        const texts = shownBy(found.value.history, found.value.audit);
        const { kind, madeWith } = await work.bind({ pdf, toolkit, texts, appVersion, remake: true });
        if (kind === 'other-audit' || kind === 'other-pages') return failed('report-not-of-audit');
        // What nobody has compared is countersigned only with the moderator's own word for it.
        if (kind !== 'same') {
          if (notCompared === undefined)
            return failed('report-not-compared', { why: whyNot[kind](madeWith) });
          byHand = notCompared;
        }
      }
      const at = time();
      const signed = await counterSigned(review, who.moderator, pdf, at);
      if (!signed.ok) return signed;
      const identity = await identityForSigning(store().secrets);
      if (identity === null) return failed('identity-missing');
      const finished = {
        ...review,
        finishedAt: at,
        moderator: who.moderator,
        ...(byHand === undefined ? {} : { notCompared: byHand }),
      };
      const signature = await signReview(finished, identity);
      return store().reviews.finish({
        audit,
        at,
        review,
        signature,
        notCompared: byHand,
        moderator: who.moderator,
        pdf: signed.value,
      });
    },

    'moderation.ofOwn': (input) => store().reviews.ofOwn(input),
    'moderation.reply': async (input) => {
      const own = await ownIdentity(store().secrets);
      return store().reviews.reply({ ...input, at: time(), name: own?.name ?? '' });
    },
  };
}
