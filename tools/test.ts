/**
 * `npm test`: format, lint, types, unit, page, parts, vault, hostile and end-to-end tests, in this order; every step runs, the last line
 * counts. `npm test -- quick` stops after the units; `npm test -- lint vault` runs the steps whose names begin so.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './electron-binary.ts';
import { nodeBinary } from './node-binary.ts';
import { ensureSystemPackages } from './system-packages.ts';

type Counts = { passed: number; failed: number };
type Step = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** Reads the counts from what the step printed; without it the step counts as one. */
  readonly counts?: (output: string) => Counts | null;
};

const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);
const plain = stripVTControlCharacters;
const numberBefore = (word: string, text: string): number =>
  Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);

/** Vitest's closing line: "Tests  3 failed | 120 passed (123)". Errors outside tests count as one failure. */
function vitestCounts(output: string): Counts | null {
  const line = plain(output)
    .split('\n')
    .findLast((text) => /^\s*Tests\s+\d/.test(text));
  if (line === undefined) return null;
  const failedFiles =
    plain(output)
      .split('\n')
      .findLast((text) => /^\s*Test Files\s+\d/.test(text)) ?? '';
  const failed = numberBefore('failed', line);
  return { passed: numberBefore('passed', line), failed: failed || numberBefore('failed', failedFiles) };
}

/** The end-to-end reporter's closing line. */
function playwrightCounts(output: string): Counts | null {
  const line = plain(output)
    .split('\n')
    .findLast((text) => text.startsWith('end-to-end:'));
  return line === undefined
    ? null
    : { passed: numberBefore('passed', line), failed: numberBefore('failed', line) };
}

const vitest = (project: string): Step => ({
  name: `${project} tests`,
  file: bin('vitest'),
  args: ['run', '--config', 'tests/vitest.config.ts', '--project', project],
  counts: vitestCounts,
});

const steps: readonly Step[] = [
  { name: 'format', file: bin('oxfmt'), args: ['--check', '.'] },
  { name: 'lint', file: bin('oxlint'), args: ['--type-aware', '--deny-warnings', '.'] },
  { name: 'types', file: nodeBinary(), args: ['tools/check-types.ts'] },
  vitest('unit'),
  vitest('page'),
  vitest('parts'),
  vitest('vault'),
  vitest('hostile'),
  {
    name: 'end-to-end tests',
    file: bin('playwright'),
    args: ['test', '--config', 'tests/e2e/playwright.config.ts'],
    counts: playwrightCounts,
  },
];

/** Everything the tests put aside, the browser's files too: one folder, gone when the run ends, however it ends. */
const aside = mkdtempSync(path.join(tmpdir(), 'ct-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

function run(step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(step.file, step.args, {
      cwd: root,
      env: { ...process.env, TMPDIR: aside },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (to: NodeJS.WriteStream) => (data: Buffer) => {
      output += data.toString('utf8');
      to.write(data);
    };
    child.stdout.on('data', hear(process.stdout));
    child.stderr.on('data', hear(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What is run while one writes: it needs no program beyond those of `npm ci`. */
const quick = ['format', 'lint', 'types', 'unit'];
/** Names of the steps to run: all, or those given on the command line ("unit", "lint" …). */
const wanted = process.argv.slice(2).flatMap((word) => (word === 'quick' ? quick : [word]));
const unknown = wanted.filter((word) => !steps.some((step) => step.name.startsWith(word)));
if (unknown.length > 0) {
  console.error(
    `No step is named ${unknown.join(', ')}. Steps: quick, ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(2);
}
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];

const needsPrograms = wanted.length === 0 || wanted.some((word) => !quick.includes(word));
if (needsPrograms && !ensureSystemPackages()) {
  broken.push('system programs');
  total.failed += 1;
}
for (const step of steps) {
  if (wanted.length > 0 && !wanted.some((word) => step.name.startsWith(word))) continue;
  console.log(`\n== ${step.name}`);
  const { code, output } = await run(step);
  const counts = step.counts?.(output) ?? { passed: code === 0 && !step.counts ? 1 : 0, failed: 0 };
  total.passed += counts.passed;
  // A step that failed, or that ran nothing, is a failure whatever it counted.
  total.failed += counts.failed || (code !== 0 || counts.passed === 0 ? 1 : 0);
  if (code !== 0 || counts.passed === 0) broken.push(step.name);
}
if (broken.length > 0) console.log(`\nNot in order: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
