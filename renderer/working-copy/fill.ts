/**
 * Fills the working copy: at unlock the summaries come in batches, newest change first, so that the first screenful is
 * there at once; afterwards answers and news keep them up to date.
 */
import { Dexie } from 'dexie';
import { create } from 'zustand';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import { ask, errorSentence, onAnswers, type Answered, type Gives, type News, type Reply } from '../ask.ts';
import { sameJson } from '../../shared/json/same.ts';
import { takeFirstLines } from '../stores/first-lines.ts';
import { unawaited } from '../surface.ts';
import { workingCopy } from './database.ts';
import { clearEntries, entryNow, putEntries, removeEntry, someWaiting, written } from './entries.ts';
import { rowsOf } from './list.ts';
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
/** Whether there is a list at all: not while locked, nor while somebody else has the laptop. */
let isKept = false;
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
  isKept = true;
  fresher = new Set();
  useFilling.setState(nothing, true);
  clearEntries();
  await writing;
  await workingCopy.audits.clear();
  const batch = (after: string | null): Promise<Reply<'audit.summaries'>> =>
    ask('audit.summaries', { after, limit: after === null ? firstBatch : laterBatch });
  // They came with the answer to the passphrase; where they did not, or the list is filled again, they are asked for.
  const lines = takeFirstLines();
  let next: Promise<Reply<'audit.summaries'>> | null =
    lines === null ? batch(null) : Promise.resolve({ ok: true, value: lines });
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

/** Takes a line as it stands now. One that comes late, after a newer one or after the lock, is left alone. */
function takeSummary(summary: AuditSummary): void {
  if (!isKept) return;
  fresher.add(summary.id);
  const known = entryNow(summary.id);
  if (known !== undefined && known.revision > summary.revision) return;
  put([summary]);
}

/** Puts what the checks found into the line of the audit, where it is still of the revision that was checked. */
async function takeFindings(
  audit: string,
  { revision, toDo, misfits }: Gives<'audit.findings'>,
): Promise<void> {
  const [row] = await rowsOf([audit]);
  if (row?.revision !== revision) return;
  const { trouble, ...line } = row;
  const doesNotFit = misfits.length > 0;
  if (sameJson(row.problems, toDo) && trouble === (doesNotFit ? 'does-not-fit' : undefined)) return;
  takeSummary({ ...line, problems: toDo, ...(doesNotFit ? { trouble: 'does-not-fit' as const } : {}) });
}

/** What this page did itself it hears in the answer; news tells only of the rest. */
function takeAnswer({ name, input, value }: Answered): void {
  if (name === 'audit.findings')
    unawaited(takeFindings((input as { audit: string }).audit, value as Gives<'audit.findings'>));
  else if (typeof value === 'object' && value !== null && 'summary' in value)
    takeSummary(value.summary as AuditSummary);
}
onAnswers(takeAnswer);

/** Applies one piece of news to the working copy; other news is left alone. */
export async function applyNews(news: News): Promise<void> {
  if (news.kind === 'audit-changed') takeSummary(news.summary);
  else if (news.kind === 'audit-removed') {
    fresher.add(news.audit);
    removeEntry(news.audit);
    await writing;
    await workingCopy.audits.delete(news.audit);
  }
}

/** Throws the working copy away. Called before the vault locks. */
export async function emptyWorkingCopy(): Promise<void> {
  turn += 1;
  isKept = false;
  useFilling.setState(nothing, true);
  clearEntries();
  await writing;
  await workingCopy.audits.clear();
}
