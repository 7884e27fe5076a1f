/** A whole journey with marked words in every kind of box: nothing of them lies anywhere but in the vault, nothing left the program, nothing ran. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { builtIn, type Job } from '../../tools/demo/answers.ts';
import { fillForm } from '../../tools/demo/person/form.ts';
import { MouseAndKeys } from '../../tools/demo/person/mouse-and-keyboard.ts';
import {
  answerDialogs,
  beginAudit,
  check,
  checkSignedPdf,
  savePdf,
  sign,
} from '../../tools/demo/person/unlock-and-move.ts';
import { descendants } from '../hostile/processes.ts';
import { launchApp, type App } from './driver.ts';
import { passphrase, setUp, unlock } from './person.ts';
import { filesWith, shownBy } from './traces.ts';

const word = 'kestrelcanary71';
/** Misspelt, so that the spell check keeps it; typed into the search; in no other text. */
const misspelt = 'kestrelqanary72';
const marked = [word, misspelt, passphrase];
const attack = `"'><img src=x onerror="window.owned=1"><script>window.owned=1</script><svg/onload=window.owned=1> {{7*7}} \${7*7}`;

/** The built-in answers with the word in every text, and an attack in every long one. */
function markedJob(form: string): Job {
  const job = builtIn(form);
  if ('wrong' in job) throw new Error(job.wrong);
  const answers = Object.fromEntries(
    Object.entries(job.answers.answers).map(([id, answer]) => [
      id,
      {
        ...answer,
        ...(answer.text === undefined || answer.text === '' ? {} : { text: `${answer.text} ${word}` }),
        rationale: answer.rationale === '' ? '' : `${answer.rationale} ${word} ${attack}`,
        evidence: answer.evidence.map((one) => ({ ...one, record: `${one.record} ${word}` })),
      },
    ]),
  );
  const actions = job.answers.actions.map((one) => ({ ...one, what: `${one.what} ${word}` }));
  return { ...job, answers: { ...job.answers, answers, actions } };
}

type Watched = Window & { broken?: string[]; owned?: number };

/** Collects what the policy refused and every request, from now on. */
async function watch(page: Page, requests: string[]): Promise<void> {
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    const own = window as Watched;
    own.broken = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      own.broken?.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
}

const harm = (page: Page) =>
  page.evaluate(() => ({
    broken: (window as Watched).broken ?? ['not watched'],
    owned: (window as Watched).owned ?? 0,
    foreign: document.querySelectorAll('img[src="x"], script:not([src]), svg[onload], iframe').length,
  }));
const unharmed = { broken: [], owned: 0, foreign: 0 };

const titles = (app: App) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

/** Unlocks and waits until the unlock screen has gone. */
async function open(page: Page): Promise<void> {
  await unlock(page);
  await page.getByLabel('Passphrase', { exact: true }).waitFor({ state: 'detached' });
}

test('a whole journey leaves no word outside the vault, breaks no policy, asks nothing of the network', async () => {
  // A whole form, three starts and many searches of whole folders: generous, for a slow machine is no defect.
  test.setTimeout(900_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-journey-'));
  const place = (name: string) => {
    const made = path.join(folder, name);
    mkdirSync(made);
    return made;
  };
  const out = mkdtempSync(path.join(tmpdir(), 'exported-'));
  const env = {
    HOME: place('home'),
    XDG_CONFIG_HOME: place('config'),
    XDG_CACHE_HOME: place('cache'),
    XDG_DATA_HOME: place('data'),
    TMPDIR: place('tmp'),
    CASELIGHT_PROFILE_BASE: place('profile'),
  };
  const userData = place('user-data');
  const everywhere = [folder, '/dev/shm'];
  const requests: string[] = [];
  const traces = (app: App | null) => [
    ...filesWith(marked, everywhere),
    ...(app === null ? [] : shownBy([app.pid, ...descendants(app.pid)], marked)),
  ];

  let app = await launchApp({ userData, env });
  await watch(app.page, requests);
  await setUp(app);
  const hands = new MouseAndKeys(app.page);
  const job = markedJob('tier1-check');
  await beginAudit(hands, job.toolkit, job.answers.independence);
  await fillForm(hands, job.toolkit, job.answers);
  expect(traces(app)).toEqual([]);
  expect(await harm(app.page)).toEqual(unharmed);

  // The misspelt word goes through the spell check; the search; the history.
  const { page } = app;
  await page.keyboard.press('Control+Home');
  await check(hands, job.answers.waivers);
  expect(await harm(page)).toEqual(unharmed);
  const asked = (name: string, input: unknown) =>
    page.evaluate(
      ([name, input]) =>
        (
          window as unknown as { caselight: { ask(n: unknown, i: unknown): Promise<{ ok: boolean }> } }
        ).caselight.ask(name, input),
      [name, input],
    );
  for (const [name, input] of [
    ['spell.check', { words: [misspelt, word] }],
    ['spell.suggest', { word: misspelt }],
    ['audit.search', { text: misspelt, limit: 50 }],
    ['audit.search', { text: word, limit: 50 }],
  ] as const) {
    expect(await asked(name, input)).toMatchObject({ ok: true });
  }
  await sign(hands);
  await answerDialogs(app, out);
  const saved = path.join(out, await savePdf(hands));
  await answerDialogs(app, out, saved);
  await checkSignedPdf(app, hands);
  expect(await harm(page)).toEqual(unharmed);
  expect((await titles(app)).join()).not.toContain(word);
  expect(traces(app)).toEqual([]);

  // Locked, opened again, an error nobody expected, a dead page, a power cut.
  await page.keyboard.press('Control+L');
  let now = await app.waitForPage(page);
  await now.getByLabel('Passphrase', { exact: true }).waitFor();
  expect(traces(app)).toEqual([]);
  await watch(now, requests);
  await open(now);
  expect(await harm(now)).toEqual(unharmed);
  await app.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new Error(`could not write ${text}`);
    });
  }, word);
  now = await app.waitForPage(now);
  await now.getByLabel('Passphrase', { exact: true }).waitFor();
  await open(now);
  await app.kill();
  expect(filesWith(marked, everywhere)).toEqual([]);

  app = await launchApp({ userData, env });
  await open(app.page);
  expect(traces(app)).toEqual([]);
  // The search for traces finds one where there is one.
  writeFileSync(path.join(folder, 'tmp', 'control'), Buffer.from(`x${word}`, 'utf16le'));
  expect(filesWith(marked, everywhere)).toEqual([path.join(folder, 'tmp', 'control')]);
  await app.close();
  rmSync(path.join(folder, 'tmp', 'control'));
  expect(filesWith(marked, everywhere)).toEqual([]);
  expect(requests.filter((url) => !/^(?:app:|blob:|https?:\/\/[\w-]+\.app\.invalid\/)/.test(url))).toEqual(
    [],
  );
  expect(requests.length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
});
