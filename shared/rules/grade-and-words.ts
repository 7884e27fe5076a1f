/** R13: a grade and its reasons that tell different stories. */
import { findPraise, gapsByGrammar, hasTurn, partWays, sentencesOf } from '../language/index.ts';

export type Mismatch = { readonly kind: 'gaps' | 'praise'; readonly words: readonly string[] };

/** The share of sentences that name a gap from which reasons speak mostly of gaps. */
const leastShare = 0.3;

/** What the grammar counts in reasons, and what it makes of them. */
export type GradeReading = {
  readonly counts: Readonly<Record<'gaps' | 'praise' | 'turn', number>>;
  readonly mismatch: Mismatch | undefined;
};

/**
 * Compares a grade with the words of its reasons as the grammar reads them. The benchmark or better with two gaps or more and more gaps than
 * praise, in three sentences of ten or more; below it with two words of praise or more, no gap and no "but".
 */
export function mismatchByGrammar(meets: boolean, text: string, atLeast = 2): GradeReading {
  const gaps = gapsByGrammar(text);
  const praise = findPraise(text);
  const counts = { gaps: gaps.length, praise: praise.length, turn: hasTurn(text) ? 1 : 0 };
  const read = (mismatch: Mismatch | undefined): GradeReading => ({ counts, mismatch });
  if (meets) {
    const sentences = sentencesOf(text);
    const lacking = sentences.filter((one) =>
      gaps.some((gap) => gap.at >= one.at && gap.at < one.at + one.text.length),
    );
    const whole = gaps.length > 0 && praise.length === 0 && lacking.length === sentences.length;
    if (!whole && (gaps.length < atLeast || gaps.length <= praise.length)) return read(undefined);
    if (lacking.length < leastShare * sentences.length) return read(undefined);
    return read({ kind: 'gaps', words: gaps.map((one) => one.text) });
  }
  const enough = sentencesOf(text).length === 1 ? 1 : atLeast;
  if (praise.length < enough || gaps.length > 0 || hasTurn(text)) return read(undefined);
  return read({ kind: 'praise', words: praise.map((one) => one.text) });
}

/** Compares a grade with the words of its reasons. Undefined when they go together. What the grammar reads is weighed in a short text. */
export function mismatch(meets: boolean, text: string, atLeast = 2): Mismatch | undefined {
  const read = mismatchByGrammar(meets, text, atLeast);
  const words = partWays(meets, text, read.counts, read.mismatch !== undefined);
  return words === undefined ? undefined : (read.mismatch ?? { kind: meets ? 'gaps' : 'praise', words });
}
