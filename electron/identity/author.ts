/** Who is named in the history and begins an audit: read from the identity once, not at every save. */
import { ownIdentity, type Secrets } from './identity-store.ts';

export type Author = {
  /** The designation of the own identity; '' while there is none. */
  current(): Promise<string>;
  /** Its role; '' while there is none. */
  role(): Promise<string>;
  /** At lock, and when the identity changes. */
  forget(): void;
};

/** Takes the way to the open vault's secrets. */
export function rememberAuthor(secrets: () => Secrets): Author {
  let known: { readonly name: string; readonly role: string } | null = null;
  const read = async () => {
    known ??= await ownIdentity(secrets());
    return known;
  };
  return {
    current: async () => (await read())?.name ?? '',
    role: async () => (await read())?.role ?? '',
    forget: () => {
      known = null;
    },
  };
}
