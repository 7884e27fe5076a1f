/** Whether somebody would prove what is their own (PG50): the owner, the owner's deputy, or whoever reported it done. */
import { folded } from '../text/fold.ts';
import type { Speaker } from './event.ts';
import type { FollowedAction } from './read-action.ts';

const fold = (text: string): string => folded(text).text.trim();

/**
 * Whether two speakers are, or cannot be told from, one person: the same name; where one of them has none, the same role.
 */
export function isSamePerson(a: Speaker, b: Speaker): boolean {
  const [nameA, nameB] = [fold(a.name), fold(b.name)];
  if (nameA !== '' && nameB !== '') return nameA === nameB;
  const [roleA, roleB] = [fold(a.role), fold(b.role)];
  return (
    (roleA !== '' && roleA === roleB) ||
    (nameA !== '' && nameA === roleB) ||
    (nameB !== '' && nameB === roleA)
  );
}

/** Takes an action and who wants to prove it. Gives whether that is refused (PG50). */
export function isOwnProof(now: FollowedAction, by: Speaker): boolean {
  const { owner, person, deputy } = now.newest.wording;
  return (
    isSamePerson(by, { name: person, role: owner }) ||
    // A deputy is named in one box, by name or by role.
    (fold(deputy) !== '' && [fold(by.name), fold(by.role)].includes(fold(deputy))) ||
    now.reporters.some((one) => isSamePerson(by, one))
  );
}
