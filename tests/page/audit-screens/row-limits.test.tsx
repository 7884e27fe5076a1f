// @vitest-environment jsdom
/** No list grows beyond what the model takes: at the limit the button says so instead of adding. */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { fullAudit } from '../../fixtures/full-records.ts';
import { blank } from './setting.ts';
import { show } from './screen-setting.tsx';

// Few are as good as many: the model and the boxes read the same limits.
vi.mock('../../../shared/limits.ts', async (original) => {
  const { limits: real } = await original<{ limits: object }>();
  return { limits: { ...real, actions: 4, risks: 4, toldPeople: 4, evidence: 4 } };
});

const many = <T extends { readonly id: string }>(one: T, count: number): T[] =>
  Array.from({ length: count }, (_, n) => ({ ...one, id: `row-${n}` }));
const [risk] = fullAudit().escalations;
const [action] = fullAudit().actions;
const [evidence] = fullAudit().answers['3a']?.evidence ?? [];
if (risk === undefined || action === undefined || evidence === undefined) throw new Error('nothing to copy');
const open = { ...risk, status: 'open' as const, closedAt: '' as const };

async function pressed(audit: Audit, at: string, button: RegExp): Promise<Audit> {
  const route =
    at === 'at-risk'
      ? ({ screen: 'at-risk', audit: audit.id } as const)
      : ({ screen: 'audit', audit: audit.id, question: at } as const);
  const { now } = await show(audit, route);
  fireEvent.click(screen.getByRole('button', { name: button }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  return now();
}

it('people told', async () => {
  const told = risk.told[0];
  if (told === undefined) throw new Error('nobody was told');
  for (const more of [0, 1]) {
    const full = { ...open, told: many(told, limits.toldPeople - more) };
    const after = await pressed({ ...blank(), escalations: [full] }, 'at-risk', /^Somebody else was told/);
    expect(after.escalations[0]?.told).toHaveLength(limits.toldPeople);
    cleanup();
  }
});

it('risk records', async () => {
  const closed = { ...risk, status: 'closed' as const };
  const after = await pressed(
    { ...blank(), escalations: many(closed, limits.risks) },
    'at-risk',
    /^Open another risk record/,
  );
  expect(after.escalations).toHaveLength(limits.risks);
});

it('evidence', async () => {
  const answer = { ...emptyAnswer, evidence: many(evidence, limits.evidence) };
  await pressed({ ...blank(), answers: { '3i': answer } }, '3i', /^Add evidence/);
  expect(screen.queryByLabelText('Record')).toBeNull();
});

it('actions', async () => {
  const after = await pressed(
    { ...blank(), actions: many({ ...action, question: '' }, limits.actions) },
    '8a',
    /^Add an action/,
  );
  expect(after.actions).toHaveLength(limits.actions);
});
