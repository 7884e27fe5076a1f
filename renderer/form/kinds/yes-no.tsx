/** Yes or no, and not applicable where the form allows it. */
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName } from '../field.ts';
import type { KindProps } from './kind-props.ts';

type YesNo = NonNullable<Answer['yesNo']>;

type ButtonsProps = {
  readonly question: Question;
  readonly legend: string;
  readonly na: boolean;
  readonly hideLegend?: boolean;
};

export function YesNoButtons({ question, legend, na, hideLegend = false }: ButtonsProps) {
  const { draft } = useForm();
  const locked = useLock();
  const chosen = useAnswer(question.id, 'yesNo');
  const field = fieldName(question.id, 'yes-no');
  const options: readonly (readonly [YesNo, string])[] = [
    ['yes', 'Yes'],
    ['no', 'No'],
    ...(na ? ([['na', 'Not applicable']] as const) : []),
  ];
  return (
    <fieldset className="choice choice-row" data-field={field}>
      <legend className={hideLegend ? 'vh' : 'lab'}>{legend}</legend>
      {options.map(([value, word]) => (
        <span className="choice-o" key={value}>
          <input
            type="radio"
            name={field}
            id={`${domId(field)}-${value}`}
            value={value}
            checked={chosen === value}
            disabled={locked !== null && chosen !== value}
            onChange={() => locked === null && draft.answer(question.id, field, { yesNo: value })}
          />
          <label htmlFor={`${domId(field)}-${value}`}>{word}</label>
        </span>
      ))}
    </fieldset>
  );
}

export function YesNoKind({ question }: KindProps<'yes-no'>) {
  return <YesNoButtons question={question} legend={question.ask} na={question.notApplicable} hideLegend />;
}
