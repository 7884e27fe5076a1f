/** The page shows what the vault's checks found, and knows which text it is of. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../renderer/records/audit/draft-state.ts';
import { withAnswer } from '../../../renderer/records/audit/draft-answer.ts';
import { isChecked } from '../../../renderer/records/audit/draft-findings.ts';
import { savedState } from '../../../renderer/frames/audit/saved-words.ts';
import type { OpenDraft } from '../../../renderer/records/audit/draft.ts';
import { blank, fakeVault, openTestDraft, write } from './setting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const found = (draft: OpenDraft, rule: string) =>
  draft.store.getState().derived.problems.filter((one) => one.rule === rule);

const graded = () => ({
  ...blank(),
  answers: {
    '3a': { rationale: 'Short.', evidence: [], noEvidence: false, marked: false, grade: 'g' as const },
  },
});

describe('findings', () => {
  it('are there once the audit is open, without a key', async () => {
    const { vault, ask } = fakeVault(graded());
    const draft = openTestDraft(ask, vault);
    expect(isChecked(draft.store.getState())).toBe(false);
    await settle();
    expect(isChecked(draft.store.getState())).toBe(true);
    expect(found(draft, 'R02')).toHaveLength(1);
    draft.stop();
  });

  it('of older text stay on the screen while somebody types, and are never called current', async () => {
    const { vault, ask } = fakeVault(graded());
    const draft = openTestDraft(ask, vault);
    await settle();
    const states: Draft[] = [];
    draft.store.subscribe((state) => states.push(state));
    write(draft, '3a', 'Short, and more.');
    expect(found(draft, 'R02')).toHaveLength(1);
    expect(isChecked(draft.store.getState())).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(isChecked(draft.store.getState())).toBe(true);
    expect(draft.store.getState().checked.revision).toBe(2);
    for (const state of states)
      expect(isChecked(state)).toBe(
        state.checked.of?.answers['3a']?.rationale === state.audit.answers['3a']?.rationale,
      );
    draft.stop();
  });

  it('that come after the next save was made are not taken for it', async () => {
    const { vault, ask } = fakeVault(graded());
    const draft = openTestDraft(ask, vault);
    await settle();
    let tell = (): void => undefined;
    vault.checking = new Promise((resolve) => (tell = resolve));
    write(draft, '3a', 'Second.');
    await vi.advanceTimersByTimeAsync(700);
    expect(vault.revision).toBe(2);
    // While the second revision is being checked, a third is saved; the checks of the third hang.
    const second = tell;
    vault.checking = new Promise(() => undefined);
    write(draft, '3a', 'Third.');
    await vi.advanceTimersByTimeAsync(700);
    expect(vault.revision).toBe(3);
    second();
    await settle();
    expect(draft.store.getState().checked).toMatchObject({ revision: 2, of: null });
    expect(isChecked(draft.store.getState())).toBe(false);
    draft.stop();
  });

  it('that come in the wrong order do not replace newer ones', async () => {
    const { vault, ask } = fakeVault(graded());
    const draft = openTestDraft(ask, vault);
    let tell = (): void => undefined;
    vault.checking = new Promise((resolve) => (tell = resolve));
    write(draft, '3a', 'Second.');
    await vi.advanceTimersByTimeAsync(700);
    vault.checking = null;
    write(draft, '3a', 'Third.');
    await vi.advanceTimersByTimeAsync(700);
    expect(draft.store.getState().checked.revision).toBe(3);
    tell();
    await settle();
    expect(draft.store.getState().checked.revision).toBe(3);
    expect(isChecked(draft.store.getState())).toBe(true);
    draft.stop();
  });

  it('that stay away are said to be late, and no sooner than somebody has paused for a while', async () => {
    const { vault, ask } = fakeVault(graded());
    const draft = openTestDraft(ask, vault);
    await settle();
    vault.failures = Array.from({ length: 9 }, () => 'disk-full' as const);
    write(draft, '3a', 'Not to be written.');
    await vi.advanceTimersByTimeAsync(2000);
    expect(draft.store.getState().checked.isLate).toBe(false);
    await vi.advanceTimersByTimeAsync(4000);
    expect(draft.store.getState().checked.isLate).toBe(true);
    vault.failures = [];
    await vi.advanceTimersByTimeAsync(11_000);
    expect(draft.store.getState().checked.isLate).toBe(false);
    expect(isChecked(draft.store.getState())).toBe(true);
    draft.stop();
  });

  it('late ones are said in the saved line, which is always there', () => {
    const status = { kind: 'saved', at: '2026-11-21T10:42:07.000Z', recovered: false } as const;
    expect(savedState(status, true).text).toMatch(/encrypted\. What you wrote last is not checked yet\.$/);
    expect(savedState(status).text).toMatch(/encrypted$/);
  });

  it('a reason given for a warning stands at once, and can be taken back', async () => {
    const audit = withAnswer(graded(), '3b', { grade: 'ri' });
    const { vault, ask } = fakeVault(audit);
    const draft = openTestDraft(ask, vault);
    await settle();
    const warning = draft.store.getState().derived.problems.find((one) => one.severity === 'warn');
    if (warning === undefined) throw new Error('There is no warning to give a reason for');
    const reasonOf = () =>
      draft.store.getState().derived.problems.find(({ key }) => key === warning.key)?.waived;
    const waive = (reason: string) =>
      draft.change('waiver', (one) => ({
        ...one,
        waivers: reason === '' ? [] : [{ key: warning.key, reason, at: '2026-11-21T10:42:07.000Z' }],
      }));
    waive('As agreed.');
    expect(reasonOf()).toBe('As agreed.');
    await draft.check();
    expect(reasonOf()).toBe('As agreed.');
    waive('');
    expect(reasonOf()).toBeUndefined();
    draft.stop();
  });
});
