/** Undo and redo of the open audit: one step per run of typing in a box, kept over a lock. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeVault, openTestDraft, write, writtenIn } from './setting.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T10:42:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const { vault, ask } = fakeVault();
  return { vault, ask, draft: openTestDraft(ask, vault) };
}

describe('undo', () => {
  it('takes a run of typing in one box back as one step', () => {
    const { draft } = open();
    for (const text of ['R', 'Ro', 'Rob', 'Robin']) write(draft, '3i', text);
    expect(draft.undo()).toBe('3i/rationale');
    expect(writtenIn(draft.store.getState().audit, '3i')).toBe('');
    expect(draft.undo()).toBeNull();
    expect(draft.redo()).toBe('3i/rationale');
    expect(writtenIn(draft.store.getState().audit, '3i')).toBe('Robin');
  });

  it('ends a run at a pause, at another box and at an act that is not typing', () => {
    const { draft } = open();
    write(draft, '3i', 'One.');
    vi.advanceTimersByTime(3000);
    write(draft, '3i', 'One. Two.');
    write(draft, '4a', 'Other.');
    draft.answer('3i', '3i/grade', { grade: 'ri' });
    const undone = [draft.undo(), draft.undo(), draft.undo(), draft.undo(), draft.undo()];
    expect(undone).toEqual(['3i/grade', '4a/rationale', '3i/rationale', '3i/rationale', null]);
  });

  it('forgets what could be redone once something new is written', () => {
    const { draft } = open();
    write(draft, '3i', 'One.');
    draft.undo();
    write(draft, '4a', 'New.');
    expect(draft.redo()).toBeNull();
  });

  it('is saved like any other change', async () => {
    const { vault, draft } = open();
    write(draft, '3i', 'One.');
    await draft.flush();
    draft.undo();
    await draft.flush();
    expect(writtenIn(vault.audit, '3i')).toBe('');
  });

  it('comes back after a lock, and belongs to its own audit only', async () => {
    const { vault, ask, draft } = open();
    write(draft, '3i', 'Before the lock.');
    await draft.flush();
    const kept = draft.keepUndo();
    const after = openTestDraft(ask, vault);
    after.restoreUndo(kept);
    expect(after.undo()).toBe('3i/rationale');
    expect(writtenIn(after.store.getState().audit, '3i')).toBe('');
    const version2 = openTestDraft(ask, { ...vault, audit: { ...vault.audit, version: 2 } });
    version2.restoreUndo(kept);
    expect(version2.undo()).toBeNull();
  });

  it('does nothing with a step that no longer fits, instead of breaking the audit', async () => {
    const { vault, ask, draft } = open();
    draft.answer('3i', '3i/evidence', { evidence: [{ id: 'a', record: 'Note', date: '', page: '' }] });
    const kept = draft.keepUndo();
    const other = openTestDraft(ask, vault);
    other.restoreUndo(kept);
    expect(other.undo()).toBeNull();
    expect(other.store.getState().audit).toEqual(vault.audit);
  });
});

describe('typing', () => {
  it('changes the one answer and leaves every other answer the same object', () => {
    const { draft } = open();
    write(draft, '3i', 'One.');
    write(draft, '4a', 'Two.');
    const before = draft.store.getState().audit.answers['4a'];
    write(draft, '3i', 'One. More.');
    expect(draft.store.getState().audit.answers['4a']).toBe(before);
  });

  it('runs no check while keys follow each other', () => {
    const { draft } = open();
    vi.advanceTimersByTime(5000);
    const { derived } = draft.store.getState();
    for (let at = 0; at < 50; at += 1) {
      write(draft, '3i', 'x'.repeat(at + 1));
      vi.advanceTimersByTime(100);
      expect(draft.store.getState().derived).toBe(derived);
    }
    vi.advanceTimersByTime(3000);
    expect(draft.store.getState().derived).not.toBe(derived);
  });

  it('shows and hides sections at once when a choice decides about them', () => {
    const { draft } = open();
    const isNeeded = (): boolean =>
      draft.store.getState().derived.sections.some((s) => s.section.id === stepDown && s.needed);
    const stepDown =
      draft.store.getState().toolkit.sections.find((s) => /step-?down/i.test(s.title))?.id ?? '';
    expect(isNeeded()).toBe(false);
    draft.answer('H08', 'H08/yes-no', { yesNo: 'yes' });
    expect(isNeeded()).toBe(true);
  });
});
