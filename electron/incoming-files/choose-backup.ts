/** Where a backup of the vault goes, and where one lies: the system's dialogs. */
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Gives the full path of the folder that is to be made, or null when the dialog was left. */
export async function chooseBackup(window: BrowserWindow | null, suggested: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: 'Back up the vault',
    defaultPath: suggested,
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  };
  const chosen = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

/** Gives the full path of a folder that may hold backups, or null when the dialog was left. */
export async function chooseCopies(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Choose a backup, or the folder it lies in',
    properties: ['openDirectory', 'dontAddToRecent'],
  };
  const chosen = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
