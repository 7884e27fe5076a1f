/** What follows from a question that went well, outside the room that answered it: the vault has opened, a setting changed. */
import { contract, type AskName } from '../../shared/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Answer } from './serve.ts';

export type Followers = {
  readonly onOpened: () => Promise<void>;
  readonly onSettings: (settings: Settings) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
};

const openers: ReadonlySet<AskName> = new Set(['vault.unlock', 'vault.unlockWithKit', 'vault.finish']);

/** Wraps the border. The page gets its answer first; a follower that fails never spoils it. */
export function withFollowers(answer: Answer, { onOpened, onSettings, onFailure }: Followers): Answer {
  return async (sender, name, input) => {
    const reply = await answer(sender, name, input);
    if (!reply.ok) return reply;
    if (openers.has(name as AskName)) onOpened().catch(onFailure);
    if (name === 'settings.set') {
      onSettings(contract['settings.set'].gives.parse(reply.value)).catch(onFailure);
    }
    return reply;
  };
}
