/** An answer is what can be seen. */
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { isWritten } from '../../../shared/text/written.ts';
import { hasMainAnswer } from '../../../shared/toolkit/evaluate/index.ts';

describe('an answer of invisible characters', () => {
  const invisible = [
    '\u200b',
    '\u200b \u200d\ufeff',
    '\u00ad\u00ad',
    '\u202a\u202c\u2066',
    '\u3164',
    '\u2800\u2800',
    '\ufe0f',
    '\u0301',
    '\u00a0\t\n',
    '\u0007',
  ];
  it('is no answer', () => {
    expect(invisible.filter((text) => isWritten(text))).toEqual([]);
    expect(invisible.filter((text) => hasMainAnswer({ ...emptyAnswer, text }))).toEqual([]);
    expect(isWritten(undefined)).toBe(false);
  });
  it('with one letter, sign or picture among them is one', () => {
    expect(
      ['\u200ba', '?', '\u00a07', '\u2713', 'سلام', '\u{1f600}'].filter((text) => !isWritten(text)),
    ).toEqual([]);
  });
});
