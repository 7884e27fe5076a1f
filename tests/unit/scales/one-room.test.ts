/** The keys of the four grades stand in one room: everybody else asks the scale. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', 'shared', 'electron', 'renderer', 'tools'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(tsx?|css)$/.test(path));
const room = 'shared/scales/four-grades.ts';

/** A key as a value, as a member of texts by grade, or in the name of a class. */
const signs: readonly RegExp[] = [
  /'ri'/,
  /\bri: /,
  /\b(?:grade|key|mine|theirs|overall)\w*\s*(?:===|!==)\s*'(?:o|g|ri|in|na)'/i,
  /cells\.(?:o|g|ri|in)\b/,
  /rankOf\./,
  /\.(?:tok|opt|bar)-(?:o|g|ri|in)\b/,
  /var\(--(?:on-)?g-(?:o|g|ri|in)\b/,
];

const knowing = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
    .filter((line) => signs.some((sign) => sign.test(line)))
    .map((line) => `${path}: ${line.trim()}`);

describe('the keys of the four grades', () => {
  it('are known in one room', () => {
    expect(knowing(room)).not.toEqual([]);
    expect(files.filter((path) => path !== room).flatMap(knowing)).toEqual([]);
  });
});
