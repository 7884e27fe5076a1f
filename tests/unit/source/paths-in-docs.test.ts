/** What the checklists, the decisions and the README name is there: somebody who follows them finds every file. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root, textOf } from './sources.ts';

const docs = [
  'README.md',
  ...['docs/contributing', 'docs/adr'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  ),
];

/** A file named whole, and the beginning of a test's name as it is given to the runner. Names with capitals stand for any. */
const named = [
  /`((?:electron|renderer|shared|tests|tools|docs)\/[a-z0-9_./-]+\.(?:ts|tsx|json|md))`/g,
  /(?<=--project \w+ (?:\S+ )*)(tests\/[a-z0-9/-]+)/g,
];

const isThere = (name: string): boolean => {
  const { dir, base } = path.parse(path.join(root, name));
  return existsSync(dir) && readdirSync(dir).some((one) => one === base || one.startsWith(`${base}.`));
};

it('every file and every test that the documents name is there', () => {
  const gone = docs.flatMap((doc) =>
    named
      .flatMap((sign) => [...textOf(doc).matchAll(sign)])
      .map(([, name = '']) => name)
      .filter((name) => !isThere(name))
      .map((name) => `${doc}: ${name}`),
  );
  expect(gone).toEqual([]);
});
