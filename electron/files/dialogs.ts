/** The system's open and save dialogs: main chooses the path, and the page never learns it. */
import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { failed, ok, type Result } from '../../shared/result.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { readWhole } from './read-whole.ts';
import type { WriteCode } from './write-failure.ts';

type Filter = { readonly name: string; readonly extensions: readonly string[] };

/** A file that was written; without a place it cannot be shown. */
export type WrittenFile = { readonly fileName: string; readonly place?: string };

export type FileDialogs = {
  /** Lets a person choose a file and reads it, at most `most` bytes. */
  readonly read: (
    title: string,
    filters: readonly Filter[],
    most: number,
  ) => Promise<Result<Uint8Array, 'cancelled' | 'file-too-large' | 'file-not-readable'>>;
  /** Lets a person choose a place and writes the file whole or not at all. Gives its name without the folder, and a handle to show it. */
  readonly write: (
    title: string,
    suggested: string,
    filters: readonly Filter[],
    bytes: Uint8Array,
  ) => Promise<Result<WrittenFile, 'cancelled' | WriteCode>>;
};

const plain = (filters: readonly Filter[]): Electron.FileFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/**
 * Makes the dialogs. `window` gives the window they stand before, if there is one; an answer that comes when it is gone counts for nothing.
 * `keepPlace` remembers where a file was written and gives the handle that tells nothing of it.
 */
export function makeFileDialogs(
  window: () => BrowserWindow | null,
  keepPlace: (file: string) => string,
): FileDialogs {
  return {
    read: async (title, filters, most) => {
      const before = window();
      const options: Electron.OpenDialogOptions = {
        title,
        filters: plain(filters),
        // The system's list of recent files would tell where case files lie.
        properties: ['openFile', 'dontAddToRecent'],
      };
      const chosen = await (before ? dialog.showOpenDialog(before, options) : dialog.showOpenDialog(options));
      const [file] = chosen.filePaths;
      if (chosen.canceled || file === undefined || window() !== before) return failed('cancelled');
      return readWhole(file, most);
    },
    write: async (title, suggested, filters, bytes) => {
      const before = window();
      const options: Electron.SaveDialogOptions = {
        title,
        defaultPath: suggested,
        filters: plain(filters),
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      };
      const chosen = await (before ? dialog.showSaveDialog(before, options) : dialog.showSaveDialog(options));
      // Answered after a lock, by whoever sits there then: what was to be written is not theirs.
      if (chosen.canceled || !chosen.filePath || window() !== before) return failed('cancelled');
      const written = await writeFileAtomic(chosen.filePath, bytes);
      return written.ok
        ? ok({ fileName: path.basename(chosen.filePath), place: keepPlace(chosen.filePath) })
        : written;
    },
  };
}
