/** The change of person on this laptop, as the page has it. Main keeps to it; here it decides which screen stands. */
import { create } from 'zustand';
import type { Gives } from '../../shared/contract.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import { ask, errorSentence } from '../ask.ts';
import { auditOf, goInPlace, useRoutes } from './routes.ts';
import { useSession } from './session.ts';
import { loadSettings } from './settings.ts';
import { unawaited } from '../surface.ts';

export type HandedOver = NonNullable<Gives<'handOver.now'>>;
/** A part about to be handed over. */
export type Wanted = { readonly audit: Audit['id']; readonly part: string };

type State = {
  /** The screen that asks who takes the laptop stands. */
  readonly asking: Wanted | null;
  /** Who has the laptop. */
  readonly who: HandedOver | null;
  /** The screen that gives the laptop back stands. */
  readonly givingBack: boolean;
};

const nobody: State = { asking: null, who: null, givingBack: false };

export const useHandOver = create<State>(() => nobody);

/** Shows the screen that asks who takes the laptop. */
export const askForHandOver = (asking: Wanted): void => useHandOver.setState({ asking });
export const leaveHandOver = (): void => useHandOver.setState({ asking: null });

/** Shows, or puts away, the screen that gives the laptop back. */
export const giveBack = (givingBack: boolean): void => useHandOver.setState({ givingBack });

/** From now on this person writes. Gives null, or why not. */
export async function beginHandOver(who: HandedOver): Promise<string | null> {
  const reply = await ask('handOver.begin', who);
  if (!reply.ok) return errorSentence(reply);
  useHandOver.setState({ asking: null, who, givingBack: false });
  return null;
}

/** The person the vault belongs to takes the laptop back. Gives null, or why not. */
export async function endHandOver(passphrase: string): Promise<string | null> {
  const reply = await ask('handOver.end', { passphrase });
  if (!reply.ok) return errorSentence(reply);
  useHandOver.setState(nobody, true);
  // Meanwhile main told no names; the list is filled again by whoever emptied it (app.tsx).
  unawaited(loadSettings());
  return null;
}

/** Name and role; the name alone where it begins with the role ("Team manager TM-01"). */
export const whoWords = ({ name, role }: Pick<HandedOver, 'name' | 'role'>): string =>
  name.toLowerCase().includes(role.toLowerCase()) ? name : `${name}, ${role}`;

/** Who may write in a part that is not the auditor's: whoever took the laptop for it. */
export const hasLaptopFor = (who: HandedOver | null, audit: string, part: string): boolean =>
  who !== null && who.audit === audit && who.part === part;

// At lock main takes the laptop back by itself.
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && (state.phase === 'locking' || state.phase === 'locked'))
    useHandOver.setState(nobody, true);
});

// Leaving the audit is giving the laptop back: the audit stays open behind the screen that says so.
useRoutes.subscribe(({ route }) => {
  const { who } = useHandOver.getState();
  if (who === null || auditOf(route) === who.audit) return;
  giveBack(true);
  goInPlace({ screen: 'signed', audit: who.audit });
});
