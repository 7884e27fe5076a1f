/**
 * Text that a save could not bring into the vault (full disk, read-only folder, a worker that died) outlives the lock: sealed beside the
 * vault, and in this process as long as it runs. At the next unlocking it is put into its audit or review again, and the person is told.
 */
import { z } from 'zod';
import { PatchOperation } from '../../../shared/json/operation.ts';
import { AuditId, IsoTime } from '../../../shared/audit/ids.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import {
  keepReserve,
  openUnsaved,
  readUnsaved,
  removeUnsaved,
  sealUnsaved,
  writeUnsaved,
} from './unsaved-file.ts';
import type { Session } from './session.ts';
import type { Store } from '../thread/worker-protocol.ts';

const Text = z.strictObject({
  /** What was being written: an audit of one's own, or the review of a received one. */
  of: z.enum(['audit', 'review']).default('audit'),
  audit: AuditId,
  basedOn: z.int().min(0),
  at: IsoTime,
  /** Empty for a review: it has one author. */
  author: z.string().default(''),
  changes: z.array(PatchOperation),
});
/** One save that did not stand: what audits.save or reviews.save was asked. */
export type UnsavedText = z.infer<typeof Text>;
const Texts = z.array(Text).max(1000);

type Of = UnsavedText['of'];
type SavingAudit = Parameters<Store['audits']['save']>[0];
type SavingReview = Parameters<Store['reviews']['save']>[0];
type Key = Pick<Session, 'vaultKey' | 'slots'>;
const failedWrites = new Set(['disk-full', 'read-only', 'write-failed']);

const keyOf = ({ of, audit }: Pick<UnsavedText, 'of' | 'audit'>): string => `${of}/${audit}`;

/** Brings a kept text into its audit or review. */
const bring = (store: Store, { of, audit, basedOn, at, author, changes }: UnsavedText, onto = basedOn) =>
  of === 'audit'
    ? store.audits.save({ audit, basedOn: onto, at, author, changes })
    : store.reviews.save({ audit, basedOn: onto, at, changes });

/** The newest revision of what a text belongs to, and its reference; null where it is not there. */
async function newestOf(store: Store, { of, audit }: UnsavedText) {
  if (of === 'review') {
    const held = await store.reviews.newest({ audit });
    return held.ok ? held.value : null;
  }
  const opened = await store.audits.open({ audit });
  return opened.ok ? { revision: opened.value.revision, reference: opened.value.audit.reference } : null;
}

/** Whether the newest revision is this very save, whose answer was lost. */
async function stands(store: Store, text: UnsavedText): Promise<boolean> {
  const { of, audit, basedOn, author, at } = text;
  if (of === 'review') {
    const held = await store.reviews.newest({ audit });
    return held.ok && held.value.revision === basedOn + 1 && held.value.savedAt === at;
  }
  const found = await store.audits.history({ audit, question: null, before: null, limit: 1 });
  if (!found.ok) return false;
  const [newest] = found.value.entries;
  return newest?.revision === basedOn + 1 && newest.author === author && newest.at === at;
}

const words = {
  audit: { what: '', into: 'the audit' },
  review: { what: 'your review of ', into: 'the review' },
} as const;

const sentences = {
  done: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} could not be saved before the lock. They were kept encrypted, and are in ${words[of].into} again.`,
  later: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} are not in ${words[of].into} yet, because they still cannot be saved here. They are kept encrypted. Make room, then lock and unlock.`,
  conflict: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} could not be put back, because ${words[of].into} has changed since. They are kept encrypted beside the vault.`,
};

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

  /** Tries to save what was kept of one audit or review, in order. Gives how it went. */
  const restore = async (store: Store, key: string): Promise<'done' | 'later' | 'conflict'> => {
    let moved: number | null = null;
    for (const text of kept.filter((one) => keyOf(one) === key)) {
      if (moved === null && (await stands(store, text))) {
        kept = kept.filter((one) => one !== text);
        continue;
      }
      const saved = await bring(store, text, moved ?? text.basedOn);
      if (!saved.ok) return failedWrites.has(saved.code) ? 'later' : 'conflict';
      moved = saved.value.revision;
      kept = kept.filter((one) => one !== text);
    }
    return 'done';
  };

  /** A save that keeps what it could not write. */
  const guarded = async <R extends { readonly ok: boolean; readonly code?: string }>(
    session: Session,
    store: Store,
    text: UnsavedText,
    save: () => Promise<R>,
  ): Promise<R> => {
    const key = keyOf(text);
    pending.set(key, text);
    // What is older goes in first; the window then hears that the audit or review has changed, and merges.
    if (kept.some((one) => keyOf(one) === key)) await restore(store, key);
    const saved = await save();
    if (!saved.ok && failedWrites.has(saved.code ?? '')) {
      await sealAndWrite(session);
    } else if (pending.get(key) === text) {
      pending.delete(key);
      if (sealed !== null || isOnDisk) await sealAndWrite(session);
    }
    return saved;
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
        save: async (input: SavingAudit) => {
          const save = () => store.audits.save(input);
          return stretch === own
            ? guarded(session, store, Text.parse({ of: 'audit', ...input }), save)
            : save();
        },
      },
      reviews: {
        ...store.reviews,
        save: async (input: SavingReview) => {
          const save = () => store.reviews.save(input);
          return stretch === own
            ? guarded(session, store, Text.parse({ of: 'review', ...input }), save)
            : save();
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
        for (const key of new Set(kept.map(keyOf))) {
          const text = kept.find((one) => keyOf(one) === key);
          const before = text && (await newestOf(store, text));
          if (!text || !before) continue;
          const how = await restore(store, key);
          const changed = (await newestOf(store, text))?.revision !== before.revision;
          if (how !== 'done' || changed) told.push(sentences[how](text.of, before.reference));
        }
        await sealAndWrite(session);
      }
      await keepReserve(folder);
      return told;
    },
  };
}
