/** One choice of several. Short lists are radios, long ones (over seven) a list box, so that the page stays short. */
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, headingId } from '../field.ts';
import type { KindProps } from './kind-props.ts';

const mostRadios = 7;

export function ChoiceKind({ question, kind }: KindProps<'choice'>) {
  const { draft } = useForm();
  const locked = useLock();
  const chosen = useAnswer(question.id, 'choice') ?? '';
  const field = fieldName(question.id, 'answer');
  const na = question.notApplicable ? [{ id: 'na', label: 'Not applicable', hint: undefined }] : [];
  const choices = [...kind.choices, ...na];
  const put = (choice: string): void =>
    draft.answer(question.id, field, { choice: choice === '' ? undefined : choice });
  if (choices.length > mostRadios) {
    return (
      <select
        className="choice-list"
        id={domId(field)}
        data-field={field}
        value={chosen}
        disabled={locked !== null}
        aria-labelledby={headingId(question.id)}
        onChange={(event) => put(event.target.value)}
      >
        <option value="">Not chosen</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const short = choices.every((choice) => choice.label.length < 24 && choice.hint === undefined);
  return (
    <fieldset className={short ? 'choice choice-row' : 'choice'} data-field={field}>
      <legend className="vh">{question.ask}</legend>
      {choices.map((choice) => {
        const id = `${domId(field)}-${choice.id}`;
        return (
          <span className="choice-o" key={choice.id}>
            <input
              type="radio"
              name={field}
              id={id}
              value={choice.id}
              checked={chosen === choice.id}
              disabled={locked !== null && chosen !== choice.id}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-d`}
              onChange={() => locked === null && put(choice.id)}
            />
            <span>
              <label htmlFor={id}>{choice.label}</label>
              {choice.hint === undefined ? null : (
                <span className="hint choice-hint" id={`${id}-d`}>
                  {choice.hint}
                </span>
              )}
            </span>
          </span>
        );
      })}
    </fieldset>
  );
}
