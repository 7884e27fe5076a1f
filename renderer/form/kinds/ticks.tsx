/** A question that is nothing but its tick lists; they are drawn above, so this says only that none apply. */
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName } from '../field.ts';
import type { KindProps } from './kind-props.ts';

export function TicksKind({ question }: KindProps<'ticks'>) {
  const { draft } = useForm();
  const locked = useLock();
  const none = useAnswer(question.id, 'none') ?? false;
  const ticks = useAnswer(question.id, 'ticks');
  const field = fieldName(question.id, 'none');
  if (Object.values(ticks ?? {}).some((ticked) => ticked.length > 0)) return null;
  return (
    <span className="pick">
      <input
        type="checkbox"
        id={domId(field)}
        data-field={field}
        checked={none}
        disabled={locked !== null}
        onChange={(event) =>
          draft.answer(question.id, field, { none: event.target.checked ? true : undefined })
        }
      />
      <label htmlFor={domId(field)}>None of these</label>
    </span>
  );
}
