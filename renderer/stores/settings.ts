/** The settings of this vault as the page has them, and the two of them that the whole page obeys: theme and density. */
import { create } from 'zustand';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { ask, errorSentence, type Failure } from '../ask.ts';

export const useSettings = create<Settings>(() => defaultSettings);

/** Sets theme, density and the person's width of the guidance on the document. */
function obey(settings: Readonly<Settings>): void {
  const root = document.documentElement;
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
  root.dataset['density'] = settings.density;
  if (settings.asideWidth === defaultSettings.asideWidth) root.style.removeProperty('--aside-w');
  else root.style.setProperty('--aside-w', `${settings.asideWidth}px`);
}

useSettings.subscribe(obey);

/** Takes the settings of the vault that was just opened. */
export const takeSettings = (settings: Settings): void => useSettings.setState(settings, true);

/** Reads the settings of the open vault. */
export async function loadSettings(): Promise<void> {
  const reply = await ask('settings.get');
  useSettings.setState(reply.ok ? reply.value : defaultSettings, true);
}

/**
 * Changes settings: shown at once, written to the vault, taken back when that fails.
 * Gives null, or the sentence that says why it was not written.
 */
export async function changeSettings(change: Partial<Settings>): Promise<string | null> {
  const before = useSettings.getState();
  useSettings.setState(change);
  const reply = await ask('settings.set', change);
  if (reply.ok) {
    useSettings.setState(reply.value, true);
    return null;
  }
  useSettings.setState(before, true);
  return errorSentence(reply satisfies Failure);
}
