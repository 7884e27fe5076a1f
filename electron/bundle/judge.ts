/** Judges one bundle against what this vault knows: who sent it, whether it is for this person, whether its reports hold, how it stands to what is here. */
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import { localDate } from '../../shared/dates/index.ts';
import { shownLine } from '../../shared/bundle/shown.ts';
import type { Review } from '../../shared/moderation/review.ts';
import { canonicalJson } from '../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { findPerson, readContacts, trustBasis, type ContactRows } from '../identity/contacts/contact-book.ts';
import { ownFingerprints, ownIdentity, type Secrets } from '../identity/identity-store.ts';
import { describeCertificate } from '../identity/signing-identity.ts';
import type { TrustBasis } from '../identity/trust.ts';
import type { Store } from '../vault/life/vault.ts';
import type { OpenWith } from './age.ts';
import { readContent, type Content } from './content.ts';
import { checkReport, type ReportDeps } from './judge-report.ts';
import { checkForMe, senderLine } from './judge-sender.ts';
import { checkReviewSignature, type ReviewSignature } from './review-signature.ts';
import { checkFits } from './judge-fits.ts';
import { toldAbout, type Around } from './told.ts';
import { BundleRefused, readBundle, sha256Of, type Proved } from './read-bundle.ts';
import type { BundleSource } from './source.ts';
import { standings, type Standing } from './standing.ts';
import { contentsLine, forYouLine, newestLine, risksIn, unchangedLine, type Lines } from './verdict.ts';

export type JudgeDeps = ReportDeps & {
  readonly store: Pick<Store, 'bundles' | 'signed' | 'reviews'>;
  readonly secrets: Secrets;
  readonly contacts: ContactRows;
  readonly now: () => number;
};

export type Judged = {
  readonly proved: Proved;
  readonly lines: Lines;
  readonly standings: readonly Standing[];
  /** Whether the sender is not in the contacts yet. */
  readonly stranger: boolean;
  /** The forms' own titles, in the order of the list. */
  readonly titles: readonly string[];
  /** What the person must know before it is taken in. */
  /** It brings risk records as they stand now, and was not taken in before. */
  readonly bringsRisks: boolean;
  readonly told: readonly string[];
};

/** Bundles of no more audits than this have their reports made again when they are looked at. */
const mostRemade = 12;
const refuse = (refusal: BundleRefused['refusal'], found: string): never => {
  throw new BundleRefused(refusal, found);
};

/** Whom and what this vault knows, read once for the whole bundle. */
async function around(
  proved: Proved,
  basis: TrustBasis,
  deps: JudgeDeps,
): Promise<Around & { keys: string[] }> {
  const { people } = await readContacts(deps.contacts);
  const own = await ownIdentity(deps.secrets);
  const described = describeCertificate(proved.signer.der);
  const sender = findPerson(people, { ...described, fingerprint: described.fingerprint.hex })?.known;
  const keys = [
    described.fingerprint.hex,
    ...(sender === undefined ? [] : [sender.contact.fingerprint, ...sender.record.former]),
  ];
  const fingerprints = await ownFingerprints(deps.secrets);
  return { people, own: { name: own?.name ?? '', agency: own?.agency ?? '', fingerprints }, basis, keys };
}

/** The review that came along: by whom it is signed, and which reviews of this vault it can be compared with. */
async function reviewFacts(content: Content, manifest: Manifest, basis: TrustBasis, deps: JudgeDeps) {
  const { review, audit } = content;
  if (review === null) return { signature: null, said: null };
  const signature = await checkReviewSignature(review, basis);
  if (signature === 'wrong')
    refuse('content-invalid', `${audit.reference}: the review is not the one its moderator signed`);
  const back = manifest.purpose === 'returned' || manifest.purpose === 'moderated';
  const own = back ? await deps.store.reviews.ofOwn({ audit: audit.id }) : null;
  return { signature, said: own?.ok ? own.value : null };
}

/** Whether the figures may count a review: its moderator signed it, or sealed the bundle it came in. */
function reviewCounts(review: Review | null, signature: ReviewSignature | null, manifest: Manifest): boolean {
  if (review === null || signature === 'withdrawn') return false;
  return signature === 'signed' || review.moderator.fingerprint === manifest.sender.certificate;
}

