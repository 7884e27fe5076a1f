/** A line in runs of one direction, after the Unicode bidirectional algorithm (UAX 9) on the characters of the line. */
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export type Run = {
  /** The characters as they were typed. */
  readonly text: string;
  /** The same with brackets and the like mirrored, where the run goes from right to left. */
  readonly drawn: string;
  /** Embedding level: odd goes from right to left. */
  readonly level: number;
  /** Painted as outlines; otherwise set by the report's own font. */
  readonly outlined: boolean;
};

/** Begins each line of a paragraph that goes from right to left (RIGHT-TO-LEFT MARK); it is never painted. */
export const rightToLeftLine = '\u200F';

const isSpace = (text: string): boolean => /^ +$/.test(text);

/**
 * Cuts a line into runs.
 * Takes the line, which begins with the mark above where its paragraph goes from right to left, and whether a text needs
 * outlines. Gives the runs in reading order. What the report's font has is set by it, unless it goes from right to left.
 */
export function lineRuns(line: string, needsOutline: (text: string) => boolean): Run[] {
  const turned = line.startsWith(rightToLeftLine);
  const text = turned ? line.slice(1) : line;
  if (text === '') return [];
  const embedding = bidi.getEmbeddingLevels(text, turned ? 'rtl' : 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const runs: Run[] = [];
  for (const { segment, index } of clusters.segment(text)) {
    const level = embedding.levels[index] ?? 0;
    const outlined = !isSpace(segment) && (level % 2 === 1 || needsOutline(segment));
    const drawn = Array.from(segment, (char, i) => (i === 0 ? (mirrored.get(index) ?? char) : char)).join('');
    const last = runs.at(-1);
    if (last?.level === level && last.outlined === outlined)
      runs[runs.length - 1] = { ...last, text: last.text + segment, drawn: last.drawn + drawn };
    else runs.push({ text: segment, drawn, level, outlined });
  }
  return runs;
}

/** The runs as they stand on paper from left to right (rule L2): from the highest level down, what stands at it or above is turned round. */
export function inVisualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    let from = 0;
    while (from < order.length) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = to + 1;
    }
  }
  return order;
}
