/** What the checks found is shown again only where it changed: most pauses of a person who types change nothing beside the text. */
import { expect, it } from 'vitest';
import { derive, keepSame } from '../../../renderer/records/audit/draft-derived.ts';
import { withAnswer } from '../../../renderer/records/audit/draft-answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Derived } from '../../../renderer/records/audit/draft-state.ts';
import { findingsOf } from '../../fixtures/fake-audits.ts';
import { blank, fakeVault, openTestDraft, toolkit, write } from './setting.ts';

const looked = (audit: Audit): Derived => derive(toolkit, audit, findingsOf(audit, 1).problems);
const long =
  'The record shows what was asked, who answered and what the plan did about it. Robin was seen at home in March with the nurse there, and two letters of June name the club that followed. ';

it('keeps every part when only a text went on', () => {
  const before = looked(withAnswer(blank(), '3a', { grade: 'g', rationale: long }));
  const after = looked(withAnswer(blank(), '3a', { grade: 'g', rationale: `${long}It was dated.` }));
  expect(after.sections).not.toBe(before.sections);
  const kept = keepSame(before, after);
  expect(kept.sections).toBe(before.sections);
  expect(kept.questions).toBe(before.questions);
  expect(kept.problems).toBe(before.problems);
});

it('replaces the section that changed and keeps its neighbours', () => {
  const before = looked(blank());
  const after = looked(withAnswer(blank(), '3a', { grade: 'g', rationale: long }));
  const kept = keepSame(before, after);
  const changed = kept.sections.filter((section, at) => section !== before.sections[at]);
  expect(changed.map(({ section }) => section.questions.some(({ id }) => id === '3a'))).toEqual([true]);
  expect(kept.problems).toEqual(after.problems);
  expect(kept.answered).toBe(after.answered);
});

it('takes what a condition brings into the form', () => {
  const before = looked(blank());
  const after = looked(withAnswer(blank(), 'H08', { yesNo: 'yes' }));
  const kept = keepSame(before, after);
  expect(kept.questions.map(({ id }) => id)).toEqual(after.questions.map(({ id }) => id));
  expect(kept.questions.some(({ id }) => id === '2a')).toBe(true);
  expect(before.questions.some(({ id }) => id === '2a')).toBe(false);
});

it('a draft that is checked twice shows the same sections', async () => {
  const { vault, ask } = fakeVault();
  const draft = openTestDraft(ask, vault);
  expect(await draft.check()).toBe(true);
  const { sections, problems } = draft.store.getState().derived;
  expect(problems.length).toBeGreaterThan(0);
  await draft.check();
  expect(draft.store.getState().derived.sections).toBe(sections);
  expect(draft.store.getState().derived.problems).toBe(problems);
  write(draft, '3a', long);
  await draft.check();
  expect(draft.store.getState().derived.sections).not.toBe(sections);
  draft.stop();
});
