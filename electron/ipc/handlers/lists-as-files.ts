/** Lists and calendars that people take out of the vault as files. */
import { actionHandlers, type ActionParts } from './actions.ts';
import { programmeHandlers } from './programme.ts';

/** Builds the handlers of all of them. */
export const listsAsFiles = (parts: ActionParts) => ({
  ...actionHandlers(parts),
  ...programmeHandlers(parts),
});
