// @vitest-environment jsdom
/** Long work in the status bar: told, counted, stopped. */
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeProgress, useProgress } from '../../../renderer/stores/progress.ts';
import { LongWork } from '../../../renderer/frames/long-work.tsx';

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  useProgress.setState({ tasks: [] });
  window.caselight = {
    ask: (name) => {
      asked.push(name);
      return Promise.resolve({ ok: true, value: null });
    },
    onNews: () => () => undefined,
  };
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('long work', () => {
  it('says what is done, how far and for how long, and can be stopped', async () => {
    useProgress.setState({ tasks: [{ task: 'report', done: 12, of: 90, since: Date.now() - 3000 }] });
    render(<LongWork />);
    expect(screen.getByText('Making the report, 12 of 90, 3 s')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asked).toEqual(['report.cancel']);
  });

  it('says nothing of work that is over at once, and leaves when it is over', () => {
    vi.useFakeTimers();
    render(<LongWork />);
    act(() => takeProgress({ kind: 'progress', task: 'report', done: 1, of: 90 }));
    expect(screen.queryByText(/Making/)).toBeNull();
    act(() => {
      vi.advanceTimersByTime(1200);
    });
    expect(screen.getByText(/Making the report, 1 of 90/)).toBeTruthy();
    act(() => takeProgress({ kind: 'progress', task: 'report', done: 1, of: 1 }));
    expect(screen.queryByText(/Making/)).toBeNull();
  });
});
