/** Where a backup of the vault goes: the system's save dialog. */
import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';

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
