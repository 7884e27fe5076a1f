/**
 * `npm run bench [-- NAME…] [-- --quick]`: measures every figure of the plan in one run, prints a table and writes JSON.
 * Names pick rows; --quick takes a tenth of the sizes. Nothing fails by a figure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import { makeBench, type Bench } from '../tests/bench/context.ts';
import type { Figure } from '../tests/bench/measure.ts';
import { buildApp } from './build/build.ts';
import { chooseHost, root } from './electron-binary.ts';

type Row = { readonly name: string; readonly load: () => Promise<(bench: Bench) => Promise<Figure[]>> };

/** Each is loaded when its turn comes, so that one cannot slow down another. */
const rows: readonly Row[] = [
  { name: 'start', load: async () => (await import('../tests/bench/start.ts')).benchStart },
  { name: 'typing', load: async () => (await import('../tests/bench/typing.ts')).benchTyping },
  { name: 'save', load: async () => (await import('../tests/bench/save.ts')).benchSave },
  { name: 'report', load: async () => (await import('../tests/bench/report.ts')).benchReport },
  { name: 'unlock', load: async () => (await import('../tests/bench/unlock.ts')).benchUnlock },
  { name: 'search', load: async () => (await import('../tests/bench/search.ts')).benchSearch },
  { name: 'growth', load: async () => (await import('../tests/bench/growth.ts')).benchGrowth },
  { name: 'lists', load: async () => (await import('../tests/bench/lists.ts')).benchLists },
  { name: 'actions', load: async () => (await import('../tests/bench/actions.ts')).benchActions },
  { name: 'memory', load: async () => (await import('../tests/bench/memory.ts')).benchMemory },
  { name: 'bundles', load: async () => (await import('../tests/bench/bundles.ts')).benchBundles },
  { name: 'fuzz', load: async () => (await import('../tests/bench/fuzz.ts')).benchFuzz },
  { name: 'rules', load: async () => (await import('../tests/bench/rule-figures.ts')).benchRules },
];

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((word) => !rows.some((row) => row.name === word));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${rows.map((row) => row.name).join(', ')}.`);
  process.exit(2);
}

/** How busy the machine is, so that a figure can be judged: runnable processes over the last minute, and processors. */
const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;

const quick = words.includes('--quick');
const bench = makeBench(quick);
if (quick)
  console.log('Quick: a tenth of the sizes and fewer rounds. These figures are not the ones of the plan.');
console.log(`Host: ${chooseHost()}. ${cpus()[0]?.model ?? 'Unknown processor'}, ${load()}`);
const { fresh, milliseconds } = await buildApp();
if (fresh) console.log(`Built the program in ${milliseconds} ms`);

const figures: (Figure & { readonly load: string })[] = [];
const broken: string[] = [];
try {
  for (const row of rows) {
    if (wanted.length > 0 && !wanted.includes(row.name)) continue;
    console.log(`measuring: ${row.name}, ${load()}`);
    try {
      const run = await row.load();
      const found = await run(bench);
      figures.push(...found.map((figure) => ({ ...figure, load: load() })));
    } catch (error) {
      // One row that cannot be measured must not cost the others.
      broken.push(row.name);
      console.error(error);
    }
  }
} finally {
  await bench.remove();
}

const unit: Readonly<Record<Figure['unit'], string>> = {
  ms: ' ms',
  s: ' s',
  ratio: '',
  MiB: ' MiB',
  share: '',
  cases: '',
};
const shown = (value: number, of: Figure): string =>
  `${value.toFixed(of.unit === 'cases' ? 0 : of.unit === 'ms' || of.unit === 'MiB' ? 1 : 2)}${unit[of.unit]}`;
// Precision and recall have a table of their own.
const timed = figures.filter((figure) => figure.unit !== 'share');
console.table(
  timed.map((figure) => ({
    what: figure.what,
    measured: shown(figure.value, figure),
    'to reach': figure.target === null ? '' : `≤ ${shown(figure.target, figure)}`,
    reached: figure.target === null ? '' : figure.value <= figure.target ? 'yes' : 'no',
  })),
);
for (const { what, detail } of timed) console.log(`${what}: ${detail}`);
if (broken.length > 0) console.log(`Not measured: ${broken.join(', ')}`);
const folder = path.join(root, 'bench-results');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, quick ? 'bench-quick.json' : 'bench.json');
const result = {
  at: new Date().toISOString(),
  host: chooseHost(),
  quick,
  processors: availableParallelism(),
  figures,
  broken,
};
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(`Written: ${path.relative(root, file)}`);
process.exitCode = broken.length > 0 ? 1 : 0;
