/** What a screen reader is to hear from the screens of an audit; shown in the status bar's live region and nowhere else. */
import { create } from 'zustand';

export const useSaid = create<{ readonly words: string }>(() => ({ words: '' }));

/** Says it. The same words twice are made different by a space that is not heard, so that they are spoken again. */
export function sayOnce(words: string): void {
  useSaid.setState((state) => ({ words: state.words === words ? `${words}\u00a0` : words }));
}
