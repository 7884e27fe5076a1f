/** A save the vault refuses is split by place: what fits is saved, what does not is given back to be named and kept. */
import { Audit } from '../../../shared/audit/audit.ts';
import type { z } from 'zod';
import type { RecordSaved } from '../../../shared/contract/records.ts';
import { recordKinds } from '../../../shared/records/kinds.ts';
import type { Saved } from '../../../shared/contract/audits.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { Review } from '../../../shared/moderation/review.ts';
import { fitting } from '../../../shared/records/fitting.ts';
import { withRefused, type At, type RefusedPlace } from '../../../shared/records/refused.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../thread/worker-protocol.ts';

type SavingAudit = Parameters<Store['audits']['save']>[0];
type SavingReview = Parameters<Store['reviews']['save']>[0];
type SavedReview = { revision: number; savedAt: string; refused?: RefusedPlace[] };

/** What splitting must know of a kind of record. */
type Kind<D, S> = {
  /** The record as the vault holds it, of the revision the changes were made on; null where it is another. */
  readonly held: () => Promise<D | null>;
  readonly splits: (before: D, after: D) => ReturnType<typeof fitting<D>>;
  readonly save: (basedOn: number, changes: readonly PatchOperation[]) => Promise<Result<S>>;
};

/** Changes nothing, and asks how the record stands. */
const nothing = (id: string, member: string): PatchOperation[] => [
  { op: 'test', path: `/${member}`, value: id },
];

/** The places of a record that two states differ in: questions, and the record's own members. */
function changedPlaces(before: object, after: object, inside: ReadonlySet<string>): At[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name): At[] => {
    const [old, now] = [before, after].map((one) => (one as Record<string, unknown>)[name]);
    if (sameJson(old, now)) return [];
    if (!inside.has(name)) return [[name]];
    const [a, b] = [old ?? {}, now ?? {}] as Record<string, unknown>[];
    return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]
      .filter((key) => !sameJson(a?.[key], b?.[key]))
      .map((key) => [name, key]);
  });
}

const member = (value: unknown, at: At): unknown =>
  at.reduce<unknown>(
    (now, step) =>
      typeof now === 'object' && now !== null ? (now as Record<string, unknown>)[step] : undefined,
    value,
  );

/** Whether a value holds anything that was written or chosen. */
const isWritten = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isWritten)
    : value !== '' && value !== false && value !== null && value !== undefined;
const holdsWords = (change: PatchOperation): boolean => !('value' in change) || isWritten(change.value);

/** What is refused whole, place by place, because what it belongs to may not be changed any more. */
export function refusedWhole(before: object, after: object): RefusedPlace[] {
  return changedPlaces(before, after, new Set(['answers', 'questions'])).map((at) => {
    const [stands, value] = [member(before, at), member(after, at)];
    return {
      at,
      why: 'signed',
      ...(value === undefined ? {} : { value: value as Json }),
      ...(stands === undefined ? {} : { stands: stands as Json }),
    };
  });
}

export type Outcome<S> =
  | { readonly kind: 'split'; readonly saved: Result<S>; readonly refused: readonly RefusedPlace[] }
  | { readonly kind: 'whole'; readonly refused: readonly RefusedPlace[] };

