/** The act of sealing: who it is for is checked first, then the place is asked for, then everything is written, or nothing is. */
import { dayOf } from '../../shared/dates/index.ts';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Gives, News, Takes } from '../../shared/contract.ts';
import { failed, ok, type Failed, type Result } from '../../shared/result.ts';
import { StreamFailed, writeStreamAtomic } from '../files/atomic-stream.ts';
import type { ChoosePlace } from '../files/choose-place.ts';
import type { WriteCode } from '../files/write-failure.ts';
import { identityForSigning, ownIdentity } from '../identity/identity-store.ts';
import { toldWork } from '../ipc/told-work.ts';
import type { Store } from '../vault/life/vault.ts';
import { packAudit, type PackCode } from './pack.ts';
import { sealBundle, type Packed } from './seal.ts';
import { whom, type Recipient, type WhomCode } from './recipients.ts';

type Input = Takes<'bundle.seal'>;
type Own = Gives<'identity.own'>;
export type SealCode =
  | PackCode
  | WhomCode
  | WriteCode
  | 'cancelled'
  | 'identity-missing'
  | 'identity-expired'
  | 'seal-failed';

export type SealingDeps = {
  readonly store: () => Store;
  readonly choosePlace: ChoosePlace;
  /** Remembers where the file was written; gives the token the page may hold. */
  readonly keepPlace: (file: string) => string;
  readonly tell: (news: News) => void;
  readonly now: () => number;
};

/**
 * A name that tells the reference and version or the number of audits, what it is for, and nothing else. Without the
 * purpose a bundle that comes back would take the place of the one that went out, in a folder both are carried in.
 */
const suggestedName = (first: Packed, count: number, purpose: Input['purpose']): string =>
  count === 1
    ? `caselight-${first.entry.reference}-v${first.entry.version}-${purpose}.age`
    : `caselight-${count}-audits-${purpose}.age`;

/** Builds the act. */
export function makeSealing({ store, choosePlace, keepPlace, tell, now }: SealingDeps) {
  let stop = false;

  const write = async (
    file: string,
    input: Input,
    own: NonNullable<Own>,
    people: readonly Recipient[],
    told: (done: number, of: number) => void,
  ): Promise<Result<Gives<'bundle.seal'>, SealCode>> => {
    const identity = await identityForSigning(store().secrets);
    if (identity === null) return failed('identity-missing');
    const bundle = randomUUID();
    const created = new Date(now()).toISOString();
    const ids = [...new Set<string>(input.audits)];
    const sealing = await sealBundle(
      {
        bundle,
        created,
        ids,
        purpose: input.purpose,
        sender: {
          name: own.name,
          role: own.role,
          agency: own.agency,
          certificate: own.fingerprint,
          recipient: own.recipient,
        },
        recipients: [...people],
        keepUntil: input.keepUntil,
      },
      {
        identity,
        to:
          input.passphrase === null
            ? { kind: 'recipients', recipients: people.map((one) => one.recipient) }
            : { kind: 'passphrase', passphrase: input.passphrase },
        pack: async (id) => {
          const packed = await packAudit(store(), id, input.purpose, own.fingerprint);
          if (!packed.ok) throw new StreamFailed(packed);
          return packed.value;
        },
        progress: (done, of) => {
          told(done, of);
          return !stop;
        },
      },
    );
    const { manifest, manifestText, manifestSha256 } = sealing;
    const written = await writeStreamAtomic(file, sealing.sealed, () =>
      store().bundles.sealed({
        at: created,
        author: own.name,
        bundle,
        purpose: input.purpose,
        manifestSha256,
        manifest: manifestText,
        sender: own.fingerprint,
        created,
        recipients: people.map((one) => one.certificate).join(','),
        audits: manifest.audits.map(({ audit, version, dataFingerprint }) => ({
          audit,
          version,
          fingerprint: dataFingerprint,
        })),
      }),
    );
    if (!written.ok) return written;
    return ok({
      fileName: path.basename(file),
      bytes: written.value.size,
      audits: ids.length,
      bundle,
      place: keepPlace(file),
    });
  };

  return {
    cancel: (): void => {
      stop = true;
    },

    /** Seals and writes; see the contract for what may fail. When it fails nothing was written and no audit has moved. */
    seal: async (input: Input): Promise<Result<Gives<'bundle.seal'>, SealCode>> => {
      stop = false;
      const own = await ownIdentity(store().secrets);
      if (own === null) return failed('identity-missing');
      if (new Date(own.validTo).getTime() < now())
        return failed('identity-expired', { date: dayOf(own.validTo) });
      const people = await whom(store(), input, own, now());
      if (!people.ok) return people;
      // Every audit is asked for before a place is: a person does not choose one for nothing.
      const [id] = input.audits;
      const first =
        id === undefined ? failed('not-found') : await packAudit(store(), id, input.purpose, own.fingerprint);
      if (!first.ok) return first;
      const file = await choosePlace(
        'Save the file for your colleague',
        suggestedName(first.value, input.audits.length, input.purpose),
        [{ name: 'Caselight file', extensions: ['age'] }],
      );
      if (file === null) return failed('cancelled');
      try {
        return await toldWork(tell, 'seal', (told) => write(file, input, own, people.value, told));
      } catch (error) {
        // Only this module makes these failures, and only with codes of its own.
        if (error instanceof StreamFailed) return error.failure as Failed<SealCode>;
        throw error;
      }
    },
  };
}
