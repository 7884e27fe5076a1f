/** `npm run demo`: the whole main job, and then the loop between two people, without a display, through the real interface of the built program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp } from '../../tests/e2e/driver.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import { buildApp } from '../build/build.ts';
import { chooseHost } from '../electron-binary.ts';
import { ensureBrowser } from '../ensure-browser.ts';
import { builtIn, readJob, type Job } from './answers.ts';
import { moderation, readArguments, usage } from './arguments.ts';
import { moderationDemo } from './moderation/demo.ts';
import { oneAudit } from './one-audit.ts';
import { MouseAndKeys } from './person/mouse-and-keyboard.ts';
import { setUp } from './person/unlock-and-move.ts';
import { Pictures } from './pictures.ts';

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** What another program says about the signature, where it is installed. */
function pdfsig(file: string): string {
  const run = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  if (run.error) return 'pdfsig is not installed';
  const line = (name: string) => new RegExp(`${name}: (.*)`).exec(run.stdout)?.[1] ?? 'not said';
  return `pdfsig says: ${line('Signature Validation')} ${/Total document signed/.exec(run.stdout)?.[0] ?? ''}`.trim();
}

/** The audits to be made, tier 2 first; or what is wrong. */
function jobs(form: string, file: string): readonly Job[] | { readonly wrong: string } {
  const ids = ['tier2-full', ...toolkits.map((one) => one.id).filter((id) => id !== 'tier2-full')];
  const read = file === '' ? (form === '' ? ids : [form]).map(builtIn) : [readJob(path.resolve(file), form)];
  const wrong = read.find((one) => 'wrong' in one);
  return wrong ?? read.filter((one): one is Job => !('wrong' in one));
}

/** The form of the loop between auditor and moderator. */
const moderatedForm = 'macfa';

/** The loop between two people, each with a program and a vault of their own. */
async function moderate(out: string): Promise<void> {
  const job = builtIn(moderatedForm);
  if ('wrong' in job) throw new Error(job.wrong);
  const start = performance.now();
  console.log(`${job.toolkit.title}, between an auditor and a moderator`);
  await moderationDemo(job, path.join(out, moderation), (line) =>
    console.log(`  [${seconds(start)}] ${line}`),
  );
}

/** Makes the audits one after another in one new vault. */
async function make(list: readonly Job[], out: string): Promise<void> {
  const start = performance.now();
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-demo-'));
  const app = await launchApp({ userData });
  try {
    const hands = new MouseAndKeys(app.page);
    const first = new Pictures(path.join(out, 'first-run'));
    await setUp(hands, (name) => first.take(app.page, name));
    console.log(`[${seconds(start)}] new vault: passphrase, recovery kit typed back, signature made`);
    for (const [at, job] of list.entries()) {
      const from = at === 0 ? start : performance.now();
      console.log(job.toolkit.title);
      const pictures = new Pictures(path.join(out, job.toolkit.id));
      const tell = (line: string): void => console.log(`  [${seconds(from)}] ${line}`);
      const done = await oneAudit(app, hands, job, pictures, out, tell);
      console.log(`  ${pdfsig(done.file)}`);
      console.log(`  ${done.file} and ${pictures.taken} pictures, in ${seconds(from)}`);
    }
    await app.close();
  } catch (error) {
    await new Pictures(path.join(out, 'stopped-here')).take(app.page, 'the screen').catch(() => undefined);
    await app.kill();
    throw error;
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Gives the exit code: 0 done, 1 something went wrong on the way, 2 the demo was asked for something it cannot do. */
async function demo(given: readonly string[]): Promise<number> {
  const wanted = readArguments(given);
  if ('wrong' in wanted) {
    console.error(`${wanted.wrong}\n\n${usage}`);
    return 2;
  }
  const onlyModeration = wanted.form === moderation;
  const withModeration = onlyModeration || (wanted.form === '' && wanted.audit === '');
  const list = onlyModeration ? [] : jobs(wanted.form, wanted.audit);
  if ('wrong' in list) {
    console.error(`These answers cannot be used. ${list.wrong}`);
    return 2;
  }
  if (chooseHost() === 'development' && !ensureBrowser()) return 1;
  const out = path.resolve(wanted.out);
  mkdirSync(out, { recursive: true });
  const { fresh, milliseconds } = await buildApp();
  if (fresh) console.log(`Built in ${milliseconds} ms.`);
  const start = performance.now();
  if (!onlyModeration) await make(list, out);
  if (withModeration) await moderate(out);
  const audits = list.length + (withModeration ? 1 : 0);
  console.log(`Done: ${audits === 1 ? '1 audit' : `${audits} audits`} in ${seconds(start)}.`);
  return 0;
}

try {
  process.exitCode = await demo(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
