/** The search through the text of all audits: what is looked for and what was found, kept while the person is elsewhere. */
import { create } from 'zustand';
import { ask, errorSentence, type Gives } from '../ask.ts';
import { idsByWord } from '../working-copy/list.ts';

export type Hit = Gives<'audit.search'>['hits'][number];

type Search = {
  /** What stands in the box. */
  readonly text: string;
  /** What the hits below belong to; empty when nothing is being looked for. */
  readonly found: string;
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Places found in all, also those beyond the limit. */
  readonly places: number;
  /** Audits whose reference or subject begins with the text. */
  readonly named: ReadonlySet<string>;
  readonly trouble: string;
};

const nothing: Search = { text: '', found: '', hits: new Map(), places: 0, named: new Set(), trouble: '' };

export const useSearch = create<Search>(() => nothing);

const limit = 300;
const pause = 150;
let timer: ReturnType<typeof setTimeout> | undefined;

function group(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = groups.get(hit.audit);
    if (known === undefined) groups.set(hit.audit, [hit]);
    else known.push(hit);
  }
  return groups;
}

async function look(text: string): Promise<void> {
  const reply = await ask('audit.search', { text, limit });
  const named = idsByWord(text, 200);
  if (useSearch.getState().text.trim() !== text) return;
  if (reply.ok)
    useSearch.setState({
      found: text,
      hits: group(reply.value.hits),
      places: reply.value.total,
      named: new Set(named),
      trouble: '',
    });
  else
    useSearch.setState({
      found: text,
      hits: new Map(),
      places: 0,
      named: new Set(named),
      trouble: errorSentence(reply),
    });
}

/** Looks for a text, a moment after the last key. Empty text ends the search. Gives once the answer is there. */
export function searchFor(text: string): Promise<void> {
  clearTimeout(timer);
  const tidy = text.trim().slice(0, 200);
  if (tidy === '') {
    useSearch.setState({ ...nothing, text });
    return Promise.resolve();
  }
  useSearch.setState({ text });
  return new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      look(tidy).then(resolve, reject);
    }, pause);
  });
}

/** Ends the search and forgets what was found. */
export function endSearch(): void {
  clearTimeout(timer);
  useSearch.setState(nothing, true);
}
