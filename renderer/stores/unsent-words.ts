/**
 * Words typed into a box that belongs to no audit and no review of one's own (an answer to a note that is not given yet), and what of a
 * paste did not fit its box. They are kept with the place in the vault, a moment after the last key, so that neither a lock nor a crash loses them.
 */
import { create } from 'zustand';
import { ask, errorSentence } from '../ask.ts';
import { readPlace } from '../places/caret-and-scroll.ts';
import { unawaited } from '../surface.ts';
import { pauseMs, retryMs } from '../records/autosave.ts';
import { figure } from '../../shared/dates/index.ts';
import { limits } from '../../shared/limits.ts';
import type { KeptPlace } from '../../shared/contract/app.ts';
import { leftOverNow, onLeftOver, showLeftOver } from './left-over.ts';
import { routeToText, useRoutes } from './routes.ts';

type Unsent = {
  readonly words: Readonly<Record<string, string>>;
  /** Why they are not kept yet; empty when they are. */
  readonly trouble: string;
};

const nothing: Unsent = { words: {}, trouble: '' };
const useStore = create<Unsent>(() => nothing);
let timer: ReturnType<typeof setTimeout> | undefined;

const unsentNow = (): Readonly<Record<string, string>> => useStore.getState().words;

/** Said with what is given back after a lock, where not all of it could be kept. */
const tooMuchToKeep = (text: string): string[] =>
  text.length > limits.leftOver
    ? [`Only the first ${figure(limits.leftOver)} characters of it were kept over the lock.`]
    : [];

/** What stands in such boxes now and what is left over of a paste, for the place that is kept. */
export function unsentWords(): Pick<KeptPlace, 'unsent' | 'leftOver'> {
  const left = leftOverNow();
  if (left === null) return { unsent: unsentNow() };
  const { lines, where, text } = left;
  return {
    unsent: unsentNow(),
    leftOver: {
      lines: [...lines.slice(0, 49), ...tooMuchToKeep(text)].map((line) => line.slice(0, 1000)),
      ...(where === undefined ? {} : { where: where.slice(0, 20_000) }),
      text: text.slice(0, limits.leftOver),
    },
  };
}

async function keep(): Promise<void> {
  const route = routeToText(useRoutes.getState().route);
  const reply = await ask('app.keepPlace', { route, ...readPlace(), undo: '', ...unsentWords() });
  useStore.setState({ trouble: reply.ok ? '' : errorSentence(reply) });
  // Before there is a vault there is no place to keep it in.
  if (!reply.ok && reply.code !== 'locked') keepIn(retryMs);
}

function keepIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => unawaited(keep()), ms);
}

/** Takes the words back that were kept with the place. */
export function restoreUnsent({ unsent, leftOver }: Pick<KeptPlace, 'unsent' | 'leftOver'>): void {
  useStore.setState({ words: unsent ?? {}, trouble: '' });
  if (leftOver === undefined || leftOverNow() !== null) return;
  const { where, ...left } = leftOver;
  showLeftOver(where === undefined ? left : { ...left, where });
  clearTimeout(timer);
}

/** Forgets them at lock, after they were kept. */
export function forgetUnsent(): void {
  showLeftOver(null);
  clearTimeout(timer);
  useStore.setState(nothing, true);
}

// Kept as soon as it is there and again when it is put away, so that a crash neither loses it nor brings it back.
onLeftOver(() => keepIn(pauseMs));

/** The words of one box, a way to change them (empty text takes them away), and why they are not kept yet. */
export function useUnsentWords(box: string): {
  readonly text: string;
  readonly put: (text: string) => void;
  readonly trouble: string;
} {
  const text = useStore((state) => state.words[box] ?? '');
  const trouble = useStore((state) => (state.words[box] === undefined ? '' : state.trouble));
  const put = (next: string): void => {
    const { [box]: _before, ...others } = unsentNow();
    useStore.setState({ words: next === '' ? others : { ...others, [box]: next } });
    keepIn(pauseMs);
  };
  return { text, put, trouble };
}

/** Takes away what stands in every box of a form, once it was sent or put away. Takes what the names of its boxes begin with. */
export function dropUnsent(beginning: string): void {
  const kept = Object.entries(unsentNow()).filter(([box]) => !box.startsWith(beginning));
  useStore.setState({ words: Object.fromEntries(kept) });
  keepIn(pauseMs);
}
