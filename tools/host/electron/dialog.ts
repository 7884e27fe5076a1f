/** Electron's `dialog`. Tests replace its members; a person at a screen is asked by the system's own dialog tools. */
import { askForOpen, askForSave, askToChoose } from './system-dialogs.ts';

type Names = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox';
type MaybeWindow<O> = Pick<Electron.BaseWindow, 'id' | 'isDestroyed'> | O;

/** Electron's dialogs take an optional window first. */
const optionsOf = <O>(first: MaybeWindow<O>, second: O | undefined): O => second ?? (first as O);

/** What the program finds; wider than Electron's own types only in which windows it accepts. */
export const dialog = {
  showOpenDialog(
    first: MaybeWindow<Electron.OpenDialogOptions>,
    second?: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    return askForOpen(optionsOf(first, second));
  },
  showSaveDialog(
    first: MaybeWindow<Electron.SaveDialogOptions>,
    second?: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    return askForSave(optionsOf(first, second));
  },
  showMessageBox(
    first: MaybeWindow<Electron.MessageBoxOptions>,
    second?: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    return askToChoose(optionsOf(first, second));
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
} satisfies Pick<Electron.Dialog, Names>;
