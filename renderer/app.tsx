/** Which screen is shown: by the state of the vault first, by the route then. Starts the news, the key layer and the session. */
import { useEffect } from 'react';
import { isCommandId } from '../shared/commands.ts';
import { onNews, type News } from './ask.ts';
import { startKeyLayer } from './keys/key-layer.ts';
import { AppCommands } from './app-commands.tsx';
import { DropZone } from './screens/verdict/drop-zone.tsx';
import { endSearch } from './screens/audits/search.ts';
import { FirstRun } from './screens/first-run/index.tsx';
import { IdentityStep } from './screens/first-run/identity-step.tsx';
import { OpenScreens } from './screens/open-screens.tsx';
import { LockedBlank, Unlock, Unreachable } from './screens/unlock/index.tsx';
import { LooseVerdict } from './screens/verdict/index.tsx';
import { lookAfterOpening, takeArrival, useArrivals } from './stores/arrivals.ts';
import { run } from './stores/commands.ts';
import { useHandOver } from './stores/hand-over.ts';
import { takeProgress } from './stores/progress.ts';
import { lockNow, startSession, useSession } from './stores/session.ts';
import { off } from './surface.ts';
import { applyNews, emptyWorkingCopy, fillWorkingCopy } from './working-copy/fill.ts';

function take(news: News): void {
  switch (news.kind) {
    case 'locking':
      off(lockNow());
      return;
    case 'audit-changed':
    case 'audit-removed':
      off(applyNews(news));
      return;
    case 'command':
      if (isCommandId(news.command)) run(news.command);
      return;
    case 'file-arrived':
      // While locked nothing is looked at: the unlock screen asks anew and says that a file waits.
      if (useSession.getState().phase === 'locked') off(startSession());
      else off(takeArrival());
      return;
    case 'progress':
      takeProgress(news);
  }
}

function Screens() {
  const phase = useSession((state) => state.phase);
  const loose = useArrivals((state) => state.arrived !== null || state.trouble !== '');
  if (loose && (phase === 'none' || phase === 'locked')) return <LooseVerdict />;
  switch (phase) {
    case 'asking':
      return null;
    case 'none':
      return <FirstRun />;
    case 'locked':
      return <Unlock />;
    case 'identity':
      return <IdentityStep />;
    case 'open':
      return <OpenScreens />;
    case 'locking':
      return <LockedBlank />;
    case 'unreachable':
      return <Unreachable />;
  }
}

export function App() {
  const phase = useSession((state) => state.phase);
  useEffect(() => {
    const stopNews = onNews(take);
    const stopKeys = startKeyLayer();
    if (useSession.getState().phase === 'asking') off(startSession());
    return () => {
      stopNews();
      stopKeys();
    };
  }, []);
  // Whoever was handed the laptop for one part has no business with the list: it is as if it were locked.
  const handed = useHandOver((state) => state.who !== null);
  useEffect(() => {
    if (phase === 'open' && !handed) off(fillWorkingCopy());
    else if (handed || phase === 'locking' || phase === 'locked') {
      endSearch();
      off(emptyWorkingCopy());
    }
  }, [phase, handed]);
  useEffect(() => {
    if (phase === 'open') off(lookAfterOpening());
  }, [phase]);
  return (
    <>
      <AppCommands />
      <DropZone />
      <Screens />
    </>
  );
}
