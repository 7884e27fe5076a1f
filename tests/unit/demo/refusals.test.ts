/** What the demo refuses before anything starts: with the place and the reason, and nothing of what the file holds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { builtIn, readJob } from '../../../tools/demo/answers.ts';
import { readArguments } from '../../../tools/demo/arguments.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-demo-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = readFileSync(new URL('../../fixtures/audits/tier2-full.json', import.meta.url), 'utf8');
const file = (text: string): string => {
  const full = path.join(folder, `${Math.random()}.json`);
  writeFileSync(full, text);
  return full;
};
const wrongOf = (text: string, form = ''): string => {
  const read = readJob(file(text), form);
  return 'wrong' in read ? read.wrong : '';
};

describe('a file of answers', () => {
  it('that is good says itself which form it is for', () => {
    expect(readJob(file(good), '')).toMatchObject({ toolkit: { id: 'tier2-full' } });
  });
  it.each([
    ['is not JSON', '{', /position|JSON/],
    ['is for no form', good.replace('"tier2-full"', '"tier9"'), /toolkit/],
    ['has a question that the form lacks', good.replace('"3i"', '"9z"'), /answers\.9z .*no such question/],
    ['has a grade that is none', good.replace('"grade": "ri"', '"grade": "bad"'), /answers\.\w+\.grade/],
    ['has a member nobody knows', good.replace('"rationale"', '"reasons"'), /answers\.\w+ .*reasons/],
  ])('that %s is refused with its place', (_, text, words) => {
    expect(wrongOf(text)).toMatch(words);
  });
  it('that is for another form than the one asked for is refused', () => {
    expect(wrongOf(good, 'macfa')).toMatch(/toolkit/);
  });
  it('is refused without repeating what it holds', () => {
    expect(wrongOf(good.replace('"choice": "routine"', '"choice": "Robin Kestrel"'))).not.toContain(
      'Kestrel',
    );
  });
  it('stands ready for every form', () => {
    for (const { id } of toolkits) expect(builtIn(id)).toMatchObject({ toolkit: { id } });
  });
});

describe('the command line', () => {
  it('needs a folder, and knows its forms and options', () => {
    expect(readArguments([])).toHaveProperty('wrong');
    expect(readArguments(['--out', 'x', '--form', 'none'])).toHaveProperty('wrong');
    expect(readArguments(['--out', 'x', '--speed', '9'])).toHaveProperty('wrong');
    expect(readArguments(['--out', 'x', '--form', 'macfa'])).toMatchObject({ out: 'x', form: 'macfa' });
    expect(readArguments(['--out', 'x'])).toMatchObject({ form: '', audit: '' });
  });
});
