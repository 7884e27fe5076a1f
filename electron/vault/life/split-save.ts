/** A save the vault refuses is split by place: what fits is saved, what does not is given back to be named and kept. */
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { fitting } from '../../../shared/records/fitting.ts';
import { withRefused, type At, type RefusedPlace } from '../../../shared/records/refused.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../thread/worker-protocol.ts';
import { kindNamed, waysOf, type KindOf, type SavedAnswer, type Saving, type Written } from './written.ts';

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
function refusedWhole(before: object, after: object, places: readonly string[]): RefusedPlace[] {
  return changedPlaces(before, after, new Set(places)).map((at) => {
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

type Save<S> = (basedOn: number, changes: readonly PatchOperation[]) => Promise<Result<S>>;
type Fitting = { readonly fits: object; readonly refused: readonly RefusedPlace[] };

/** Saves what fits of changes that do not fit their kind. */
async function splitUnfitting<S>(
  { basedOn }: Saving,
  {
    before,
    after,
    places,
  }: { readonly before: object; readonly after: object; readonly places: readonly string[] },
  { fits, refused }: Fitting,
  nothing: PatchOperation[],
  save: Save<S>,
): Promise<Outcome<S> | null> {
  const changes = patchBetween(before, fits);
  // No words of a person would be saved, and none are too long: that is refused as it always was.
  if (!changes.some(holdsWords) && refused.some(({ most }) => most === undefined)) return null;
  const saved = await save(basedOn, changes.length === 0 ? nothing : changes);
  if (!saved.ok && (saved.code === 'audit-locked' || saved.code === 'part-locked'))
    return { kind: 'whole', refused: refusedWhole(before, after, places) };
  return { kind: 'split', saved, refused };
}

/** Signed, or a part of it is: each place is tried for itself. */
async function splitSigned<S>(
  saving: Saving,
  before: object,
  places: readonly RefusedPlace[],
  save: Save<S>,
): Promise<Outcome<S>> {
  if (places.length < 2) return { kind: 'whole', refused: places };
  let [now, basedOn] = [before, saving.basedOn];
  let last: Result<S> | null = null;
  const refused: RefusedPlace[] = [];
  for (const place of places) {
    const next = withRefused(now, [place]).document;
    const saved = await save(basedOn, patchBetween(now, next));
    if (saved.ok) {
      now = next;
      last = saved;
      basedOn += 1;
    } else if (refusals.has(saved.code)) refused.push(place);
    else return { kind: 'split', saved, refused: [] };
  }
  return last === null ? { kind: 'whole', refused: places } : { kind: 'split', saved: last, refused };
}

/**
 * Saves what of a refused save can be saved, whatever it is of. `whole`: nothing could be, for what it belongs to is signed. Gives null
 * where it cannot be split: the changes are no writing, or were made on another revision than stands.
 */
export async function splitSave(
  store: Store,
  of: Written,
  saving: Saving,
  code: string,
  kindOf?: KindOf,
): Promise<Outcome<SavedAnswer> | null> {
  const kind = kindNamed(of.kind, kindOf);
  if (kind === undefined) return null;
  const ways = waysOf(of.kind);
  const save: Save<SavedAnswer> = (basedOn, changes) => ways.save(store, of, { ...saving, basedOn, changes });
  const [whole] = saving.changes;
  if (saving.basedOn === 0) {
    // The one change that makes it.
    if (whole?.op !== 'add' || whole.path !== '' || typeof whole.value !== 'object' || whole.value === null)
      return null;
    const parted = fitting<object>(kind.schema, {}, whole.value);
    if (parted === null || parted.refused.length === 0) return null;
    const saved = await save(0, [{ ...whole, value: parted.fits as Json }]);
    return { kind: 'split', saved, refused: parted.refused };
  }
  const held = await ways.newest(store, of);
  if (!held.ok || held.value.revision !== saving.basedOn) return null;
  const before = held.value.document;
  const after = applyPatch(before as unknown as Json, saving.changes)?.after as object | undefined;
  if (after === undefined) return null;
  const places = kind.places ?? [];
  if (code !== 'bad-changes') return splitSigned(saving, before, refusedWhole(before, after, places), save);
  const parted = fitting(kind.schema, before, after);
  if (parted === null || parted.refused.length === 0) return null;
  // Changes nothing, and asks how it stands.
  const nothing: PatchOperation[] = [{ op: 'test', path: `/${kind.named ?? 'id'}`, value: of.id }];
  return splitUnfitting(saving, { before, after, places }, parted, nothing, save);
}

/** The codes with which a save is refused for what is in it, not for the disk. */
export const refusals: ReadonlySet<string> = new Set(['bad-changes', 'audit-locked', 'part-locked']);

/** The answer to a split save, as the page gets it: what was saved, and what was refused. */
export const partly = <S extends object>(
  saved: Result<S>,
  refused: readonly RefusedPlace[],
): Result<S & { refused?: RefusedPlace[] }> =>
  saved.ok
    ? ok({ ...saved.value, ...(refused.length === 0 ? {} : { refused: [...refused] }) })
    : failed(saved.code, saved.facts);
