/** The loop of one audit between two real programs over two vaults: what each screen says, and what is left on both machines. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../electron/pdf/verify/verify-pdf.ts';
import { builtIn } from '../../tools/demo/answers.ts';
import { playLoop, type Outcome } from '../../tools/demo/moderation/loop.ts';
import { arrive, type Person, type Seen } from '../../tools/demo/moderation/people.ts';
import { scan } from '../../tools/demo/moderation/scan.ts';
import { scriptOf } from '../../tools/demo/moderation/script.ts';
import { MouseAndKeys } from '../../tools/demo/person/mouse-and-keyboard.ts';
import { runTool } from '../tools/run-tool.ts';
import { violations } from './person/axe.ts';
import { screensOf } from './person/moderation-screens.ts';
import { internetSockets } from './person/sockets.ts';

/** Screens that are looked at in the dark and in forced colours too: each kind of screen once. */
const inEveryLook: ReadonlySet<string> = new Set([
  'auditor comparing by telephone',
  'auditor seal version 1',
  'moderator verdict on a changed bundle',
  'moderator verdict on version 1',
  'moderator taken in version 1',
  'moderator review begun',
  'moderator outcome: return',
  'moderator desk, with the auditor',
  'auditor notes to answer',
  'auditor revising beside the note',
  'moderator what changed',
  'moderator agree all unchanged',
  'moderator actions confirmed',
  'moderator desk, moderated, a sample drawn',
  'auditor both grades side by side',
]);
const looks = [
  ['dark', { colorScheme: 'dark', forcedColors: null }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
  ['light', { colorScheme: 'light', forcedColors: null }],
] as const;

/** What is one screen with other words on it: "seal version 1" and "seal returned" are both "seal". */
const kindOf = (step: string): string =>
  step.replace(/ (version \d|returned|moderated|the \w+ audit|(of )?[A-Z]\d+)$/, '');

/** pdfsig, qpdf and the own verifier on a file: every signature that should be there is, and is valid. */
async function expectSigned(
  file: string,
  names: readonly string[],
  fields: readonly string[],
): Promise<void> {
  const said = runTool('pdfsig', ['-nocert', file]).out;
  expect(said.match(/Signature is Valid/g)).toHaveLength(names.length);
  for (const name of names) expect(said).toContain(name);
  expect(said).toContain('Total document signed');
  expect(runTool('qpdf', ['--check', file]).code).toBe(0);
  const bytes = new Uint8Array(readFileSync(file));
  const expectedSignatures = fields.map((field) => ({ field }));
  const judge = (of: Uint8Array) =>
    verifyPdf(of, { trustedFingerprints: [], anchors: [], at: new Date(), expectedSignatures });
  const verdict = await judge(bytes);
  // Nobody's key is known here; the auditor's own program, which knows both, is asked in the loop.
  expect(verdict.outcome).toBe('unchanged-unknown-signer');
  expect(verdict.signatures).toHaveLength(names.length);
  const spoiled = bytes.slice();
  spoiled[2000] = (spoiled[2000] ?? 0) ^ 1;
  expect((await judge(spoiled)).outcome).not.toBe('unchanged-unknown-signer');
}

test('sent, returned, revised, accepted, counter-signed and home, between two programs that never touch a network', async () => {
  test.setTimeout(1_200_000);
  const home = mkdtempSync(path.join(tmpdir(), 'caselight-two-'));
  const [exchange, pdfs] = [path.join(home, 'exchange'), path.join(home, 'pdfs')];
  for (const folder of [exchange, pdfs]) mkdirSync(folder);
  const job = builtIn('macfa');
  if ('wrong' in job) throw new Error(job.wrong);
  const screens = screensOf(scriptOf(job));
  const [faults, sockets, looked] = [[] as string[], new Set<string>(), new Set<string>()];
  const kinds = new Set<string>();
  const seen: Seen = async ({ app, who }, step) => {
    const name = `${who} ${step}`;
    const { page } = app;
    for (const one of internetSockets(app.pid)) sockets.add(`${name}: ${one}`);
    await test.step(name, async () => screens[name]?.(page));
    const ways = inEveryLook.has(name) ? looks : kinds.has(kindOf(step)) ? [] : looks.slice(2);
    kinds.add(kindOf(step));
    for (const [way, media] of ways) {
      await page.emulateMedia(media);
      for (const line of await violations(page)) faults.push(`${name}, ${way}: ${line}`);
    }
    looked.add(name);
  };
  const people: Person[] = [];
  let done: Outcome;
  try {
    for (const who of ['auditor', 'moderator'] as const)
      people.push(
        await arrive(
          who,
          home,
          (app) => new MouseAndKeys(app.page),
          () => Promise.resolve(),
        ),
      );
    const [auditor, moderator] = people;
    if (auditor === undefined || moderator === undefined) throw new Error('Two people are needed');
    done = await playLoop(auditor, moderator, job, { exchange, pdfs }, seen, () => undefined);

    const folders = [...people.map((one) => one.folder), exchange];
    for (const when of ['running', 'ended']) {
      if (when === 'ended') for (const { app } of people) expect((await app.close()).code).toBe(0);
      const { files, found, controlFound } = scan(done.texts, folders);
      expect(found, when).toEqual([]);
      expect(controlFound, 'a text that is put there is found').toBe(true);
      expect(files).toBeGreaterThan(15);
    }
  } finally {
    for (const { app } of people) await app.kill();
  }

  // Every screen that has expectations was met, and the ones for all looks.
  expect(Object.keys(screens).filter((name) => !looked.has(name))).toEqual([]);
  expect([...inEveryLook].filter((name) => !looked.has(name))).toEqual([]);
  expect(done.changes).toEqual({ asked: 2, unasked: 2 });
  expect(done.agreedInOneAct).toBe(11);
  expect(done.bundles.map((file) => path.basename(file))).toEqual([
    'caselight-MA-0001-v1-for-moderation.age',
    'caselight-MA-0001-v1-returned.age',
    'caselight-MA-0001-v2-for-moderation.age',
    'caselight-MA-0001-v2-moderated.age',
  ]);
  expect(done.texts.length).toBeGreaterThan(40);
  expect(done.verdict).toBe('Unchanged since it was signed, by a signer you know');
  for (const file of done.signed) await expectSigned(file, ['Auditor A-09'], [AUDITOR_FIELD]);
  await expectSigned(
    done.countersigned,
    ['Auditor A-09', 'Moderator M-04'],
    [AUDITOR_FIELD, MODERATOR_FIELD],
  );
  // A bundle shows nobody what is in it: neither a zip nor a PDF can be seen from outside.
  for (const file of done.bundles) {
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');
    expect(bytes.includes('PK\u0003\u0004') || bytes.includes('%PDF')).toBe(false);
  }
  expect([...sockets]).toEqual([]);
  expect(faults).toEqual([]);
  rmSync(home, { recursive: true, force: true });
});
