/**
 * The file from outside whose verdict is being shown, and why one could not be looked at. A verdict waits its turn: while
 * somebody else has the laptop, while a dialog stands, while someone may be at risk, and while words stand in a form that
 * nothing saves, the screen is not taken away.
 */
import { create } from 'zustand';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import { ask, errorSentence, type Gives } from '../ask.ts';
import { unawaited } from '../surface.ts';
import { useHandOver } from './hand-over.ts';
import { useDialogs } from './overlays.ts';
import { go, useRoutes } from './routes.ts';
import { useSession } from './session.ts';

export type Arrived = NonNullable<Gives<'file.arrived'>>;

type Arrivals = {
  readonly arrived: Arrived | null;
  /** A sentence instead of a verdict. */
  readonly trouble: string;
  /** A file is being looked at. */
  readonly looking: boolean;
  /** Why a file that has come is not shown yet; null while none waits. */
  readonly waits: Waits | null;
  /** Why a file was not taken, told where the person is. */
  readonly refused: string;
};

export type Waits = 'laptop' | 'dialog' | 'risk' | 'form';

const nothing: Arrivals = { arrived: null, trouble: '', looking: false, waits: null, refused: '' };
export const useArrivals = create<Arrivals>(() => nothing);

/** Words were typed into a form that is sent as a whole: leaving the screen would lose them. */
function isInForm(): boolean {
  const box = document.activeElement;
  const isBox = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
  return (
    isBox && !['radio', 'checkbox'].includes(box.type) && box.value !== '' && box.closest('form') !== null
  );
}

/** What keeps a verdict from being shown now. */
function heldBy(): Waits | null {
  const { who, asking } = useHandOver.getState();
  const { screen } = useRoutes.getState().route;
  if (who !== null || asking !== null) return 'laptop';
  if (useDialogs.getState().open > 0) return 'dialog';
  if (screen === 'at-risk' || screen === 'risk-first') return 'risk';
  return isInForm() ? 'form' : null;
}

function show(found: Pick<Partial<Arrivals>, 'arrived' | 'trouble'>): void {
  const refused = found.trouble ?? '';
  if (refused !== '' && useSession.getState().phase === 'open' && heldBy() !== null) {
    useArrivals.setState({ looking: false, refused });
    return;
  }
  useArrivals.setState({ ...nothing, ...found });
  if (useSession.getState().phase === 'open' && useRoutes.getState().route.screen !== 'verdict')
    go({ screen: 'verdict' });
}

/** Takes the oldest file that main has looked at, if there is one, and shows what was found. */
export async function lookForArrivals(): Promise<void> {
  if (useSession.getState().phase !== 'open' || useArrivals.getState().arrived !== null) return;
  useArrivals.setState({ waits: null });
  const reply = await ask('file.arrived');
  if (reply.ok && reply.value !== null) show({ arrived: reply.value });
  else if (!reply.ok) show({ trouble: errorSentence(reply) });
}

/** News of a file: its verdict is shown, or waits its turn. */
export async function takeArrival(): Promise<void> {
  const waits = useSession.getState().phase === 'open' ? heldBy() : null;
  if (waits === null) await lookForArrivals();
  else useArrivals.setState({ waits });
}

/** The vault has just been opened: a file that came while it was locked is shown, or waits its turn. */
export async function lookAfterOpening(): Promise<void> {
  if (heldBy() === null) await lookForArrivals();
  else if (useSession.getState().app?.fileWaiting === true) await takeArrival();
}

/** Shows what has waited, once nothing holds it any more. */
function showWhatWaited(): void {
  const { waits } = useArrivals.getState();
  if (waits === null || heldBy() !== null) return;
  // Words in a form are left by going elsewhere or by asking for the file, not by leaving a box.
  unawaited(lookForArrivals());
}
useHandOver.subscribe(showWhatWaited);
useDialogs.subscribe(showWhatWaited);
useRoutes.subscribe(() => setTimeout(showWhatWaited, 0));
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locking')
    useArrivals.setState({ waits: null, refused: '' });
});

export const putRefusedAway = (): void => useArrivals.setState({ refused: '' });

/** Lets the person choose any file; what was found comes as news. */
export async function chooseFile(): Promise<void> {
  const reply = await ask('file.choose');
  if (!reply.ok && reply.code !== 'cancelled') show({ trouble: errorSentence(reply) });
}

/** Lets the person choose a signed PDF and shows its verdict; works without a vault. */
export async function checkPdf(): Promise<void> {
  useArrivals.setState({ looking: true });
  const reply = await ask('report.verifyFile');
  useArrivals.setState({ looking: false });
  if (reply.ok) show({ arrived: { what: 'pdf', verdict: reply.value satisfies PdfVerdict } });
  else if (reply.code !== 'cancelled') show({ trouble: errorSentence(reply) });
}

/** A file dropped on the window goes to main as bytes. */
export async function takeDrop(file: Blob, limit: number): Promise<void> {
  if (file.size > limit) {
    show({ trouble: 'This file is larger than Caselight opens (100 MB).' });
    return;
  }
  const reply = await ask('file.drop', { bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!reply.ok) show({ trouble: errorSentence(reply) });
}

/** Puts the verdict away and looks whether another file is waiting. */
export async function leaveVerdict(): Promise<void> {
  useArrivals.setState({ arrived: null, trouble: '' });
  await lookForArrivals();
}
