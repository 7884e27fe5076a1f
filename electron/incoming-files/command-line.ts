/** Finds the files a double-click hands over on the command line, of this start or of a second one. */
import { statSync } from 'node:fs';
import path from 'node:path';

const isFile = (file: string): boolean => {
  try {
    return statSync(file).isFile();
  } catch {
    // Absent, forbidden, a name no system allows: no file was handed over.
    return false;
  }
};

/**
 * Takes the arguments, the folder they were given in and the endings the program knows (without the dot).
 * Gives full paths of existing files with such an ending; switches and everything else are left alone.
 */
export function filesIn(
  argv: readonly string[],
  folder: string,
  endings: readonly string[],
): readonly string[] {
  const known = new Set(endings);
  return argv
    .filter((argument) => !argument.startsWith('-') && !argument.includes('\0'))
    .filter((argument) => known.has(path.extname(argument).slice(1).toLowerCase()))
    .map((argument) => path.resolve(folder, argument))
    .filter(isFile);
}
