/**
 * Text that a save could not bring into the vault outlives the lock, sealed beside the vault and in this process as long as it runs:
 * what could not be written (full disk, read-only folder, a worker that died), and what the vault refuses (more than its place takes,
 * an audit that was signed meanwhile). The first is put into its audit or review at the next unlocking; the second stands on the screen
 * again or waits among the words kept aside. The person is told.
 */
import type { ErrorCode } from '../../../shared/errors.ts';
import { withRefused, type RefusedPlace } from '../../../shared/records/refused.ts';
import { ok, type Failed, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import { bring, keyOf, KeptText, newestOf, savingOf, sentences, stands, writtenOf } from './kept-texts.ts';
import { makeSealedTexts, type Key } from './sealed-texts.ts';
import type { Session } from './session.ts';
import { partly, refusals, splitSave, type Outcome } from './split-save.ts';
import { makeAside, type KeptAside } from './kept-aside.ts';
import { keepReserve } from './unsaved-file.ts';
import type { KindOf } from './written.ts';
import type { Store } from '../thread/worker-protocol.ts';

const failedWrites = new Set<string>([
  'disk-full',
  'read-only',
  'file-busy',
  'write-failed',
] satisfies WriteCode[]);

export type Unsaved = {
  /** The stores with a save that keeps what it could not write. */
  readonly guard: (session: Session, store: Store) => Store;
  /** Puts what was kept into its audits again. Gives sentences for the person. */
  readonly putBack: (session: Session, store: Store) => Promise<string[]>;
  readonly aside: (session: Session, store: Store) => KeptAside;
  /** Seals what does not stand yet, in memory. Call before the key is wiped; `write` then brings it to the disk. */
  readonly seal: (key: Key) => void;
  readonly write: () => Promise<void>;
  /** Another vault takes this one's place: forgets what is sealed once it is on the disk; false, and nothing is forgotten, where it is not. */
  readonly forgetSealed: () => boolean;
  /** After the vault got another key: seals again what is kept. */
  readonly sealAnew: (key: Key) => Promise<void>;
};

/** Keeps the unsaved text of one vault folder. `kindOf`: the kinds of what may be written; a test may have its own. */
export function keepUnsaved(folder: string, kindOf?: KindOf): Unsaved {
  const sealing = makeSealedTexts(folder);
  const { texts, sealAndWrite } = sealing;
  /** Rises at each lock: what is still asked of the stores of an earlier stretch is not kept. */
  let stretch = 0;
  const drop = (text: KeptText) => {
    texts.kept = texts.kept.filter((one) => one !== text);
  };

  /** Tries to save what was kept of one audit or review, in order. Gives how it went. */
  const restore = async (store: Store, key: string): Promise<'done' | 'later' | 'conflict' | 'signed'> => {
    let moved: number | null = null;
    for (const text of texts.kept.filter((one) => keyOf(one) === key)) {
      if (text.refused !== undefined) return 'signed';
      if (moved === null && (await stands(store, text))) {
        drop(text);
        continue;
      }
      const saved = await bring(store, text, moved ?? text.basedOn);
      if (!saved.ok) return failedWrites.has(saved.code) ? 'later' : 'conflict';
      moved = saved.value.revision;
      drop(text);
    }
    return 'done';
  };

  /** After a save that was refused for what is in it: keeps what of it was, and gives the answer for the page. */
  const keepRefused = async <S extends object>(
    session: Session,
    text: KeptText,
    refusal: Failed,
    outcome: Outcome<S> | null,
  ): Promise<Result<S>> => {
    if (outcome === null) {
      await sealAndWrite(session);
      return refusal;
    }
    if (outcome.kind === 'split' && !outcome.saved.ok) {
      await sealAndWrite(session);
      return outcome.saved;
    }
    const key = keyOf(text);
    if (texts.pending.get(key) === text) texts.pending.delete(key);
    texts.refused.set(key, { ...text, changes: [], refused: [...outcome.refused] });
    await sealAndWrite(session);
    return outcome.kind === 'split' ? partly(outcome.saved, outcome.refused) : refusal;
  };

  /** A save that keeps what it could not write. */
  const guarded = async <S extends object>(
    session: Session,
    store: Store,
    text: KeptText,
    save: () => Promise<Result<S>>,
  ): Promise<Result<S>> => {
    const key = keyOf(text);
    texts.pending.set(key, text);
    // What is older goes in first; the window then hears that the audit or review has changed, and merges.
    if (texts.kept.some((one) => keyOf(one) === key)) await restore(store, key);
    const saved = await save();
    if (!saved.ok && refusals.has(saved.code)) {
      const outcome = await splitSave(store, writtenOf(text), savingOf(text), saved.code, kindOf);
      // What was saved of it is answered by the store that was asked.
      return keepRefused(session, text, saved, outcome as Outcome<S> | null);
    }
    if (!saved.ok && failedWrites.has(saved.code)) {
      await sealAndWrite(session);
    } else if (texts.pending.get(key) === text && (saved.ok || saved.code === 'not-found')) {
      // Refused as stale it stays pending: the window merges and saves again, unless it goes before it can.
      texts.pending.delete(key);
      if (saved.ok) texts.refused.delete(key);
      if (sealing.isSealed()) await sealAndWrite(session);
    }
    return saved;
  };

  /** What belongs on the screen with a record that was opened: refused words whose place is there. What has no place is kept aside. */
  const withPlaces = (key: string, document: object): RefusedPlace[] => {
    const text = texts.refused.get(key);
    if (text === undefined) return [];
    const { lost } = withRefused(document, text.refused ?? []);
    if (lost.length > 0) {
      texts.kept.push({ ...KeptText.parse({ ...text, id: undefined }), refused: [...lost] });
      texts.refused.set(key, { ...text, refused: text.refused?.filter((one) => !lost.includes(one)) ?? [] });
    }
    return (texts.refused.get(key)?.refused ?? []).filter(({ why }) => why === 'too-much');
  };
  const opened = <V extends object, C extends ErrorCode>(
    key: string,
    reply: Result<V, C>,
    document: (value: V) => object,
  ): Result<V, C> => {
    const refused = reply.ok ? withPlaces(key, document(reply.value)) : [];
    return reply.ok && refused.length > 0 ? ok({ ...reply.value, refused }) : reply;
  };

  return {
    seal: (key) => {
      sealing.seal(key);
      sealing.forgetPlain();
      stretch += 1;
    },
    write: sealing.write,
    forgetSealed: sealing.forgetSealed,
    sealAnew: async (key) => {
      if (texts.kept.length + texts.pending.size + texts.refused.size > 0 || sealing.isSealed())
        await sealAndWrite(key);
    },

    guard: (session, store, own = stretch) => {
      const { audits, reviews, cabinet } = store;
      // What the store may fail with is all it fails with: a save that is kept answers as the store did.
      const saving = <R extends Result<object>>(text: unknown, save: () => Promise<R>): Promise<R> =>
        stretch === own
          ? (guarded<object>(session, store, KeptText.parse(text), save) as Promise<R>)
          : save();
      const guardedStore: Pick<Store, 'audits' | 'reviews' | 'cabinet'> = {
        audits: {
          ...audits,
          open: async (input) =>
            opened(`audit/${input.audit}`, await audits.open(input), ({ audit }) => audit),
          save: (input) => saving({ of: 'audit', ...input }, () => audits.save(input)),
        },
        reviews: {
          ...reviews,
          open: async (input) =>
            opened(`review/${input.audit}`, await reviews.open(input), ({ review }) => review),
          save: (input) => saving({ of: 'review', ...input }, () => reviews.save(input)),
        },
        cabinet: {
          ...cabinet,
          open: async (input) =>
            opened(`record${input.kind}/${input.id}`, await cabinet.open(input), ({ document }) =>
              typeof document === 'object' && document !== null ? document : {},
            ),
          save: (input) => {
            const { id: audit, ...rest } = input;
            return saving({ of: 'record', audit, ...rest }, () => cabinet.save(input));
          },
        },
      };
      return { ...store, ...guardedStore };
    },

    putBack: async (session, store) => {
      const read = await sealing.read(session);
      const told: string[] = [];
      for (const text of read ?? []) {
        const fits = text.refused?.filter(({ why }) => why === 'too-much') ?? [];
        const rest = text.refused?.filter(({ why }) => why !== 'too-much') ?? [];
        const isFree = !texts.refused.has(keyOf(text));
        if (fits.length > 0 && isFree) texts.refused.set(keyOf(text), { ...text, refused: fits });
        if (text.refused === undefined || !isFree) texts.kept.push(text);
        else if (rest.length > 0) texts.kept.push({ ...text, refused: rest });
      }
      if (read !== null) {
        for (const key of new Set([...texts.kept, ...texts.refused.values()].map(keyOf))) {
          const text = texts.kept.find((one) => keyOf(one) === key);
          const tooMuch = texts.refused.get(key);
          // An audit that stands on a damaged page is no reason to leave the others' words out, nor to throw its own away.
          const before = await newestOf(store, text ?? tooMuch ?? (read[0] as KeptText), kindOf).catch(
            () => null,
          );
          if (before === null) continue;
          if (tooMuch !== undefined) told.push(sentences.tooMuch(tooMuch.of, before.reference));
          if (text === undefined) continue;
          const how = await restore(store, key).catch(() => 'later' as const);
          const after = await newestOf(store, text).catch(() => null);
          const changed = after?.revision !== before.revision;
          if (how !== 'done' || changed) told.push(sentences[how](text.of, before.reference));
        }
        await sealAndWrite(session);
      }
      await keepReserve(folder);
      return told;
    },

    aside: (session, store) => makeAside(sealing, session, store),
  };
}
