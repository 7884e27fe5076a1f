/** Which clause of a passage speaks, and which of its words do most, so that a hint of the scorer shows its place and says why. */
import type { Match } from '../../match.ts';
import { clausesOf } from '../clauses/reader.ts';
import { weighedSigns, type Weighed } from './scorer.ts';

const shown = 3;
const bare =
  /^(?:the|a|an|of|to|in|on|at|for|by|with|and|or|but|is|was|are|were|be|it|this|that|he|she|they|his|her|their|had|has|have)$/i;

/** The place in a passage that speaks for a check. Takes what its words read like, as the end of "most of all …". */
export function spokenPlace(check: Weighed, passage: string, own: string | undefined, like: string): Match {
  const signs = weighedSigns(check, passage, own);
  const clauses = clausesOf(passage);
  const sums = clauses.map((clause) =>
    signs
      .filter((sign) => sign.at >= clause.at && sign.end <= clause.end)
      .reduce((sum, sign) => sum + sign.weight, 0),
  );
  const best = clauses[sums.indexOf(Math.max(...sums))];
  const words: { at: number; text: string }[] = [];
  for (const sign of [...signs].sort((a, b) => b.weight - a.weight)) {
    const text = passage.slice(sign.at, sign.end);
    if (words.length === shown || sign.weight <= 0) break;
    if (/\s/.test(text) && text.split(/\s+/).length > 2) continue;
    if (bare.test(text) || words.some((one) => sign.at < one.at + one.text.length && one.at < sign.end))
      continue;
    words.push({ at: sign.at, text });
  }
  // The clause is shown where it holds most of the words that speak, else the whole passage.
  const inside = words.filter((one) => best !== undefined && one.at >= best.at && one.at < best.end).length;
  const [from, until] = best && inside * 2 > words.length ? [best.at, best.end] : [0, passage.length];
  const named = words
    .sort((a, b) => a.at - b.at)
    .map((one) => `“${one.text}”`)
    .join(', ');
  return {
    at: from,
    text: passage.slice(from, until),
    because:
      named === ''
        ? `as a whole it reads like ${like}.`
        : `as a whole it reads like ${like}, most of all ${named}.`,
  };
}
