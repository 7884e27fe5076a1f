/** Fields that may not be left empty: what nobody can see is nothing, in every one of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writtenText } from '../../../shared/text/written-text.ts';

it.each(['', '  ', '\u200B', '\u00AD\u200D', '\uFE0F', '\u2800', '\u202E', '\u0301'])(
  'a text of invisible characters only is refused (%j)',
  (text) => expect(writtenText(20).safeParse(text).success).toBe(false),
);
it('a text is trimmed, kept as typed and held to its length', () => {
  expect(writtenText(20).parse('  One date was wrong ')).toBe('One date was wrong');
  expect(writtenText(3).safeParse('four').success).toBe(false);
});
it('every field of the border that may not be left empty is read by it', () => {
  const folder = new URL('../../../shared/', import.meta.url);
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('written-text.ts'),
  );
  const others = own.filter((file) =>
    /trim\(\)\s*\.min\(1\)/.test(readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8')),
  );
  expect(others).toEqual([]);
});
