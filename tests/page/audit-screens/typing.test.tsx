// @vitest-environment jsdom
/** What a key may cost: its letter goes into the draft and nothing of the screen is drawn anew. And what changes a text elsewhere reaches its box. */
import { show } from './screen-setting.tsx';
import { Profiler } from 'react';
import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { OpenScreens } from '../../../renderer/screens/open-screens.tsx';
import { currentDraft } from '../../../renderer/records/audit/draft.ts';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { blank } from './setting.ts';

const rest = (ms: number) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));
const written = { ...emptyAnswer, grade: 'g' as const, rationale: 'Robin is quoted once.' };
const tier2 = (): Audit => ({ ...blank(), answers: { '3i': written } });
const macfa = (): Audit => ({
  ...newAudit(toolkitOf('case-file-audit'), 1, '2026-03-02T09:00:00.000Z'),
  independence: { declared: 'independent', at: '2026-03-02T09:00:00.000Z', note: '' },
});
const boxOf = (field: string): HTMLTextAreaElement => {
  const box = document.querySelector(`textarea[data-field="${field}"]`);
  if (!(box instanceof HTMLTextAreaElement)) throw new Error(`no box ${field}`);
  return box;
};

describe('a key in a box', () => {
  it.each(['question', 'section'] as const)(
    'draws nothing of the screen anew, in the view of one %s',
    async (view) => {
      const audit = tier2();
      const { shown, now } = await show(
        audit,
        { screen: 'audit', audit: audit.id, question: '3i' },
        { settings: { view } },
      );
      const drawn: string[] = [];
      shown.rerender(
        <Profiler id="screen" onRender={(id) => drawn.push(id)}>
          <OpenScreens />
        </Profiler>,
      );
      await rest(2200);
      drawn.length = 0;
      for (const text of [
        'Robin is quoted once. N',
        'Robin is quoted once. No',
        'Robin is quoted once. Not',
      ]) {
        fireEvent.change(boxOf('3i/rationale'), { target: { value: text } });
        expect(now().answers['3i']?.rationale).toBe(text);
      }
      expect(drawn).toEqual([]);
      // The count of words follows after a rest: the measure does see a drawing.
      await rest(700);
      expect(drawn.length).toBeGreaterThan(0);
      expect(boxOf('3i/rationale')).toHaveValue('Robin is quoted once. Not');
    },
  );
});

describe('a text that is changed elsewhere', () => {
  it('stands in its box at once: undo, and a newer revision', async () => {
    const audit = tier2();
    const { user } = await show(audit, { screen: 'audit', audit: audit.id, question: '3i' });
    await user.type(boxOf('3i/rationale'), ' Twice.');
    await user.keyboard('{Control>}z{/Control}');
    expect(boxOf('3i/rationale')).toHaveValue('Robin is quoted once.');
    act(() => currentDraft()?.answer('3i', '3i/rationale', { rationale: 'From elsewhere.' }));
    expect(boxOf('3i/rationale')).toHaveValue('From elsewhere.');
  });

  it('reaches the boxes of an area, each its own', async () => {
    const audit = macfa();
    const area = toolkitOf('case-file-audit')
      .sections.flatMap((section) => section.questions)
      .find((question) => question.answer.kind === 'area');
    if (area === undefined) throw new Error('no area');
    const { user, now } = await show(audit, { screen: 'audit', audit: audit.id, question: area.id });
    await user.type(boxOf(`${area.id}/facts`), 'Two visits.');
    await user.type(boxOf(`${area.id}/impact`), 'Wren slept.');
    expect(now().answers[area.id]?.area).toMatchObject({
      facts: 'Two visits.',
      impact: 'Wren slept.',
      link: '',
    });
    await user.keyboard('{Control>}z{/Control}');
    expect(boxOf(`${area.id}/facts`)).toHaveValue('Two visits.');
    expect(boxOf(`${area.id}/impact`)).toHaveValue('');
  });
});

describe('marks of unknown words', () => {
  // They once stayed out where the text had the same length as before.
  it('come back when a letter was typed and taken away again', async () => {
    const audit = tier2();
    const { fake } = await show(audit, { screen: 'audit', audit: audit.id, question: '3i' });
    window.caselight = {
      ...fake.bridge,
      ask: (name, input) =>
        name === 'spell.check'
          ? Promise.resolve({ ok: true, value: { unknown: ['wsa'] } })
          : fake.bridge.ask(name, input),
    };
    const marks = () => document.querySelectorAll('.spell-mark').length;
    const type = (value: string) => fireEvent.change(boxOf('3i/rationale'), { target: { value } });
    type('He wsa there.');
    await waitFor(() => expect(marks()).toBe(1), { timeout: 3000 });
    type('H wsa there.');
    expect(marks()).toBe(0);
    type('He wsa there.');
    await waitFor(() => expect(marks()).toBe(1), { timeout: 3000 });
  });
});
