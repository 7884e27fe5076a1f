/** One linear model of a check: which signs it knows, and what each weighs. */
import { dot, type Example, learn, type Vector } from './svm.ts';
import { readHands, type Seen } from './examples.ts';

export type Model = { readonly weights: ReadonlyMap<string, number>; readonly constant: number };
export type Weighted = { readonly seen: Seen; readonly cost: number };

/** A sign must have been seen in so many examples; a word in one. */
const leastSeen = 2;
const isWord = /^(?:[qtp]:)?[wd]=/;
/** How much the constant counts beside the signs. */
const constantValue = 0.3;
/** Under how much evidence a sign weighs less: it is scaled by how differently it is spread (naive Bayes, Wang and Manning 2012). */
const leastRatio = 0.2;

/** The signs of an example as it is learned from. What the grammar found on sentences it was grown on is left out. */
const learned = (seen: Seen): readonly string[] =>
  readHands.has(seen.hand) ? seen.signs : [...seen.signs, ...seen.grammar];

export function scoreWith({ weights, constant }: Model, seen: Seen): number {
  let sum = 0;
  for (const sign of seen.signs) sum += weights.get(sign) ?? 0;
  for (const sign of seen.grammar) sum += weights.get(sign) ?? 0;
  return constant + sum / Math.sqrt(seen.signs.length + seen.grammar.length);
}

/** How differently each sign is spread over examples that speak and that do not. */
function ratiosOf(examples: readonly Weighted[], places: ReadonlyMap<string, number>): Float64Array {
  const [yes, no] = [new Float64Array(places.size + 1).fill(1), new Float64Array(places.size + 1).fill(1)];
  for (const { seen, cost } of examples) {
    const of = seen.label === 1 ? yes : no;
    for (const sign of learned(seen)) {
      const place = places.get(sign);
      if (place !== undefined) of[place] = (of[place] ?? 0) + cost;
    }
  }
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0) - 1;
  const [allYes, allNo] = [sum(yes), sum(no)];
  return yes.map((one, n) => Math.abs(Math.log(one / allYes / ((no[n] ?? 1) / allNo))) + leastRatio);
}

/** Learns a model from examples. */
export function modelOf(examples: readonly Weighted[]): Model {
  const times = new Map<string, number>();
  for (const { seen } of examples)
    for (const sign of learned(seen)) times.set(sign, (times.get(sign) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [sign, count] of times)
    if (count >= leastSeen || isWord.test(sign)) places.set(sign, places.size + 1);
  const ratios = ratiosOf(examples, places);
  const vectorOf = (seen: Seen): Vector => {
    const signs = learned(seen);
    const own = signs.flatMap((sign) => places.get(sign) ?? []);
    const share = 1 / Math.sqrt(signs.length);
    return {
      places: [0, ...own],
      values: [constantValue, ...own.map((place) => (ratios[place] ?? 0) * share)],
    };
  };
  const made = examples.map(({ seen, cost }): Example & { vector: Vector } => ({
    vector: vectorOf(seen),
    label: seen.label,
    cost,
  }));
  const weights = learn(made, places.size + 1);
  return {
    weights: new Map(
      [...places].map(([sign, place]) => [sign, (weights[place] ?? 0) * (ratios[place] ?? 0)]),
    ),
    constant: dot(weights, { places: [0], values: [constantValue] }),
  };
}
