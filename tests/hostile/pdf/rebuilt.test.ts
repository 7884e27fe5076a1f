/** Updates that make other readers give up on the table and search the whole file, where a second page waits in a stream. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsStructureWord } from '../../../electron/pdf/structure-words.ts';
import { Bench } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { resign, signatureIn, signWith, type Objects } from './forging.ts';

const bench = new Bench();
let c: Case;
beforeAll(async () => {
  c = await makeCase();
});
afterAll(() => bench.clear());

const hidden = (): string =>
  `\n${c.page} 0 obj\n<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]>>\nendobj\ntrailer\n<</Root ${c.catalog} 0 R>>\n`;

/** Counter-signs with words of structure, or nothing, inside the appearance. */
function counterSigned(
  inside: string,
  bytes: (added: string) => string = (added) => added,
  more: (objects: Objects, look: number) => void = () => undefined,
): Promise<Buffer> {
  return resign(c.one, c.two, signWith(c.wren.open), {
    objects: (objects) => {
      const look = signatureIn(objects) + 1;
      const data = `BT ET\n${inside}`;
      const head = `<</Type/XObject/Subtype/Form/BBox[0 0 240 60]/Resources<</Font<</F0 ${look + 1} 0 R>>>>`;
      objects.set(look, Buffer.from(`${head}/Length ${data.length}>>\nstream\n${data}\nendstream`, 'latin1'));
      more(objects, look);
    },
    bytes,
  });
}

const refused = async (bytes: Uint8Array): Promise<void> => {
  const { outcome } = await c.judge(bytes);
  expect(['cannot-judge-later-changes', 'changed', 'damaged']).toContain(outcome);
};

/** Moves the appearance to another number, which the field then names. */
const lookAt =
  (num: number) =>
  (objects: Objects, look: number): void => {
    objects.set(num, objects.get(look) ?? Buffer.alloc(0));
    objects.delete(look);
    const field = (objects.get(c.moderatorField) ?? Buffer.alloc(0)).toString('latin1');
    objects.set(c.moderatorField, Buffer.from(field.replace(/\/N \d+ 0 R/, `/N ${num} 0 R`), 'latin1'));
  };

const triggers: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['an appearance numbered 4,000,000,000', () => counterSigned(hidden(), undefined, lookAt(4_000_000_000))],
  ['an appearance numbered 8,388,608', () => counterSigned(hidden(), undefined, lookAt(8_388_608))],
  ['an appearance that leaves one number out', () => counterSigned('', undefined, lookAt(900))],
  [
    'startxref with a blank and zeros',
    () => counterSigned(hidden(), (a) => a.replace(/startxref\n(\d+)/, 'startxref\n 00000$1')),
  ],
  [
    'startxref with a zero before it',
    () => counterSigned('', (a) => a.replace(/startxref\n(\d+)/, 'startxref\n0$1')),
  ],
  [
    'thousands of blanks behind startxref',
    () =>
      counterSigned(hidden(), (a) => a.replace(/startxref\n(\d+)\n/, `startxref\n$1${' '.repeat(4000)}\n`)),
  ],
  [
    'thousands of blanks before startxref',
    () => counterSigned(hidden(), (a) => a.replace(/\nstartxref\n/, `\n${' '.repeat(4000)}startxref\n`)),
  ],
  [
    'a blank line before the table',
    () =>
      counterSigned('', (a) =>
        a
          .replace(/\nxref\n/, '\n\nxref\n')
          .replace(/startxref\n(\d+)/, (_, n: string) => `startxref\n${Number(n) + 1}`),
      ),
  ],
  ['carriage returns in the table', () => counterSigned('', (a) => a.replaceAll(' n \n', ' n\r\n'))],
  [
    'a blank inside the trailer',
    () => counterSigned('', (a) => a.replace(/ \/Prev (\d+)>>\nstartxref/, '  /Prev $1>>\nstartxref')),
  ],
  [
    'a trailer in another order',
    () => counterSigned('', (a) => a.replace(/<<\/Size (\d+) (\/Root \d+ 0 R)/, '<<$2 /Size $1')),
  ],
  ['a line of its own for obj', () => counterSigned('', (a) => a.replace(/(\d+) 0 obj\n/, '$1 0\nobj '))],
  ['no end of line behind the end mark', () => counterSigned('', (a) => a.replace(/%%EOF\n$/, '%%EOF'))],
];

describe('an update that other readers may not follow', () => {
  it('passes when it is written plainly, so that the refusals mean something', async () => {
    expect(await c.judge(await counterSigned(''))).toMatchObject({ outcome: 'unchanged-trusted' });
  });

  it.each(triggers)('is refused with %s', async (_, make) => {
    await refused(await make());
  });

  it.each([
    '5 0 obj',
    'endobj',
    '\nxref\n0 1',
    'trailer<</Root 1 0 R>>',
    'startxref',
    'endstream',
    '%%EOF',
    '%PDF-1.4',
  ])('is refused with the word of structure %j in the raw data of a stream', async (word) => {
    await refused(await counterSigned(`${word} `));
  });

  it.each(['/Name', '/Reason'])('is refused with such a word in the string of %s', async (key) => {
    const bytes = await resign(c.one, c.two, signWith(c.wren.open), {
      objects: (objects) => {
        const num = signatureIn(objects);
        const body = (objects.get(num) ?? Buffer.alloc(0)).toString('latin1');
        objects.set(
          num,
          Buffer.from(body.replace(new RegExp(`${key} <[^>]*>`), `${key} (x\n3 0 obj <<>>)`), 'latin1'),
        );
      },
    });
    await refused(bytes);
  });

  it('is refused where another reader shows a blank first page and calls both signatures valid', async () => {
    bench.write('honest.pdf', c.two);
    expect(bench.run('pdftotext', '-l', '1', 'honest.pdf', '-')).toContain('Audit of case W-0417');
    const shown: string[] = [];
    for (const [what, make] of triggers) {
      bench.write('attack.pdf', await make());
      const text = bench.attempt('pdftotext', '-l', '1', 'attack.pdf', '-').text;
      if (!text.includes('Audit of case W-0417')) shown.push(what);
    }
    // Which of them move a reader depends on its version; that some do is why all are refused.
    expect(shown).not.toEqual([]);
  });
});

describe('what Caselight writes', () => {
  it('holds no word of structure inside the streams of its updates', () => {
    for (const [before, after] of [
      [c.empty, c.one],
      [c.one, c.two],
    ] as const) {
      const added = Buffer.from(after.subarray(before.length)).toString('latin1');
      for (const [, data = ''] of added.matchAll(/\nstream\n([\s\S]*?)\nendstream\n/g))
        expect(holdsStructureWord(Buffer.from(data, 'latin1'))).toBe(false);
    }
  });
});
