/** Who is selected: what the widest involvement proposes, how a tie was decided, and why others are taken instead. */
import { counted } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { couldChangeWords, tieWords } from '../../../../shared/programme/choosing/matrix-words.ts';
import { choosingFindings, seedOfRound } from '../../../../shared/programme/choosing/round-matrix.ts';
import type { Matrix } from '../../../../shared/programme/choosing/selection-matrix.ts';
import { isWritten } from '../../../../shared/text/written.ts';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { Findings } from '../../../frames/programme/findings.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Pick, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MatrixTable } from './matrix.tsx';
import { subjectOf, type StepProps } from './step-props.ts';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function Proposal({ work, matrix }: StepProps & { readonly matrix: Matrix }) {
  const round = work.document;
  const nameOf = (id: string): string => subjectOf(round.nominations, id);
  const seed = seedOfRound(round);
  const tie = tieWords(matrix, round.wanted, nameOf, seed);
  const change = couldChangeWords(matrix, nameOf);
  const isTaken =
    matrix.proposed.length === round.selection.chosen.length &&
    matrix.proposed.every((id) => round.selection.chosen.includes(id));
  if (matrix.rows.length === 0 || matrix.rows.every(({ yes }) => yes === 0))
    return <p className="quiet">Nobody is proposed before an agency said that it had contact.</p>;
  return (
    <Notice kind="look">
      <p>
        <strong>{`Widest involvement: ${listed(matrix.proposed.map(nameOf))}.`}</strong>
        {tie === '' ? '' : ` ${tie}`}
      </p>
      {change === '' ? null : <p>{change}</p>}
      {isTaken ? null : (
        <Button
          icon="check"
          onClick={() =>
            work.change('selection', (now) => ({
              ...now,
              selection: { ...now.selection, chosen: [...matrix.proposed] },
            }))
          }
        >
          {`Select these ${matrix.proposed.length}`}
        </Button>
      )}
    </Notice>
  );
}

export function Selection(props: StepProps & { readonly matrix: Matrix; readonly locked: boolean }) {
  const { work, year, matrix, locked } = props;
  const round = work.document;
  const { chosen, reason, seed } = round.selection;
  const isEvent = round.shape === 'D';
  const findings = choosingFindings(round, year, matrix);
  const wantsReason = findings.some(({ severity }) => severity === 'warns') && chosen.length > 0;
  const choose = (id: string, isChosen: boolean): void =>
    work.change(`selection/${id}`, (now) => ({
      ...now,
      selection: {
        ...now.selection,
        chosen: isChosen
          ? [...now.selection.chosen.filter((one) => one !== id), id]
          : now.selection.chosen.filter((one) => one !== id),
      },
    }));
  return (
    <StepPart
      id="selected"
      title={
        <>
          Selected{' '}
          <span className="quiet">{`${chosen.length} of ${counted(round.wanted, 'subject')} wanted`}</span>
        </>
      }
    >
      {isEvent ? (
        <div className="pick-row">
          {round.nominations.map(({ id }) => (
            <Pick
              key={id}
              id={`select-${id}`}
              label={`Select ${subjectOf(round.nominations, id)}`}
              checked={chosen.includes(id)}
              onPick={(isChosen) => {
                if (!locked) choose(id, isChosen);
              }}
            />
          ))}
        </div>
      ) : (
        <>
          {locked ? null : <Proposal {...props} />}
          <MatrixTable {...props} chosen={chosen} onChoose={choose} />
        </>
      )}
      <Findings findings={findings} label="What the rules find about the selection" />
      {wantsReason || isWritten(reason) ? (
        <Field id="selection-reason" label="Why these are selected all the same">
          {(tied) => (
            <textarea
              rows={2}
              data-field="selection/reason"
              maxLength={limits.programme.reason}
              readOnly={locked}
              value={reason}
              onChange={(event) =>
                work.change(
                  'selection/reason',
                  (now) => ({ ...now, selection: { ...now.selection, reason: event.target.value } }),
                  true,
                )
              }
              {...tied}
            />
          )}
        </Field>
      ) : null}
      {isEvent || locked ? null : (
        <div className="narrow-field">
          <TextField
            id="selection-seed"
            label="Seed of the draw where nothing else decides a tie"
            hint={`Any words; without them the round’s code, “${seedOfRound({ ...round, selection: { ...round.selection, seed: '' } })}”.`}
            maxLength={limits.settings.seed}
            spellCheck={false}
            value={seed}
            onValue={(value) =>
              work.change(
                'selection/seed',
                (now) => ({ ...now, selection: { ...now.selection, seed: value } }),
                true,
              )
            }
          />
        </div>
      )}
    </StepPart>
  );
}
