/** `npm run bench`: measures every figure of the plan in one run, prints a table and writes JSON. Nothing fails by a figure. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../tests/bench/measure.ts';
import { root } from './electron-binary.ts';

type Bench = { readonly name: string; readonly load: () => Promise<() => Promise<Figure[]>> };

/** Each bench is loaded when its turn comes, so that one cannot slow down another. */
const benches: readonly Bench[] = [
  { name: 'report', load: async () => (await import('../tests/bench/report.ts')).benchReport },
];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const figures: Figure[] = [];
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`measuring: ${bench.name}`);
  const run = await bench.load();
  figures.push(...(await run()));
}

const unit: Readonly<Record<Figure['unit'], string>> = { ms: ' ms', s: ' s', ratio: '', MiB: ' MiB' };
const shown = (value: number, of: Figure): string =>
  `${value.toFixed(of.unit === 'ms' || of.unit === 'MiB' ? 1 : 2)}${unit[of.unit]}`;
const rows = figures.map((figure) => ({
  what: figure.what,
  measured: shown(figure.value, figure),
  'to reach': figure.target === null ? '' : `≤ ${shown(figure.target, figure)}`,
  reached: figure.target === null ? '' : figure.value <= figure.target ? 'yes' : 'no',
  detail: figure.detail,
}));
console.table(rows);
const folder = path.join(root, 'bench-results');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'bench.json');
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`);
console.log(`Written: ${path.relative(root, file)}`);
