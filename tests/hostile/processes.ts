/** Looks at running processes through /proc: who descends from whom, which sockets and files they hold. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

interface Stat {
  parent: number;
  state: string;
}

/** A process may end while it is looked at; then it is simply not there. */
function attempt<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}

function statOf(pid: number): Stat | null {
  return attempt(() => {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  }, null);
}

const allPids = (): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);

/** True while a process runs; one that has ended and waits to be collected does not. */
export function isRunning(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== null && stat.state !== 'Z' && stat.state !== 'X';
}

/** Every process below one, without itself. */
export function descendants(root: number): number[] {
  const children = Map.groupBy(allPids(), (pid) => statOf(pid)?.parent ?? 0);
  const found: number[] = [];
  const visit = (pid: number) => {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** What a process's file descriptors point at, by the path through which they can be read. */
export function openFiles(pid: number): { through: string; target: string }[] {
  return attempt(() => readdirSync(`/proc/${pid}/fd`), []).flatMap((name) => {
    const through = `/proc/${pid}/fd/${name}`;
    const target = attempt(() => readlinkSync(through), '');
    return target ? [{ through, target }] : [];
  });
}

/** Internet sockets (TCP and UDP, any state) that these processes hold, as lines of /proc/net. */
export function internetSockets(pids: readonly number[]): string[] {
  const inodes = pids.flatMap((pid) =>
    openFiles(pid).flatMap(({ target }) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []),
  );
  const held = new Set(inodes);
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    attempt(() => readFileSync(`/proc/net/${table}`, 'utf8'), '')
      .split('\n')
      .slice(1)
      .filter((line) => held.has(line.trim().split(/\s+/)[9] ?? ''))
      .map((line) => `${table} ${line.trim()}`),
  );
}
