/** The line that long work has in the status bar ends with the work, however it ends. */
import { expect, test } from 'vitest';
import { toldWork } from '../../../electron/ipc/told-work.ts';
import { takeProgress, useProgress } from '../../../renderer/stores/progress.ts';
import type { News } from '../../../shared/contract.ts';

const listening = () => {
  const news: News[] = [];
  return {
    news,
    tell: (one: News): void => {
      news.push(one);
      if (one.kind === 'progress') takeProgress(one);
    },
  };
};

test.each(['report', 'seal', 'bundle'] as const)(
  'the line of "%s" ends when the work is done',
  async (task) => {
    const { tell } = listening();
    const made = await toldWork(tell, task, async (progress) => {
      progress(200, 208);
      expect(useProgress.getState().tasks).toMatchObject([{ task, done: 200, of: 208 }]);
      await Promise.resolve();
      return 'made';
    });
    expect(made).toBe('made');
    expect(useProgress.getState().tasks).toEqual([]);
  },
);

test('the line ends when the work throws, and the error goes on', async () => {
  const { tell } = listening();
  const work = toldWork(tell, 'seal', (progress) => {
    progress(1, 8);
    return Promise.reject(new Error('stopped'));
  });
  await expect(work).rejects.toThrow('stopped');
  expect(useProgress.getState().tasks).toEqual([]);
});

test('a word that comes after the end begins no new line', async () => {
  const { tell, news } = listening();
  let late: (done: number, of: number) => void = () => undefined;
  await toldWork(tell, 'bundle', (progress) => {
    late = progress;
    return Promise.resolve();
  });
  late(3, 100);
  expect(useProgress.getState().tasks).toEqual([]);
  expect(news).toHaveLength(1);
});
