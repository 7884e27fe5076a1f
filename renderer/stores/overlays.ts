/** What floats above the work: the palette, the sheet of keys, help. One at a time. */
import { create } from 'zustand';

export type Overlay = 'none' | 'palette' | 'keys' | 'help';

export const useOverlay = create<{ readonly overlay: Overlay }>(() => ({ overlay: 'none' }));

export const showOverlay = (overlay: Overlay): void => useOverlay.setState({ overlay });
export const closeOverlay = (): void => useOverlay.setState({ overlay: 'none' });
