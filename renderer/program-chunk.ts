/** What the unlock screen does without: everything behind it, as one part of the page that is fetched on its own. */
import { endSearch } from './stores/search.ts';
import { emptyWorkingCopy } from './working-copy/fill.ts';

export { Palette } from './palette/palette.tsx';
export { FirstRun } from './screens/first-run/index.tsx';
export { IdentityStep } from './screens/first-run/identity-step.tsx';
export { GoBackCard } from './screens/unlock/go-back.tsx';
export { OpenScreens } from './screens/open-screens.tsx';
export { LooseVerdict } from './screens/verdict/index.tsx';
export { applyNews, fillWorkingCopy } from './working-copy/fill.ts';

/** Forgets the list and the search. */
export function forgetList(): Promise<void> {
  endSearch();
  return emptyWorkingCopy();
}