/** Saves what of the changes can be saved. `whole`: nothing could be, for what they belong to is signed. */
async function split<D extends object, S>(
  kind: Kind<D, S>,
  input: { readonly basedOn: number; readonly changes: readonly PatchOperation[] },
  code: string,
  empty: PatchOperation[],
): Promise<Outcome<S> | null> {
  const before = await kind.held();
  const applied = before && applyPatch(before as unknown as Json, input.changes);
  if (before === null || applied === null) return null;
  const after = applied.after as unknown as D;
  if (code === 'bad-changes') {
    const parted = kind.splits(before, after);
    if (parted === null || parted.refused.length === 0) return null;
    const changes = patchBetween(before, parted.fits);
    // No words of a person would be saved, and none are too long: that is refused as it always was.
    if (!changes.some(holdsWords) && parted.refused.some(({ most }) => most === undefined)) return null;
    const saved = await kind.save(input.basedOn, changes.length === 0 ? empty : changes);
    if (!saved.ok && (saved.code === 'audit-locked' || saved.code === 'part-locked'))
      return { kind: 'whole', refused: refusedWhole(before, after) };
    return { kind: 'split', saved, refused: parted.refused };
  }
  // Signed, or a part of it is: each place is tried for itself.
  const places = refusedWhole(before, after);
  if (places.length < 2) return { kind: 'whole', refused: places };
  let [now, basedOn] = [before, input.basedOn];
  let last: Result<S> | null = null;
  const refused: RefusedPlace[] = [];
  for (const place of places) {
    const next = withRefused(now, [place]).document;
    const saved = await kind.save(basedOn, patchBetween(now, next));
    if (saved.ok) {
      now = next;
      last = saved;
      basedOn += 1;
    } else if (saved.code === 'audit-locked' || saved.code === 'part-locked' || saved.code === 'bad-changes')
      refused.push(place);
    else return { kind: 'split', saved, refused: [] };
  }
  return last === null ? { kind: 'whole', refused: places } : { kind: 'split', saved: last, refused };
}

/** The codes with which a save is refused for what is in it, not for the disk. */
export const refusals: ReadonlySet<string> = new Set(['bad-changes', 'audit-locked', 'part-locked']);

/** Splits a refused save of an audit. Gives null where it cannot be split: the changes are no writing in a form. */
export function splitAudit(store: Store, input: SavingAudit, code: string): Promise<Outcome<Saved> | null> {
  const kind: Kind<Audit, Saved> = {
    held: async () => {
      const opened = await store.audits.open({ audit: input.audit });
      return opened.ok && opened.value.revision === input.basedOn ? opened.value.audit : null;
    },
    splits: (before, after) => fitting(Audit, before, after),
    save: (basedOn, changes) => store.audits.save({ ...input, basedOn, changes }),
  };
  return split(kind, input, code, nothing(input.audit, 'id'));
}

/** Splits a refused save of a review in the same way. */
export function splitReview(
  store: Store,
  input: SavingReview,
  code: string,
): Promise<Outcome<SavedReview> | null> {
  const kind: Kind<Review, SavedReview> = {
    held: async () => {
      const held = await store.reviews.newest({ audit: input.audit });
      return held.ok && held.value.revision === input.basedOn ? held.value.review : null;
    },
    splits: (before, after) => fitting(Review, before, after),
    save: (basedOn, changes) => store.reviews.save({ ...input, basedOn, changes }),
  };
  return split(kind, input, code, nothing(input.audit, 'audit'));
}

type SavingRecord = Parameters<Store['cabinet']['save']>[0];

/** Splits a refused save of a record of another kind in the same way, also the one that makes it. */
export async function splitRecord(store: Store, input: SavingRecord): Promise<Outcome<RecordSaved> | null> {
  const schema = recordKinds.find(({ name }) => name === input.kind)?.schema as z.ZodType<object> | undefined;
  if (schema === undefined) return null;
  if (input.basedOn === 0) {
    const [whole] = input.changes;
    if (whole?.op !== 'add' || typeof whole.value !== 'object' || whole.value === null) return null;
    const parted = fitting<object>(schema, {}, whole.value);
    if (parted === null || parted.refused.length === 0) return null;
    const changes = [{ ...whole, value: parted.fits as Json }];
    return { kind: 'split', saved: await store.cabinet.save({ ...input, changes }), refused: parted.refused };
  }
  const kind: Kind<object, RecordSaved> = {
    held: async () => {
      const held = await store.cabinet.newest(input);
      return held.ok && held.value.revision === input.basedOn ? held.value.document : null;
    },
    splits: (before, after) => fitting(schema, before, after),
    save: (basedOn, changes) => store.cabinet.save({ ...input, basedOn, changes }),
  };
  return split(kind, input, 'bad-changes', nothing(input.id, 'id'));
}

/** The answer to a split save, as the page gets it: what was saved, and what was refused. */
export const partly = <S extends object>(
  saved: Result<S>,
  refused: readonly RefusedPlace[],
): Result<S & { refused?: RefusedPlace[] }> =>
  saved.ok
    ? ok({ ...saved.value, ...(refused.length === 0 ? {} : { refused: [...refused] }) })
    : failed(saved.code, saved.facts);
