/** "Agree all unchanged" in one act: the list first, then the act. What has an open note or still differs is left out. */
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { auditorGrade } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import { counted } from '../../../shared/dates/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../dialog.tsx';
import type { ReviewDraft } from '../../records/review/review-state.ts';
import { agreeAll, unchangedToAgree } from './acts.ts';
import { useOpenReview, useReview } from './review-context.tsx';

/** The questions the act would agree with now. */
export function unchangedNow(draft: ReviewDraft): readonly Question[] {
  const { audit, toolkit, review, before } = draft;
  if (before === null || review.finishedAt !== '') return [];
  const changes = changesBetween(toolkit, before.audit, audit, before.review.notes);
  return unchangedToAgree(draft, review, before, new Set(changes.all.flatMap((change) => change.places)));
}

export function AgreeUnchanged({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenReview();
  const draft = useReview((d) => d);
  const questions = unchangedNow(draft);
  const { toolkit, audit } = draft;
  return (
    <Dialog label="Agree all unchanged" onClose={onClose}>
      <div className="sheet-head">
        <h1>Agree {counted(questions.length, 'unchanged question')}</h1>
        <Button kind="plain" icon="x" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="stack">
        <p>
          These say the same as in the version you reviewed before, in the answer, in what is shown beside it
          and in the actions that name it. Questions with an open note, and those whose grades still differ,
          are left out.
        </p>
        <ul className="preview-list" aria-label="Questions to agree with">
          {questions.map((question) => {
            const grade = auditorGrade(audit, question.id);
            return (
              <li key={question.id}>
                {question.number} {question.shortTitle ?? question.title}
                {grade === undefined ? '' : `, ${gradeWord(gradeOptions(toolkit, question), grade)}`}
              </li>
            );
          })}
        </ul>
        <div className="btn-row">
          <Button
            kind="main"
            icon="check-check"
            onClick={() => {
              open.change('agree-unchanged', (review) => agreeAll(review, questions));
              onClose();
            }}
          >
            Agree all {questions.length}
          </Button>
          <Button onClick={onClose}>Leave them</Button>
        </div>
      </div>
    </Dialog>
  );
}
