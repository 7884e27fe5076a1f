/** Who this vault signs as: the certificate's fingerprint and the name, asked once and forgotten at lock. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { ask } from '../../ask.ts';
import { useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';

type Own = { readonly fingerprint: string; readonly name: string };
const nobody: Own = { fingerprint: '', name: '' };
const useKnown = create<{ readonly own: Own | null }>(() => ({ own: null }));
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase) useKnown.setState({ own: null });
});

async function learn(): Promise<void> {
  const reply = await ask('identity.own');
  if (reply.ok) useKnown.setState({ own: reply.value ?? nobody });
}

/** Asks anew: somebody else is named to sign from now on, or nobody. */
export const forgetOwnIdentity = (): void => useKnown.setState({ own: null });

/** Empty texts while it is not known, and where there is no identity yet. */
export function useOwnIdentity(): Own {
  const { own } = useKnown();
  useEffect(() => {
    if (own === null) unawaited(learn());
  }, [own]);
  return own ?? nobody;
}
