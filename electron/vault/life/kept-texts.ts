/** What is kept beside the vault: saves that did not stand, and words that were refused. Its shape, its sentences, and bringing it back. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AuditId, IsoTime } from '../../../shared/audit/ids.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { PatchOperation } from '../../../shared/json/operation.ts';
import { RefusedPlace, withValueAt } from '../../../shared/records/refused.ts';
import type { Store } from '../thread/worker-protocol.ts';

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

/** Brings a save that did not stand into its audit or review, as a revision of its own with its time and author. */
export const bring = (
  store: Store,
  { of, kind, audit, basedOn, at, author, changes }: KeptText,
  onto = basedOn,
) => {
  if (of === 'audit') return store.audits.save({ audit, basedOn: onto, at, author, changes });
  if (of === 'review') return store.reviews.save({ audit, basedOn: onto, at, changes });
  return store.cabinet.save({ kind, id: audit, basedOn: onto, at, author, changes });
};

/** The newest state of what a text belongs to; null where it is not there. */
export async function newestOf(
  store: Store,
  { of, kind, audit, basedOn }: Pick<KeptText, 'of' | 'kind' | 'audit' | 'basedOn'>,
) {
  if (of === 'record') {
    const held = await store.cabinet.newest({ kind, id: audit });
    // One that could not even be made is made now.
    if (!held.ok && basedOn === 0)
      return { revision: 0, reference: 'a record you had begun', document: {}, toolkit: null };
    return held.ok ? { ...held.value, toolkit: null } : null;
  }
  if (of === 'review') {
    const held = await store.reviews.newest({ audit });
    if (!held.ok) return null;
    const { revision, reference, review } = held.value;
    return { revision, reference, document: review, toolkit: null };
  }
  const opened = await store.audits.open({ audit });
  if (!opened.ok) return null;
  const { revision, audit: document, toolkit } = opened.value;
  return { revision, reference: document.reference, document, toolkit };
}

/** Whether the newest revision is this very save, whose answer was lost. */
export async function stands(store: Store, text: KeptText): Promise<boolean> {
  const { of, kind, audit, basedOn, author, at } = text;
  if (of === 'record') {
    const found = await store.cabinet.history({ kind, id: audit, before: null, limit: 1 });
    const newest = found.ok ? found.value.entries[0] : undefined;
    return newest?.revision === basedOn + 1 && newest.author === author && newest.at === at;
  }
  if (of === 'review') {
    const held = await store.reviews.newest({ audit });
    return held.ok && held.value.revision === basedOn + 1 && held.value.savedAt === at;
  }
  const found = await store.audits.history({ audit, question: null, before: null, limit: 1 });
  if (!found.ok) return false;
  const [newest] = found.value.entries;
  return newest?.revision === basedOn + 1 && newest.author === author && newest.at === at;
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

const words = {
  audit: { what: '', into: 'the audit' },
  review: { what: 'your review of ', into: 'the review' },
  record: { what: '', into: 'it' },
} as const;

export const sentences = {
  done: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} could not be saved before the lock. They were kept encrypted, and are in ${words[of].into} again.`,
  later: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} are not in ${words[of].into} yet, because they still cannot be saved here. They are kept encrypted. Make room, then lock and unlock.`,
  conflict: (of: Of, reference: string) =>
    `The last words you wrote in ${words[of].what}${reference} could not be put back, because ${words[of].into} has changed since. They are kept encrypted beside the vault: Settings, Words kept aside.`,
  tooMuch: (of: Of, reference: string) =>
    `Some words in ${words[of].what}${reference} are more than their place takes. They are kept encrypted and stand in their place again: make them fit, and they are saved.`,
  signed: (of: Of, reference: string) =>
    `Some words you wrote in ${words[of].what}${reference} are not in it, because it was signed. They are kept encrypted beside the vault: Settings, Words kept aside.`,
};
