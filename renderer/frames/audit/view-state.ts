/** How the workspace is looked at, beyond the settings: guidance shown or hidden, find open, which row of a section has the focus. */
import { create } from 'zustand';

type ViewState = {
  readonly guidance: boolean;
  readonly find: boolean;
  /** What was last looked for, so that F3 goes on when the line is closed. */
  readonly sought: string;
  readonly goTo: boolean;
  /** The question whose row has the focus in the whole-section view. */
  readonly row: string | null;
};

const start: ViewState = { guidance: true, find: false, sought: '', goTo: false, row: null };

export const useView = create<ViewState>(() => start);

/** Forgets what was looked for; used when the vault locks. */
export const forgetView = (): void => useView.setState(start, true);
