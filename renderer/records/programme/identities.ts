/** The identity of one subject, open to be written into. Closed at the lock like every record; nothing of it stays on the page. */
import { identityKeyKind, type IdentityKey } from '../../../shared/records/identity-key.ts';
import { registerBeforeLock, useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import { makeOpener } from '../open-record.ts';

const opener = makeOpener<IdentityKey>(identityKeyKind);

export const beginIdentity = opener.begin;
export const openIdentity = opener.open;

registerBeforeLock(opener.flush);
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') opener.forget();
});
addEventListener('pagehide', () => unawaited(opener.flush()));
