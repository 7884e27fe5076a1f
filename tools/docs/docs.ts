/**
 * Writes anew what is worked out from the program, so that nobody types it by hand:
 *   npm run docs                  docs/forms.md from the forms
 *   npm run docs -- versions      the record of form versions (tests/fixtures/forms/versions.json)
 *   npm run docs -- give-out      the same, and every present version counts as given out: before installers leave the house
 *   npm run docs -- answers FORM  tests/fixtures/audits/FORM.json to begin from, where there is none yet
 *   npm run docs -- golden        the golden texts of every form; read the difference before you commit it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolkits } from '../../shared/toolkits/index.ts';
import { root } from '../electron-binary.ts';
import { answersToBegin } from './begin-answers.ts';
import { formsPage } from './forms-page.ts';
import { recordedVersions, withForms, writeVersions } from './released-forms.ts';

const [what = 'forms', name = ''] = process.argv.slice(2);

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

function writeForms(): void {
  const page = path.join(root, 'docs/forms.md');
  writeFileSync(page, formsPage(readFileSync(page, 'utf8'), toolkits));
}

function writeRecord(giveOut: boolean): void {
  try {
    writeVersions(withForms(recordedVersions(), toolkits, giveOut));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

function writeAnswers(): void {
  const toolkit = toolkits.find((one) => one.id === name);
  if (toolkit === undefined)
    refuse(`No form is called ${name}. Forms: ${toolkits.map((one) => one.id).join(', ')}`);
  const file = path.join(root, 'tests/fixtures/audits', `${name}.json`);
  if (existsSync(file)) refuse(`${path.relative(root, file)} is there already: people have written in it`);
  writeFileSync(file, `${JSON.stringify(answersToBegin(toolkit), null, 2)}\n`);
}

function recordGolden(): void {
  for (const { id } of toolkits) {
    const file = path.join(root, 'tests/fixtures/audits/golden', `${id}.txt`);
    if (!existsSync(file)) writeFileSync(file, '');
  }
  const run = ['run', '--config', 'tests/vitest.config.ts', '--project', 'parts', 'golden-pdf', '-u'];
  const { status } = spawnSync(path.join(root, 'node_modules/.bin/vitest'), run, {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

const ways: Readonly<Record<string, () => void>> = {
  forms: writeForms,
  versions: () => writeRecord(false),
  'give-out': () => writeRecord(true),
  answers: writeAnswers,
  golden: recordGolden,
};
(ways[what] ?? (() => refuse(`Known: ${Object.keys(ways).join(', ')}`)))();
