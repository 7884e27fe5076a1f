/** The sentence under "Locked": since when, why, and that what was typed is safe. Pure. */
import type { AppState } from '../../stores/session.ts';
import { daysApart, hourMinute, longDay, counted } from '../../../shared/dates/index.ts';

const why = (state: Readonly<AppState>): string => {
  switch (state.lockReason) {
    case 'idle':
      return `, after ${counted(state.idleMinutes, 'minute')} without a key or the mouse`;
    case 'sleep':
      return ', because the computer went to sleep';
    case 'screen-lock':
      return ', because the screen was locked';
    case 'closed':
      return ', because the window was closed';
    case 'asked':
      return ', because you asked for it';
    case 'start':
    case 'failure':
      return '';
  }
};

/** Takes the state of the program and the time now; gives one to three sentences. */
export function sayLocked(state: Readonly<AppState>, now: Date): string {
  if (state.lockReason === 'start')
    return 'Your audits are encrypted on this laptop. Type your passphrase to open them.';
  const since = new Date(state.lockedSince);
  const when = daysApart(since, now) === 0 ? hourMinute(since) : `${longDay(since)}, ${hourMinute(since)}`;
  if (state.lockReason === 'failure')
    return `Since ${when}, because something went wrong inside Caselight. Everything up to the last save is here.`;
  return `Since ${when}${why(state)}. What you were typing was saved first. You will return to the same place.`;
}
