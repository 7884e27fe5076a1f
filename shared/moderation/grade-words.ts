/** The word of a grade on a question's own scale. */
import { gradeMark, scaleOf } from '../report/words.ts';
import type { Question } from '../toolkit/question.ts';
import type { GradeKey } from '../toolkit/scale.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';

/** "Requires improvement" for `ri` on that question's scale; "Not applicable" for `na`. */
export function gradeWordOf(toolkit: Toolkit, question: Question, grade: GradeKey | 'na'): string {
  const kind = question.answer;
  const scale = kind.kind === 'grade' || kind.kind === 'area' ? scaleOf(toolkit, kind.scale) : undefined;
  return gradeMark(scale, grade).word;
}
