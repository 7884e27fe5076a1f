/** The lock sequence: the order of its steps, and that no step can hold it up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { graceMs, makeLocker, wipeMs, type LockerParts } from '../../../electron/lock/locker.ts';
import { listeningLog } from '../../hostile/contract/border.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setting(change: Partial<LockerParts> = {}) {
  const steps: string[] = [];
  const lines: string[] = [];
  let open = true;
  const locker = makeLocker({
    isVaultOpen: () => open,
    lockVault: () => {
      open = false;
      steps.push('keys wiped');
      return Promise.resolve();
    },
    stopOpening: () => void steps.push('no opening'),
    tellPage: (reason) => {
      steps.push(`page told ${reason}`);
      return true;
    },
    hideWindow: () => void steps.push('hidden'),
    endPage: () => {
      steps.push('page ended');
      return Promise.resolve();
    },
    freshPage: (hidden) => void steps.push(hidden ? 'fresh page, hidden' : 'fresh page'),
    log: listeningLog(lines),
    now: () => Date.now(),
    ...change,
  });
  return { locker, steps, lines };
}

test('the page saves first, then the keys go, then the page, then the unlock screen comes', async () => {
  const { locker, steps } = setting();
  const locked = locker.lock('asked');
  expect(steps).toEqual(['page told asked']);
  await vi.advanceTimersByTimeAsync(50);
  expect(steps).toEqual(['page told asked']);
  locker.ready();
  await locked;
  expect(steps).toEqual(['page told asked', 'keys wiped', 'page ended', 'fresh page']);
});

test('a page that never answers is locked after the grace', async () => {
  const { locker, steps, lines } = setting();
  const locked = locker.lock('idle');
  await vi.advanceTimersByTimeAsync(graceMs - 1);
  expect(steps).toEqual(['page told idle']);
  await vi.advanceTimersByTimeAsync(1);
  await locked;
  expect(steps).toEqual(['page told idle', 'keys wiped', 'page ended', 'fresh page']);
  expect(lines).toContain(`lock-late ${graceMs}`);
});

test('without a page to tell nothing is waited for', async () => {
  const { locker, steps } = setting({ tellPage: () => false });
  await locker.lock('failure');
  expect(steps).toEqual(['keys wiped', 'page ended', 'fresh page']);
});

test('a vault that does not close in time leaves nothing on the screen', async () => {
  const { locker, steps, lines } = setting({
    tellPage: () => false,
    lockVault: () => new Promise(() => undefined),
  });
  const locked = locker.lock('sleep');
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(['page ended']);
  await vi.advanceTimersByTimeAsync(wipeMs);
  await locked;
  expect(steps).toEqual(['page ended', 'fresh page']);
  expect(lines).toContain(`lock-late ${wipeMs}`);
});

test('a vault that fails to close still ends the page and shows the unlock screen', async () => {
  const { locker, steps, lines } = setting({
    tellPage: () => false,
    lockVault: () => Promise.reject(new Error('no')),
  });
  await locker.lock('asked');
  expect(steps).toEqual(['page ended', 'fresh page']);
  expect(lines.join()).toContain('lock-failed');
});

test('asked for twice at once it locks once', async () => {
  const { locker, steps } = setting();
  const both = Promise.all([locker.lock('asked'), locker.lock('idle')]);
  locker.ready();
  await both;
  expect(steps.filter((step) => step === 'keys wiped')).toHaveLength(1);
});

test('hiding takes the window away before anything else', async () => {
  const { locker, steps } = setting();
  const locked = locker.lock('asked', { hide: true });
  expect(steps[0]).toBe('hidden');
  locker.ready();
  await locked;
  expect(steps.at(-1)).toBe('fresh page, hidden');
});

test('locked already: no opening under way opens any more, what is typed goes off the screen, and hiding hides', async () => {
  const { locker, steps } = setting({ isVaultOpen: () => false });
  await locker.lock('sleep');
  await locker.lock('asked', { hide: true });
  // The page is told and not waited for: there is nothing to save.
  expect(steps).toEqual(['no opening', 'page told sleep', 'no opening', 'page told asked', 'hidden']);
});

test('a vault that closed by itself takes its page along', async () => {
  const { locker, steps } = setting({ isVaultOpen: () => false });
  await locker.lock('failure', { even: true });
  expect(steps).toEqual(['keys wiped', 'page ended', 'fresh page']);
});

test('closing saves and wipes as locking does and opens no new page', async () => {
  const { locker, steps } = setting();
  const closed = locker.close();
  await vi.advanceTimersByTimeAsync(0);
  locker.ready();
  await closed;
  expect(steps).toEqual(['page told closed', 'keys wiped', 'page ended']);
});

test('closing while it locks waits for the lock and opens no new page', async () => {
  const { locker, steps } = setting();
  const locked = locker.lock('asked');
  const closed = locker.close();
  locker.ready();
  await Promise.all([locked, closed]);
  expect(steps).not.toContain('fresh page');
  expect(steps[1]).toBe('keys wiped');
});

test('closing while locked drops a set-up in progress', async () => {
  const { locker, steps } = setting({ isVaultOpen: () => false });
  await locker.close();
  expect(steps).toEqual(['keys wiped', 'page ended']);
});

test('an answer of a page that is late changes nothing', async () => {
  const { locker, steps } = setting();
  const locked = locker.lock('idle');
  await vi.advanceTimersByTimeAsync(graceMs);
  await locked;
  locker.ready();
  expect(steps).toHaveLength(4);
});

test('it says why and since when', async () => {
  vi.setSystemTime(new Date('2026-11-21T12:31:00Z'));
  const { locker } = setting({ tellPage: () => false });
  expect(locker.state().reason).toBe('start');
  await locker.lock('idle');
  expect(locker.state()).toEqual({ reason: 'idle', since: '2026-11-21T12:31:00.000Z' });
});
