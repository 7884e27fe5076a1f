/** Autosave of the open audit: when it saves, that saves never overlap, and that no failure loses a word. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestMs, pauseMs, retryMs } from '../../../renderer/records/autosave.ts';
import { blank, fakeVault, openTestDraft, write, writtenIn } from './setting.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T10:42:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const { vault, ask } = fakeVault();
  return { vault, draft: openTestDraft(ask, vault) };
}

describe('saving', () => {
  it('saves within a second of a pause, and only what changed', async () => {
    const { vault, draft } = open();
    write(draft, '3i', 'Robin is quoted once.');
    expect(vault.saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(pauseMs).toBeLessThan(1000);
    expect(writtenIn(vault.audit, '3i')).toBe('Robin is quoted once.');
    expect(vault.saves[0]?.every((change) => change.path.startsWith('/answers/3i'))).toBe(true);
    expect(draft.store.getState().status).toMatchObject({ kind: 'saved', at: '2026-11-21T10:42:00.600Z' });
  });

  it('changes the time only after the reply, and never names a moment that is not saved', async () => {
    const { vault, draft } = open();
    let release = (): void => undefined;
    vault.gate = new Promise((resolve) => (release = resolve));
    write(draft, '3i', 'One.');
    await vi.advanceTimersByTimeAsync(pauseMs);
    const asked = new Date().toISOString();
    // The commit takes five seconds; what is typed meanwhile is not in it, so the line must not name its end.
    await vi.advanceTimersByTimeAsync(5000);
    expect(draft.store.getState().status).toMatchObject({ kind: 'saved', at: '2026-11-21T10:42:07.000Z' });
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(draft.store.getState().status).toMatchObject({ at: asked });
  });

  it('saves someone who types without a pause', async () => {
    const { vault, draft } = open();
    for (let at = 0; at < 100; at += 1) {
      write(draft, '3i', 'x'.repeat(at + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(vault.saves.length).toBeGreaterThanOrEqual(Math.floor(10_000 / (longestMs + 200)));
  });

  it('never runs two saves at once, and saves what was typed meanwhile', async () => {
    const { vault, draft } = open();
    let release = (): void => undefined;
    vault.gate = new Promise((resolve) => (release = resolve));
    write(draft, '3i', 'First.');
    const one = draft.flush();
    write(draft, '3i', 'First. Second.');
    const two = draft.flush();
    write(draft, '4a', 'Other box.');
    const three = draft.flush();
    vault.gate = null;
    release();
    expect(await Promise.all([one, two, three])).toEqual([true, true, true]);
    expect(vault.mostAtOnce).toBe(1);
    expect(writtenIn(vault.audit, '3i')).toBe('First. Second.');
    expect(writtenIn(vault.audit, '4a')).toBe('Other box.');
  });

  it('saves at once when asked by the lock, without waiting for a pause', async () => {
    const { vault, draft } = open();
    write(draft, '3i', 'Just typed');
    expect(await draft.flush()).toBe(true);
    expect(writtenIn(vault.audit, '3i')).toBe('Just typed');
  });

  it('leaves no undefined in what it sends', async () => {
    const { vault, draft } = open();
    draft.answer('3i', '3i/none', { none: true });
    draft.answer('3i', '3i/none', { none: undefined });
    await draft.flush();
    expect(vault.audit.answers['3i']).not.toHaveProperty('none');
    expect(JSON.stringify(vault.saves)).not.toContain('undefined');
  });
});

describe('when saving fails', () => {
  it('says so at once, keeps the text and tries again every 10 seconds', async () => {
    const { vault, draft } = open();
    vault.failures = ['disk-full', 'disk-full', 'disk-full'];
    write(draft, '3i', 'Kept.');
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(draft.store.getState().status).toEqual({
      kind: 'failed',
      since: '2026-11-21T10:42:07.000Z',
      code: 'disk-full',
      tries: 1,
    });
    expect(writtenIn(draft.store.getState().audit, '3i')).toBe('Kept.');
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(draft.store.getState().status).toMatchObject({ tries: 2 });
    write(draft, '3i', 'Kept. And typed on.');
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(draft.store.getState().status).toMatchObject({ tries: 2 });
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(draft.store.getState().status).toMatchObject({ tries: 3 });
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(draft.store.getState().status).toMatchObject({ kind: 'saved', recovered: true });
    expect(writtenIn(vault.audit, '3i')).toBe('Kept. And typed on.');
  });

  it('tries at once when the person asks for it', async () => {
    const { vault, draft } = open();
    vault.failures = ['read-only'];
    write(draft, '3i', 'Kept.');
    expect(await draft.flush()).toBe(false);
    expect(await draft.flush()).toBe(true);
    expect(writtenIn(vault.audit, '3i')).toBe('Kept.');
  });

  it('treats a broken bridge as a failure and not as silence', async () => {
    const { vault, draft } = open();
    vault.gate = Promise.reject(new Error('bridge gone'));
    write(draft, '3i', 'Kept.');
    expect(await draft.flush()).toBe(false);
    expect(draft.store.getState().status).toMatchObject({ kind: 'failed', code: 'internal' });
  });

  it('goes on trying after the audit was left, and stops once it is saved', async () => {
    const { vault, draft } = open();
    vault.failures = ['disk-full'];
    write(draft, '3i', 'Left behind.');
    expect(await draft.close()).toBe(false);
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(writtenIn(vault.audit, '3i')).toBe('Left behind.');
  });
});

describe('when the audit changed elsewhere', () => {
  it('puts what is on the screen on top of the newer revision', async () => {
    const { vault, draft } = open();
    vault.audit = {
      ...blank(),
      answers: { '4a': { rationale: 'Theirs.', evidence: [], noEvidence: false, marked: false } },
    };
    vault.revision = 7;
    write(draft, '3i', 'Mine.');
    expect(await draft.flush()).toBe(true);
    expect(writtenIn(vault.audit, '3i')).toBe('Mine.');
    expect(writtenIn(vault.audit, '4a')).toBe('Theirs.');
    expect(writtenIn(draft.store.getState().audit, '4a')).toBe('Theirs.');
    expect(draft.store.getState().revision).toBe(8);
  });

  it('keeps the words on the screen where both wrote in one box', async () => {
    const { vault, draft } = open();
    vault.audit = {
      ...blank(),
      answers: { '3i': { rationale: 'Theirs.', evidence: [], noEvidence: false, marked: false } },
    };
    vault.revision = 2;
    write(draft, '3i', 'Mine.');
    await draft.flush();
    expect(writtenIn(vault.audit, '3i')).toBe('Mine.');
  });
});
