/** A number with its unit. What is not a number stays in the box and is said; it is not saved as something else. */
import { typedOrNone, unreadWords } from '../../../shared/audit/unread.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { fieldName, headingId } from '../field.ts';
import { NumberBox } from '../number-box.tsx';
import { ReadText } from '../text-box.tsx';
import type { KindProps } from './kind-props.ts';

export function NumberKind({ question, kind }: KindProps<'number'>) {
  const { draft } = useForm();
  const locked = useLock();
  const value = useAnswer(question.id, 'number') ?? null;
  const unread = useAnswer(question.id, 'unread');
  const field = fieldName(question.id, 'answer');
  const shown = value === null ? '' : String(value);
  if (locked !== null)
    return <ReadText field={field} text={unread === undefined ? shown : unreadWords(unread, 'number')} />;
  return (
    <div className="number-kind">
      <NumberBox
        field={field}
        text={unread ?? shown}
        bounds={kind}
        unit={kind.unit ?? ''}
        labelledBy={headingId(question.id)}
        onText={(text) =>
          draft.answer(question.id, field, { number: undefined, unread: typedOrNone(text) }, true)
        }
        onNumber={(number) => draft.answer(question.id, field, { number, unread: undefined }, true)}
      />
    </div>
  );
}
