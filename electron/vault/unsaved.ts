/**
 * Text that a save could not bring into the vault (full disk, read-only folder, a worker that died) outlives the lock: sealed beside the
 * vault, and in this process as long as it runs. At the next unlocking it is put into its audit again, and the person is told.
 */
import { z } from 'zod';
import { PatchOperation } from '../../shared/contract/audits.ts';
import { AuditId, IsoTime } from '../../shared/audit/ids.ts';
import { writeCodeOf } from '../files/write-failure.ts';
import {
  keepReserve,
  openUnsaved,
  readUnsaved,
  removeUnsaved,
  sealUnsaved,
  writeUnsaved,
} from './unsaved-file.ts';
import type { Session } from './session.ts';
import type { Store } from './worker-protocol.ts';

const Text = z.strictObject({
  audit: AuditId,
  basedOn: z.int().min(0),
  at: IsoTime,
  author: z.string(),
  changes: z.array(PatchOperation),
});
/** One save that did not stand: what audits.save was asked. */
export type UnsavedText = z.infer<typeof Text>;
const Texts = z.array(Text).max(1000);

type Saving = Parameters<Store['audits']['save']>[0];
type Key = Pick<Session, 'vaultKey' | 'slots'>;
const failedWrites = new Set(['disk-full', 'read-only', 'write-failed']);

export type Unsaved = {
  /** The stores with a save that keeps what it could not write. */
  readonly guard: (session: Session, store: Store) => Store;
  /** Puts what was kept into its audits again. Gives sentences for the person. */
  readonly putBack: (session: Session, store: Store) => Promise<string[]>;
  /** Seals what does not stand yet, in memory. Call before the key is wiped; `write` then brings it to the disk. */
  readonly seal: (key: Key) => void;
  readonly write: () => Promise<void>;
  /** After the vault got another key: seals again what is kept. */
  readonly sealAnew: (key: Key) => Promise<void>;
};

/** Keeps the unsaved text of one vault folder. */
export function keepUnsaved(folder: string): Unsaved {
  /** From before the last lock, not put back yet; and of this session, newest save of each audit. */
  let kept: UnsavedText[] = [];
  const pending = new Map<string, UnsavedText>();
  let sealed: Buffer | null = null;
  let isOnDisk = false;
  /** Rises at each lock: what is still asked of the stores of an earlier stretch is not kept. */
  let stretch = 0;
  let writing: Promise<unknown> = Promise.resolve();

  const seal = ({ vaultKey, slots }: Key) => {
    const texts = [...kept, ...pending.values()];
    sealed = texts.length === 0 ? null : sealUnsaved({ vaultKey, vaultId: slots.vaultId }, texts);
  };
  const forgetPlain = () => {
    kept = [];
    pending.clear();
  };

  const bringToDisk = async () => {
    if (sealed !== null) isOnDisk = (await writeUnsaved(folder, sealed)).ok || isOnDisk;
    else if (isOnDisk) {
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

  const sealAndWrite = (key: Key) => {
    seal(key);
    return write();
  };

  /** Whether the newest revision of the audit is this very save, whose answer was lost. */
  const stands = async (store: Store, text: UnsavedText): Promise<boolean> => {
    const found = await store.audits.history({ audit: text.audit, question: null, before: null, limit: 1 });
    if (!found.ok) return false;
    const [newest] = found.value.entries;
    if (newest?.revision !== text.basedOn + 1 || newest.author !== text.author) return false;
    return newest.at === text.at;
  };

  /** Tries to save what was kept of one audit, in order. Gives how it went. */
  const restore = async (store: Store, audit: string): Promise<'done' | 'later' | 'conflict'> => {
    let moved: number | null = null;
    for (const text of kept.filter((one) => one.audit === audit)) {
      if (moved === null && (await stands(store, text))) {
        kept = kept.filter((one) => one !== text);
        continue;
      }
      const saved = await store.audits.save({ ...text, basedOn: moved ?? text.basedOn });
      if (!saved.ok) return failedWrites.has(saved.code) ? 'later' : 'conflict';
      moved = saved.value.revision;
      kept = kept.filter((one) => one !== text);
    }
    return 'done';
  };

  const sentences = {
    done: (reference: string) =>
      `The last words you wrote in ${reference} could not be saved before the lock. They were kept encrypted, and are in the audit again.`,
    later: (reference: string) =>
      `The last words you wrote in ${reference} are not in the audit yet, because they still cannot be saved here. They are kept encrypted. Make room, then lock and unlock.`,
    conflict: (reference: string) =>
      `The last words you wrote in ${reference} could not be put back, because the audit has changed since. They are kept encrypted beside the vault.`,
  };

  return {
    seal: (key) => {
      seal(key);
      forgetPlain();
      stretch += 1;
    },
    write,
    sealAnew: async (key) => {
      if (kept.length + pending.size > 0 || isOnDisk) await sealAndWrite(key);
    },

    guard: (session, store, own = stretch) => ({
      ...store,
      audits: {
        ...store.audits,
        save: async (input: Saving) => {
          if (stretch !== own) return store.audits.save(input);
          const text: UnsavedText = { ...input, changes: [...input.changes] } as UnsavedText;
          pending.set(input.audit, text);
          // What is older goes in first; the window then hears that the audit has changed, and merges.
          if (kept.some((one) => one.audit === input.audit)) await restore(store, input.audit);
          const saved = await store.audits.save(input);
          const isNewest = pending.get(input.audit) === text;
          if (!saved.ok && failedWrites.has(saved.code)) {
            await sealAndWrite(session);
          } else if (isNewest) {
            pending.delete(input.audit);
            if (sealed !== null || isOnDisk) await sealAndWrite(session);
          }
          return saved;
        },
      },
    }),

    putBack: async (session, store) => {
      const bytes = sealed ?? (await readUnsaved(folder));
      const { vaultKey, slots } = session;
      const read =
        bytes === null ? null : Texts.safeParse(openUnsaved({ vaultKey, vaultId: slots.vaultId }, bytes));
      const told: string[] = [];
      // A file that cannot be read is left for whoever may be able to.
      if (read?.success === true) {
        isOnDisk = true;
        kept = read.data;
        for (const audit of new Set(kept.map((one) => one.audit))) {
          const opened = await store.audits.open({ audit });
          if (!opened.ok) continue;
          const before = opened.value.revision;
          const how = await restore(store, audit);
          const now = await store.audits.open({ audit });
          const changed = now.ok && now.value.revision !== before;
          if (how !== 'done' || changed) told.push(sentences[how](opened.value.audit.reference));
        }
        await sealAndWrite(session);
      }
      await keepReserve(folder);
      return told;
    },
  };
}
