/**
 * What is open of a record, whatever its kind: changed at once on the screen, saved behind, undone and redone, read anew, its steps kept
 * over a lock. Audits and reviews add what they derive; any other kind is opened by `openRecord` as it is.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { mergeJson } from '../../shared/json/merge.ts';
import { sameJson } from '../../shared/json/same.ts';
import { withRefused, type RefusedPlace } from '../../shared/records/refused.ts';
import { readsLoosely } from '../../shared/records/fitting.ts';
import type { Recorded, RecordKind } from '../../shared/records/record-kind.ts';
import { drop, failed, ok, type Result } from '../../shared/result.ts';
import { ask as askMain } from '../ask.ts';
import { createAutosave, type Savable, type SaveStatus } from './autosave.ts';
import { keepOpenWorks, type OpenWorks } from './open-records.ts';
import { createUndoStack, type Undoable } from './undo.ts';

export type OpenRecord<D extends object> = {
  /** Changes the record. Typing in the same `field` joins one step of undo. */
  readonly change: (field: string, make: (record: D) => D, typing?: boolean) => void;
  /** Takes the last step back, or does it again. Gives the field it was about, or null when there is none. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly flush: () => Promise<boolean>;
  /** Takes what the vault holds now; what was typed since the last save stays on top of it. `show` puts it on the screen. */
  readonly take: (newest: D, show: (document: D) => void) => void;
  readonly keepUndo: () => string;
  readonly restoreUndo: (kept: string) => void;
  readonly stop: () => void;
};

export type RecordFace<D extends object> = Savable<D> &
  Undoable<D> & {
    /** Puts a changed record on the screen. `typing`: nothing but the box itself need be worked out. */
    readonly show: (now: D, typing: boolean) => void;
    /** Whether it may be changed at all now. */
    readonly isOpen?: () => boolean;
    /** What of the record undo is for, and how that is put back among the rest; all of it when left out. */
    readonly part?: { readonly of: (record: D) => D; readonly onto: (part: D, now: D) => D };
  };

