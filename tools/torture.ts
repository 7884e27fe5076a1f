/**
 * `npm run torture [-- FILE…]`: every proof by repetition at its full length, from a new seed: kills of the program and of its vault,
 * spoilt files, garbage at the border, properties. Prints one table: tried, survived, lost. CASELIGHT_SEED repeats a run; words
 * pick test files by name.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Tried } from '../tests/repeat/rounds.ts';
import { root } from './electron-binary.ts';

const aside = mkdtempSync(path.join(tmpdir(), 'ct-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const ledger = path.join(aside, 'tried.jsonl');
const seed = process.env['CASELIGHT_SEED'] ?? String(Date.now() % 1_000_000_000);
const words = process.argv.slice(2);

/** The tests that repeat: those that use the room of repetitions. */
const files = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll(path.sep, '/')}`)
  .filter((file) => /repeat\/(rounds|properties)/.test(readFileSync(path.join(root, file), 'utf8')))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

function run(name: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(root, 'node_modules/.bin', name), args, {
      cwd: root,
      env: { ...process.env, TMPDIR: aside, CASELIGHT_TORTURE: ledger, CASELIGHT_SEED: seed },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

console.log(`CASELIGHT_SEED=${seed}`);
const whole = files.filter((file) => file.includes('.spec.'));
const rest = files.filter((file) => !file.includes('.spec.'));
if (files.length === 0) {
  console.error(`No test that repeats is named ${words.join(', ')}`);
  process.exit(2);
}
let code = 0;
// An hour for each test: what repeats has its own time.
const patient = ['--testTimeout=3600000', '--hookTimeout=600000'];
if (rest.length > 0)
  code ||= await run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...patient, ...rest]);
if (whole.length > 0)
  code = (await run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', ...whole])) || code;

const tried = existsSync(ledger)
  ? readFileSync(ledger, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Tried)
  : [];
console.table(
  tried
    .toSorted((a, b) => a.what.localeCompare(b.what))
    .map((one) => ({ what: one.what, tried: one.tried, survived: one.tried - one.lost, lost: one.lost })),
);
const sum = (of: (one: Tried) => number): number => tried.reduce((total, one) => total + of(one), 0);
console.log(`\n${sum((one) => one.tried)} tried, ${sum((one) => one.lost)} lost, CASELIGHT_SEED=${seed}`);
if (code !== 0) console.log('Some of the tests failed: see above');
process.exitCode = code !== 0 || tried.length === 0 || tried.some((one) => one.lost > 0) ? 1 : 0;
