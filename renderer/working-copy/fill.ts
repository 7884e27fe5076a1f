/**
 * Fills the working copy: at unlock the summaries come in batches, newest change first, so that the first screenful is
 * there at once; afterwards news keeps them up to date.
 */
import { Dexie } from 'dexie';
import { create } from 'zustand';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import { ask, errorSentence, type Gives, type News, type Reply } from '../ask.ts';
import { workingCopy } from './database.ts';
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
    return 'This computer is short of memory. The list shows a part of your audits; every audit is still safe in the vault.';
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

async function put(items: readonly AuditSummary[]): Promise<string> {
  try {
    await workingCopy.audits.bulkPut(items.map(rowOf));
    return '';
  } catch (error) {
    return sayStoreTrouble(error);
  }
}

/** Empties the working copy and streams every summary of the vault into it. Ends early when the vault locks. */
export async function fillWorkingCopy(): Promise<void> {
  turn += 1;
  const mine = turn;
  fresher = new Set();
  useFilling.setState(nothing, true);
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
    const trouble = await put(items.filter((one) => !fresher.has(one.id)));
    loaded += items.length;
    if (mine !== turn) return;
    useFilling.setState({ loaded, total, ...(trouble === '' ? {} : { trouble }) });
    if (trouble !== '') break;
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
    const known = await workingCopy.audits.get(news.summary.id);
    if (known !== undefined && known.revision > news.summary.revision) return;
    const trouble = await put([news.summary]);
    if (trouble !== '') useFilling.setState({ trouble });
  } else if (news.kind === 'audit-removed') {
    fresher.add(news.audit);
    await workingCopy.audits.delete(news.audit);
  }
}

/** Throws the working copy away. Called before the vault locks. */
export async function emptyWorkingCopy(): Promise<void> {
  turn += 1;
  useFilling.setState(nothing, true);
  await workingCopy.audits.clear();
}
