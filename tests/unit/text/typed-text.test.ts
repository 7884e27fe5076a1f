/** Text as it comes in: nothing between two words is ever taken out. */
import { describe, expect, it } from 'vitest';
import { printable } from '../../../shared/report/printable.ts';
import { looksLikeList, plainLists, typedLine, typedText } from '../../../shared/text/typed-text.ts';

describe('control characters', () => {
  it('every C0 and C1 control and both separators part two words, at every door', () => {
    for (let code = 0; code <= 0x9f; code += 1) {
      if (code >= 0x20 && code < 0x7f) continue;
      const text = `mother${String.fromCodePoint(code)}father`;
      for (const out of [typedText(text), typedLine(text), printable(text)])
        expect(out, code.toString(16)).toMatch(/^mother[ \n\t]father$/);
    }
    for (const between of ['\u2028', '\u2029', '\r\n', '\r']) {
      expect(typedText(`mother${between}father`)).toBe('mother\nfather');
      expect(typedLine(`mother${between}father`)).toBe('mother father');
      expect(printable(`mother${between}father`)).toBe('mother\nfather');
    }
  });
  it('what ends a line in Word ends a line here, and tabs stay', () => {
    expect(typedText('a\u000bb\u000cc\u0085d\te')).toBe('a\nb\nc\nd\te');
  });
  it('ordinary text is given back as it is', () => {
    const text = 'Robin’s plan\n• one\ttwo, naïve, محمد 👩‍👧';
    expect(typedText(text)).toBe(text);
  });
});

describe('lists copied from Word', () => {
  it('are a line for each point, whatever letter stands for the bullet', () => {
    expect(
      plainLists('•\tSeen alone\n\uf0b7\tHeard\no\tNext\n·\u0020\u0020Last\n1.\tFirst\na)\tSecond'),
    ).toBe('• Seen alone\n• Heard\n• Next\n• Last\n1. First\na) Second');
  });
  it('are no rows of a table, and rows are no list', () => {
    expect(looksLikeList('•\tSeen alone\n•\tHeard')).toBe(true);
    expect(looksLikeList('Visit\t2 12 2026\nReview\t3 12 2026')).toBe(false);
  });
  it('leave words and tabs between columns alone', () => {
    expect(plainLists('only one\tand two\nor else\tthis')).toBe('only one\tand two\nor else\tthis');
  });
});
