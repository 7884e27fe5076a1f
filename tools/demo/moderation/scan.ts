/** Looks for texts in every file below folders, in both ways a program keeps text, and in the names of the files. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a look gives, or this where the file is gone: a program that still runs makes files and takes them away again. */
function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gone;
    throw error;
  }
}

/** Every plain file below a folder, links not followed. */
export function filesBelow(folder: string): string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return entry.isFile() ? [full] : [];
  });
}

/** The files that hold one of the texts or are named by one. */
export function filesWith(texts: readonly string[], folders: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return folders.flatMap(filesBelow).filter((file) => {
    const bytes = unlessGone(() => readFileSync(file), Buffer.alloc(0));
    return texts.some((text) => file.includes(text)) || needles.some((needle) => bytes.includes(needle));
  });
}

/** What a scan found, and whether it finds what is put there on purpose. */
export type Scan = {
  readonly files: number;
  readonly found: readonly string[];
  readonly controlFound: boolean;
};

/** Scans, then puts one of the texts into each folder, in each way of writing it, and scans again. */
export function scan(texts: readonly string[], folders: readonly string[]): Scan {
  const files = folders.flatMap(filesBelow).length;
  const found = filesWith(texts, folders);
  const controls = folders.flatMap((folder) =>
    (['utf8', 'utf16le'] as const).map((way) => {
      const file = path.join(folder, `control-${way}`);
      writeFileSync(file, Buffer.concat([Buffer.from([7]), Buffer.from(texts.at(-1) ?? '', way)]));
      return file;
    }),
  );
  const again = new Set(filesWith(texts, folders));
  for (const file of controls) rmSync(file);
  return { files, found, controlFound: controls.every((file) => again.has(file)) };
}
