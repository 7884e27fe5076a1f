/**
 * Words typed into a box that belongs to no audit and no review of one's own: an answer to a note that is not given yet.
 * They are kept with the place in the vault, a moment after the last key, so that neither a lock nor a crash loses them.
 */
import { create } from 'zustand';
import { ask, errorSentence } from '../ask.ts';
import { readPlace } from '../places/caret-and-scroll.ts';
import { unawaited } from '../surface.ts';
import { pauseMs, retryMs } from '../records/autosave.ts';
import { routeToText, useRoutes } from './routes.ts';

type Unsent = {
  readonly words: Readonly<Record<string, string>>;
  /** Why they are not kept yet; empty when they are. */
  readonly trouble: string;
};

const nothing: Unsent = { words: {}, trouble: '' };
const useStore = create<Unsent>(() => nothing);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What stands in such boxes now, for the place that is kept. */
export const unsentWords = (): Readonly<Record<string, string>> => useStore.getState().words;

async function keep(): Promise<void> {
  const route = routeToText(useRoutes.getState().route);
  const reply = await ask('app.keepPlace', { route, ...readPlace(), undo: '', unsent: unsentWords() });
  useStore.setState({ trouble: reply.ok ? '' : errorSentence(reply) });
  if (!reply.ok) keepIn(retryMs);
}

function keepIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => unawaited(keep()), ms);
}

/** Takes the words back that were kept with the place. */
export const restoreUnsent = (words: Readonly<Record<string, string>> | undefined): void =>
  useStore.setState({ words: words ?? {}, trouble: '' });

/** Forgets them at lock, after they were kept. */
export function forgetUnsent(): void {
  clearTimeout(timer);
  useStore.setState(nothing, true);
}

/** The words of one box, a way to change them (empty text takes them away), and why they are not kept yet. */
export function useUnsentWords(box: string): {
  readonly text: string;
  readonly put: (text: string) => void;
  readonly trouble: string;
} {
  const text = useStore((state) => state.words[box] ?? '');
  const trouble = useStore((state) => (state.words[box] === undefined ? '' : state.trouble));
  const put = (next: string): void => {
    const { [box]: _before, ...others } = unsentWords();
    useStore.setState({ words: next === '' ? others : { ...others, [box]: next } });
    keepIn(pauseMs);
  };
  return { text, put, trouble };
}
