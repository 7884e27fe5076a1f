/** The program's own source, as the tests of this folder read it: files, their imports, and where each import leads. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** Every TypeScript file below a folder of the project, by its path from the project's root, with `/` between. */
export function sourcesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a file imports: files of the project by their path from its root, packages by their name as written. */
export function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /(?:^(?:import|export)\b[^'`;]*?\bfrom |^import |\bimport\()\s*'([^']+)'/gm,
  );
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name,
  );
}
