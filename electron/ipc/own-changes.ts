/**
 * News of an audit's line goes to the page only for what the page did not do itself: an answer that carries the new line says it already,
 * and so do findings, which the counts of the line follow from.
 */
import type { News } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Handlers } from './serve.ts';

type Changed = Extract<News, { readonly kind: 'audit-changed' }>;
/** A question under way: the audit it is about, null for one that is only being made, and the news held back meanwhile. */
type Act = { readonly audit: string | null; readonly held: Changed[] };
type Handler = (input: never) => Promise<Result<unknown>>;

/** The questions whose answers tell how the line stands now. */
const tellsTheLine = [
  'audit.create',
  'audit.save',
  'audit.reopen',
  'audit.findings',
  'sign.sign',
  'sign.handOver',
] as const;

/** The audit and revision an answer speaks of; null where it tells of no line. */
function lineIn(audit: string | null, answer: Result<unknown>): { id: string; revision: number } | null {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return null;
  const value = answer.value as { summary?: { id: string; revision: number }; revision?: number };
  if (value.summary !== undefined) return value.summary;
  return audit === null || value.revision === undefined ? null : { id: audit, revision: value.revision };
}

export type OwnChanges = {
  /** Tells the page, unless an answer under way will. */
  readonly tell: (news: News) => void;
  /** The same handlers; news that their answers make needless is dropped. */
  readonly quiet: <H extends Partial<Handlers>>(handlers: H) => H;
};

/** Takes the way to tell the page. */
export function makeOwnChanges(tell: (news: News) => void): OwnChanges {
  const acts = new Set<Act>();

  const quietly =
    (run: Handler): Handler =>
    async (input: never) => {
      const { audit } = input as { readonly audit?: string };
      const act: Act = { audit: audit ?? null, held: [] };
      acts.add(act);
      let told: ReturnType<typeof lineIn> = null;
      try {
        const answer = await run(input);
        told = lineIn(act.audit, answer);
        return answer;
      } finally {
        acts.delete(act);
        for (const news of act.held)
          if (told?.id !== news.summary.id || news.summary.revision > told.revision) tell(news);
      }
    };

  return {
    tell: (news) => {
      const act =
        news.kind === 'audit-changed'
          ? [...acts].find(({ audit }) => audit === null || audit === news.summary.id)
          : undefined;
      if (act !== undefined && news.kind === 'audit-changed') act.held.push(news);
      else tell(news);
    },
    quiet: (handlers) => {
      const all = handlers as unknown as Record<string, Handler | undefined>;
      const quiet = tellsTheLine.flatMap((name) => {
        const run = all[name];
        return run === undefined ? [] : [[name, quietly(run)] as const];
      });
      return { ...handlers, ...Object.fromEntries(quiet) };
    },
  };
}
