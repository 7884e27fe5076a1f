/** A table pasted into a text box keeps its columns in print. */
import { expect, it } from 'vitest';
import { textParts } from '../../../shared/report/pasted-rows.ts';
import { structureFaults } from '../../tools/pdf-structure.ts';
import { bytesOf, printing } from './made-print.ts';

const { words } = printing();
const pasted =
  'Visits so far:\nDate\tWho\tWhat was seen\n3 March\tWorker\tRobin at home\n9 April\t\tNobody in\n\nAnd on.';

it('a text is parted into what is a table and what is not', () => {
  expect(textParts(pasted)).toEqual([
    { kind: 'text', text: 'Visits so far:' },
    {
      kind: 'rows',
      rows: [
        ['Date', 'Who', 'What was seen'],
        ['3 March', 'Worker', 'Robin at home'],
        ['9 April', '', 'Nobody in'],
      ],
    },
    { kind: 'text', text: 'And on.' },
  ]);
  expect(textParts('Plain.\n\nText.')).toEqual([{ kind: 'text', text: 'Plain.\n\nText.' }]);
});

it('the columns of a pasted table stand under one another on paper', async () => {
  const block = { kind: 'labelled', label: 'Text', text: pasted } as const;
  const lines = (await words([block], '-layout')).split('\n');
  const column = (word: string): number => lines.find((line) => line.includes(word))?.indexOf(word) ?? -1;
  expect(column('What was seen')).toBeGreaterThan(20);
  expect(column('Robin at home')).toBe(column('What was seen'));
  expect(column('Nobody in')).toBe(column('What was seen'));
  expect(column('Worker')).toBe(column('Who'));
  expect(await structureFaults(new Uint8Array(await bytesOf([block])))).toEqual([]);
});

it('tabs within a cell or a list leave a gap that is wider than a blank', async () => {
  const read = await words([{ kind: 'list', title: 'List', items: ['Monday\tseen'] }], '-layout');
  expect(read).toMatch(/Monday {2,}seen|Monday\u2003 seen/);
});
