/**
 * Opens the audit of a route as the draft and keeps it open while one moves between its screens (workspace, check, sign,
 * history, risk). Leaving the audit saves and closes it; locking saves it first and forgets it afterwards.
 */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Audit } from '../../../shared/audit/audit.ts';
import { sentenceFor, type ErrorCode } from '../../../shared/errors.ts';
import { forgetTexts } from '../../../shared/language/index.ts';
import { ask as askMain } from '../../ask.ts';
import { FormProvider, type FormSurroundings } from '../../form/draft-context.tsx';
import { whenDone } from '../../form/when-done.ts';
import { forgetWords } from '../../form/spell/spell-memory.ts';
import { currentDraft, forgetDrafts, openDraft, unsavedDrafts, type OpenDraft } from '../../stores/draft.ts';
import type { Ask } from '../../stores/draft-state.ts';
import { run } from '../../stores/commands.ts';
import { auditOf, useRoutes } from '../../stores/routes.ts';
import { registerBeforeLock, registerUndoKeeper, takeKeptUndo, useSession } from '../../stores/session.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { off } from '../../surface.ts';
import { Bar } from '../../ui/bar.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Frame } from '../../ui/frame.tsx';
import { goToPlace } from './go-to.ts';
import { sayOnce } from './say.ts';
import { forgetOthers, loadOthers, surroundings } from './surroundings.ts';
import { forgetView } from './view-state.ts';

/** The typed client, with its input always given; the draft does not care which asks take nothing. */
export const ask = askMain as unknown as Ask;

registerBeforeLock(async () => {
  await Promise.all(unsavedDrafts().map((draft) => draft.flush()));
});
registerUndoKeeper(() => currentDraft()?.keepUndo() ?? '');
useSession.subscribe((state, before) => {
  if (state.phase === before.phase || state.phase !== 'locked') return;
  forgetDrafts();
  forgetTexts();
  forgetOthers();
  forgetView();
  forgetWords();
});
addEventListener('pagehide', () => {
  for (const draft of unsavedDrafts()) off(draft.flush());
});

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly draft: OpenDraft }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

async function openOnce(id: Audit['id']): Promise<Opening> {
  const now = currentDraft();
  if (now?.store.getState().audit.id === id) return { kind: 'open', draft: now };
  if (now !== null) off(now.close());
  // Only the checks on repeats need the other audits; opening does not wait for them.
  const others = loadOthers();
  const opened = await openDraft(id, { ask, surroundings });
  if (!opened.ok) return { kind: 'failed', code: opened.code };
  opened.value.restoreUndo(takeKeptUndo());
  const draft = opened.value;
  whenDone(others, () => draft.checkSoon());
  return { kind: 'open', draft };
}

/** One opening at a time: drawing twice (or two screens at once) must not make two drafts of one audit. */
let opening: { readonly id: string; readonly result: Promise<Opening> } | null = null;
function open(id: Audit['id']): Promise<Opening> {
  if (opening?.id === id) return opening.result;
  const result = openOnce(id).finally(() => {
    opening = null;
  });
  opening = { id, result };
  return result;
}

/** Closes the draft when the route has left its audit. */
function closeIfLeft(id: string): void {
  setTimeout(() => {
    const draft = currentDraft();
    if (draft === null || draft.store.getState().audit.id !== id) return;
    if (auditOf(useRoutes.getState().route) !== id) off(draft.close());
  }, 0);
}

/** The state of opening an audit. */
function useOpening(id: Audit['id']): Opening {
  const [state, setState] = useState<Opening>(() => {
    const now = currentDraft();
    return now?.store.getState().audit.id === id ? { kind: 'open', draft: now } : { kind: 'opening' };
  });
  useEffect(() => {
    const stopWaiting = whenDone(open(id), setState);
    return () => {
      stopWaiting();
      closeIfLeft(id);
    };
  }, [id]);
  return state;
}

/** Words in an empty frame, while an audit opens (after 300 ms) or when it cannot be opened. */
function Waiting({ words }: { readonly words: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame
      bar={<Bar back={{ word: 'Audits', to: { screen: 'audits' } }} />}
      foot={<Foot saved={{ look: 'none', text: 'Vault open', icon: 'check' }} />}
      skip={{ id: 'main', word: 'the text' }}
    >
      <main id="main" className="main waiting">
        <p role="status">{late ? words : ''}</p>
      </main>
    </Frame>
  );
}

/** Gives its children the open audit. While it opens, the frame stands with the words. */
export function WithDraft(props: { readonly audit: string; readonly children: ReactNode }) {
  const state = useOpening(props.audit as Audit['id']);
  const settings = useSettings();
  const draft = state.kind === 'open' ? state.draft : null;
  const value = useMemo((): FormSurroundings | null => {
    if (draft === null) return null;
    return {
      draft,
      ask,
      settings,
      changeSettings: (change) => off(changeSettings(change)),
      today: surroundings().today,
      goTo: goToPlace,
      openRisk: () => void run('risk.open'),
      say: sayOnce,
    };
  }, [draft, settings]);
  if (state.kind === 'failed') return <Waiting words={sentenceFor(state.code)} />;
  if (value === null) return <Waiting words="Opening the audit" />;
  return <FormProvider value={value}>{props.children}</FormProvider>;
}
