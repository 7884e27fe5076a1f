/**
 * The four tests of a case event and how many are nominated and selected (programme.md 7.1, PG04, PG05, PG21; forms 2a). S: the tests and
 * that a nomination to settle a dispute or to steer a case is declined (S001), one to ten nominated and three selected (S000). Ours: what
 * an answer leads to beyond that.
 */
import { isWritten } from '../../text/written.ts';
import type { ProgrammeFinding } from '../finding.ts';
import { isWidest, type Matrix } from './selection-matrix.ts';

export const nominationTests = [
  {
    id: 'reason',
    title: 'Right reason',
    asks: 'Is it brought to learn from, and not to sway decisions in the case or to settle a professional dispute?',
    ifNot: 'decline',
  },
  {
    id: 'time',
    title: 'Right time',
    asks: 'Has enough time passed to reflect, and would no live activity or review be compromised?',
    ifNot: 'defer',
  },
  { id: 'case', title: 'Right case', asks: 'Does it fit the scope of the event?', ifNot: 'decline' },
  {
    id: 'purpose',
    title: 'Clear purpose',
    asks: 'Is it clear what the group should achieve, with a focus and a frame for learning?',
    ifNot: 'defer',
  },
] as const;
export type NominationTest = (typeof nominationTests)[number]['id'];
export type TestAnswers = Partial<Readonly<Record<NominationTest, 'yes' | 'no'>>>;
export type TestsSay = 'not-answered' | 'accept' | 'defer' | 'decline';

/** What the four tests say: declined where one says so, deferred where time or purpose are not there yet, accepted where all are met. */
export function testsSay(answers: TestAnswers): TestsSay {
  const failed = nominationTests.filter(({ id }) => answers[id] === 'no').map(({ ifNot }) => ifNot);
  if (failed.includes('decline')) return 'decline';
  if (nominationTests.some(({ id }) => answers[id] === undefined)) return 'not-answered';
  return failed.includes('defer') ? 'defer' : 'accept';
}

/** PG21: four tests answered, none negative, else declined or deferred. Takes what the tests said and what was decided. */
export function testFindings(
  answers: TestAnswers,
  decision: 'accepted' | 'deferred' | 'declined' | null,
): ProgrammeFinding[] {
  const say = testsSay(answers);
  if (decision !== 'accepted' || say === 'accept') return [];
  const open = nominationTests.filter(({ id }) => answers[id] === undefined).map(({ title }) => title);
  const failed = nominationTests.filter(({ id }) => answers[id] === 'no').map(({ title }) => title);
  return [
    {
      rule: 'PG21',
      severity: 'warns',
      words: [
        open.length === 0 ? '' : `Not answered: ${open.join(', ')}.`,
        failed.length === 0
          ? ''
          : `Answered with no: ${failed.join(', ')}. Decline or defer it, or say why not.`,
      ]
        .filter((one) => one !== '')
        .join(' '),
    },
  ];
}

/** An agency that does not answer: the days of two requests let the selection go on, once it is marked so (PG05). */
export type Unanswered = {
  readonly agency: string;
  readonly requests: readonly string[];
  readonly isMarked: boolean;
};

/** Whether an agency may be marked as not answering: two requests, on two days. */
export const mayBeMarkedSilent = (requests: readonly string[]): boolean =>
  new Set(requests.filter((day) => day !== '')).size >= 2;

/** PG05: no selection while an agency's answer is outstanding, unless it is marked "no answer" with the days of two requests. */
export function outstandingFindings(
  outstanding: readonly string[],
  silent: readonly Unanswered[],
  nameOf: (agency: string) => string,
): ProgrammeFinding[] {
  return outstanding
    .filter(
      (agency) =>
        !silent.some((one) => one.agency === agency && one.isMarked && mayBeMarkedSilent(one.requests)),
    )
    .map((agency) => ({
      rule: 'PG05',
      severity: 'blocks',
      about: agency,
      words: `${nameOf(agency)} has not answered for everybody. Enter its answers, or mark it “no answer” with the days of two requests.`,
    }));
}

/**
 * PG04: no more than ten nominated, exactly as many selected as wanted, and those with the widest involvement; else a reason. Nothing is
 * said about a selection before there is one.
 */
export function selectionFindings(input: {
  readonly nominated: number;
  readonly most: number;
  readonly wanted: number;
  readonly selected: readonly string[];
  /** Null where nobody is asked about contact: a case event. */
  readonly matrix: Matrix | null;
}): ProgrammeFinding[] {
  const { nominated, most, wanted, selected, matrix } = input;
  const warn = (words: string): ProgrammeFinding => ({ rule: 'PG04', severity: 'warns', words });
  const isNumber = selected.length === wanted;
  return [
    ...(nominated > most ? [warn(`${nominated} are nominated; at most ${most} are expected.`)] : []),
    ...(selected.length === 0 || isNumber
      ? []
      : [warn(`${selected.length} are selected; ${wanted} are wanted. Say why.`)]),
    ...(matrix !== null && isNumber && wanted > 0 && !isWidest(matrix, selected)
      ? [warn('Those selected are not the ones with the widest involvement. Say why.')]
      : []),
  ];
}

/** Whether a selection may be taken: nothing that blocks, and a reason where something warns. */
export const mayTakeSelection = (findings: readonly ProgrammeFinding[], reason: string): boolean =>
  findings.every(({ severity }) => severity === 'prompts' || (severity === 'warns' && isWritten(reason)));
