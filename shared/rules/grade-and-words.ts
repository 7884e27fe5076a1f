/** R13: a grade and its reasons that tell different stories. */
import { findGaps, findPraise, hasTurn, sentencesOf } from '../language/index.ts';

export type Mismatch = { readonly kind: 'gaps' | 'praise'; readonly words: readonly string[] };

/** The share of sentences that name a gap from which reasons speak mostly of gaps. */
const leastShare = 0.3;

/**
 * Compares a grade with the words of its reasons. The benchmark or better with two gaps or more and more gaps than praise,
 * in three sentences of ten or more; below it
 * with two words of praise or more, no gap and no "but". Undefined when they go together.
 */
export function mismatch(meets: boolean, text: string, atLeast = 2): Mismatch | undefined {
  const gaps = findGaps(text);
  const praise = findPraise(text);
  if (meets) {
    const sentences = sentencesOf(text);
    const lacking = sentences.filter((one) =>
      gaps.some((gap) => gap.at >= one.at && gap.at < one.at + one.text.length),
    );
    const whole = gaps.length > 0 && praise.length === 0 && lacking.length === sentences.length;
    if (!whole && (gaps.length < atLeast || gaps.length <= praise.length)) return undefined;
    if (lacking.length < leastShare * sentences.length) return undefined;
    return { kind: 'gaps', words: gaps.map((one) => one.text) };
  }
  const enough = sentencesOf(text).length === 1 ? 1 : atLeast;
  if (praise.length < enough || gaps.length > 0 || hasTurn(text)) return undefined;
  return { kind: 'praise', words: praise.map((one) => one.text) };
}
