/** Whether any process of the program holds an internet socket, as the Linux kernel lists them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The process and everything it started, by the parent ids in /proc. */
function family(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the program may hold spaces and brackets; the parent's id is the second value after the last bracket.
      const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while the list was read.
    }
  }
  const all = [pid];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all;
}

/** Socket numbers that a process holds. */
function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** Internet sockets of the program now, as "tcp 0100007F:1F90 …"; empty when it has none. */
export function internetSockets(pid: number): string[] {
  const held = new Set(family(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((parts) => held.has(parts[9] ?? ''))
      .map((parts) => `${kind} ${parts[1]} to ${parts[2]}`),
  );
}
