/** Risk records in the report: who was told, when, how, and what each of them answered. */
import { expect, it } from 'vitest';
import { escalationBlocks } from '../../../shared/report/action-blocks.ts';
import { auditOf, escalation, formOf } from '../toolkits/made-audit.ts';

const rowsOf = (change: Partial<ReturnType<typeof escalation>>) => {
  const record = { ...escalation('Family support manager', 'Lead professional'), ...change };
  const [block] = escalationBlocks(auditOf(formOf('tier2-full'), {}, { escalations: [record] }));
  if (block?.kind !== 'alert') throw new Error('no risk record');
  return new Map(block.rows);
};

// One text once held them all.
it('each of those who were told has an answer of their own', () => {
  const { told } = escalation('Family support manager', 'Lead professional');
  const rows = rowsOf({
    told: told.map((one, n) => (n === 0 ? { ...one, said: 'Visit today, two workers' } : one)),
  });
  expect(rows.get('Who was told')?.split('\n')).toEqual([
    'Family support manager, phone, Fri 20 Nov 2026, 10:15: Visit today, two workers',
    'Lead professional, phone, Fri 20 Nov 2026, 10:15',
  ]);
  expect(rows.has('Response')).toBe(false);
});

it('a record from before still prints its one text, and none says so', () => {
  expect(rowsOf({ response: 'Duty team is visiting.' }).get('Response')).toBe('Duty team is visiting.');
  expect(rowsOf({}).get('Response')).toBe('None yet');
});
