/** Archives built to do harm, properly sealed and with a list properly signed by a known sender: what the person reads of each, and that nothing of it reaches the vault. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Stanza, type Recipient, Encrypter } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayBundleVerdict } from '../../../shared/moderation/bundle-words.ts';
import {
  introduce,
  makePerson,
  risingClock,
  sign,
  toolkitOf,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import {
  identityOf,
  manifestOf,
  openSeal,
  recipientOf,
  resealed,
  seal,
  stateOf,
  takeApart,
  utf8,
  type Entry,
} from './forging.ts';
import { raw, type Raw } from './raw-zip.ts';

let home = '';
let robin: Person;
let wren: Person;
let entries: Entry[];
let mine = '';
let before = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-harm-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  const toWren = await introduce(wren, robin);
  await introduce(robin, wren);
  const audit = await writtenAudit(robin, toolkitOf('maca-nomination'));
  await sign(robin, audit);
  const good = new Uint8Array(readFileSync(await robin.seal({ audits: [audit], contacts: [toWren] })));
  entries = takeApart(await openSeal(good, wren));
  mine = await recipientOf(wren);
  before = await stateOf(wren);
});
afterAll(async () => {
  await robin.end();
  await wren.end();
  rmSync(home, { recursive: true, force: true });
});

const parts = (): Raw[] => entries.map(({ name, bytes }) => ({ name, bytes }));
const last = (change: Partial<Raw>): Raw[] => {
  const all = parts();
  const [end] = all.slice(-1);
  if (end === undefined) throw new Error('no parts');
  return [...all.slice(0, -1), { ...end, ...change }];
};

const cases: readonly (readonly [string, string, string, () => Raw[] | Promise<Raw[]>])[] = [
  [
    'a name that reaches out',
    'archive-unsafe',
    'Inside, a name reaches out of the archive',
    () => [...parts(), { name: '../../evil.sh', bytes: utf8('#!') }],
  ],
  [
    'an absolute name',
    'archive-unsafe',
    'Inside, a name reaches out of the archive',
    () => [...parts(), { name: '/etc/passwd', bytes: utf8('x') }],
  ],
  ['a name twice', 'archive-unsafe', 'Inside, a name stands twice', () => [...parts(), ...parts().slice(-1)]],
  [
    'the signed list twice',
    'archive-unsafe',
    'Inside, a name stands twice',
    () => [...parts(), ...parts().slice(0, 1)],
  ],
  [
    'a size that is too small',
    'archive-unsafe',
    'Inside, a part is larger than it says',
    () => last({ size: 4000, bytes: new Uint8Array(5000) }),
  ],
  [
    'a size that is too large',
    'archive-unsafe',
    'Inside, a part is smaller than it says',
    () => last({ size: 5000, bytes: new Uint8Array(4000) }),
  ],
  [
    'a bomb that says so',
    'too-large',
    'Inside, a part is too large',
    () => last({ bytes: new Uint8Array(70 * 1024 * 1024) }),
  ],
  [
    'a bomb that does not',
    'archive-unsafe',
    'Inside, a part is larger than it says',
    () => last({ size: 200_000, bytes: new Uint8Array(60 * 1024 * 1024) }),
  ],
  [
    'a directory that lists another name',
    'archive-unsafe',
    'Inside, the directory says something else than the parts',
    () => last({ central: { name: 'audits/other.json' } }),
  ],
  [
    'a part nobody knows',
    'archive-unsafe',
    'Inside, a name that is not in the list',
    () => [...parts(), { name: 'run.exe', bytes: utf8('MZ') }],
  ],
  [
    'a list of thirty thousand parts',
    'content-invalid',
    'The list inside is not complete',
    async () => {
      const { files } = manifestOf(entries);
      const [one] = files;
      const many = await resealed(entries, await identityOf(robin), {
        manifest: (manifest) => ({ ...manifest, files: Array.from({ length: 30_000 }, () => one) }),
      });
      return many.map(({ name, bytes }) => ({ name, bytes }));
    },
  ],
];

test.each(cases)('%s', async (_what, refusal, found, make) => {
  const verdict = await wren.look(await seal(raw(await make()), [mine]));
  expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({ outcome: 'refused', refusal });
  expect(verdict.lines.filter((line) => line.answer === 'no').map((line) => line.found)).toEqual([found]);
  expect(sayBundleVerdict(verdict).title).toMatch(/^Not opened: /);
  expect(await wren.asks['bundle.import']({ file: verdict.file })).toMatchObject({ code: 'bundle-refused' });
  expect(await stateOf(wren)).toBe(before);
});

/** Puts stanzas of one's own making into the header. */
async function withStanzas(stanzas: readonly Stanza[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  const made: Recipient = { wrapFileKey: () => [...stanzas] };
  encrypter.addRecipient(made);
  return encrypter.encrypt(raw(parts()));
}
const salt = Buffer.alloc(16, 9).toString('base64').replaceAll('=', '');

test('a passphrase that would take hours to try is not tried, and one beside people is none', async () => {
  const body = new Uint8Array(32);
  for (const stanzas of [
    [new Stanza(['scrypt', salt, '40'], body)],
    [new Stanza(['scrypt', salt, '10'], body), new Stanza(['X25519', salt], body)],
  ]) {
    const verdict = await wren.look(await withStanzas(stanzas));
    expect(verdict.outcome).toBe('locked-by-passphrase');
    const tried = await wren.asks['bundle.unlock']({ file: verdict.file, passphrase: 'copper lantern' });
    expect(tried).toMatchObject({ ok: true, value: { outcome: 'refused', refusal: 'damaged' } });
  }
  expect(await stateOf(wren)).toBe(before);
});
