/** The rubric as a matrix: the grades are the column heads, what the record shows is ticked. Ticks support a grade and never set it. */
import { Info } from 'lucide-react';
import type { Question } from '../../shared/toolkit/question.ts';
import type { GradeKey, RubricDimension, Scale } from '../../shared/scales/scale.ts';
import { useAnswer, useDraft, useForm, useLock } from './draft-context.tsx';
import { domId, fieldName } from './field.ts';
import { NotApplicableOption, useDigitKeys, useScaleKeys } from './scale.tsx';
import { gradeOptions, type GradeOption } from './scale-words.ts';
import { scaleOf } from '../../shared/scales/index.ts';
import { counted } from '../../shared/dates/index.ts';

function Head(props: { readonly question: Question; readonly option: GradeOption; readonly at: number }) {
  const { question, option } = props;
  const { draft } = useForm();
  const locked = useLock();
  const chosen = useAnswer(question.id, 'grade') === option.key;
  const ticked = useAnswer(question.id, 'matrix');
  const keys = useDigitKeys(props.at);
  const field = fieldName(question.id, 'grade');
  const id = `${domId(field)}-${option.key}`;
  const ticks = Object.values(ticked ?? {}).filter((cells) => cells.includes(option.key)).length;
  return (
    <th scope="col" className={`m-h look-${option.look}`} role="columnheader">
      <div className="m-grade">
        <input
          type="radio"
          name={field}
          id={id}
          value={option.key}
          checked={chosen}
          aria-describedby={`${id}-d`}
          aria-keyshortcuts={keys.aria}
          disabled={locked !== null && !chosen}
          onChange={() => locked === null && draft.answer(question.id, field, { grade: option.key })}
        />
        <label htmlFor={id}>{option.word}</label>
      </div>
      <span className="m-n">{counted(ticks, 'tick')}</span>
      <span className="vh" id={`${id}-d`}>
        {option.descriptor}
      </span>
    </th>
  );
}

type CellProps = {
  readonly question: Question;
  readonly dimension: RubricDimension;
  readonly option: GradeOption;
};

function Cell({ question, dimension, option }: CellProps) {
  const { draft } = useForm();
  const locked = useLock();
  const matrix = useAnswer(question.id, 'matrix');
  const toolkit = useDraft((d) => d.toolkit);
  const text = dimension.cells[option.key];
  const same = dimension.sameAs?.[option.key];
  if (same !== undefined) {
    const word = gradeOptions(toolkit, question).find((o) => o.key === same)?.word ?? '';
    return (
      <td className="m-as" role="cell" data-l={option.word}>
        as {word}
      </td>
    );
  }
  if (text === undefined || text === '') {
    return (
      <td className="m-none" role="cell" data-l={option.word}>
        <span aria-hidden="true">–</span>
        <span className="vh">no statement</span>
      </td>
    );
  }
  const cells = matrix?.[dimension.id] ?? [];
  const field = fieldName(question.id, `matrix-${dimension.id}-${option.key}`);
  const change = (on: boolean): void => {
    const next: GradeKey[] = on ? [...cells, option.key] : cells.filter((key) => key !== option.key);
    draft.answer(question.id, field, { matrix: { ...matrix, [dimension.id]: next } });
  };
  return (
    // The box in the cell has its own label.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <td role="cell" data-l={option.word}>
      <div className="m-tick">
        <input
          type="checkbox"
          id={domId(field)}
          data-field={field}
          checked={cells.includes(option.key)}
          disabled={locked !== null}
          onChange={(event) => change(event.target.checked)}
        />
        <label htmlFor={domId(field)}>
          <span className="vh">{dimension.title}: </span>
          {text}
        </label>
      </div>
    </td>
  );
}

/** "gaps in practice: none"; a title that ends in the same words says it all ("risk: identified"). */
const inWords = (title: string, text: string): string =>
  title.endsWith(text.toLowerCase()) ? title : `${title}: ${text}`;

/** What the chosen (or the best ticked) grade also looks for, from the cells of its column that are not ticked. */
function StillLookedFor(props: { readonly question: Question; readonly scale: Scale }) {
  const matrix = useAnswer(props.question.id, 'matrix') ?? {};
  const grade = useAnswer(props.question.id, 'grade');
  const best = props.scale.grades.find((g) => Object.values(matrix).some((cells) => cells.includes(g.key)));
  const of = props.scale.grades.find((g) => g.key === grade) ?? best;
  if (of === undefined || best === undefined) return null;
  const missing = (props.scale.matrix ?? []).filter((dimension) => {
    const text = dimension.cells[best.key];
    return (
      text && dimension.sameAs?.[best.key] === undefined && !(matrix[dimension.id] ?? []).includes(best.key)
    );
  });
  if (missing.length === 0 && of.key === best.key) return null;
  const list = missing.map((d) => inWords(d.title.toLowerCase(), d.cells[best.key] ?? '')).join('; ');
  return (
    <p className="notice notice-look">
      <Info className="i" aria-hidden="true" />
      <span>
        {missing.length === 0 ? null : (
          <>
            For <strong>{best.word}</strong>, the guidance also looks for {list}.{' '}
          </>
        )}
        If your grade differs from your ticks, say why below.
      </span>
    </p>
  );
}

/** The matrix with its grades. Falls back to nothing where the scale has no matrix: the registry then draws the plain scale. */
export function RubricMatrix({ question }: { readonly question: Question }) {
  const toolkit = useDraft((d) => d.toolkit);
  const { settings } = useForm();
  const onKeyDown = useScaleKeys(question);
  const scale = scaleOf(toolkit, question);
  if (scale?.matrix === undefined) return null;
  const options = gradeOptions(toolkit, question);
  return (
    // The digits belong to the boxes inside; the frame only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={settings.digitKeys ? 'matrix-box matrix-keys' : 'matrix-box'}
      data-field={fieldName(question.id, 'grade')}
      onKeyDown={onKeyDown}
    >
      <table className="matrix blocks" role="table">
        <caption className="lab">
          Tick what the record shows, then choose your grade{' '}
          <span className="legend-hint">Ticks support a grade. They do not set it.</span>
        </caption>
        <thead role="rowgroup" className="m-head">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="vh">What is looked at</span>
            </th>
            {options.map((option, at) => (
              <Head key={option.key} question={question} option={option} at={at} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {scale.matrix.map((dimension) => (
            <tr role="row" key={dimension.id}>
              <th scope="row" role="rowheader">
                {dimension.title}
              </th>
              {options.map((option) => (
                <Cell key={option.key} question={question} dimension={dimension} option={option} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {question.notApplicable ? <NotApplicableOption question={question} /> : null}
      <StillLookedFor question={question} scale={scale} />
    </div>
  );
}
