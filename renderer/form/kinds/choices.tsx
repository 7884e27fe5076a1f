/** Several choices, with a line for something else where the form has one. */
import { limits } from '../../../shared/limits.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName } from '../field.ts';
import { TextLine } from '../text-box.tsx';
import type { KindProps } from './kind-props.ts';

export function ChoicesKind({ question, kind }: KindProps<'choices'>) {
  const { draft } = useForm();
  const locked = useLock();
  const chosen = useAnswer(question.id, 'choices') ?? [];
  const other = useAnswer(question.id, 'other') ?? '';
  const field = fieldName(question.id, 'answer');
  const otherField = fieldName(question.id, 'other');
  const put = (id: string, on: boolean): void => {
    const next = kind.choices.map((c) => c.id).filter((c) => (c === id ? on : chosen.includes(c)));
    draft.answer(question.id, field, { choices: next });
  };
  return (
    <>
      <fieldset className={kind.choices.length > 8 ? 'choice choice-columns' : 'choice'} data-field={field}>
        <legend className="vh">{question.ask}</legend>
        {kind.choices.map((choice) => {
          const id = `${domId(field)}-${choice.id}`;
          return (
            <span className="choice-o" key={choice.id}>
              <input
                type="checkbox"
                id={id}
                checked={chosen.includes(choice.id)}
                disabled={locked !== null}
                aria-describedby={choice.hint === undefined ? undefined : `${id}-d`}
                onChange={(event) => put(choice.id, event.target.checked)}
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
      {kind.other === true ? (
        <div className="field">
          <label htmlFor={domId(otherField)}>Something else</label>
          <TextLine
            field={otherField}
            value={other}
            limit={limits.other}
            onText={(text) => draft.answer(question.id, otherField, { other: text }, true)}
          />
        </div>
      ) : null}
    </>
  );
}
