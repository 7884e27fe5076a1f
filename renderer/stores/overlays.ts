/** What floats above the work: the palette, the sheet of keys, help. One at a time. */
import { create } from 'zustand';

export type Overlay = 'none' | 'palette' | 'keys' | 'help';

export const useOverlay = create<{ readonly overlay: Overlay }>(() => ({ overlay: 'none' }));

/** How many modal dialogs stand above the work. */
export const useDialogs = create<{ readonly open: number }>(() => ({ open: 0 }));

/** Tells that a dialog is shown. Gives the function that tells that it is gone. */
export function dialogShown(): () => void {
  useDialogs.setState(({ open }) => ({ open: open + 1 }));
  return () => useDialogs.setState(({ open }) => ({ open: open - 1 }));
}

export const showOverlay = (overlay: Overlay): void => useOverlay.setState({ overlay });
export const closeOverlay = (): void => useOverlay.setState({ overlay: 'none' });
