/** How whatever is written is asked for and saved again, by its kind: audits and reviews by their own stores, every other kind by the one. */
import type { PatchOperation } from '../../../shared/json/operation.ts';
import type { RefusedPlace } from '../../../shared/records/refused.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { writtenKindOf } from '../../../shared/records/kinds.ts';
import type { AnyWritten, WrittenKind } from '../../../shared/records/record-kind.ts';
import type { Store } from '../thread/worker-protocol.ts';

/** One thing that is written: the name of its kind, and its id or, of a review, that of its audit. */
export type Written = { readonly kind: string; readonly id: string };

/** What stands in the vault of it now. */
export type Newest = { readonly revision: number; readonly document: object };
/** A save of it. */
export type Saving = {
  readonly basedOn: number;
  readonly at: string;
  readonly author: string;
  readonly changes: readonly PatchOperation[];
};
export type SavedAnswer = { readonly revision: number; readonly refused?: RefusedPlace[] | undefined };
/** Its newest revision; a review does not say who wrote it, it has one author. */
type LastAct = { readonly revision: number; readonly at: string; readonly author: string };

type Ways = {
  readonly newest: (store: Store, of: Written) => Promise<Result<Newest>>;
  readonly save: (store: Store, of: Written, saving: Saving) => Promise<Result<SavedAnswer>>;
  readonly last: (store: Store, of: Written) => Promise<LastAct | undefined>;
};

const ofAudits: Ways = {
  newest: async (store, { id: audit }) => {
    const opened = await store.audits.open({ audit });
    return opened.ok ? ok({ revision: opened.value.revision, document: opened.value.audit }) : opened;
  },
  save: (store, { id: audit }, saving) => store.audits.save({ audit, ...saving }),
  last: async (store, { id: audit }) => {
    const found = await store.audits.history({ audit, question: null, before: null, limit: 1 });
    return found.ok ? found.value.entries[0] : undefined;
  },
};

const ofReviews: Ways = {
  newest: async (store, { id: audit }) => {
    const held = await store.reviews.newest({ audit });
    return held.ok ? ok({ revision: held.value.revision, document: held.value.review }) : held;
  },
  save: (store, { id: audit }, { author: _author, ...saving }) => store.reviews.save({ audit, ...saving }),
  last: async (store, { id: audit }) => {
    const held = await store.reviews.newest({ audit });
    return held.ok ? { revision: held.value.revision, at: held.value.savedAt, author: '' } : undefined;
  },
};

const ofRecords: Ways = {
  newest: (store, of) => store.cabinet.newest(of),
  save: (store, of, saving) => store.cabinet.save({ ...of, ...saving }),
  last: async (store, of) => {
    const found = await store.cabinet.history({ ...of, before: null, limit: 1 });
    return found.ok ? found.value.entries[0] : undefined;
  },
};

/** What a kind says, by its name; a test may know others. */
export type KindOf = (name: string) => AnyWritten | undefined;

/** A kind whose documents were read as they are: what it is asked about came out of its own store. */
export const kindNamed = (name: string, kindOf: KindOf = writtenKindOf): WrittenKind<object> | undefined =>
  kindOf(name) as WrittenKind<object> | undefined;

/** The ways of a kind. */
export const waysOf = (kind: string): Ways =>
  kind === 'audit' ? ofAudits : kind === 'review' ? ofReviews : ofRecords;
