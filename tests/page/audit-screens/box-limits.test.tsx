// @vitest-environment jsdom
/** Every box of every built-in form takes what the model takes: typed into one by one, and compared with the place its text lands in. */
import { act, fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Audit } from '../../../shared/audit/audit.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { questionById, visibleQuestions } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { fullAudit } from '../../fixtures/full-records.ts';
import { show } from './screen-setting.tsx';

type Def = {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly maxLength?: number | null;
};

/** The limit the model has for a place. */
function limitAt(schema: z.ZodType, path: readonly string[]): number | null {
  const def: Def = schema.def as Def;
  if (def.innerType !== undefined) return limitAt(def.innerType, path);
  const [key, ...rest] = path;
  if (key === undefined) return (schema as unknown as Def).maxLength ?? null;
  const inner = def.element ?? def.valueType ?? def.shape?.[key];
  return inner === undefined ? null : limitAt(inner, rest);
}

const boxes = (): (HTMLTextAreaElement | HTMLInputElement)[] =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]')].filter(
    (box) => box.dataset['field'] !== undefined && !box.readOnly,
  );

describe.each(toolkits.map(({ id }) => id))('%s', (id) => {
  const toolkit = toolkitOf(id);
  const full = fullAudit();
  const audit: Audit = {
    ...newAudit(toolkit, 1, '2026-11-01T09:00:00.000Z'),
    independence: full.independence,
    actions: full.actions.map((one) => ({ ...one, question: '' })),
    escalations: full.escalations.map((one) => ({ ...one, status: 'open' as const, closedAt: '' as const })),
  };
  const pages = [...visibleQuestions(toolkit, audit).map(({ question }) => question.id), 'at-risk'];

  it('a box takes as much as its place in the model', async () => {
    const seen = new Map<string, string>();
    const filled = {
      ...audit,
      answers: Object.fromEntries(
        visibleQuestions(toolkit, audit).flatMap(({ question }) => {
          const { answer } = question;
          if (answer.kind !== 'table') return [];
          const cells = Object.fromEntries(answer.columns.map((column) => [column.id, '']));
          return [
            [
              question.id,
              {
                rationale: '',
                evidence: [],
                noEvidence: false,
                marked: false,
                rows: [{ id: 'row-1', cells }],
              },
            ],
          ];
        }),
      ),
    };
    for (const page of pages) {
      const route =
        page === 'at-risk'
          ? ({ screen: 'at-risk', audit: audit.id } as const)
          : ({ screen: 'audit', audit: audit.id, question: page } as const);
      const { now, shown } = await show(filled, route);
      for (const box of boxes()) {
        const before = now();
        await act(async () => {
          fireEvent.change(box, { target: { value: `${box.value}z` } });
        });
        const [change] = patchBetween(before, now());
        if (change === undefined) continue; // A date or number is read on leaving the box.
        const [top, second = '', ...rest] = change.path.split('/').slice(1);
        const added =
          'value' in change && typeof change.value === 'object'
            ? Object.entries(change.value ?? {}).find(([, v]) => v === 'z')?.[0]
            : undefined;
        const place = [top ?? '', second, ...rest, ...(added === undefined ? [] : [added])];
        const model = limitAt(Audit, place);
        // Dates and numbers are read as they are typed, and told where they are too much to read.
        const kind = questionById(toolkit, second)?.question.answer;
        const column =
          kind?.kind === 'table' ? kind.columns.find((one) => one.id === place.at(-1))?.kind : undefined;
        const isRead = place.at(-1) === 'unread' || column === 'date' || column === 'number';
        if (model === null || isRead) continue;
        const given =
          kind?.kind === 'short-text' && place.at(-1) === 'text' ? (kind.maxLength ?? 400) : model;
        seen.set(
          place.filter((step) => !/^\d+$/.test(step)).join('/'),
          `${box.dataset['limit']} of ${given}`,
        );
        expect(`${place.join('/')}: ${box.dataset['limit']}`).toBe(`${place.join('/')}: ${given}`);
      }
      shown.unmount();
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
