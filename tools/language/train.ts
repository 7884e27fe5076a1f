/**
 * Learns the weights of the scorer (shared/language/en-GB/scorer) from the labelled sentences and writes them. Says first what is to be
 * expected on other hands' sentences. node tools/language/train.ts, with --forecast to write nothing.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packWeights } from '../../shared/language/en-GB/scorer/packed.ts';
import { forecast, learnedBy } from './forecast.ts';
import { weighedChecks } from './examples.ts';
import { modelOf } from './model.ts';

const lineLength = 1000;
/** Weights smaller than this share of the largest are left out. */
const leastShare = 0.03;

const { table, thresholds } = forecast();
console.log(table);
if (!process.argv.includes('--forecast')) {
  const models = weighedChecks.map((check) => modelOf(learnedBy(check)));
  const largest = models.map(({ weights }) =>
    [...weights.values()].reduce((most, one) => Math.max(most, Math.abs(one)), 0),
  );
  const scales = largest.map((one) => one / 127);
  const signs = new Map<string, number[]>();
  for (const [n, { weights }] of models.entries()) {
    for (const [sign, weight] of weights) {
      if (Math.abs(weight) < leastShare * (largest[n] ?? 0)) continue;
      const row = signs.get(sign) ?? weighedChecks.map(() => 0);
      row[n] = weight;
      signs.set(sign, row);
    }
  }
  const bytes = packWeights(signs, scales);
  const base64 = Buffer.from(bytes).toString('base64');
  const round = (value: number): number => Number(value.toPrecision(6));
  const head = {
    checks: weighedChecks.map((id, n) => ({
      id,
      scale: round(scales[n] ?? 0),
      constant: round(models[n]?.constant ?? 0),
      speaks: thresholds.get(id)?.speaks ?? 9,
      silent: thresholds.get(id)?.silent ?? -9,
    })),
  };
  const file = path.join(import.meta.dirname, '../../shared/language/en-GB/scorer/weights.ts');
  writeFileSync(
    file,
    `/** What the scorer has learned: ${signs.size.toLocaleString('en-GB')} signs. Made by tools/language/train.ts from tests/fixtures/sentences, not by hand. */
import type { Head } from './packed.ts';

export const head: Head = ${JSON.stringify(head, null, 2)};

export const packed = \`
${(base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []).join('\n')}
\`;
`,
  );
  console.log(`${signs.size} signs, ${(base64.length / 1024).toFixed(0)} KB`);
}
