// @vitest-environment jsdom
/** Small pure parts of the form: dates as typed, rows from a spreadsheet, merging, words. */
import { assert, date as anyDate, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../renderer/ui/date-text.ts';
import { pageWords } from '../../../renderer/form/evidence-words.ts';
import { gapBetween } from '../../../renderer/form/kinds/date-list.tsx';
import { impactHas } from '../../../renderer/form/kinds/area.tsx';
import { looksLikeRows, readRows } from '../../../renderer/form/rows-paste.ts';
import { findWords } from '../../../renderer/form/spell/spell-words.ts';
import { dateWords } from '../../../renderer/form/words.ts';
import { readMoment } from '../../../shared/dates/index.ts';
import { fitting } from '../../../renderer/screens/audit/go-to-dialog.tsx';
import { failedWords, savedState } from '../../../renderer/frames/audit/saved-words.ts';
import { changeWords, isAbout } from '../../../renderer/frames/history/change-words.ts';
import { mergeJson } from '../../../shared/json/merge.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import type { Column } from '../../../shared/toolkit/question.ts';
import { toolkit } from './setting.ts';

const today = '2026-11-21';

describe('dates as people type them', () => {
  it.each([
    ['21/11/2025', '2025-11-21'],
    ['21.11.25', '2025-11-21'],
    ['21112025', '2025-11-21'],
    ['21 Nov 2025', '2025-11-21'],
    ['Fri 21 November 2025', '2025-11-21'],
    ['2 9', '2026-09-02'],
    ['2025-11-21', '2025-11-21'],
    ['today', '2026-11-21'],
    ['yesterday', '2026-11-20'],
  ])('reads %s', (typed, iso) => {
    expect(readDate(typed, today)).toBe(iso);
  });

  it.each(['31/2/2025', '11/21/2025', 'soon', '', '0/1/2025', '12'])('does not guess at %s', (typed) => {
    expect(readDate(typed, today)).toBeNull();
  });

  it('reads back every date it shows', () => {
    assert(
      property(
        anyDate({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDate(dateWords(iso), today)).toBe(iso);
        },
      ),
    );
  });
});

describe('moments as people type them', () => {
  it('reads day and time, today where no day is written, and nothing else', () => {
    const local = (text: string): string => new Date(text).toISOString();
    expect(readMoment('21 Nov 2025, 10:19', today)).toBe(local('2025-11-21T10:19:00'));
    expect(readMoment('10.05', today)).toBe(local('2026-11-21T10:05:00'));
    expect([readMoment('at ten', today), readMoment('21 Nov 2025, 25:00', today)]).toEqual([null, null]);
  });
});

describe('gaps between meetings', () => {
  it.each([
    ['2026-01-01', '2026-02-12', 'fine', '6 weeks, green: within 6 weeks'],
    ['2026-01-01', '2026-02-13', 'warn', '6 weeks 1 day, amber: over 6 weeks, up to 8'],
    ['2026-01-01', '2026-02-26', 'warn', '8 weeks, amber: over 6 weeks, up to 8'],
    ['2026-01-01', '2026-02-27', 'stop', '8 weeks 1 day, red: over 8 weeks'],
  ])('%s to %s', (from, to, level, words) => {
    expect(gapBetween(from, to)).toMatchObject({ level, words });
  });
});

describe('rows pasted from a spreadsheet', () => {
  const columns: readonly Column[] = [
    { id: 'what', title: 'What', kind: 'long-text', required: true },
    { id: 'due', title: 'By when', kind: 'date', required: true },
    { id: 'rag', title: 'RAG', kind: 'rag', required: false },
  ];
  it('reads cells, quoted line breaks and a repeated head', () => {
    const text = 'What\tBy when\tRAG\r\n"Two\nlines"\t2/12/2026\tGreen\r\nPlain\tnonsense\tblue\r\n';
    const { rows, unread } = readRows(text, columns, 0, today);
    expect(rows).toEqual([
      { what: 'Two\nlines', due: '2026-12-02', rag: 'green' },
      { what: 'Plain', due: '', rag: '' },
    ]);
    expect(unread).toBe(2);
  });
  it('begins at the column one pastes into and leaves out what has no column', () => {
    expect(readRows('2 12 2026\tred\tmore', columns, 1, today).rows).toEqual([
      { due: '2026-12-02', rag: 'red' },
    ]);
  });
  it('takes words for words', () => {
    expect(looksLikeRows('a sentence\nand another')).toBe(false);
  });
});

describe('merging three versions', () => {
  it('keeps both sides where they changed different things, rows by their id', () => {
    const base = {
      rows: [
        { id: 'a', t: '1' },
        { id: 'b', t: '1' },
      ],
      x: 1,
    };
    const mine = {
      rows: [
        { id: 'a', t: 'mine' },
        { id: 'b', t: '1' },
        { id: 'c', t: 'new' },
      ],
      x: 1,
    };
    const theirs = {
      rows: [
        { id: 'a', t: '1' },
        { id: 'd', t: 'theirs' },
      ],
      x: 2,
    };
    expect(mergeJson(base, mine, theirs)).toEqual({
      rows: [
        { id: 'a', t: 'mine' },
        { id: 'c', t: 'new' },
        { id: 'd', t: 'theirs' },
      ],
      x: 2,
    });
  });
  it('gives back either side when the other did nothing', () => {
    assert(
      property(jsonValue(), jsonValue(), (base, changed) => {
        expect(mergeJson(base, changed, base)).toEqual(changed);
        expect(mergeJson(base, base, changed)).toEqual(changed);
      }),
    );
  });
});

describe('words', () => {
  it('finds the words a dictionary can be asked about', () => {
    const words = findWords('The CAF of 2nd May: child’s view, see robin@example.org and p/q.').map(
      (w) => w.word,
    );
    expect(words).toEqual(['The', 'of', 'May', 'child', 'view', 'see', 'and']);
  });
  it('says page for a number and leaves other places alone', () => {
    expect([pageWords('4'), pageWords('6–7'), pageWords('rows 11–15')]).toEqual([
      'p. 4',
      'p. 6–7',
      'rows 11–15',
    ]);
  });
  it('says of an impact text what it has and what not, and that no name is written', () => {
    const has = impactHas({ begins: true, means: true, follows: false }, 'Wagtail');
    expect(has.map(([, found]) => found)).toEqual([true, true, false]);
    expect(impactHas({ begins: false, means: true, follows: true }, '')[0]).toEqual([
      'begins with the name (none written in About)',
      false,
    ]);
  });
  it('finds questions by number first', () => {
    const questions = toolkit.sections.flatMap((s) => s.questions);
    expect(fitting(questions, '3i')[0]?.id).toBe('3i');
    expect(fitting(questions, 'xyzzy')).toEqual([]);
  });
  it('says what is true of the last save, and why it failed', () => {
    const at = new Date(2026, 10, 21, 10, 42, 7).toISOString();
    expect(savedState({ kind: 'saved', at, recovered: false }).text).toBe(
      'Saved on this laptop 10:42:07, encrypted',
    );
    expect(savedState({ kind: 'saved', at, recovered: true }).text).toBe(
      'Saved on this laptop 10:42:07, encrypted. Everything is up to date.',
    );
    expect(failedWords({ kind: 'failed', since: at, code: 'disk-full', tries: 1 })).toBe(
      'Not saved since 10:42:07: this disk is full. Your text is kept on the screen. Trying again every 10 seconds.',
    );
  });
  // The number was once empty.
  it('a save that fails for a rare reason shows its reference number', () => {
    const at = new Date(2026, 10, 21, 10, 42, 7).toISOString();
    for (const code of ['internal', 'bad-request', 'bad-changes', 'not-found', 'audit-locked'] as const) {
      const words = failedWords({ kind: 'failed', since: at, code, tries: 2 });
      expect(words).toMatch(
        /^Not saved since 10:42:07: [a-zC][^.{]+\. Your text is kept on the screen\. Trying again every 10 seconds\.$/,
      );
      expect(words).not.toContain('Reference');
    }
  });
  it('names a change of the history by question, box and grade word', () => {
    const change = changeWords(toolkit, { path: '/answers/3i/grade', before: 'in', after: 'ri' });
    expect(change).toMatchObject({ before: 'Inadequate', after: 'Requires improvement' });
    expect(change.where).toMatch(/^3i .*, grade$/);
  });
  // It once showed them as they are kept.
  it('the history shows evidence, dates, states and reasons as they are read', () => {
    const words = (path: string, after: never) => changeWords(toolkit, { path, before: null, after });
    const evidence = { id: '3f0f9d5e-aaaa', record: 'TAF summary', date: '2026-09-07', page: '1' };
    expect(words('/answers/3i/evidence/0', evidence as never).after).toBe('TAF summary, 7 Sep 2026, p. 1');
    expect(words('/actions/6/due', '2026-12-31' as never)).toMatchObject({
      where: 'Action 7, by when',
      after: '31 Dec 2026',
    });
    expect(words('/actions/6/rag', 'red' as never)).toMatchObject({
      where: 'Action 7, progress',
      after: 'Red',
    });
    expect(words('/state', 'in-progress' as never).after).toBe('In progress');
    const waiver = { key: 'D06:3i:answer', reason: 'Agreed since.', at: '2026-11-21T13:28:03.283Z' };
    expect(words('/waivers/-', waiver as never)).toMatchObject({
      where: 'Left with a reason',
      after: expect.stringMatching(/^3i .*: Agreed since\.$/),
    });
  });
  // It once did.
  it('the history of one question shows no other question of the same save', () => {
    expect(isAbout({ path: '/answers/3i/grade', before: null, after: 'g' }, '3i')).toBe(true);
    expect(isAbout({ path: '/answers/3n/text', before: null, after: 'On 3i' }, '3i')).toBe(false);
    expect(isAbout({ path: '/actions/0/question', before: null, after: '3i' }, '3i')).toBe(true);
  });
  // It was once “1 seconds”.
  it('a wait of one second is “1 second”', () => {
    expect(sentenceFor('wrong-passphrase', { seconds: 1 })).toMatch(/in 1 second\.$/);
    expect(sentenceFor('too-soon', { seconds: 21 })).toBe(
      'Wait 21 seconds before the next try. Nothing is lost.',
    );
  });
});
