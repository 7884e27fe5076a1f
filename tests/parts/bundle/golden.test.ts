/** Files that were once written open for ever: the recorded bundles, cards, copies of keys and vaults give exactly what they gave. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { putIdentityIntoUse } from '../../../electron/identity/identity-store.ts';
import { importP12 } from '../../../electron/identity/p12/import.ts';
import { bundleVersion } from '../../../shared/bundle/manifest.ts';
import { ageKey, bundles, keysOf, lookedAt, recorded, whatTheySay } from '../../fixtures/bundles/golden.ts';
import { whatTheVaultHolds } from '../../fixtures/bundles/golden-vaults.ts';
import { makePerson, must, risingClock, type Person } from '../../fixtures/bundles/people.ts';

const home = mkdtempSync(path.join(tmpdir(), 'caselight-golden-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const versions = Array.from({ length: bundleVersion }, (_, index) => index + 1);
type Said = { files: Record<string, unknown>; robin: unknown; wren: unknown };
const expected = (version: number): Said =>
  JSON.parse(readFileSync(path.join(recorded(version), 'expected.json'), 'utf8')) as Said;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every version of the format that was ever written is on record', () => {
  for (const version of versions) expect(existsSync(recorded(version)), `version ${version}`).toBe(true);
});

describe.each(versions)('version %i', (version) => {
  const folder = recorded(version);

  test('bundles, cards and copies of keys give what they gave', async () => {
    const said = await whatTheySay(folder);
    expect(Object.keys(said)).toHaveLength(11);
    expect(plain(said)).toEqual(expected(version).files);
  });

  test.each(['robin', 'wren'] as const)(
    'the vault of %s holds what bundles and reviews left in it',
    async (who) => {
      const held = await whatTheVaultHolds(folder, who, path.join(home, `v${version}-${who}`));
      expect(plain(held)).toEqual(expected(version)[who]);
    },
  );

  test('age, unzip and openssl open and check what was recorded', async () => {
    const to = path.join(home, `tools-${version}`);
    cpSync(folder, to, { recursive: true });
    const run = (program: string, ...args: string[]): string =>
      execFileSync(program, args, { cwd: to, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    for (const [name, whom] of Object.entries(bundles)) {
      if (whom === 'passphrase') continue;
      writeFileSync(path.join(to, 'key.txt'), `${await ageKey(folder, whom)}\n`);
      run('age', '-d', '-i', 'key.txt', '-o', `${name}.zip`, name);
      expect(run('unzip', '-t', `${name}.zip`)).toContain('No errors detected');
    }
    for (const who of ['robin', 'wren'])
      expect(
        run('openssl', 'pkcs12', '-in', `${who}.p12`, '-nodes', '-passin', `pass:${keysOf(folder).copies}`),
      ).toMatch(/BEGIN PRIVATE KEY[^]*BEGIN CERTIFICATE/);
  });

  /** A new vault that takes over Wren's recorded keys. */
  async function wrenAnew(): Promise<Person> {
    const { now } = risingClock(lookedAt.getTime());
    // Of another version than the recorded files: it may make other pages, and says so.
    const wren = await makePerson(path.join(home, `anew-${version}`), 'Wren', 'Moderator', now, '99.0.0');
    const { secrets } = wren.store();
    const key = new TextEncoder().encode(await ageKey(folder, 'wren'));
    must(await secrets.put({ name: 'age-identity', value: key }));
    must(await secrets.put({ name: 'identity', value: new Uint8Array() }));
    const file = new Uint8Array(readFileSync(path.join(folder, 'wren.p12')));
    must(await putIdentityIntoUse(secrets, must(await importP12(file, keysOf(folder).copies)), 'imported'));
    return wren;
  }

  test('a new vault with the recorded keys comes to the same verdict and takes the audit in', async () => {
    const wren = await wrenAnew();
    const file = path.join(folder, 'for-moderation.age');
    expect(await wren.look(file)).toMatchObject({ refusal: null, sender: { name: 'Robin' } });
    const card = await wren.cards.look(
      new Uint8Array(readFileSync(path.join(folder, 'robin.caselight-contact'))),
    );
    const robin = must(await wren.asks['contact.accept']({ file: card.file }));
    must(await wren.asks['contact.verify']({ contact: robin.id }));
    const verdict = await wren.look(file);
    expect(verdict, JSON.stringify(verdict.lines)).toMatchObject({
      refusal: null,
      purpose: 'for-moderation',
    });
    // What could not be compared is told, and nothing else is.
    for (const words of verdict.warnings)
      expect(words).toMatch(
        /was made before reports could be compared|could not be made again here|is not the one built into this Caselight/,
      );
    if (version === 1)
      expect(verdict.warnings.join(' ')).toContain('was made before reports could be compared');
    expect(verdict.lines.map((line) => line.found)).toEqual([
      'Robin, Auditor, Wrenshire Partnership',
      'For you and 1 other person',
      'All 4 parts match the signed list',
      'Version 1, new to you',
      '1 audit, CF-0001, Case file audit with moderation',
    ]);
    must(await wren.asks['bundle.import']({ file: verdict.file, warningsAccepted: true }));
    expect(must(await wren.asks['moderation.desk'](null))).toMatchObject([
      { reference: 'CF-0001', state: 'new' },
    ]);
    await wren.end();
  });
});
