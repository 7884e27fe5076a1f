/** The checks of one audit, cut into steps of a few milliseconds: between two of them the thread answers whoever waits. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { Findings } from '../../../shared/contract/checks.ts';
import { holidaySet, localDate } from '../../../shared/dates/index.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { checkInSteps, impactsIn, type RuleInput } from '../../../shared/rules/index.ts';
import { foldReference, stillToDo } from '../../../shared/toolkit/evaluate/index.ts';
import type { Context, Loaded } from '../records/held.ts';
import { unfitting, wrongIn } from './does-not-fit.ts';

/** The steps of one check; the last gives what was found. */
export type Steps = Generator<undefined, Findings, undefined>;

/** How many audits' texts are known to have been read: the checks remember what they worked out for about as many (language/memo.ts). */
const remembered = 6;

/** Gives the steps that check a loaded audit as it stands. */
export function makeChecking({ db, settings, wholeVault }: Context): (loaded: Loaded) => Steps {
  const sameCase = db.prepare<[string, string], { summary: string }>(
    `SELECT summary FROM summaries WHERE case_reference = ? AND case_reference <> ''
     UNION SELECT summary FROM summaries WHERE match_key = ? AND match_key <> ''`,
  );
  /** The answers last read of an audit. What was worked out for a text is remembered by the text. */
  const read = new Map<string, Audit['answers']>();
  const noteRead = ({ id, answers }: Audit) => {
    read.delete(id);
    read.set(id, answers);
    const [oldest] = read.keys();
    if (read.size > remembered && oldest !== undefined) read.delete(oldest);
  };

  const inputOf = ({ audit, toolkit, summary }: Loaded): RuleInput => {
    const { holidaysAdded, holidaysRemoved, taskDays } = settings();
    return {
      toolkit,
      audit,
      today: localDate(new Date()),
      holidays: holidaySet(holidaysAdded, holidaysRemoved),
      others: sameCase
        .all(foldReference(summary.caseReference), summary.matchKey ?? '')
        .map((row) => JSON.parse(row.summary) as AuditSummary)
        .filter((other) => other.id !== audit.id),
      localNames: wholeVault.names(),
      taskDays,
    };
  };

  return function* steps(loaded) {
    const input = inputOf(loaded);
    const { audit, revision } = loaded;
    const before = read.get(audit.id) ?? {};
    // A check that meets many new texts would be one long step: they are read question by question first.
    for (const [id, answer] of Object.entries(audit.answers)) {
      if (sameJson(before[id], answer)) continue;
      yield* checkInSteps({ ...input, audit: { ...audit, answers: { [id]: answer } } });
    }
    noteRead(audit);
    const problems = yield* checkInSteps(input);
    const misfits = unfitting(audit, wrongIn(loaded, input.today));
    return { revision, problems, toDo: stillToDo(audit, problems), misfits, impacts: impactsIn(input) };
  };
}
