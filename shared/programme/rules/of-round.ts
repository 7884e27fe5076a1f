/** The rules of one round (programme.md 13): PG03, PG04, PG06, PG07, PG08, PG09. */
import { counted, isWorkingDay, shortDate, workingDaysBefore } from '../../dates/index.ts';
import type { Round } from '../../records/round.ts';
import { selectionFindings } from '../choosing/nomination-tests.ts';
import { matrixOf } from '../choosing/round-matrix.ts';
import { datesOf } from '../dates/of-round.ts';
import type { DateStep } from '../dates/steps.ts';
import { involvedOf, returnsOpen, standing, type BesideRound } from '../round-facts.ts';
import { numberOf } from '../settings.ts';
import type { ProgrammeFinding } from './finding.ts';

type Found = Omit<ProgrammeFinding, 'round'>;

const warn = (rule: ProgrammeFinding['rule'], words: string): Found => ({ rule, severity: 'warns', words });
const block = (rule: ProgrammeFinding['rule'], words: string): Found => ({ rule, severity: 'blocks', words });

/** PG03: who has not been told of a change. */
function untold({ changes }: Round): Found[] {
  const open = new Set(changes.flatMap(({ tell }) => tell.filter((one) => !one.told).map(({ who }) => who)));
  if (open.size === 0) return [];
  return [
    warn(
      'PG03',
      `The plan changed, and ${counted(open.size, 'person has', 'people have')} not been told: ${[...open].join(', ')}.`,
    ),
  ];
}

/** PG04: how many are nominated and selected, and whether by the widest involvement. */
const choosing = (round: Round, { year, sorts }: BesideRound): Found[] =>
  selectionFindings({
    nominated: round.nominations.length,
    most: numberOf(year.settings, 'nominatedMost'),
    wanted: round.wanted,
    selected: round.selection.chosen,
    matrix: round.shape === 'A' ? matrixOf(round, sorts) : null,
  });

/** PG06 and PG08: when forms go out, come back, and the pack goes out; and a meeting on a day off. */
function days(round: Round, { year, today }: BesideRound): Found[] {
  const dates = new Map(datesOf(round, year).map((one) => [one.step, one]));
  const on = (step: DateStep): string => dates.get(step)?.day ?? '';
  const found: Found[] = [];
  if (round.day === '') return found;
  const out = dates.get('issue-to')?.doneOn ?? '';
  const [from, to] = [dates.get('issue-from')?.computed ?? '', dates.get('issue-to')?.computed ?? ''];
  if (out !== '' && (out < from || out > to))
    found.push(
      warn(
        'PG06',
        `Forms went out on ${shortDate(out)}, outside ${shortDate(from)} to ${shortDate(to)}. Say why.`,
      ),
    );
  if (out === '' && (on('issue-to') > to || (today > to && round.day >= today)))
    found.push(warn('PG06', `Forms were to go out by ${shortDate(to)}. Say why they go later.`));
  if (on('return') >= on('pack'))
    found.push(
      block(
        'PG08',
        `Forms come back on ${shortDate(on('return'))}; that has to be before the pack goes out, on ${shortDate(on('pack'))}.`,
      ),
    );
  const latest = workingDaysBefore(round.day, numberOf(year.settings, 'packBefore'), year.holidays);
  if (on('pack') > latest)
    found.push(
      block(
        'PG08',
        `The pack goes out on ${shortDate(on('pack'))}; it has to be out by ${shortDate(latest)}.`,
      ),
    );
  if (!isWorkingDay(round.day, year.holidays))
    found.push({ rule: 'PG08', severity: 'prompts', words: `${shortDate(round.day)} is not a working day.` });
  return found;
}

/** PG07: one allocation for each agency and subject, and none for an agency without contact unless it asks. */
function sharing(round: Round, { allocations }: BesideRound): Found[] {
  const open = standing(allocations).filter(({ nomination, agency }) => nomination !== '' && agency !== '');
  const pairs = open.map((one) => `${one.nomination}\n${one.agency}`);
  const twice = new Set(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).size;
  const involved = involvedOf(round);
  const without = open.filter(
    (one) => !one.asked && involved.get(one.nomination)?.includes(one.agency) !== true,
  ).length;
  return [
    ...(twice === 0
      ? []
      : [block('PG07', `${counted(twice, 'agency has', 'agencies have')} two forms for the same person.`)]),
    ...(without === 0
      ? []
      : [
          block(
            'PG07',
            `${counted(without, 'form is', 'forms are')} for an agency without contact that did not ask for one.`,
          ),
        ]),
  ];
}

/** PG09: what is still out when the pack is due. */
function stillOut(round: Round, beside: BesideRound): Found[] {
  const pack = datesOf(round, beside.year).find(({ step }) => step === 'pack');
  const open = returnsOpen(round, beside.allocations).length;
  if (pack === undefined || pack.doneOn !== '' || beside.today < pack.day || open === 0) return [];
  return [
    warn(
      'PG09',
      `The pack is due and ${counted(open, 'form is', 'forms are')} neither in, nor excused, nor marked missing.`,
    ),
  ];
}

/** What the rules find in a round with a meeting; nothing in the other shapes. Takes the round and what is known beside it. */
export function roundFindings(round: Round, beside: BesideRound): ProgrammeFinding[] {
  if (round.shape !== 'A' && round.shape !== 'D') return [];
  return [
    ...untold(round),
    ...choosing(round, beside),
    ...days(round, beside),
    ...sharing(round, beside),
    ...stillOut(round, beside),
  ].map((found) => ({ ...found, round: round.id }));
}
