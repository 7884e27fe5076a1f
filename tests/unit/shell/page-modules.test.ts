/** What the page's bundle is made of: every module that renderer/main.tsx reaches, at once or later. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

/** Imports and re-exports of values, and imports asked for later. What is a type alone leaves nothing in the bundle. */
const statement =
  /^(?:import|export)\s+(?!type\b)(?:[\w*\s{},$]+?\s+from\s+)?['"](?<from>\.[^'"]+)['"]|\bimport\(\s*['"](?<later>\.[^'"]+)['"]/gm;

function modulesFrom(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [path.join(root, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = path.relative(root, file);
    if (seen.has(name)) continue;
    seen.add(name);
    if (!/\.tsx?$/.test(file)) continue;
    for (const { groups } of readFileSync(file, 'utf8').matchAll(statement)) {
      const target = path.join(
        path.dirname(file),
        (groups?.['from'] ?? groups?.['later'] ?? '').replace(/\?.*$/, ''),
      );
      if (existsSync(target)) open.push(target);
    }
  }
  return seen;
}

const page = modulesFrom('renderer/main.tsx');

it('the page is made of its screens and of what both sides share', () => {
  for (const module of [
    'renderer/screens/check/index.tsx',
    'renderer/records/audit/draft.ts',
    'renderer/form/kinds/area.tsx',
    'renderer/screens/settings/own-words/groups.ts',
    'shared/toolkit/evaluate/index.ts',
    'shared/toolkits/index.ts',
  ])
    expect(page).toContain(module);
});

it('no rule and no language list is in the page: the vault checks', () => {
  const checks = [...page].filter((module) => /^shared\/(?:rules|language)\//.test(module));
  expect(checks).toEqual([]);
});

it('nothing of the main process is in the page', () => {
  expect([...page].filter((module) => module.startsWith('electron/'))).toEqual([]);
});
