/**
 * Words in scripts that jsPDF cannot set: their letters join, move or turn, or the report's font lacks them. Such a run is
 * shaped by fontkit and painted as outlines; the characters themselves go into the file as ActualText, so that they can be
 * read aloud, searched and copied.
 */
import { lineRuns, type Run } from './line-runs.ts';
import { shaped, shapeRun, type Outline, type RunStyle } from './shape.ts';

export type { Outline, RunStyle } from './shape.ts';

export type Scripts = {
  /** True when something of the text has to be painted as outlines. */
  readonly needsOutline: (text: string) => boolean;
  /** The runs of a line in reading order, each of one direction. */
  readonly runs: (line: string) => readonly Run[];
  /** The outlines of a run, or null when a character of it is in no shipped font. */
  readonly outline: (run: Run, style: RunStyle) => Outline | null;
};

/** Makes the shaper of one document; what was shaped is remembered. */
export function createScripts(covers: (codePoint: number) => boolean): Scripts {
  const plain = new Map<string, boolean>();
  const outlines = new Map<string, Outline | null>();
  const needsOutline = (text: string): boolean => {
    // Almost every word is plain ASCII or Latin-1.
    if (/^[\u0020-\u00FF]*$/.test(text)) return false;
    let answer = plain.get(text);
    if (answer === undefined) {
      answer = shaped.test(text) || Array.from(text).some((char) => !covers(char.codePointAt(0) ?? 0));
      plain.set(text, answer);
    }
    return answer;
  };
  return {
    needsOutline,
    runs: (line) => lineRuns(line, needsOutline),
    outline: (run, style) => {
      const key = `${style.bold ? 'b' : 'n'}${style.rightToLeft ? 'r' : 'l'}${run.text}\n${run.drawn}`;
      let outline = outlines.get(key);
      if (outline === undefined) {
        outline = shapeRun(run.text, run.drawn, style);
        outlines.set(key, outline);
      }
      return outline;
    },
  };
}
