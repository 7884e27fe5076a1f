/** Memory of all processes of the program with the large vault open, over those of an empty window on the same host. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Bench } from './context.ts';
import type { Figure } from './measure.ts';
import { startEmpty } from './programs.ts';
import { unlockLarge } from './unlock.ts';

/** A process and all that it started, by the table of processes. */
function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      // The name in brackets may hold anything; the parent is the second field after it.
      const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  const found: number[] = [];
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    found.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return found;
}

/** A process may end between listing and reading. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

/** Proportional set size of a process family in MiB: shared pages count once, divided among those who share them. */
function memoryOf(root: number): { readonly mebibytes: number; readonly processes: number } {
  let kibibytes = 0;
  const pids = family(root);
  for (const pid of pids) {
    try {
      kibibytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return { mebibytes: kibibytes / 1024, processes: pids.length };
}

/** How long both sides rest before they are measured, in ms: what was needed only for starting has gone by then. */
const restMs = 30_000;
const rest = () => new Promise((resolve) => setTimeout(resolve, restMs));

/** Gives the ratio and both sides. Linux only: elsewhere there is no such table. */
export async function benchMemory(bench: Bench): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const { of } = await bench.large();
  const { app: empty, end } = await startEmpty();
  await rest();
  const base = memoryOf(empty.pid);
  await end();
  const { app } = await unlockLarge(of(bench.audits), bench.audits);
  await rest();
  const ours = memoryOf(app.pid);
  await app.close();
  return [
    {
      what: `memory of all processes with ${bench.audits} audits, over an empty window`,
      value: ours.mebibytes / base.mebibytes,
      unit: 'ratio',
      target: 2,
      detail: `${ours.mebibytes.toFixed(0)} MiB in ${ours.processes} processes over ${base.mebibytes.toFixed(0)} MiB in ${base.processes}`,
    },
  ];
}
