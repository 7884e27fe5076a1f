/**
 * Processor time the page itself spends on a key: all its main thread does from the key to the end of the frame that shows
 * the letter, by the browser's own trace. Waiting for a processor on a busy machine is not in it, so it can be compared
 * between runs. Tracing costs something, too: the figures are a little high.
 */
import type { CDPSession, Page } from 'playwright-core';

type Event = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time in µs. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
};

const wanted = ['toplevel', 'devtools.timeline', 'cc'];
const isDispatch = (event: Event, type: string): boolean =>
  event.name === 'EventDispatch' && event.args?.data?.type === type;
const end = (event: Event): number => event.ts + (event.dur ?? 0);
const inOrder = (events: Event[]): Event[] => events.sort((a, b) => a.ts - b.ts);

/** Ms of the main thread for each key that typed something and whose frame was drawn. */
function perKey(events: readonly Event[]): number[] {
  const first = events.find((event) => isDispatch(event, 'input'));
  if (first === undefined) return [];
  const own = events.filter((event) => event.pid === first.pid && event.tid === first.tid);
  const keys = inOrder(own.filter((event) => isDispatch(event, 'keydown')));
  const letters = own.filter((event) => isDispatch(event, 'keypress'));
  const inputs = inOrder(own.filter((event) => isDispatch(event, 'input')));
  const frames = inOrder(own.filter((event) => event.name === 'ProxyMain::BeginMainFrame'));
  const tasks = own.filter((event) => event.name === 'ThreadControllerImpl::RunTask');
  return inputs.flatMap((input) => {
    const key = keys.findLast((one) => one.ts <= input.ts);
    const frame = frames.find((one) => one.ts > input.ts);
    if (key === undefined || frame === undefined) return [];
    // A box that was filled by other means than a key typed nothing.
    if (!letters.some((one) => one.ts >= key.ts && one.ts <= input.ts)) return [];
    const between = tasks.filter((task) => end(task) >= key.ts && task.ts <= frame.ts);
    return [between.reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000];
  });
}

/** Starts to listen. Gives the way to stop: the ms of each key. */
export async function traceKeys(page: Page): Promise<() => Promise<number[]>> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const events: Event[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: wanted, recordMode: 'recordAsMuchAsPossible' },
  });
  return async () => {
    const complete = new Promise((resolve) => {
      devtools.once('Tracing.tracingComplete', resolve);
    });
    await devtools.send('Tracing.end');
    await complete;
    return perKey(events);
  };
}