/** Makes a record open over what its kind says. */
export function startRecord<D extends object>(face: RecordFace<D>): OpenRecord<D> {
  const saver = createAutosave<D>(face);
  const steps = createUndoStack<D>(face);
  const part = face.part ?? { of: (record: D) => record, onto: (record: D) => record };
  const put = (record: D, typing: boolean): void => {
    face.show(record, typing);
    saver.soon();
  };
  const step = (way: 'undo' | 'redo'): string | null => {
    const { now } = face.read();
    const move = steps[way](part.of(now));
    if (move === null) return null;
    put(part.onto(move.document, now), false);
    return move.field;
  };
  return {
    change: (field, make, typing = false) => {
      if (face.isOpen?.() === false) return;
      const { now } = face.read();
      const next = make(now);
      if (next === now) return;
      const [before, after] = [part.of(now), part.of(next)];
      if (face.part === undefined || !sameJson(before, after))
        steps.note({ field, before, after, typing, now: Date.now() });
      put(next, typing);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    flush: saver.flush,
    take: (newest, show) => {
      steps.clear();
      const { now, saved } = face.read();
      const mine = now === saved ? newest : (mergeJson(saved, now, newest) as D);
      show(mine);
      if (mine !== newest) saver.soon();
    },
    keepUndo: () => steps.keep(part.of(face.read().now)),
    restoreUndo: (kept) => steps.restore(kept, part.of(face.read().now)),
    stop: saver.stop,
  };
}

/** What is true of an open record of any kind. */
export type RecordState<D> = {
  readonly document: D;
  /** The record as of the last commit. */
  readonly saved: D;
  readonly revision: number;
  readonly status: SaveStatus;
};
export type OpenKindRecord<D extends Recorded> = Omit<OpenRecord<D>, 'take'> & {
  readonly id: string;
  readonly store: StoreApi<RecordState<D>>;
  readonly reload: () => Promise<Result<null>>;
  readonly close: () => Promise<boolean>;
};

/** One that is not in the vault yet: the first save makes it. */
export const begun = <D>(document: D, saved = document): RecordState<D> => ({
  document,
  saved,
  revision: 0,
  status: { kind: 'saved', at: new Date().toISOString(), recovered: false },
});

/** A save tells of its own failures; what else is thrown is a broken page. */
const broken = (error: unknown): never => {
  throw error;
};

type Opened = {
  readonly document: unknown;
  readonly revision: number;
  readonly savedAt: string;
  readonly refused?: readonly RefusedPlace[] | undefined;
};

/** Makes the opener of one kind: one record of it on the screen at a time, others still trying to be saved. */
export function makeOpener<D extends Recorded>(kind: RecordKind<D>, ask: typeof askMain = askMain) {
  const works: OpenWorks<OpenKindRecord<D>> = keepOpenWorks((work) => work.id);
  // What the vault gives was parsed when it was saved; a place may hold more than fits, which is said when it is saved.
  const reads = (value: unknown): D => kind.schema.safeParse(value).data ?? (value as D);
  const first = ({ document, revision, savedAt, refused = [] }: Opened): RecordState<D> => {
    const saved = reads(document);
    return {
      // Words that did not fit their places stand there again.
      document: withRefused(saved, refused).document,
      saved,
      revision,
      status:
        refused.length > 0
          ? { kind: 'held', at: savedAt, refused }
          : { kind: 'saved', at: savedAt, recovered: false },
    };
  };
  const start = (id: string, state: RecordState<D>): OpenKindRecord<D> => {
    const store = createStore<RecordState<D>>(() => state);
    const which = { kind: kind.name, id };
    const newest = () => ask('record.open', which);
    const record = startRecord<D>({
      read: () => {
        const { document, saved, revision } = store.getState();
        return { now: document, saved, revision };
      },
      put: ({ now = store.getState().document, saved, revision = store.getState().revision }) =>
        store.setState({ document: now, saved, revision }),
      status: () => store.getState().status,
      setStatus: (status) => store.setState({ status }),
      send: (basedOn, changes) => {
        const { document } = store.getState();
        const whole = { op: 'add' as const, path: '', value: document as never };
        const none = { op: 'test' as const, path: '/id', value: id };
        const some = changes.length === 0 ? [none] : changes;
        return ask('record.save', { ...which, basedOn, changes: basedOn === 0 ? [whole] : some });
      },
      reopen: async () => {
        const reply = await newest();
        return reply.ok
          ? ok({ document: reads(reply.value.document), revision: reply.value.revision })
          : reply;
      },
      parse: reads,
      reads: (value) => readsLoosely(kind.schema, value),
      of: ({ id: audit }) => ({ audit, version: 1 }),
      show: (document) => store.setState({ document }),
    });
    const work: OpenKindRecord<D> = {
      ...record,
      id,
      store,
      reload: async () => {
        const reply = await newest();
        if (!reply.ok) return failed(reply.code, reply.facts);
        const next = first(reply.value);
        record.take(next.document, (document) => store.setState({ ...next, document }));
        return ok(null);
      },
      close: () => works.close(work),
    };
    return work;
  };

  return {
    current: works.current,
    all: works.all,
    /** Begins a new record and shows it; it is kept at once, and tried again while it cannot be. */
    begin: (document: D): OpenKindRecord<D> => {
      const now = works.current();
      if (now !== null) drop(works.close(now), broken);
      const work = works.show(start(document.id, begun(document, {} as D)));
      drop(work.flush(), broken);
      return work;
    },
    /** Before the lock, and before the window goes. */
    flush: works.flush,
    /** Once the vault is locked: nothing of it stays in the memory of the page. */
    forget: works.forget,
    /** Opens a record of this kind, or gives the one that is open or still trying to be saved. `none`: what to show of one not made yet. */
    open: async (id: string, none?: D): Promise<Result<OpenKindRecord<D>>> => {
      const now = works.current();
      if (now?.id === id) return ok(now);
      if (now !== null) await works.close(now);
      const waiting = works.takeBack(id);
      if (waiting !== null) return ok(waiting);
      const reply = await ask('record.open', { kind: kind.name, id });
      if (reply.ok) return ok(works.show(start(id, first(reply.value))));
      if (none === undefined || reply.code !== 'not-found') return failed(reply.code, reply.facts);
      return ok(works.show(start(id, begun(none))));
    },
  };
}
