/** Long work told to the status bar: whatever becomes of it, its line ends with it. */
import type { News } from '../../shared/contract.ts';

export type ToldTask = 'report' | 'seal' | 'bundle';

/**
 * Does a piece of long work and tells the page how far it is.
 * Takes the task's name and the work, which is given a way to say how far it is; gives what the work gives, and throws
 * what it throws. The last word told is always that the work is over: done, refused, stopped or failed alike.
 */
export async function toldWork<T>(
  tell: (news: News) => void,
  task: ToldTask,
  work: (progress: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  let over = false;
  try {
    return await work((done, of) => {
      // A word that comes late would begin a line that nothing ends.
      if (!over) tell({ kind: 'progress', task, done, of });
    });
  } finally {
    over = true;
    tell({ kind: 'progress', task, done: 1, of: 1 });
  }
}
