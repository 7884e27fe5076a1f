/** Looks for words in everything a program can leave behind: files, open and deleted files, its command line, its environment, its memory. */
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openFiles } from '../hostile/processes.ts';

/** A word as bytes, in both ways a program keeps text. */
export const needlesOf = (word: string): readonly Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
];

const attempt = <T>(look: () => T, gone: T): T => {
  try {
    return look();
  } catch {
    // Gone between listing and reading, a pipe, or not ours to read.
    return gone;
  }
};

/** Every plain file below a folder, links not followed. */
export function filesBelow(folder: string): string[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return entry.isFile() ? [full] : [];
  });
}

const largest = 300 * 1024 * 1024;
const holds = (file: string, needles: readonly Buffer[]): boolean =>
  attempt(() => {
    if (statSync(file).size > largest) return false;
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  }, false);

/** Files that hold one of the words, or are named by one. */
export function filesWith(words: readonly string[], folders: readonly string[]): string[] {
  const needles = words.flatMap(needlesOf);
  return folders
    .flatMap(filesBelow)
    .filter((file) => words.some((word) => file.includes(word)) || holds(file, needles));
}

/** What running processes show of the words: arguments, environment, files that are open though deleted. */
export function shownBy(pids: readonly number[], words: readonly string[]): string[] {
  const needles = words.flatMap(needlesOf);
  return pids.flatMap((pid) => {
    const deleted = openFiles(pid)
      .filter(
        ({ target }) =>
          target.startsWith('/') && target.endsWith(' (deleted)') && !target.startsWith('/memfd:'),
      )
      .map(({ through }) => through);
    return [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`, ...deleted].filter((file) =>
      holds(file, needles),
    );
  });
}

/** How often the bytes stand in the writable memory of a process. */
export function countInMemory(pid: number, needle: Buffer): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const chunk = Buffer.alloc(8 * 1024 * 1024);
  let count = 0;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const found = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (found === null) continue;
      const end = Number.parseInt(found[2] ?? '0', 16);
      const step = chunk.length - needle.length;
      for (let at = Number.parseInt(found[1] ?? '0', 16); at < end; at += step) {
        const size = Math.min(chunk.length, end - at);
        const read = attempt(() => readSync(memory, chunk, 0, size, at), 0);
        const seen = chunk.subarray(0, read);
        for (let from = seen.indexOf(needle); from >= 0; from = seen.indexOf(needle, from + 1)) {
          // The overlap of two steps is looked at twice and counted once.
          if (from < step || end - at <= chunk.length) count += 1;
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return count;
}
