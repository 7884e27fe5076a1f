/** The reasons: always there, never revealed by a choice. With its count of words and, when saving fails, the notice above it. */
import { isGraded } from '../../shared/kinds/index.ts';
import type { Answer } from '../../shared/audit/answer.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { useDraft, useForm, useLock } from './draft-context.tsx';
import { answerOf } from '../records/audit/draft-answer.ts';
import { UnsavedNotice } from '../frames/unsaved-notice.tsx';
import { domId, fieldName } from './field.ts';
import { useAnswerText, useGivenText, useSettledText, type LiveText } from './live-text.ts';
import { AnswerBox } from './text-box.tsx';
import { countWords } from './words.ts';
import { counted } from '../../shared/dates/index.ts';

/** The count of a text that is kept elsewhere. */
export function WordCount({ text }: { readonly text: string }) {
  return <LiveCount live={useGivenText(text)} />;
}

/** "97 words", a rest after the last key. Not live: a screen reader would speak at every pause. */
export function LiveCount({ live }: { readonly live: LiveText }) {
  const settled = useSettledText(live);
  return <span className="count">{counted(countWords(settled), 'word')}</span>;
}

/** Above the box of reasons, while saving fails. */
function Unsaved({ question }: { readonly question: string }) {
  const tries = useDraft((d) => (d.status.kind === 'failed' ? d.status.tries : 0));
  const words = useDraft((d) => {
    if (d.status.kind !== 'failed' || d.status.tries < 2) return 0;
    const now = countWords(answerOf(d.audit, question).rationale);
    return now - countWords(answerOf(d.saved, question).rationale);
  });
  const code = useDraft((d) => (d.status.kind === 'failed' ? d.status.code : 'internal'));
  return <UnsavedNotice tries={tries} words={words} code={code} />;
}

const rationaleOf = (answer: Answer): string => answer.rationale;

/** What the box of reasons is called for this question. */
export function rationaleLabel(question: Question): string {
  if (question.commentLabel !== undefined) return question.commentLabel;
  return isGraded(question) ? 'Why this grade' : 'Comment';
}

function hintOf(question: Question): string | undefined {
  if (question.commentHint !== undefined) return question.commentHint;
  if (isGraded(question)) return 'Name what the record shows, not who wrote it';
  return question.comment === 'optional' ? 'If you wish' : undefined;
}

/** `small`: in the whole-section view, where the label is spoken and the count stands below. */
export function Rationale({
  question,
  small = false,
}: {
  readonly question: Question;
  readonly small?: boolean;
}) {
  const { draft } = useForm();
  const locked = useLock();
  const live = useAnswerText(question.id, rationaleOf);
  const field = fieldName(question.id, 'rationale');
  const id = domId(field);
  const label = rationaleLabel(question);
  const hint = small ? undefined : hintOf(question);
  if (question.comment === 'none') return null;
  return (
    <div className="why">
      <Unsaved question={question.id} />
      {small ? (
        <label className="vh" htmlFor={id}>
          {label}, {question.number || question.title}
        </label>
      ) : (
        <div className="why-head">
          {locked === null ? (
            <label htmlFor={id}>{label}</label>
          ) : (
            <span className="lab-inline">{label}</span>
          )}
          {hint === undefined ? null : (
            <span className="hint" id={`${id}-h`}>
              {hint}
            </span>
          )}
          <LiveCount live={live} />
        </div>
      )}
      <AnswerBox
        field={field}
        live={live}
        describedBy={hint === undefined ? undefined : `${id}-h`}
        required={question.comment === 'always'}
        onText={(rationale) => draft.answer(question.id, field, { rationale }, true)}
      />
      {small ? (
        <p className="count-line">
          <LiveCount live={live} />
        </p>
      ) : null}
    </div>
  );
}
