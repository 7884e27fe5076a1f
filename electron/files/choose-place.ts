/** The system's save dialog for files that are made only once a place is chosen. */
import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';

/** Lets a person choose a place for a new file; null when the dialog was left. Gives the full path, for main only. */
export type ChoosePlace = (
  title: string,
  suggested: string,
  filters: { name: string; extensions: string[] }[],
) => Promise<string | null>;

/** Makes the dialog. `window` gives the window it stands before, if there is one. */
export function makeChoosePlace(window: () => BrowserWindow | null): ChoosePlace {
  return async (title, suggested, filters) => {
    const options: SaveDialogOptions = {
      title,
      defaultPath: suggested,
      filters,
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    };
    const before = window();
    const chosen = await (before ? dialog.showSaveDialog(before, options) : dialog.showSaveDialog(options));
    // The window is another one after a lock: an answer that comes then is not that of the person who asked.
    return chosen.canceled || !chosen.filePath || window() !== before ? null : chosen.filePath;
  };
}
