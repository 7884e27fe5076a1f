/**
 * Opens the audit of a route as the draft and keeps it open while one moves between its screens (workspace, check, sign,
 * history, risk). Leaving the audit saves and closes it; locking saves it first and forgets it afterwards.
 */
import { useMemo, type ReactNode } from 'react';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { localDate } from '../../../shared/dates/index.ts';
import { ok } from '../../../shared/result.ts';
import { ask as askMain } from '../../ask.ts';
import { FormProvider, type FormSurroundings } from '../../form/draft-context.tsx';
import { forgetWords } from '../../form/spell/spell-memory.ts';
import {
  currentDraft,
  flushDrafts,
  forgetDrafts,
  openDraft,
  type OpenDraft,
} from '../../records/audit/draft.ts';
import { currentRisk, keepRiskUndo } from '../../records/risk/risk-records.ts';
import type { Ask } from '../../records/audit/draft-state.ts';
import { run } from '../../stores/commands.ts';
import { registerBeforeLock, registerUndoKeeper, takeKeptUndo, useSession } from '../../stores/session.ts';
import { useHandOver } from '../../stores/hand-over.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { makeUseOpening } from '../../records/use-opening.ts';
import { unawaited } from '../../surface.ts';
import { goToPlace } from './go-to.ts';
import { SaveReadable } from './save-readable.tsx';
import { sayOnce } from './say.ts';
import { forgetView } from './view-state.ts';
import { Waiting } from './waiting.tsx';

/** The typed client, with its input always given; the draft does not care which asks take nothing. */
export const ask = askMain as unknown as Ask;

registerBeforeLock(flushDrafts);
// One line for the audit, and one for the risk record that is open beside it.
registerUndoKeeper(() => {
  const [own, risk] = [currentDraft()?.keepUndo() ?? '', currentRisk()?.keepUndo()];
  return risk === undefined ? own : `${own}\n${risk}`;
});
useSession.subscribe((state, before) => {
  if (state.phase === before.phase || state.phase !== 'locked') return;
  forgetDrafts();
  forgetView();
  forgetWords();
});
/** Settings the checks look at. */
const looksAt = ['holidaysAdded', 'holidaysRemoved', 'taskDays'] as const;
useSettings.subscribe((now, before) => {
  if (looksAt.some((name) => now[name] !== before[name])) currentDraft()?.checkAnew();
});
// What is told to somebody who has the laptop is less than its owner reads, and the other way round.
useHandOver.subscribe((now, before) => {
  if (now.who !== before.who) currentDraft()?.checkAnew();
});
addEventListener('pagehide', () => unawaited(flushDrafts()));

const useOpening = makeUseOpening<OpenDraft>({
  current: currentDraft,
  idOf: (draft) => draft.store.getState().audit.id,
  open: async (id) => {
    const now = currentDraft();
    if (now?.store.getState().audit.id === id) return ok(now);
    if (now !== null) unawaited(now.close());
    const opened = await openDraft(id as Audit['id'], { ask });
    if (!opened.ok) return opened;
    const draft = opened.value;
    const [own = '', risk = ''] = takeKeptUndo().split('\n');
    draft.restoreUndo(own);
    keepRiskUndo(risk);
    return ok(draft);
  },
  close: (draft) => draft.close(),
});

/** Why an audit may not open although something of it stands in the vault. */
const unreadable: ReadonlySet<ErrorCode> = new Set(['entry-damaged', 'internal']);

const back = { word: 'Audits', to: { screen: 'audits' } } as const;

const todayHere = (): string => localDate(new Date());

/** Gives its children the open audit. While it opens, the frame stands with the words. */
export function WithDraft(props: { readonly audit: string; readonly children: ReactNode }) {
  const state = useOpening(props.audit);
  const settings = useSettings();
  const draft = state.kind === 'open' ? state.work : null;
  const value = useMemo((): FormSurroundings | null => {
    if (draft === null) return null;
    return {
      draft,
      ask,
      settings,
      changeSettings: (change) => unawaited(changeSettings(change)),
      today: todayHere(),
      goTo: goToPlace,
      openRisk: () => void run('risk.open'),
      say: sayOnce,
    };
  }, [draft, settings]);
  if (value === null)
    return (
      <Waiting words={state.kind === 'failed' ? state.words : 'Opening the audit'} back={back}>
        {state.kind === 'failed' && unreadable.has(state.code) ? <SaveReadable audit={props.audit} /> : null}
      </Waiting>
    );
  return <FormProvider value={value}>{props.children}</FormProvider>;
}