/** Whether a form carries the name and version of one built in here and is another. */
function isOtherBuiltIn(form: Toolkit, fingerprint: string): boolean {
  const own = toolkits.find((one) => one.id === form.id && one.version === form.version);
  return own !== undefined && sha256Of(canonicalJson(own)) !== fingerprint;
}

export type Heard = (
  entry: BundledAudit,
  content: Content,
  proved: Proved,
  reviewCounted: boolean,
) => Promise<void>;

/**
 * Reads and judges a whole bundle. `lines` is filled on the way, so that a refusal shows what was found before it. `heard` gets
 * each audit's contents; they count only if this returns. Throws `BundleRefused` and `ReadingStopped`.
 */
export async function judgeBundle(
  source: BundleSource,
  open: OpenWith,
  deps: JudgeDeps,
  lines: Lines,
  heard: Heard | null,
  progress: (done: number) => boolean,
): Promise<Judged> {
  const basis = await trustBasis(deps.contacts, deps.secrets, new Date(deps.now()));
  let stranger = false;
  let known: Awaited<ReturnType<typeof around>> | null = null;
  const told: string[] = [];
  const titles: string[] = [];
  const forms = new Map<string, string>();
  let without = 0;
  let met: readonly string[] = [];
  const proved = await readBundle(source, open, basis, {
    progress,
    list: async (found) => {
      const sender = await senderLine(found, basis, deps);
      lines.set('sender', sender.line);
      ({ stranger } = sender);
      if (sender.told !== '') told.push(sender.told);
      await checkForMe(found, deps, open);
      lines.set('for-you', forYouLine(found.manifest));
      known = await around(found, basis, deps);
      // Asked before anything is laid down: taking in must come to the verdict that looking came to.
      const fingerprints = [...new Set(found.manifest.audits.map((one) => one.toolkit.fingerprint))];
      met = await deps.store.bundles.knownForms({ fingerprints });
    },
    audit: async (entry, parts, found) => {
      if (known === null) throw new Error('The list comes first');
      const content = readContent(entry, parts, found.manifest);
      told.push(...checkFits(entry.reference, content, localDate(new Date(deps.now()))));
      // Making pages takes a second each: a bundle of hundreds is compared by fingerprints, and by pages before it is countersigned.
      const remake = found.manifest.audits.length <= mostRemade;
      const report = await checkReport(entry, content, found.manifest, basis, deps, remake);
      const { signature, said } = await reviewFacts(content, found.manifest, basis, deps);
      const { audit, review } = content;
      const { manifest } = found;
      titles[manifest.audits.indexOf(entry)] = shownLine(content.toolkit.title);
      if (isOtherBuiltIn(content.toolkit, entry.toolkit.fingerprint))
        forms.set(entry.toolkit.fingerprint, shownLine(content.toolkit.title));
      if (content.history === '') without += 1;
      told.push(
        ...toldAbout({
          entry,
          audit,
          manifest,
          around: known,
          review,
          signature,
          said,
          pdf: report?.verdict ?? null,
          binding: report?.binding ?? null,
        }),
      );
      await heard?.(entry, content, found, reviewCounts(review, signature, manifest));
    },
  });
  const { manifest, manifestSha256 } = proved;
  lines.set('unchanged', unchangedLine(manifest));
  const keys = (known as { keys: string[] } | null)?.keys ?? [];
  const facts = await deps.store.bundles.facts({
    bundle: manifest.bundle,
    senders: keys,
    audits: manifest.audits.map(({ audit, chain }) => ({ audit, chain })),
  });
  for (const [fingerprint, title] of forms)
    if (!met.includes(fingerprint))
      told.push(
        `The form “${title}” is not the one built into this Caselight under that name: it has an organisation's own words, or other questions.`,
      );
  try {
    const found = standings(manifest, manifestSha256, facts, keys);
    lines.set('newest', newestLine(manifest, found.standings));
    lines.set('contents', contentsLine(manifest, titles, without));
    return {
      proved,
      lines,
      standings: found.standings,
      stranger,
      titles,
      told: [...told, ...found.told],
      bringsRisks: facts.bundle === null && risksIn(manifest) > 0,
    };
  } catch (error) {
    if (error instanceof BundleRefused) error.proved = proved;
    throw error;
  }
}
