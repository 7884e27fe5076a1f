/** Who is named in the history: read from the identity once, not at every save. */
import { ownIdentity, type Secrets } from './identity-store.ts';

export type Author = {
  /** The designation of the own identity; '' while there is none. */
  current(): Promise<string>;
  /** At lock, and when the identity changes. */
  forget(): void;
};

/** Takes the way to the open vault's secrets. */
export function rememberAuthor(secrets: () => Secrets): Author {
  let known: string | null = null;
  return {
    current: async () => {
      known ??= (await ownIdentity(secrets()))?.name ?? null;
      return known ?? '';
    },
    forget: () => {
      known = null;
    },
  };
}
