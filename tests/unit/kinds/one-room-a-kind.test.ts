/** Each kind of answer has one room: nobody else tells kinds apart by their names, and what a room says fits together. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer } from '../../../shared/audit/answer.ts';
import { countedOf, offeredOf, roomOf, rooms, unreadInAnswer } from '../../../shared/kinds/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';

/** The few that may know a kind by its name, and why. */
const named: readonly (readonly [path: string, why: string])[] = [
  ['shared/kinds/', 'the rooms themselves'],
  ['shared/toolkits/', 'forms are written with them'],
  ['renderer/form/registry.tsx', 'which box draws which kind; a kind without one does not compile'],
  ['renderer/form/kinds/', 'the boxes'],
  ['tools/demo/', 'hands that fill a form in; a kind they do not know does not compile'],
];

const names = Object.keys(rooms);
const either = names.join('|');
const signs: readonly RegExp[] = [
  new RegExp(`\\b(?:answer|kind)\\??\\.kind\\s*(?:===|!==)\\s*'(?:${either})'`),
  new RegExp(
    `(?<!\\.)\\bkind\\s*(?:===|!==)\\s*'(?:grade|area|short-text|choices|date-list|ticks|sign-off)'`,
  ),
  // Names that are neither a column's nor a block's of the report.
  /case '(?:area|choices|short-text|date-list|ticks|sign-off)':/,
];

const knowing = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => signs.some((sign) => sign.test(line)))
    .map((line) => `${path}: ${line.trim()}`);

const files = execFileSync(
  'git',
  ['ls-files', '-c', '-o', '--exclude-standard', 'shared', 'electron', 'renderer', 'tools'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path));

describe('a kind of answer', () => {
  it('is told from others by its room alone', () => {
    const elsewhere = files.filter((path) => !named.some(([start]) => path.startsWith(start)));
    expect(elsewhere.flatMap(knowing)).toEqual([]);
  });

  it('is looked for by signs that find those who do know it', () => {
    for (const [start, why] of named.slice(2))
      expect([start, why, files.filter((path) => path.startsWith(start)).length > 0]).toEqual([
        start,
        why,
        true,
      ]);
    expect(files.filter((path) => path.startsWith('shared/kinds/')).flatMap(knowing)).not.toEqual([]);
  });
});

describe('every question of every form', () => {
  const all = toolkits.flatMap((toolkit) =>
    toolkit.sections.flatMap((section) => section.questions.map((question) => [toolkit, question] as const)),
  );

  it('is counted by codes that are offered, never by what a person typed', () => {
    for (const [toolkit, question] of all) {
      const offered = offeredOf(toolkit, question);
      for (const { code } of offered?.takes === 'one' ? offered.codes : []) {
        const [member] = roomOf(question).members;
        const answer: Answer = { ...emptyAnswer, [member ?? '']: code };
        expect(countedOf(question, answer), question.id).toEqual([{ part: '', codes: [code] }]);
      }
      const typed = { ...emptyAnswer, text: 'own words', other: 'own words', rationale: 'own words' };
      expect(JSON.stringify(countedOf(question, typed))).not.toContain('own words');
    }
  });

  it('waits for text that is not read yet where it has a box for a date or a number', () => {
    for (const [, question] of all) {
      const { waitsFor } = roomOf(question);
      const [found] = unreadInAnswer(question, { ...emptyAnswer, unread: 'next spring' });
      expect(found?.as).toBe(waitsFor ?? 'date');
    }
  });
});
