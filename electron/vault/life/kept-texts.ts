/** What is kept beside the vault: saves that did not stand, and words that were refused. Its shape, its sentences, and bringing it back. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AuditId, IsoTime } from '../../../shared/audit/ids.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { PatchOperation } from '../../../shared/json/operation.ts';
import { RefusedPlace, withValueAt } from '../../../shared/records/refused.ts';
import type { Result } from '../../../shared/result.ts';
import type { Store } from '../thread/worker-protocol.ts';
import {
  kindNamed,
  waysOf,
  type KindOf,
  type Newest,
  type SavedAnswer,
  type Saving,
  type Written,
} from './written.ts';

export const KeptText = z.strictObject({
  id: z.uuid().default(() => randomUUID()),
  /** What was being written: an audit of one's own, the review of a received one, or a record of another kind. */
  of: z.enum(['audit', 'review', 'record']).default('audit'),
  /** Its audit's id; of a record of another kind the record's own. */
  audit: AuditId,
  /** The kind of such a record; empty otherwise. */
  kind: z.string().max(40).default(''),
  basedOn: z.int().min(0),
  at: IsoTime,
  /** Empty for a review: it has one author. */
  author: z.string().default(''),
  /** A whole save that did not stand; empty where only places of it were refused. */
  changes: z.array(PatchOperation),
  refused: z.array(RefusedPlace).optional(),
});
/** One save that did not stand, or the places of one that were refused. */
export type KeptText = z.infer<typeof KeptText>;
export const KeptTexts = z.array(KeptText).max(1000);

export type Of = KeptText['of'];

/** Which record a text belongs to, as one key. */
export const keyOf = ({ of, kind, audit }: Pick<KeptText, 'of' | 'kind' | 'audit'>): string =>
  `${of}${kind}/${audit}`;

/** What a text belongs to: its kind and its id. */
export const writtenOf = ({ of, kind, audit: id }: Pick<KeptText, 'of' | 'kind' | 'audit'>): Written => ({
  kind: of === 'record' ? kind : of,
  id,
});

/** The save that a text was. */
export const savingOf = ({ basedOn, at, author, changes }: KeptText): Saving => ({
  basedOn,
  at,
  author,
  changes,
});

/** Brings a save that did not stand into what it belongs to, as a revision of its own with its time and author. */
export const bring = (store: Store, text: KeptText, onto = text.basedOn): Promise<Result<SavedAnswer>> => {
  const of = writtenOf(text);
  return waysOf(of.kind).save(store, of, { ...savingOf(text), basedOn: onto });
};

/** The newest state of what a text belongs to, and what a person calls it; null where it is not there. */
export async function newestOf(
  store: Store,
  text: Pick<KeptText, 'of' | 'kind' | 'audit' | 'basedOn'>,
  kindOf?: KindOf,
): Promise<(Newest & { readonly reference: string }) | null> {
  const of = writtenOf(text);
  const held = await waysOf(of.kind).newest(store, of);
  if (held.ok)
    return {
      ...held.value,
      reference: kindNamed(of.kind, kindOf)?.reference(held.value.document) ?? '',
    };
  // One that could not even be made is made now.
  const isBegun = text.of === 'record' && text.basedOn === 0;
  return isBegun ? { revision: 0, reference: 'a record you had begun', document: {} } : null;
}

/** Whether the newest revision is this very save, whose answer was lost. */
export async function stands(store: Store, text: KeptText): Promise<boolean> {
  const of = writtenOf(text);
  const last = await waysOf(of.kind).last(store, of);
  return last?.revision === text.basedOn + 1 && last.author === text.author && last.at === text.at;
}

/** A path of JSON Patch that goes through a place in a list: after another change it may mean another row. */
const throughList = (path: string): boolean => /\/(\d+|-)(\/|$)/.test(path);

/** Whether words kept aside can be put in their place, whatever has changed since. */
export const canPutBack = ({ changes, refused }: KeptText): boolean =>
  refused === undefined
    ? changes.every(({ path }) => !throughList(path))
    : refused.every(({ value }) => value !== undefined);

/** Puts words kept aside in their place in the newest state, whose words there stay in the history. Gives how the save went. */
export async function putInPlace(store: Store, text: KeptText) {
  const newest = await newestOf(store, text);
  if (newest === null) return { ok: false, code: 'not-found' } as const;
  if (text.refused === undefined) return bring(store, text, newest.revision);
  const after = text.refused.reduce<object>(
    (now, { at, value, row }) => withValueAt(now, at, value, row) ?? now,
    newest.document,
  );
  const changes = patchBetween(newest.document, after);
  return bring(store, { ...text, changes }, newest.revision);
}

/** What words go into: an audit, a review, or whatever else was written in. */
const into = { audit: 'the audit', review: 'the review', record: 'it' } as const;

/** Sentences for the person; `reference` is what they call it. */
export const sentences = {
  done: (of: Of, reference: string) =>
    `The last words you wrote in ${reference} could not be saved before the lock. They were kept encrypted, and are in ${into[of]} again.`,
  later: (of: Of, reference: string) =>
    `The last words you wrote in ${reference} are not in ${into[of]} yet, because they still cannot be saved here. They are kept encrypted. Make room, then lock and unlock.`,
  conflict: (of: Of, reference: string) =>
    `The last words you wrote in ${reference} could not be put back, because ${into[of]} has changed since. They are kept encrypted beside the vault: Settings, Words kept aside.`,
  tooMuch: (_of: Of, reference: string) =>
    `Some words in ${reference} are more than their place takes. They are kept encrypted and stand in their place again: make them fit, and they are saved.`,
  signed: (_of: Of, reference: string) =>
    `Some words you wrote in ${reference} are not in it, because it was signed. They are kept encrypted beside the vault: Settings, Words kept aside.`,
};
