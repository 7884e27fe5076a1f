/** Which screen is shown: by the state of the vault first, by the route then. Starts the news, the key layer and the session. */
import { Activity, useEffect } from 'react';
import { isCommandId } from '../shared/commands.ts';
import { onNews, type News } from './ask.ts';
import { behind, whatIsBehind, type Behind } from './lazy-program.ts';
import { startKeyLayer, worksNow } from './keys/key-layer.ts';
import { AppCommands } from './app-commands.tsx';
import { Later } from './when-loaded.tsx';
import { DropZone } from './screens/verdict/drop-zone.tsx';
import { LockedBlank, Unlock, Unreachable } from './screens/unlock/index.tsx';
import { lookAfterOpening, takeArrival, useArrivals } from './stores/arrivals.ts';
import { run } from './stores/commands.ts';
import { useHandOver } from './stores/hand-over.ts';
import { takeRecordLine } from './records/record-lines.ts';
import { takeProgress } from './stores/progress.ts';
import { lockNow, startSession, useSession } from './stores/session.ts';
import { unawaited } from './surface.ts';

function take(news: News): void {
  switch (news.kind) {
    case 'locking':
      unawaited(lockNow());
      return;
    case 'audit-changed':
    case 'audit-removed':
      unawaited(behind().then((there) => there.applyNews(news)));
      return;
    case 'record-changed':
      takeRecordLine(news.record);
      return;
    case 'command':
      if (isCommandId(news.command) && worksNow(news.command)) run(news.command);
      return;
    case 'file-arrived':
      // While locked nothing is looked at: the unlock screen asks anew and says that a file waits.
      if (useSession.getState().phase === 'locked') unawaited(startSession());
      else unawaited(takeArrival());
      return;
    case 'progress':
      takeProgress(news);
  }
}

const looseVerdict = ({ LooseVerdict }: Behind) => <LooseVerdict />;
const firstRun = ({ FirstRun }: Behind) => <FirstRun />;
const identityStep = ({ IdentityStep }: Behind) => <IdentityStep />;
const openScreens = ({ OpenScreens }: Behind) => <OpenScreens />;

function Screens() {
  const phase = useSession((state) => state.phase);
  const loose = useArrivals((state) => state.arrived !== null || state.trouble !== '');
  const verdict = loose ? <Later draw={looseVerdict} /> : null;
  switch (phase) {
    case 'asking':
      return null;
    case 'none':
      // Behind a verdict the set-up goes on where it was: a kit that is on paper already stays the kit.
      return (
        <>
          <Activity mode={loose ? 'hidden' : 'visible'}>
            <Later draw={firstRun} />
          </Activity>
          {verdict}
        </>
      );
    case 'locked':
      return verdict ?? <Unlock />;
    case 'identity':
      return <Later draw={identityStep} />;
    case 'open':
      return <Later draw={openScreens} />;
    case 'locking':
      return <LockedBlank />;
    case 'unreachable':
      return <Unreachable />;
  }
}

/** Fills the list, unless the vault was locked or handed on while its part of the page was fetched. */
async function fillList(): Promise<void> {
  const { fillWorkingCopy } = await behind();
  if (useSession.getState().phase === 'open' && useHandOver.getState().who === null) await fillWorkingCopy();
}

/** Does something once the page is drawn and nothing else is to be done. Gives the function that calls it off. */
function inQuiet(work: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => (timer = window.setTimeout(work, 0)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

export function App() {
  const phase = useSession((state) => state.phase);
  useEffect(() => {
    const stopNews = onNews(take);
    const stopKeys = startKeyLayer();
    if (useSession.getState().phase === 'asking') unawaited(startSession());
    return () => {
      stopNews();
      stopKeys();
    };
  }, []);
  useEffect(() => (phase === 'asking' ? undefined : inQuiet(() => unawaited(behind()))), [phase]);
  // Whoever was handed the laptop for one part has no business with the list: it is as if it were locked.
  const handed = useHandOver((state) => state.who !== null);
  useEffect(() => {
    if (phase === 'open' && !handed) unawaited(fillList());
    else if (handed || phase === 'locking' || phase === 'locked') {
      // What was never fetched holds nothing.
      const there = whatIsBehind();
      if (there !== null) unawaited(there.forgetList());
    }
  }, [phase, handed]);
  useEffect(() => {
    if (phase === 'open') unawaited(lookAfterOpening());
  }, [phase]);
  return (
    <>
      <AppCommands />
      <DropZone />
      <Screens />
    </>
  );
}
