/** What is done with a copy while the vault stays as it is: proving that it can be restored, and taking a single audit out of it. A lock ends both. */
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { BroughtIn } from '../audits/take-out.ts';
import { changeCare, readCare } from '../care/state.ts';
import type { Session, SessionDeps } from '../life/session.ts';
import type { Store } from '../thread/worker-protocol.ts';
import type { Looking } from './looking.ts';
import { openWithKey, type OpenCopy } from './open-copies.ts';
import { placeOf } from './places.ts';
import { inCopy, proveCopy, type HoldsSignatures, type Proof } from './prove.ts';

type DrillCode = 'copy-gone' | 'copy-closed' | 'copy-damaged' | 'vault-from-newer-app' | WriteCode;
type TakeCode = DrillCode | 'not-found';

export type Drills = {
  /** The restore drill on a copy that was looked into, or on the last backup of a person's own (null). Kept as the last proven restore. */
  readonly prove: (
    id: string | null,
    holds: HoldsSignatures,
  ) => Promise<Result<Proof & { readonly of: string }, DrillCode>>;
  /** Takes one audit out of a copy that was looked into and brings it into the open vault. */
  readonly take: (
    input: { readonly id: string; readonly audit: string; readonly author: string },
    store: Store,
  ) => Promise<Result<BroughtIn, TakeCode>>;
  readonly stop: () => void;
};

/** Makes them over the copies that were looked into. */
export function makeDrills(parts: {
  readonly folder: string;
  readonly now: () => number;
  readonly quiet: SessionDeps;
  readonly session: () => Session | null;
  readonly looking: Looking;
}): Drills {
  const { folder, now, quiet, session, looking } = parts;
  let running = new AbortController();

  /** The copy that is meant; the last backup of a person's own opens with the key of the open vault. */
  const copyOf = async (id: string | null): Promise<Result<OpenCopy, 'copy-gone' | 'copy-closed'>> => {
    if (id !== null) return looking.opened(id);
    const { backupPlace } = await readCare(folder);
    const place = backupPlace === '' ? null : await placeOf('last', backupPlace);
    const key = session()?.vaultKey;
    if (place === null || key === undefined) return failed('copy-gone');
    const opening = await openWithKey(place, key);
    return typeof opening === 'object' ? ok(opening) : failed('copy-closed');
  };

  const prove: Drills['prove'] = async (id, holds) => {
    const found = await copyOf(id);
    if (!found.ok) return found;
    const { place } = found.value;
    const proof = await proveCopy(quiet, folder, found.value, holds, running.signal);
    if (id === null) found.value.vaultKey.fill(0);
    if (!proof.ok) return proof;
    const of = new Date(place.madeAt).toISOString();
    const { problems, ...counts } = proof.value;
    await changeCare(folder, () => ({
      proven: { ...counts, at: new Date(now()).toISOString(), of, wrong: problems.length },
    }));
    return ok({ ...proof.value, of });
  };

  const take: Drills['take'] = async ({ id, audit, author }, store) => {
    const found = await looking.opened(id);
    if (!found.ok) return found;
    const taken = await inCopy(quiet, folder, found.value, running.signal, (copy) =>
      copy.whole.takeOut({ audit }),
    );
    if (!taken.ok) return taken;
    if (!taken.value.ok) return taken.value;
    return store.audits.bringIn({ taken: taken.value.value, at: new Date(now()).toISOString(), author });
  };

  return {
    prove,
    take,
    stop: () => {
      running.abort();
      running = new AbortController();
    },
  };
}
