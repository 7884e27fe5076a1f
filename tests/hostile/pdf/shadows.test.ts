/** Second readings of one file: objects and tables hidden in the appearance of a counter-signature that somebody trusted made. */
import { beforeAll, describe, it } from 'vitest';
import { makeCase, type Case } from './case.ts';
import { bodyOf, resign, signWith, signatureIn, type Objects } from './forging.ts';

let c: Case;
beforeAll(async () => {
  c = await makeCase();
});

const pad = (value: number): string => String(value).padStart(10, '0');

/** Counter-signs with `hidden` inside the appearance; `bytes` may then bend the table, knowing where things stand. */
function counterSign(
  hidden: string,
  bytes: (added: string, placeOf: (text: string) => number) => string,
  more: (objects: Objects) => void = () => undefined,
): Promise<Buffer> {
  return resign(c.one, c.two, signWith(c.wren.open), {
    objects: (objects) => {
      const num = signatureIn(objects) + 1;
      const data = `BT ET\n${hidden}`;
      const head = `<</Type/XObject/Subtype/Form/BBox[0 0 240 60]/Resources<</Font<</F0 ${num + 1} 0 R>>>>/Length ${data.length}>>`;
      objects.set(num, Buffer.from(`${head}\nstream\n${data}\nendstream`, 'latin1'));
      more(objects);
    },
    bytes: (added) => bytes(added, (text) => c.one.length + added.indexOf(text)),
  });
}

const refused = (bytes: Uint8Array): Promise<void> =>
  c.expectRefused(bytes, 'cannot-judge-later-changes', 'later-change-not-understood');

describe('something hidden in the appearance', () => {
  const blankPage = (): string => `${c.page} 0 obj\n<</Type/Page/MediaBox[0 0 595 842]>>\nendobj\n`;
  const shadowTable = (): string =>
    `xref\n${c.page} 1\n9999999999 00000 n \ntrailer\n<</Size 60/Root ${c.catalog} 0 R/Prev 8888888888>>\n`;

  it('is refused even when nothing leads to it: a reader that searches the whole file would find it', async () => {
    await refused(await counterSign(blankPage(), (added) => added));
    await refused(await counterSign(shadowTable(), (added) => added));
  });

  it('is refused when a further table entry leads to a blank page', async () => {
    // pdfsig calls both signatures of such a file valid while the first page is blank.
    const bytes = await counterSign(blankPage(), (added, placeOf) =>
      added.replace(/\nxref\n/, `\nxref\n${c.page} 1\n${pad(placeOf(blankPage()))} 00000 n \n`),
    );
    await refused(bytes);
  });

  it('is refused when the entry of the field itself leads to another, larger field', async () => {
    const larger = (): string => {
      const body = bodyOf(c.two, c.moderatorField).replace(/\/Rect \[[^\]]*\]/, '/Rect [0 0 595 842]');
      return `${c.moderatorField} 0 obj\n${body}\nendobj\n`;
    };
    const bytes = await counterSign(larger(), (added, placeOf) =>
      added.replace(/(\nxref\n\d+ 1\n)\d{10}/, (_, head: string) => head + pad(placeOf(larger()))),
    );
    await refused(bytes);
  });

  it('is refused when the chain goes through a hidden table to a blank page', async () => {
    const bytes = await counterSign(shadowTable() + blankPage(), (added, placeOf) => {
      const table = placeOf(shadowTable());
      const previous = /\/Prev (\d+)>>\nstartxref/.exec(added)?.[1] ?? '';
      return added
        .replace(`/Prev ${previous}>>\nstartxref`, `/Prev ${table}>>\nstartxref`)
        .replace('9999999999', pad(placeOf(blankPage())))
        .replace('8888888888', previous.padStart(10, '0'));
    });
    await refused(bytes);
  });

  it('is refused when the file begins to be read at a hidden table', async () => {
    const bytes = await counterSign(shadowTable() + blankPage(), (added, placeOf) => {
      const honest = /startxref\n(\d+)\n/.exec(added)?.[1] ?? '';
      return added
        .replace(/startxref\n\d+\n/, `startxref\n${placeOf(shadowTable())}\n`)
        .replace('9999999999', pad(placeOf(blankPage())))
        .replace('8888888888', honest.padStart(10, '0'));
    });
    await refused(bytes);
  });
});

describe('a revision that is right but for one thing', () => {
  it('is refused with a comment before the table', async () => {
    const bytes = await counterSign('', (added) =>
      added
        .replace(/\nxref\n/, '\n%x\nxref\n')
        .replace(/startxref\n(\d+)/, (_, place: string) => `startxref\n${Number(place) + 3}`),
    );
    await refused(bytes);
  });

  it('is refused with an unknown entry in the trailer', async () => {
    await refused(
      await counterSign('', (added) =>
        added.replace(/\/Prev (\d+)>>\nstartxref/, '/Prev $1/Extra 1>>\nstartxref'),
      ),
    );
  });

  it('is refused when the look of the first signature is changed with it', async () => {
    const look = Number(/\/N (\d+) 0 R/.exec(bodyOf(c.one, c.auditorField))?.[1]);
    const bytes = await counterSign(
      '',
      (added) => added,
      (objects) => {
        objects.set(
          look,
          Buffer.from('<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream'),
        );
      },
    );
    await c.expectRefused(bytes, 'changed', 'later-change-to-document');
  });

  it('is refused when its reason stands in another object', async () => {
    const bytes = await counterSign(
      '',
      (added) => added,
      (objects) => {
        const num = signatureIn(objects);
        const body = (objects.get(num) ?? Buffer.alloc(0)).toString('latin1');
        objects.set(num, Buffer.from(body.replace(/\/Reason <[^>]*>/, `/Reason ${c.page} 0 R`), 'latin1'));
      },
    );
    await c.expectRefused(bytes, 'changed', 'later-change-extra-parts');
  });
});
