/** The case list of a round, open to be read and drawn from. */
import { caseListKind, type CaseList } from '../../../shared/records/case-list.ts';
import { registerBeforeLock, useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import { makeOpener } from '../open-record.ts';

const opener = makeOpener<CaseList>(caseListKind);

export const beginCaseList = opener.begin;
export const openCaseList = opener.open;

registerBeforeLock(opener.flush);
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') opener.forget();
});
addEventListener('pagehide', () => unawaited(opener.flush()));
