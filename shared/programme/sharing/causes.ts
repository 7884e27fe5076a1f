/**
 * Why cases stay open, in plain words (programme.md 7.5: what cannot be placed is named with its cause, never left silently). Cases of one
 * team with the same causes are told together.
 */
import { counted } from '../../dates/index.ts';
import type { Cause, Open, Placed } from './allocate.ts';
import type { Block, Capacity, SharedCase } from './independence.ts';

type Why = Block | 'has-most';

/** What keeps somebody from any case, whichever it is. */
const general: ReadonlySet<Why> = new Set<Why>(['away', 'exempt', 'not-trained', 'has-most']);

export const whyWords: Readonly<Record<Why, (isOne: boolean) => string>> = {
  'took-part': () => 'took part in the case',
  'own-team': (isOne) => (isOne ? 'belongs to it' : 'belong to it'),
  supervises: (isOne) => (isOne ? 'supervises workers of it' : 'supervise workers of it'),
  'never-audits': (isOne) => (isOne ? 'never audits it' : 'never audit it'),
  'audited-last': () => 'audited the case last time',
  away: (isOne) => (isOne ? 'is away' : 'are away'),
  exempt: (isOne) => (isOne ? 'is exempt' : 'are exempt'),
  'not-trained': (isOne) => (isOne ? 'is not trained for the form' : 'are not trained for the form'),
  'not-external': (isOne) => (isOne ? 'is not from outside' : 'are not from outside'),
  'has-most': (isOne) => (isOne ? 'has as many as they take' : 'have as many as they take'),
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Auditors by the first thing that keeps them from the case, in the order they stand. */
function byReason(causes: readonly Cause[]): Map<Why, string[]> {
  const found = new Map<Why, string[]>();
  for (const { auditor, why } of causes) {
    const [first] = why;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), auditor]);
  }
  return found;
}

const allFree = (count: number): string =>
  count === 1 ? 'the only free auditor' : count === 2 ? 'both free auditors' : `all ${count} free auditors`;

/** The reasons of one open case: first what keeps those who have room, then, where nobody has, what keeps everybody. */
function reasonsOf(
  causes: readonly Cause[],
  hasRoom: (auditor: string) => boolean,
  nameOf: (auditor: string) => string,
): string {
  if (causes.length === 0) return 'there is no auditor';
  const free = causes.filter(({ auditor, why }) => hasRoom(auditor) && !why.some((one) => general.has(one)));
  const told = (among: readonly Cause[]): string =>
    [...byReason(among)]
      .map(([why, who]) => `${listed(who.map(nameOf))} ${whyWords[why](who.length === 1)}`)
      .join('; ');
  if (free.length === 0) return `nobody is free: ${told(causes)}`;
  const reasons = byReason(free);
  const [only] = reasons.keys();
  return reasons.size === 1 && only !== undefined
    ? `${allFree(free.length)} ${whyWords[only](free.length === 1)}`
    : told(free);
}

export type OpenTold = { readonly words: string; readonly cases: readonly string[] };

/**
 * Tells of open cases. Takes them with their causes, all cases and auditors, what was placed (who has room follows from it) and what an
 * auditor is called. Gives a sentence for each team and cause, and the cases it is about.
 */
export function openInWords(input: {
  readonly open: readonly Open[];
  readonly cases: readonly SharedCase[];
  readonly auditors: readonly Capacity[];
  readonly placed: readonly Placed[];
  readonly nameOf: (auditor: string) => string;
}): OpenTold[] {
  const { open, cases, auditors, placed, nameOf } = input;
  const most = new Map(auditors.map(({ id, most: takes }) => [id, takes]));
  const hasRoom = (auditor: string): boolean =>
    placed.filter((one) => one.auditor === auditor).length < (most.get(auditor) ?? 0);
  const groups = new Map<string, { team: string; reason: string; cases: string[] }>();
  for (const { case: id, causes } of open) {
    const team = cases.find((one) => one.id === id)?.team ?? '';
    const reason = reasonsOf(causes, hasRoom, nameOf);
    const key = `${team}\n${reason}`;
    const group = groups.get(key) ?? { team, reason, cases: [] };
    group.cases.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ team, reason, cases: ids }) => {
    const count = counted(ids.length, 'case');
    const of = team === '' ? 'without a team' : `of ${/^team\b/i.test(team) ? team : `Team ${team}`}`;
    return { words: `${count} ${of}: ${reason}.`, cases: ids };
  });
}
