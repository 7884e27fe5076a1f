/** Everything kept beside one vault, in memory and sealed on the disk, written one after the other. */
import { writeCodeOf } from '../../files/write-failure.ts';
import { KeptTexts, type KeptText } from './kept-texts.ts';
import { openUnsaved, readUnsaved, removeUnsaved, sealUnsaved, writeUnsaved } from './unsaved-file.ts';
import type { Session } from './session.ts';

export type Key = Pick<Session, 'vaultKey' | 'slots'>;

/** Makes the keeper of one vault folder's kept texts. */
export function makeSealedTexts(folder: string) {
  const texts = {
    /** From before the last lock, not put back yet. */
    kept: [] as KeptText[],
    /** Of this session: the newest save of each record that does not stand. */
    pending: new Map<string, KeptText>(),
    /** Of each record: what does not fit its places. It stands on the screen when the record is open. */
    refused: new Map<string, KeptText>(),
  };
  let sealed: Buffer | null = null;
  let isOnDisk = false;
  /** What was sealed when the file was last written well. */
  let written: Buffer | null = null;
  let writing: Promise<unknown> = Promise.resolve();

  const seal = ({ vaultKey, slots }: Key) => {
    const all = [...texts.kept, ...texts.refused.values(), ...texts.pending.values()];
    sealed = all.length === 0 ? null : sealUnsaved({ vaultKey, vaultId: slots.vaultId }, all);
  };

  const bringToDisk = async () => {
    if (sealed !== null) {
      const writing = sealed;
      if ((await writeUnsaved(folder, writing)).ok) {
        isOnDisk = true;
        written = writing;
      }
    } else if (isOnDisk) {
      // A folder that may not be written keeps the file; the text in it stands in the vault, so putting it back finds it done.
      await removeUnsaved(folder).catch((error: unknown) => {
        if (writeCodeOf(error) === null) throw error;
      });
      isOnDisk = false;
    }
  };

  /** One after the other: an older file must not replace a newer one. */
  const write = () => {
    const next = writing.then(bringToDisk, bringToDisk);
    writing = next.catch(() => null);
    return next;
  };

  return {
    texts,
    seal,
    write,
    sealAndWrite: (key: Key) => {
      seal(key);
      return write();
    },
    /** Whether anything is sealed or lies on the disk, so that it must be sealed again when it becomes less. */
    isSealed: () => sealed !== null || isOnDisk,
    /** Forgets what is sealed, once it is on the disk: another vault takes this one's place. Gives false, and forgets nothing, where it is not. */
    forgetSealed: (): boolean => {
      if (sealed !== written && sealed !== null) return false;
      sealed = null;
      isOnDisk = false;
      return true;
    },
    forgetPlain: () => {
      texts.kept = [];
      texts.pending.clear();
      texts.refused.clear();
    },
    /** What was kept at the last lock. Null where nothing was, or where it cannot be read: that is left for whoever may be able to. */
    read: async ({ vaultKey, slots }: Key): Promise<KeptText[] | null> => {
      const bytes = sealed ?? (await readUnsaved(folder));
      if (bytes === null) return null;
      const read = KeptTexts.safeParse(openUnsaved({ vaultKey, vaultId: slots.vaultId }, bytes));
      if (!read.success) return null;
      isOnDisk = true;
      return read.data;
    },
  };
}
