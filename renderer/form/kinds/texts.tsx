/** Short text on one line, long text in a growing box. */
import { useAnswer, useForm } from '../draft-context.tsx';
import { fieldName, headingId } from '../field.ts';
import { WordCount } from '../rationale.tsx';
import { TextBox, TextLine } from '../text-box.tsx';
import type { KindProps } from './kind-props.ts';

export function ShortTextKind({ question, kind }: KindProps<'short-text'>) {
  const { draft } = useForm();
  const text = useAnswer(question.id, 'text') ?? '';
  const field = fieldName(question.id, 'text');
  return (
    <TextLine
      field={field}
      value={text}
      labelledBy={headingId(question.id)}
      maxLength={kind.maxLength ?? 400}
      required={question.required}
      onText={(to) => draft.answer(question.id, field, { text: to }, true)}
    />
  );
}

export function LongTextKind({ question }: KindProps<'long-text'>) {
  const { draft } = useForm();
  const text = useAnswer(question.id, 'text') ?? '';
  const field = fieldName(question.id, 'text');
  return (
    <div className="why">
      <TextBox
        field={field}
        value={text}
        labelledBy={headingId(question.id)}
        required={question.required}
        onText={(to) => draft.answer(question.id, field, { text: to }, true)}
      />
      <p className="count-line">
        <WordCount text={text} />
      </p>
    </div>
  );
}
