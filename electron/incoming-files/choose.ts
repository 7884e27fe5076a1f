/** The door "Open a file…": the system's dialog, in front of the window. */
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';

const options: OpenDialogOptions = {
  title: 'Open a file',
  // The system keeps no trace of it in its list of recent files.
  properties: ['openFile', 'dontAddToRecent'],
};

/** Gives the full path of the chosen file, or null when the dialog was left. */
export async function chooseFile(window: BrowserWindow | null): Promise<string | null> {
  const chosen = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
