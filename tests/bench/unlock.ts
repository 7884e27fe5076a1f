/** From Enter on the passphrase to the list of audits, with the key derivation left out, in vaults of three sizes. */
import type { App } from '../e2e/driver.ts';
import { passphrase } from '../e2e/person.ts';
import type { Bench } from './context.ts';
import { median, type Figure } from './measure.ts';
import { derivations, startProgram } from './programs.ts';

type Seen = { readonly first: number; readonly whole: number };

/** Runs in the page: waits for Enter, then notes in ms when the first screenful was painted in its right order, and the whole list. */
function watchList(audits: number): void {
  const seen = { first: 0, whole: 0 };
  (globalThis as { seen?: Seen }).seen = seen;
  const painted = (note: (at: number) => void): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => note(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  /** The rows on the screen are there with their data, newest first, without a gap. */
  const isFirstScreenful = (): boolean => {
    const rows = [...document.querySelectorAll('.a-body [role=row]')];
    if (rows.length < 10) return false;
    const numbers = rows.map((row) =>
      Number(/-(\d+)/.exec(row.querySelector('[data-row]')?.textContent ?? '')?.[1]),
    );
    return numbers.every((number, index) => number === audits - index);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter') return;
      const look = (): void => {
        if (seen.first === 0 && isFirstScreenful()) {
          seen.first = -1;
          painted((at) => (seen.first = at - timeStamp));
        }
        const rows = Number(document.querySelector('[role=table]')?.getAttribute('aria-rowcount') ?? 0);
        if (rows === audits + 1) painted((at) => (seen.whole = at - timeStamp));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

const afterUnlock = (app: App): Promise<Seen> =>
  app.page
    .waitForFunction(() => {
      const { seen } = globalThis as { seen?: Seen };
      return seen !== undefined && seen.first > 0 && seen.whole > 0 ? seen : null;
    })
    .then((handle) => handle.jsonValue() as Promise<Seen>);

/** Unlocks once and leaves the program running. Gives the ms to the first screenful and to the whole list. */
export async function unlockLarge(
  userData: string,
  audits: number,
): Promise<{ app: App; seen: Seen; derivation: number }> {
  const app = await startProgram(userData);
  const { page } = app;
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(passphrase);
  await page.evaluate(watchList, audits);
  await field.press('Enter');
  const { first, whole } = await afterUnlock(app);
  const [derivation = 0] = await derivations(app);
  return { app, seen: { first: first - derivation, whole: whole - derivation }, derivation };
}

/** Gives the two times at the full size and how both grow from a quarter of it. */
export async function benchUnlock(bench: Bench): Promise<Figure[]> {
  const { of, counts } = await bench.large();
  const rounds = bench.quick ? 1 : 3;
  const times = new Map<number, Seen>();
  let derivation = 0;
  for (const count of counts) {
    const runs: Seen[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const run = await unlockLarge(of(count), count);
      runs.push(run.seen);
      derivation = run.derivation;
      await run.app.close();
    }
    times.set(count, {
      first: median(runs.map((one) => one.first)),
      whole: median(runs.map((one) => one.whole)),
    });
  }
  const all = counts.map((count) => ({ count, ...(times.get(count) ?? { first: 0, whole: 0 }) }));
  const [quarter, , full] = all;
  if (quarter === undefined || full === undefined) throw new Error('No vault was unlocked');
  const told = (part: 'first' | 'whole'): string =>
    all.map((one) => `${one.count}: ${one[part].toFixed(0)} ms`).join(', ');
  const growth = (part: 'first' | 'whole', what: string): Figure => ({
    what: `growth from ${quarter.count} to ${full.count} audits, ${what}, over growth of the count`,
    value: full[part] / quarter[part] / (full.count / quarter.count),
    unit: 'ratio',
    target: 1,
    detail: told(part),
  });
  const left = `medians of ${rounds}; without ${derivation.toFixed(0)} ms of key derivation`;
  return [
    {
      what: `unlock ${full.count} audits to first screenful in order`,
      value: full.first / 1000,
      unit: 's',
      target: 0.3,
      detail: left,
    },
    {
      what: `unlock ${full.count} audits to whole list`,
      value: full.whole / 1000,
      unit: 's',
      target: 1.5,
      detail: left,
    },
    growth('first', 'first screenful'),
    growth('whole', 'whole list'),
  ];
}
