/** What a step of a round is given: the round that is open, and its year. */
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { Nomination, Round } from '../../../../shared/records/round.ts';
import type { OpenRecord } from '../../../records/open-record.ts';

/** A round that is open: as it stands, and the way to change it. */
export type OpenRound = { readonly document: Round } & Pick<OpenRecord<Round>, 'change'>;

export type StepProps = {
  readonly work: OpenRound;
  readonly year: ProgrammeYear;
  /** The designation of who writes; '' while there is no identity. */
  readonly by: string;
};

/** Changes one nomination of a round. */
export const changeNomination = (
  work: OpenRound,
  id: string,
  field: string,
  make: (one: Nomination) => Nomination,
  typing = false,
): void =>
  work.change(
    `nomination/${id}/${field}`,
    (round) => ({
      ...round,
      nominations: round.nominations.map((one) => (one.id === id ? make(one) : one)),
    }),
    typing,
  );

/** What a subject is called on the screen. */
export const subjectOf = (nominations: readonly Nomination[], id: string): string => {
  const at = nominations.findIndex((one) => one.id === id);
  const subject = nominations[at]?.subject.trim() ?? '';
  return subject === '' ? `Subject ${at + 1}` : subject;
};

export const agencyOf = ({ agencies }: ProgrammeYear, id: string): string =>
  agencies.find((one) => one.id === id)?.name || 'An agency without a name';

/** Agencies to choose from, with none first. */
export const agencyOptions = (year: ProgrammeYear, none: string) => [
  { value: '', label: none },
  ...year.agencies.map(({ id, name }) => ({ value: id, label: name || 'An agency without a name' })),
];
