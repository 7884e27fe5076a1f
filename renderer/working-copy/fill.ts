/**
 * Fills the working copy: at unlock the summaries come in batches, newest change first, so that the first screenful is
 * there at once; afterwards news keeps them up to date.
 */
import { Dexie } from 'dexie';
import { create } from 'zustand';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import { ask, errorSentence, type Gives, type News, type Reply } from '../ask.ts';
import { workingCopy } from './database.ts';
import { clearEntries, entryNow, putEntries, removeEntry, someWaiting, written } from './entries.ts';
import { rowOf } from './status.ts';

type Filling = {
  readonly loaded: number;
  /** How many audits the vault has; null until the first batch has come. */
  readonly total: number | null;
  readonly done: boolean;
  /** What went wrong, in words; empty when nothing did. */
  readonly trouble: string;
};

const nothing: Filling = { loaded: 0, total: null, done: false, trouble: '' };

export const useFilling = create<Filling>(() => nothing);

const firstBatch = 60;
const laterBatch = 1000;
/** Changes that came by news while the batches were under way are newer than the batches. */
let fresher = new Set<string>();
/** Counts the fillings, so that one that was overtaken by a lock stops. */
let turn = 0;

/** Dexie reports a full or failing store with these; the list then says so and still shows what has come. */
function sayStoreTrouble(error: unknown): string {
  if (error instanceof Dexie.DexieError && /Quota/.test(`${error.name} ${error.inner?.name ?? ''}`))
    return 'This computer is short of memory. Every audit is safe in the vault. Close other programs, then lock and unlock.';
  return 'The list could not be built whole. Every audit is still safe in the vault. Lock and unlock to try again.';
}

/** Gives once what is there has been drawn; a hidden window draws nothing, so it does not wait for long. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(soon);
        resolve();
      }, 30),
    );
  });

/** So many rows are written at once, so that no key waits for them. */
const writtenAtOnce = 250;
let writing: Promise<void> = Promise.resolve();

/** Writes what waits to the working copy, a part after the other; what cannot be written stays where lists find it. */
async function writeWaiting(mine: number): Promise<void> {
  for (let rows = someWaiting(writtenAtOnce); rows.length > 0; rows = someWaiting(writtenAtOnce)) {
    if (mine !== turn) return;
    try {
      await workingCopy.audits.bulkPut([...rows]);
    } catch (error) {
      if (mine === turn) useFilling.setState({ trouble: sayStoreTrouble(error) });
      return;
    }
    written(rows);
  }
}

/** Lists have the summaries at once; the working copy has them a moment later. */
function put(items: readonly AuditSummary[]): void {
  putEntries(items.map(rowOf));
  const mine = turn;
  writing = writing.then(() => writeWaiting(mine));
}

/** Empties the working copy and streams every summary of the vault into it. Ends early when the vault locks. */
export async function fillWorkingCopy(): Promise<void> {
  turn += 1;
  const mine = turn;
  fresher = new Set();
  useFilling.setState(nothing, true);
  clearEntries();
  await writing;
  await workingCopy.audits.clear();
  const batch = (after: string | null): Promise<Reply<'audit.summaries'>> =>
    ask('audit.summaries', { after, limit: after === null ? firstBatch : laterBatch });
  let next: Promise<Reply<'audit.summaries'>> | null = batch(null);
  let loaded = 0;
  while (next !== null) {
    const reply: Reply<'audit.summaries'> = await next;
    if (mine !== turn) return;
    if (!reply.ok) {
      useFilling.setState({ trouble: errorSentence(reply), done: true });
      return;
    }
    const { items, next: after, total }: Gives<'audit.summaries'> = reply.value;
    const first = loaded === 0;
    // Main reads the next batch while this one is written; the first screenful is drawn before either.
    next = first || after === null ? null : batch(after);
    put(items.filter((one) => !fresher.has(one.id)));
    loaded += items.length;
    useFilling.setState({ loaded, total });
    if (!first || after === null) continue;
    await painted();
    if (mine !== turn) return;
    next = batch(after);
  }
  useFilling.setState({ done: true });
}

/** Applies one piece of news to the working copy; other news is left alone. */
export async function applyNews(news: News): Promise<void> {
  if (news.kind === 'audit-changed') {
    fresher.add(news.summary.id);
    const known = entryNow(news.summary.id);
    if (known !== undefined && known.revision > news.summary.revision) return;
    put([news.summary]);
  } else if (news.kind === 'audit-removed') {
    fresher.add(news.audit);
    removeEntry(news.audit);
    await writing;
    await workingCopy.audits.delete(news.audit);
  }
}

/** Throws the working copy away. Called before the vault locks. */
export async function emptyWorkingCopy(): Promise<void> {
  turn += 1;
  useFilling.setState(nothing, true);
  clearEntries();
  await writing;
  await workingCopy.audits.clear();
}
