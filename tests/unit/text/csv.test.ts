/** Comma-separated text: what a spreadsheet reads is what was written, and nothing in it runs. */
import { assert, array, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, plainCell } from '../../../shared/text/csv.ts';

/** Reads it as RFC 4180 says. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inside = false;
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at] ?? '';
    if (inside && char === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') inside = !inside;
    else if (!inside && (char === ',' || char === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

describe('comma-separated text', () => {
  it('is read as it was written, whatever is in a cell', () => {
    assert(
      property(
        array(array(string({ unit: 'binary', maxLength: 12 }), { minLength: 1 }), { minLength: 1 }),
        (rows) => {
          expect(read(csvText(rows))).toEqual(rows.map((cells) => cells.map(plainCell)));
        },
      ),
    );
  });

  it('begins with the mark of UTF-8 and ends every line with CR LF', () => {
    expect(
      csvText([
        ['a', 'Zoë'],
        ['b "c", d', 'e\nf'],
      ]),
    ).toBe('\uFEFFa,Zoë\r\n"b ""c"", d","e\nf"\r\n');
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', ' =1', '\t=1', '\r=cmd', '\u0000=1', '＝1', '＠x', '\tx', '\n'])(
    'never runs %j',
    (text) => expect(plainCell(text)).toBe(`'${text}`),
  );

  it.each(['Ask the school', '12', 'a=b', 'Robin (TM)', ''])('leaves %j as it is', (text) =>
    expect(plainCell(text)).toBe(text),
  );
});
