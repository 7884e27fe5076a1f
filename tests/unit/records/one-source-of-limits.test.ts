/** Boxes whose words are stored take their limit from shared/limits.ts; a number of their own have only those that search or read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');

/** Boxes that keep nothing of what is typed as it is typed, each with its reason. */
const ownNumber: Readonly<Record<string, string>> = {
  'form/evidence-line.tsx': 'a date that is read',
  'form/kinds/number.tsx': 'a number that is read',
  'palette/palette.tsx': 'a search',
  'frames/audit/find-line.tsx': 'a search',
  'screens/audits/index.tsx': 'a search',
  'screens/desk/left-out.tsx': 'a reference that is looked up',
  'screens/desk/sample-panel.tsx': 'a number that is read',
  'screens/round/share-out/draw.tsx': 'a number that is read',
  'screens/new-audit/carry-forward.tsx': 'a search',
  'screens/actions/index.tsx': 'a search',
  'screens/risk-first/index.tsx': 'a search',
  'screens/seal/choose-audits.tsx': 'a search',
  'screens/settings/look.tsx': 'a number that is read',
  'screens/settings/copies-state.tsx': 'a number that is read',
  'screens/settings/own-words/index.tsx': 'a search',
  'screens/sign/sign-form.tsx': 'a passphrase',
  'ui/field.tsx': 'a passphrase',
  'ui/kit-words.tsx': 'a word of the kit',
  'form/moment-box.tsx': 'a time that is read',
  'form/typed-date.tsx': 'a date that is read',
};

it('no box that stores words has a limit of its own', () => {
  const files = readdirSync(renderer, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.tsx'));
  const found = files.filter((name) =>
    /(maxLength|limit|data-limit)=\{[\d_]+\}/.test(readFileSync(path.join(renderer, name), 'utf8')),
  );
  expect(
    found.map((name) => name.replaceAll(path.sep, '/')).filter((name) => ownNumber[name] === undefined),
  ).toEqual([]);
});

it('every model with texts reads its limits from the one source', () => {
  const shared = path.resolve(renderer, '../shared');
  for (const file of ['audit/action.ts', 'audit/answer.ts', 'moderation/review.ts', 'contract/hand-over.ts'])
    expect(readFileSync(path.join(shared, file), 'utf8'), file).toContain("from '../limits.ts'");
});
