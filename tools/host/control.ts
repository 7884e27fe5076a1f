/**
 * Test control: the same power Playwright has over real Electron (run a function in the main process, reach the page).
 * Only when the parent process started the host with an inherited channel and asked for it; never a listening port.
 */
import { Script } from 'node:vm';
import { nodeCodec } from './codec.ts';
import * as electron from './electron/index.ts';
import { hooks } from './electron/hooks.ts';

/** From the test to the host. */
export interface Order {
  id: number;
  source: string;
  arg: string;
}

/** From the host to the test. */
export type Report =
  | { kind: 'window'; endpoint: string; hidden: boolean }
  | { kind: 'done'; id: number; value: string }
  | { kind: 'failed'; id: number; reason: string };

type Evaluated = (electron: unknown, arg: unknown) => unknown;

async function obey(order: Order): Promise<Report> {
  try {
    // The function's text comes from the test that owns this process.
    const run = new Script(`(${order.source})`).runInThisContext() as Evaluated;
    const value = await run(electron, nodeCodec.decode(order.arg));
    return { kind: 'done', id: order.id, value: nodeCodec.encode(value) };
  } catch (error) {
    return {
      kind: 'failed',
      id: order.id,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Starts taking orders from the parent process. */
export function takeOrders(): void {
  const report = (message: Report) => {
    if (process.connected) process.send?.(message);
  };
  hooks.launched = async ({ context, hidden }) => {
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gave no browser');
    const { endpoint } = await browser.bind('caselight', {});
    report({ kind: 'window', endpoint, hidden });
  };
  // The test is gone: nobody will ever close this program.
  process.once('disconnect', () => electron.app.exit(1));
  process.on('message', (order: Order) => {
    void obey(order).then(report);
  });
}
