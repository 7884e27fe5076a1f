/** Who is nominated for a round: up to ten subjects by pseudonym, from whom, when and why. */
import { localDate } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { numberOf } from '../../../../shared/programme/settings.ts';
import type { Nomination } from '../../../../shared/records/round.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import { SelectCell, StepPart, TextCell } from '../../../frames/programme/cells.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TableHead } from '../../../ui/table-head.tsx';
import { agencyOptions, changeNomination, subjectOf, type StepProps } from './step-props.ts';

const { programme: most } = limits;

const newNomination = (id: string, on: string): Nomination => ({
  id,
  subject: '',
  agency: '',
  role: '',
  reason: '',
  on,
  interest: '',
  tests: ['', '', '', ''],
  involved: [],
  until: '',
  moves: [],
});

function Row({
  work,
  year,
  one,
  locked,
}: StepProps & { readonly one: Nomination; readonly locked: boolean }) {
  const { nominations } = work.document;
  const named = subjectOf(nominations, one.id);
  const cell = (field: 'subject' | 'role' | 'reason', word: string, size: number) => (
    <TextCell
      label={`${word}, ${named}`}
      field={`nomination/${one.id}/${field}`}
      most={size}
      readOnly={locked}
      value={one[field]}
      onValue={(value) => changeNomination(work, one.id, field, (now) => ({ ...now, [field]: value }), true)}
    />
  );
  const remove = (): void =>
    work.change('nominations', (round) => ({
      ...round,
      nominations: round.nominations.filter(({ id }) => id !== one.id),
      involvement: round.involvement.filter(({ nomination }) => nomination !== one.id),
      selection: { ...round.selection, chosen: round.selection.chosen.filter((id) => id !== one.id) },
    }));
  return (
    <tr role="row">
      <td role="cell" data-l="Subject">
        {cell('subject', 'Subject', most.subject)}
      </td>
      <td role="cell" data-l="Nominated by">
        <SelectCell
          label={`Nominated by, ${named}`}
          field={`nomination/${one.id}/agency`}
          readOnly={locked}
          value={one.agency}
          options={agencyOptions(year, 'Not said')}
          onValue={(value) => changeNomination(work, one.id, 'agency', (now) => ({ ...now, agency: value }))}
        />
      </td>
      <td role="cell" data-l="Role">
        {cell('role', 'Role', most.name)}
      </td>
      <td role="cell" data-l="On">
        <TypedDate
          aria-label={`Nominated on, ${named}`}
          data-field={`nomination/${one.id}/on`}
          readOnly={locked}
          lies="past"
          value={one.on}
          onDate={(on) => changeNomination(work, one.id, 'on', (now) => ({ ...now, on }))}
        />
      </td>
      <td role="cell" data-l="Why">
        {cell('reason', 'Why', most.reason)}
      </td>
      <td role="cell" className="col-do">
        {locked || one.moves.length > 0 ? null : (
          <IconButton icon="x" name={`Take away ${named}`} onClick={remove} />
        )}
      </td>
    </tr>
  );
}

export function Nominations(props: StepProps & { readonly locked: boolean }) {
  const { work, year, locked } = props;
  const { nominations, shape } = work.document;
  const most10 = numberOf(year.settings, 'nominatedMost');
  const add = (): void => {
    const one = newNomination(crypto.randomUUID(), localDate(new Date()));
    work.change('nominations', (round) => ({ ...round, nominations: [...round.nominations, one] }));
    const field = `nomination/${one.id}/subject`;
    setTimeout(() => document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus(), 0);
  };
  return (
    <StepPart
      id="nominated"
      title={
        <>
          Nominated <span className="quiet">{`${nominations.length} of up to ${most10}`}</span>
        </>
      }
      about={
        shape === 'D'
          ? 'Write a reference, never a name. Any professional may nominate.'
          : 'Write a pseudonym or reference, never a name. Who the subject is stands apart, under “Identities”.'
      }
    >
      {nominations.length === 0 ? null : (
        <table className="acts edit-rows blocks" role="table">
          <caption className="vh">Nominations</caption>
          <TableHead columns={['Subject', 'Nominated by', 'Role', 'On', 'Why']} acts="Take away" />
          <tbody role="rowgroup">
            {nominations.map((one) => (
              <Row key={one.id} {...props} one={one} />
            ))}
          </tbody>
        </table>
      )}
      {locked ? null : (
        <Button icon="plus" data-field="nominations" onClick={add}>
          Nominate another
        </Button>
      )}
    </StepPart>
  );
}
