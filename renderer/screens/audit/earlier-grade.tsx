/** In a re-audit, the grade of the earlier audit beside one's own: shown only once every grade of this one is set (PG58). */
import { takesGrade } from '../../../shared/scales/index.ts';
import { areGradesSet, isReAudit } from '../../../shared/toolkit/evaluate/re-audit.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import { idsByWord, rowsOf } from '../../working-copy/list.ts';
import { useCopy } from '../../working-copy/use-copy.ts';

const earlierRow = async (reference: string) =>
  (await rowsOf(idsByWord(reference, 5))).find((row) => row.reference === reference);

function Earlier({ question, reference }: { readonly question: Question; readonly reference: string }) {
  const toolkit = useDraft((d) => d.toolkit);
  const row = useCopy(() => earlierRow(reference), [reference]);
  const grade = row?.toolkitId === toolkit.id ? row.grades[question.id] : undefined;
  return grade === undefined ? null : (
    <p className="carried">
      Earlier, in {reference}: {gradeWord(gradeOptions(toolkit, question), grade)}
    </p>
  );
}

export function EarlierGrade({ question }: { readonly question: Question }) {
  const reference = useDraft(({ toolkit, audit }) =>
    audit.carriedFrom !== '' && isReAudit(toolkit, audit) && areGradesSet(toolkit, audit)
      ? audit.carriedFrom
      : '',
  );
  return reference === '' || !takesGrade(question) ? null : (
    <Earlier question={question} reference={reference} />
  );
}
