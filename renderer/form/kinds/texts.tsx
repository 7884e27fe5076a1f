/** Short text on one line, long text in a growing box. */
import { limits } from '../../../shared/limits.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import { useAnswer, useForm } from '../draft-context.tsx';
import { fieldName, headingId } from '../field.ts';
import { useAnswerText } from '../live-text.ts';
import { LiveCount } from '../rationale.tsx';
import { AnswerBox, TextLine } from '../text-box.tsx';
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
      limit={kind.maxLength ?? limits.line}
      required={question.required}
      onText={(to) => draft.answer(question.id, field, { text: to }, true)}
    />
  );
}

const textOf = (answer: Answer): string => answer.text ?? '';

export function LongTextKind({ question }: KindProps<'long-text'>) {
  const { draft } = useForm();
  const live = useAnswerText(question.id, textOf);
  const field = fieldName(question.id, 'text');
  return (
    <div className="why">
      <AnswerBox
        field={field}
        live={live}
        labelledBy={headingId(question.id)}
        required={question.required}
        onText={(to) => draft.answer(question.id, field, { text: to }, true)}
      />
      <p className="count-line">
        <LiveCount live={live} />
      </p>
    </div>
  );
}
