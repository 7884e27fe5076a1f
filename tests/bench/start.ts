/** From starting the program to its unlock screen, over starting an empty window on the same host. */
import type { Bench } from './context.ts';
import { ratio, type Figure } from './measure.ts';
import { firstPaint, startEmpty, startProgram } from './programs.ts';

/** Gives the ratio. The first thing the program paints is the unlock screen; that it is one is seen each time. */
export async function benchStart(bench: Bench): Promise<Figure[]> {
  const userData = await bench.empty();
  const program = async (): Promise<number> => {
    const start = Date.now();
    const app = await startProgram(userData);
    await app.page.getByLabel('Passphrase', { exact: true }).waitFor();
    const took = (await firstPaint(app.page)) - start;
    await app.close();
    return took;
  };
  const empty = async (): Promise<number> => {
    const start = Date.now();
    const { app, end } = await startEmpty();
    const took = (await firstPaint(app.page)) - start;
    await end();
    return took;
  };
  return [
    await ratio('window to unlock screen, over an empty window', 1.3, bench.quick ? 3 : 9, program, empty),
  ];
}
