// @vitest-environment jsdom
/** Pasted rows: read as spreadsheets write them, and nothing thrown away without being said and given back. */
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../shared/toolkit/question.ts';
import { looksLikeRows, placeRows, readRows } from '../../../renderer/form/rows-paste.ts';
import { tableOfHtml } from '../../../renderer/form/html-table.ts';
import { cellsAsText, spreadsheetCells } from '../../../shared/text/spreadsheet-text.ts';

const today = '2026-11-21';
const columns: readonly Column[] = [
  { id: 'what', title: 'What', kind: 'long-text', required: true },
  { id: 'due', title: 'By when', kind: 'date', required: false },
  { id: 'rag', title: 'RAG', kind: 'rag', required: false },
];

describe('the text of a spreadsheet', () => {
  it.each([
    [
      'a cell that begins with a mark takes no row after it',
      '"He said no\t1\nNext\t2',
      [
        ['"He said no', '1'],
        ['Next', '2'],
      ],
    ],
    [
      'marks around words are words',
      '"Quoted"\t1\nNext\t2',
      [
        ['"Quoted"', '1'],
        ['Next', '2'],
      ],
    ],
    [
      'a line end in a cell',
      '"One\ntwo"\t1\nNext\t2',
      [
        ['One\ntwo', '1'],
        ['Next', '2'],
      ],
    ],
    [
      'doubled marks in a cell',
      '"say ""x"""\t1\nNext\t2',
      [
        ['say "x"', '1'],
        ['Next', '2'],
      ],
    ],
    [
      'rows of Windows, a mark at the beginning of two cells',
      '"a\t1\r\n"b"\t2\r\n',
      [
        ['"a', '1'],
        ['"b"', '2'],
      ],
    ],
    [
      'a mark that opens here and closes in another row',
      '"a\t1\nb"\t2\nc\t3',
      [
        ['"a', '1'],
        ['b"', '2'],
        ['c', '3'],
      ],
    ],
    [
      'a mark inside a word',
      '5\'10"\t1\nNext\t2',
      [
        ['5\'10"', '1'],
        ['Next', '2'],
      ],
    ],
    [
      'empty cells',
      '\t1\t\nNext\t\t',
      [
        ['', '1', ''],
        ['Next', '', ''],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(spreadsheetCells(text)).toEqual(cells);
  });
  it('what is given back reads as it was', () => {
    const cells = [
      ['a\nb', 'say "x"'],
      ['', 'c\td'],
    ];
    expect(spreadsheetCells(cellsAsText(cells))).toEqual(cells);
  });
  it('a table of Word is rows; words beside it make it words', () => {
    const table =
      '<table><tr><td><p>Visit</p><p>alone</p></td><td>2 12 2026</td></tr><tr><td>Review</td><td></td></tr></table>';
    expect(tableOfHtml(`<html><body>${table}</body></html>`)).toEqual([
      ['Visit\nalone', '2 12 2026'],
      ['Review', ''],
    ]);
    expect(tableOfHtml(`<p>Before</p>${table}`)).toBeNull();
    expect(tableOfHtml('<p>No table</p>')).toBeNull();
  });
});

describe('what has no place', () => {
  it('cells that cannot be read are named and given back', () => {
    const { rows, unread, leftOver } = readRows(
      'Visit\tsoon\tblue\nReview\t2 12 2026\tred',
      columns,
      0,
      today,
    );
    expect(rows).toEqual([
      { what: 'Visit', due: '', rag: '' },
      { what: 'Review', due: '2026-12-02', rag: 'red' },
    ]);
    expect(unread).toBe(2);
    expect(leftOver?.lines).toEqual(['2 cells could not be read and stayed empty.']);
    expect(leftOver?.where).toBe('Not read: row 1, By when; row 1, RAG.');
    expect(leftOver?.text).toBe('soon\tblue');
  });
  it('columns too many are counted and given back', () => {
    const { leftOver } = readRows('Visit\t2 12 2026\tred\textra\tmore', columns, 0, today);
    expect(leftOver).toMatchObject({ lines: ['2 cells had no column here.'], text: 'extra\tmore' });
  });
  it('rows too many are counted and given back, however many there are', () => {
    const cells = Array.from({ length: 700 }, (_, n) => [`Row ${n}`]);
    const { rows, leftOver } = placeRows(cells, columns, 0, today, { rows: 500 });
    expect(rows).toHaveLength(500);
    expect(leftOver?.lines).toEqual(['200 rows did not fit: this table is full.']);
    expect(leftOver?.text.split('\n')).toHaveLength(200);
    expect(leftOver?.text.startsWith('Row 500')).toBe(true);
  });
  it('where all fits nothing is said', () => {
    expect(readRows('Visit\t2 12 2026\tred', columns, 0, today).leftOver).toBeNull();
  });
  it('control characters in a cell part its words', () => {
    expect(readRows('mother\u000bfather\t2 12 2026', columns, 0, today).rows[0]?.['what']).toBe(
      'mother\nfather',
    );
  });
});

it('a list is no table', () => {
  expect(looksLikeRows('•\tone\n•\ttwo')).toBe(false);
  expect(looksLikeRows('one\ttwo')).toBe(true);
});
