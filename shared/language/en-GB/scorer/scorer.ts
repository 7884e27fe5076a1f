/**
 * A small trained scorer beside the grammar: a linear sum over signs of a passage, its weights learned from labelled sentences by
 * tools/language/train.ts. It says how much a passage reads like those of which a check ought to speak; the grammar's own finding is one of its signs.
 */
import { byText } from '../../memo.ts';
import { ownAgencies } from '../agency-table.ts';
import { type Sign, signsOf } from './features.ts';
import { readWeights, type Weights } from './packed.ts';
import { head, packed } from './weights.ts';

/** The checks that are weighed. R13 asks two questions: whether words name weakness, and whether they only praise. */
export type Weighed = 'R12' | 'S07' | 'E06' | 'B05' | 'B03' | 'R02' | 'R08' | 'R13-weak' | 'R13-praise';

let known: Weights | undefined;
/** Read at the first question: a start does not wait for it. */
const weights = (): Weights => (known ??= readWeights(head, packed));

/** Whose work is the writer's own when nobody says. */
export const usualAgency = 'childrens-social-care';

const separator = '\u0001';
/** The places in the table of the signs of a passage, and how many signs it has in all. No words are kept. */
const placesIn = byText((keyed: string): { readonly places: readonly number[]; readonly signs: number } => {
  const cut = keyed.indexOf(separator);
  const signs = signsOf(keyed.slice(cut + 1), ownAgencies(keyed.slice(0, cut)));
  const { placeOf } = weights();
  return { places: signs.flatMap(({ name }) => placeOf(name) ?? []), signs: signs.length };
}, 3000);

/** What the grammar found in a passage, as signs: how many findings of which kind. */
export const grammarSigns = (counts: Readonly<Record<string, number>>, says: boolean): string[] => [
  ...Object.entries(counts).map(([name, count]) => `g=${name}${Math.min(count, 2)}`),
  `G=${says}`,
];

const numberOf = (check: Weighed): number => weights().checks.findIndex((one) => one.id === check);

/** How much a passage reads like those of which the check speaks. Takes the signs of the grammar (grammarSigns). */
export function scoreOf(
  check: Weighed,
  passage: string,
  grammar: readonly string[],
  own = usualAgency,
): number {
  const { checks, placeOf, weightAt } = weights();
  const number = numberOf(check);
  const { places, signs } = placesIn(`${own}${separator}${passage}`);
  let sum = 0;
  for (const place of places) sum += weightAt(place, number);
  for (const sign of grammar) {
    const place = placeOf(sign);
    if (place !== undefined) sum += weightAt(place, number);
  }
  return (checks[number]?.constant ?? 0) + sum / Math.sqrt(signs + grammar.length);
}

/** How much higher a score must be in a text of many passages, each a chance to be wrong. */
const rise = 0.3;
const mostPassages = 20;
export const riseIn = (passages: number): number =>
  rise * Math.log(Math.min(Math.max(1, passages), mostPassages));

/** Whether a score is enough in a text of so many passages. More is asked where the grammar found nothing, and there alone it rises. */
export function isEnough(check: Weighed, score: number, says: boolean, passages: number): boolean {
  const one = weights().checks[numberOf(check)];
  if (!one) return says;
  return says ? score >= one.silent : score >= one.speaks + riseIn(passages);
}

/** The signs of a passage with what each weighs in the check, for saying which words spoke. */
export function weighedSigns(
  check: Weighed,
  passage: string,
  own = usualAgency,
): (Sign & { readonly weight: number })[] {
  const { placeOf, weightAt } = weights();
  const number = numberOf(check);
  return signsOf(passage, ownAgencies(own)).map((sign) => {
    const place = placeOf(sign.name);
    return { ...sign, weight: place === undefined ? 0 : weightAt(place, number) };
  });
}
