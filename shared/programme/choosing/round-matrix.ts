/** The selection matrix of a stored round, and what its rules find (programme.md 7.1–7.3, PG04, PG05, PG21). */
import type { ProgrammeYear } from '../../records/programme-year.ts';
import { standingOf, type Nomination, type Round } from '../../records/round.ts';
import { isWritten } from '../../text/written.ts';
import type { ProgrammeFinding } from '../finding.ts';
import { numberOf } from '../settings.ts';
import {
  nominationTests,
  outstandingFindings,
  selectionFindings,
  testFindings,
  type TestAnswers,
} from './nomination-tests.ts';
import { selectionMatrix, type Matrix } from './selection-matrix.ts';

/** The seed of the draw that decides a tie: as it was typed, else the code of the round. */
export const seedOfRound = ({ selection, code, id }: Round): string =>
  selection.seed !== '' ? selection.seed : code !== '' ? code : id;

/** How a nomination was decided: its last move that decides, null while there is none. */
export function decisionOf({ moves }: Nomination): 'accepted' | 'deferred' | 'declined' | null {
  const last = moves.findLast(({ act }) => act !== 'test')?.act;
  return last === undefined || last === 'test'
    ? null
    : ({ accept: 'accepted', defer: 'deferred', decline: 'declined' } as const)[last];
}

/** Nominations that are neither declined nor deferred: those somebody may be selected from. */
export const standingNominations = ({ nominations }: Pick<Round, 'nominations'>): Nomination[] =>
  nominations.filter((one) => !['deferred', 'declined'].includes(decisionOf(one) ?? ''));

/** What sort each agency is, for ties (7.3). */
export const sortsOf = ({ agencies }: Pick<ProgrammeYear, 'agencies'>): Readonly<Record<string, string>> =>
  Object.fromEntries(agencies.map(({ id, sort }) => [id, sort]));

/** The matrix of a meeting round: rows its nominations, columns the agencies asked, cells their answers, the newest of each counting. */
export function matrixOf(round: Round, sorts: Readonly<Record<string, string>>): Matrix {
  return selectionMatrix({
    nominees: standingNominations(round).map(({ id, on }) => ({ id, nominated: on })),
    agencies: round.asked.map(({ agency }) => ({ id: agency, sort: sorts[agency] ?? '' })),
    answers: round.involvement
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
      .map(({ agency, nomination, said, alsoKnown }) => ({ agency, nominee: nomination, said, alsoKnown })),
    wanted: round.wanted,
    seed: seedOfRound(round),
  });
}

/** The four tests of a stored nomination by their ids. */
export function testAnswers({ tests }: Pick<Nomination, 'tests'>): TestAnswers {
  return Object.fromEntries(
    nominationTests.flatMap(({ id }, at) => {
      const said = tests[at];
      return said === 'yes' || said === 'no' ? [[id, said]] : [];
    }),
  );
}

/** What the rules find about choosing in a round of shape A or D. */
export function choosingFindings(round: Round, year: ProgrammeYear, matrix: Matrix): ProgrammeFinding[] {
  const nameOf = (id: string): string => year.agencies.find((one) => one.id === id)?.name ?? 'An agency';
  const isEvent = round.shape === 'D';
  return [
    ...selectionFindings({
      nominated: round.nominations.length,
      most: numberOf(year.settings, 'nominatedMost'),
      wanted: round.wanted,
      selected: round.selection.chosen,
      matrix: isEvent ? null : matrix,
    }),
    ...(isEvent
      ? round.nominations
          // Accepted all the same, and why: the reason was asked for then.
          .filter(({ moves }) => !isWritten(moves.at(-1)?.reason))
          .flatMap((one) => testFindings(testAnswers(one), decisionOf(one)))
      : outstandingFindings(
          matrix.outstanding,
          round.asked.map(({ agency, on, isSilent }) => ({ agency, requests: on, isMarked: isSilent })),
          nameOf,
        )),
  ];
}

/** Whether a round has left choosing behind: what was chosen then stays as it is. */
export const isChosen = (round: Round): boolean => {
  const { before, state } = standingOf(round);
  const now = state === 'postponed' ? before : state;
  return !['draft', 'theme-agreed', 'nominating', 'asking-involvement', 'testing'].includes(now);
};
