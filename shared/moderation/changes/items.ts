/** Lists whose items have names of their own: which came, went, changed, and whether those that stayed changed places. */
import { sameJson } from '../../json/same.ts';
import { lines, mark, type Aspect, type ChangeKind, type Difference } from './change.ts';
import { differenceOf } from './levelled.ts';

type Item = { readonly id: string };
type Pair<T> = { readonly before: T | undefined; readonly after: T | undefined };

/** An item without the program's own names for it and for what it holds (left-out.ts). */
function nameless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, key === 'id' ? '' : nameless(inside)]),
  );
}

/** Items of two lists, each with its counterpart: by name first, then those that say the same under another name. */
function pairsOf<T extends Item>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const named = new Set(after.map((item) => item.id));
  const free = before.filter((item) => !named.has(item.id));
  const pairs = after.map((item): Pair<T> => {
    const same = old.get(item.id);
    if (same !== undefined) return { before: same, after: item };
    const twin = free.findIndex((one) => sameJson(nameless(one), nameless(item)));
    return { before: twin === -1 ? undefined : free.splice(twin, 1)[0], after: item };
  });
  return [...pairs, ...free.map((item): Pair<T> => ({ before: item, after: undefined }))];
}

export type ItemWords<T> = {
  /** What one is called: "action", "row", "risk record". */
  readonly word: string;
  readonly kind: ChangeKind;
  readonly aspect: Aspect;
  /** All of an item, as lines. */
  readonly text: (item: T) => string;
  /** Questions an item belongs to. */
  readonly also?: (item: T) => readonly string[];
};

/** One line for an item, to be known by where the order is told. */
const short = (text: string): string => {
  const first = text.split('\n', 1)[0] ?? '';
  return first.length > 80 ? `${first.slice(0, 78)} …` : first;
};

function orderDifference<T extends Item>(
  question: string,
  pairs: readonly Pair<T>[],
  before: readonly T[],
  words: ItemWords<T>,
): Difference[] {
  const stayed = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined);
  const was = stayed.toSorted(
    (a, b) => before.findIndex((item) => item === a.before) - before.findIndex((item) => item === b.before),
  );
  if (stayed.every((pair, at) => pair === was[at])) return [];
  const listed = (order: readonly Pair<T>[]): string =>
    lines(
      order.map((pair, at) => `${at + 1}. ${pair.after === undefined ? '' : short(words.text(pair.after))}`),
    );
  const now = listed(stayed);
  return [
    {
      key: `${question}:order of the ${words.word}s:${mark(now)}`,
      question,
      field: `order of the ${words.word}s`,
      kind: 'order',
      aspect: words.aspect,
      before: listed(was),
      after: now,
    },
  ];
}

/**
 * What differs between two lists of items with ids. Takes the place they stand at, both lists and how an item is put into words;
 * gives one difference for each item that came, went or changed, one for a change of places, and apart from them those that differ
 * only in blanks.
 */
export function itemDifferences<T extends Item>(
  question: string,
  before: readonly T[],
  after: readonly T[],
  words: ItemWords<T>,
): { readonly content: Difference[]; readonly spacing: Difference[] } {
  const pairs = pairsOf(before, after);
  const content: Difference[] = [];
  const spacing: Difference[] = [];
  for (const pair of pairs) {
    const how = differenceOf(pair.before && nameless(pair.before), pair.after && nameless(pair.after));
    if (how === 'none') continue;
    const now = pair.after ?? pair.before;
    if (now === undefined) continue;
    const number = (pair.after === undefined ? before : after).findIndex((item) => item.id === now.id) + 1;
    const said = (item: T | undefined): string =>
      item === undefined ? '' : words.text(item) || 'Nothing written yet';
    const [from, to] = [said(pair.before), said(pair.after)];
    const equal = from === to;
    const found: Difference = {
      key: `${question}:${now.id}:${mark(to)}`,
      question,
      field: `${words.word} ${number}`,
      kind: words.kind,
      aspect: words.aspect,
      // Never two equal texts for values that differ.
      before: equal ? `${from}\n${JSON.stringify(pair.before)}` : from,
      after: equal ? `${to}\n${JSON.stringify(pair.after)}` : to,
      number,
      also: [pair.before, pair.after].flatMap((item) =>
        item === undefined ? [] : (words.also?.(item) ?? []),
      ),
    };
    (how === 'spacing' ? spacing : content).push(found);
  }
  return { content: [...content, ...orderDifference(question, pairs, before, words)], spacing };
}
