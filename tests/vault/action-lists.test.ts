/** The lists of owners as files, through the real handler: whole, by owner and date, with no name in the name of any file. */
import { unzipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { byHand } from '../../shared/actions/source.ts';
import type { Wording } from '../../shared/actions/event.ts';
import { actionKind } from '../../shared/records/action.ts';
import { ok } from '../../shared/result.ts';
import { actionHandlers } from '../../electron/ipc/handlers/actions.ts';
import { story, wording } from '../unit/actions/said.ts';
import { vaultForAll } from './set-up.ts';
import { act, must, quietLog } from './support.ts';

const place = vaultForAll();
const { name: kind } = actionKind;
type Written = { title: string; suggested: string; bytes: Uint8Array };

function asking() {
  const written: Written[] = [];
  const handlers = actionHandlers({
    store: () => place.store,
    dialogs: {
      write: (title, suggested, _filters, bytes) => {
        written.push({ title, suggested, bytes });
        return Promise.resolve(ok({ fileName: suggested }));
      },
    },
    log: quietLog,
    now: () => Date.UTC(2026, 10, 21, 12),
  });
  return { written, run: handlers['action.export'] };
}

async function made(...words: readonly Partial<Wording>[]): Promise<void> {
  for (const one of words)
    must(
      await place.store.cabinet.create({
        ...act(),
        kind,
        document: {
          id: randomUUID(),
          source: byHand('Minutes'),
          number: 0,
          alsoIn: [],
          theme: '',
          round: '',
          priority: '',
          events: story(['set', { wording: { ...wording, ...one } }]),
        },
      }),
    );
}
/** Reads XML: fails unless every element is closed in its turn. Gives the texts of every element of a name, with what is in it. */
function elements(xml: string, name: string): string[] {
  const open: string[] = [];
  for (const [, end, tag, , self] of xml.matchAll(/<(\/?)([A-Za-z:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g))
    if (end === '/') expect(open.pop()).toBe(tag);
    else if (self !== '/') open.push(tag ?? '');
  expect(open).toEqual([]);
  expect(xml.replaceAll(/<\??\/?[A-Za-z:]+(?:\s+[\w:]+="[^"<]*")*\s*[/?]?>/g, '')).not.toMatch(
    /[<>]|&(?!amp;|lt;|gt;|quot;)/,
  );
  return [...xml.matchAll(new RegExp(`<${name}(?:>|\\s[^>]*[^/]>)(.*?)</${name}>`, 'gs'))].map(
    ([, inside]) => inside ?? '',
  );
}
const plain = (xml: string): string =>
  elements(xml, 'w:t').join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('nothing is written where there is no open action', async () => {
  const { run, written } = asking();
  expect(await run({ owner: null, as: 'csv' })).toMatchObject({ ok: false, code: 'actions-none' });
  expect(written).toEqual([]);
});

test('each owner has a list by date, in Word, in an archive and as comma-separated values', async () => {
  await made(
    { owner: 'Robin, lead professional', due: '2026-12-24', what: 'Later.' },
    { owner: 'robin,  LEAD professional', due: '2026-12-01', what: '=cmd|first & <b>' },
    { owner: 'Wren', due: '', what: 'Without a date.\nIn two lines.' },
  );
  const { run, written } = asking();
  expect(await run({ owner: null, as: 'word' })).toMatchObject({ value: { actions: 3, owners: 2 } });
  expect(await run({ owner: 'ROBIN, lead professional', as: 'csv' })).toMatchObject({
    value: { actions: 2, owners: 1 },
  });
  expect(await run({ owner: null, as: 'word-each' })).toMatchObject({ value: { owners: 2 } });
  expect(written.map(({ suggested }) => suggested)).toEqual([
    'actions-2026-11-21.docx',
    'actions-2026-11-21.csv',
    'actions-2026-11-21.zip',
  ]);
  const [word, csv, zip] = written.map(({ bytes }) => bytes);
  const parts = unzipSync(word ?? new Uint8Array());
  for (const bytes of Object.values(parts)) elements(Buffer.from(bytes).toString(), 'none');
  const document = Buffer.from(parts['word/document.xml'] ?? []).toString();
  const rows = elements(document, 'w:tr').map((row) => elements(row, 'w:tc').map(plain));
  expect(rows.map((cells) => cells[1])).toEqual([
    'What must happen',
    '=cmd|first & <b>',
    'Later.',
    'What must happen',
    'Without a date.In two lines.',
  ]);
  // Whoever hears the table hears its heads, on every page.
  expect(document.split('<w:tblHeader/>')).toHaveLength(3);
  expect(Buffer.from(parts['word/footer1.xml'] ?? []).toString()).toContain('OFFICIAL-SENSITIVE');
  expect(Buffer.from(csv ?? []).toString()).toContain(`,'=cmd|first & <b>,1 Dec 2026,`);
  const each = unzipSync(zip ?? new Uint8Array());
  expect(Object.keys(each)).toEqual(['list-001.docx', 'list-002.docx']);
  expect(JSON.stringify(Object.keys(each).concat(Object.keys(parts)))).not.toMatch(/robin|wren/i);
});
