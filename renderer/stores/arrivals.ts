/** The file from outside whose verdict is being shown, and why one could not be looked at. */
import { create } from 'zustand';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import { ask, say, type Gives } from '../ask.ts';
import { go, useRoutes } from './routes.ts';
import { useSession } from './session.ts';

export type Arrived = NonNullable<Gives<'file.arrived'>>;

type Arrivals = {
  readonly arrived: Arrived | null;
  /** A sentence instead of a verdict. */
  readonly trouble: string;
  /** A file is being looked at. */
  readonly looking: boolean;
};

export const useArrivals = create<Arrivals>(() => ({ arrived: null, trouble: '', looking: false }));

function show(found: Partial<Arrivals>): void {
  useArrivals.setState({ arrived: null, trouble: '', looking: false, ...found });
  if (useSession.getState().phase === 'open' && useRoutes.getState().route.screen !== 'verdict')
    go({ screen: 'verdict' });
}

/** Takes the oldest file that main has looked at, if there is one, and shows what was found. */
export async function lookForArrivals(): Promise<void> {
  if (useSession.getState().phase !== 'open' || useArrivals.getState().arrived !== null) return;
  const reply = await ask('file.arrived');
  if (reply.ok && reply.value !== null) show({ arrived: reply.value });
  else if (!reply.ok) show({ trouble: say(reply) });
}

/** Lets the person choose any file; what was found comes as news. */
export async function chooseFile(): Promise<void> {
  const reply = await ask('file.choose');
  if (!reply.ok && reply.code !== 'cancelled') show({ trouble: say(reply) });
}

/** Lets the person choose a signed PDF and shows its verdict; works without a vault. */
export async function checkPdf(): Promise<void> {
  useArrivals.setState({ looking: true });
  const reply = await ask('report.verifyFile');
  useArrivals.setState({ looking: false });
  if (reply.ok) show({ arrived: { what: 'pdf', verdict: reply.value satisfies PdfVerdict } });
  else if (reply.code !== 'cancelled') show({ trouble: say(reply) });
}

/** A file dropped on the window goes to main as bytes. */
export async function takeDrop(file: Blob, limit: number): Promise<void> {
  if (file.size > limit) {
    show({ trouble: 'This file is larger than Caselight opens (100 MB).' });
    return;
  }
  const reply = await ask('file.drop', { bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!reply.ok) show({ trouble: say(reply) });
}

/** Puts the verdict away and looks whether another file is waiting. */
export async function leaveVerdict(): Promise<void> {
  useArrivals.setState({ arrived: null, trouble: '' });
  await lookForArrivals();
}
