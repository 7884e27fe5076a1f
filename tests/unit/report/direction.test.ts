/** Right-to-left text: the runs of a line, and where they stand on paper (UAX 9). */
import { describe, expect, it } from 'vitest';
import { inVisualOrder, lineRuns, rightToLeftLine } from '../../../electron/pdf/report/line-runs.ts';
import { isRightToLeft } from '../../../shared/report/direction.ts';

const shaped = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
/** What an eye sees from left to right: runs in their visual order, those from right to left turned round. */
const seen = (line: string): string =>
  inVisualOrder(lineRuns(line, shaped))
    .map((run) => (run.level % 2 === 1 ? Array.from(run.drawn).toReversed().join('') : run.drawn))
    .join('');
const turned = (text: string): string => Array.from(text).toReversed().join('');

describe('a line with right-to-left words', () => {
  it.each([
    [
      'words that follow one another are turned round together',
      'for שרה כהן today',
      `for ${turned('שרה כהן')} today`,
    ],
    [
      'a number between them keeps its digits',
      'with שרה 12 כהן',
      `with ${turned('כהן')} 12 ${turned('שרה')}`,
    ],
    ['a date keeps its order', 'on שרה 3/4/2026 כהן', `on ${turned('כהן')} 3/4/2026 ${turned('שרה')}`],
    ['brackets of the English sentence stay outside', 'He (שרה) said', `He (${turned('שרה')}) said`],
    ['quotes and comma stay on their side', 'said "שרה", then', `said "${turned('שרה')}", then`],
    ['plain words stay', 'plain words, 12', 'plain words, 12'],
  ])('%s', (_, line, wanted) => expect(seen(line)).toBe(wanted));

  it('in a paragraph from right to left brackets are mirrored and the full stop stands at the left', () => {
    expect(seen(`${rightToLeftLine}שרה (כהן) 12.`)).toBe(
      `.12 ${turned('כהן').replace(/^/, '(')}) ${turned('שרה')}`,
    );
  });

  it('no character is lost or made, in any line', () => {
    for (const line of ['a שרה (b) "כהן", 3.5%', 'محمد said (no)', '- שרה -', 'x\u05B0 y']) {
      expect(
        lineRuns(line, shaped)
          .map((run) => run.text)
          .join(''),
      ).toBe(line);
    }
  });

  it.each([
    ['محمد said that he went home.', false],
    ['الاسم محمد', true],
    ['English only', false],
    ['12', false],
    ['نص عربي مع English و آخر هنا', true],
  ])('a paragraph goes the way most of its letters go: %s', (text, answer) =>
    expect(isRightToLeft(text)).toBe(answer),
  );
});
