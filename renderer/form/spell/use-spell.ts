/** What spell check needs of its surroundings: the dictionary and the learnt words. A form hands them in; elsewhere they are those of the program. */
import { use } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { ask as askMain } from '../../ask.ts';
import type { Ask } from '../../records/audit/draft-state.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { unawaited } from '../../surface.ts';
import { FormContext } from '../draft-context.tsx';

type Spell = {
  readonly ask: Ask;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
};

const ask = askMain as unknown as Ask;
const change = (to: Partial<Settings>): void => unawaited(changeSettings(to));

/** The dictionary and the settings of spell check, inside a form or outside one. */
export function useSpell(): Spell {
  const form = use(FormContext);
  const settings = useSettings();
  return form ?? { ask, settings, changeSettings: change };
}
