/** Going back to a copy as the rest of the main process asks for it: looking in with a secret, putting in place now or at the next lock. */
import { stat } from 'node:fs/promises';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import { finishAnew } from '../life/key-changes.ts';
import type { Session } from '../life/session.ts';
import type { UnlockDeps } from '../life/unlocking.ts';
import { takeVaultLock } from '../life/vault-lock.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import { readSlots } from '../keys/slots/slot-store.ts';
import { makeDrills, type Drills } from './drills.ts';
import { makeLooking, type Looking } from './looking.ts';
import { mendKeyFiles } from './mend-keys.ts';
import { prepare, putInPlace, type Prepared } from './put-in-place.ts';

export type GoBackCode =
  | 'copy-gone'
  | 'copy-closed'
  | 'copy-damaged'
  | 'copy-unsound'
  | 'vault-from-newer-app'
  | 'vault-in-use'
  | WriteCode;

export type GoingBack = Looking &
  Omit<Drills, 'stop'> & {
    /** Puts a copy that was looked into in place: at once while locked, at the next lock while open. */
    readonly goBack: (
      id: string,
      evenSo: boolean,
    ) => Promise<Result<{ audits: number; isInPlace: boolean }, GoBackCode>>;
    /** Writes the vault's damaged key files again from those of a copy whose key opens the vault's own file. */
    readonly mendKeys: (
      id: string,
    ) => Promise<Result<null, 'copy-gone' | 'copy-closed' | 'wrong-state' | 'vault-in-use' | WriteCode>>;
    /** After the session has closed, its lock still held: puts in place what was asked for while it was open. */
    readonly atClose: () => Promise<void>;
    /** Sentences for the next opening. */
    readonly takeTold: () => string[];
  };

const sentences = {
  done: 'You went back to a copy. The vault as it was before is kept aside: “Go back to a copy” lists it, and it can be put back in the same way.',
  notDone:
    'Going back to the copy did not work, and nothing was changed: this is the vault as it was. Try again from “Go back to a copy”.',
} as const;

export type GoingBackParts = {
  readonly deps: UnlockDeps;
  readonly session: () => Session | null;
  /** Words sealed in memory belong to the vault that goes: false where they could not be brought to the disk. */
  readonly forgetSealed: () => boolean;
};

/** Makes the service of one vault folder. Every function is asked in turn with the vault's other work. */
export function makeGoingBack({ deps, session, forgetSealed }: GoingBackParts): GoingBack {
  const { folder, now } = deps;
  let pending: Prepared | null = null;
  let told: string[] = [];
  const quiet = { ...deps, onGone: deps.onNoted, onSummary: () => undefined, onRecord: () => undefined };
  const looking = makeLooking({ deps, quiet, session });
  const drills = makeDrills({ folder, now, quiet, session, looking });

  /** Puts it in place; the vault's lock is held and nobody has it open. */
  const put = async (prepared: Prepared): Promise<Result<null, WriteCode>> => {
    const there = await readSlots(folder);
    if (there.ok) await finishAnew(folder, there.value.candidates[0].database);
    if (!prepared.sameKey && !forgetSealed()) return failed('disk-full');
    const done = await putInPlace(folder, prepared, now());
    told = [done.ok ? sentences.done : sentences.notDone];
    return done;
  };

  const goBack: GoingBack['goBack'] = async (id, evenSo) => {
    const found = await looking.opened(id);
    if (!found.ok) return found;
    const isOpen = session() !== null;
    // An empty place is made by the preparing; there is nothing to be locked in it yet.
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    const locked = isOpen || !isThere ? null : await takeVaultLock(folder);
    if (locked?.ok === false) return locked;
    // Its own key: a lock on the way zeroes those of the list, and a key file must not be sealed with zeros.
    const copy = { ...found.value, vaultKey: secretBytes(32) };
    copy.vaultKey.set(found.value.vaultKey);
    try {
      const prepared = await prepare(quiet, folder, copy, evenSo || copy.place.source === 'aside');
      if (!prepared.ok) return prepared;
      const { audits } = prepared.value;
      if (isOpen) {
        pending = prepared.value;
        return ok({ audits, isInPlace: false });
      }
      const done = await put(prepared.value);
      if (!done.ok) return done;
      looking.forgetKeys();
      return ok({ audits, isInPlace: true });
    } finally {
      copy.vaultKey.fill(0);
      if (locked?.ok === true) await locked.value.release();
    }
  };

  const mendKeys: GoingBack['mendKeys'] = async (id) => {
    const found = await looking.opened(id);
    if (!found.ok) return found;
    const own = session() === null ? await readSlots(folder) : null;
    if (own === null || own.ok) return failed('wrong-state');
    const locked = await takeVaultLock(folder);
    if (!locked.ok) return locked;
    try {
      return await mendKeyFiles(quiet, folder, found.value);
    } finally {
      await locked.value.release();
    }
  };

  return {
    ...looking,
    mendKeys,
    ...drills,
    forgetKeys: () => {
      looking.forgetKeys();
      drills.stop();
    },
    goBack,
    atClose: async () => {
      const prepared = pending;
      pending = null;
      looking.forgetKeys();
      if (prepared !== null) await put(prepared).catch(deps.onNoted);
    },
    takeTold: () => {
      const sentencesNow = told;
      told = [];
      return sentencesNow;
    },
  };
}

export type Copies = Pick<
  GoingBack,
  'list' | 'choose' | 'look' | 'goBack' | 'prove' | 'take' | 'mendKeys' | 'forget'
>;

/** What the rest of the program may ask, each after the vault's other work. */
export const copiesInTurn = (
  goingBack: GoingBack,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Copies => ({
  list: () => inTurn(goingBack.list),
  choose: (chosen) => inTurn(() => goingBack.choose(chosen)),
  look: (by) => inTurn(() => goingBack.look(by)),
  goBack: (id, evenSo) => inTurn(() => goingBack.goBack(id, evenSo)),
  mendKeys: (id) => inTurn(() => goingBack.mendKeys(id)),
  // Not in turn: a lock must not wait for them.
  prove: goingBack.prove,
  take: goingBack.take,
  forget: goingBack.forget,
});
