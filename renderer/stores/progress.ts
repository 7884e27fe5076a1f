/** Long work that main reports on: what, how far, since when. Shown in the status bar while it lasts. */
import { create } from 'zustand';
import type { News } from '../ask.ts';

export type Progress = {
  readonly task: string;
  readonly done: number;
  readonly of: number;
  readonly since: number;
};

export const useProgress = create<{ readonly tasks: readonly Progress[] }>(() => ({ tasks: [] }));

/** Takes one piece of news about progress; work that is done leaves the list. */
export function takeProgress(news: Extract<News, { kind: 'progress' }>): void {
  useProgress.setState(({ tasks }) => {
    const known = tasks.find((one) => one.task === news.task);
    const others = tasks.filter((one) => one.task !== news.task);
    if (news.done >= news.of) return { tasks: others };
    return {
      tasks: [
        ...others,
        { task: news.task, done: news.done, of: news.of, since: known?.since ?? Date.now() },
      ],
    };
  });
}
