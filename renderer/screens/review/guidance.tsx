/** Guidance and rubric of the question under review, as the auditor had them. */
import type { Question } from '../../../shared/toolkit/question.ts';
import { GuidanceLines } from '../../form/guidance-lines.tsx';
import { gradeMark, scaleOf } from '../../../shared/scales/index.ts';
import { GradeMark } from '../../ui/marks.tsx';
import { useReview } from '../../frames/review/review-context.tsx';

export function ReviewGuidance({ question }: { readonly question: Question }) {
  const toolkit = useReview((d) => d.toolkit);
  const scale = scaleOf(toolkit, question);
  const name = question.number || question.title;
  return (
    <>
      <section className="rubric" aria-label={`Guidance for ${name}`}>
        <h3>Guidance for {name}</h3>
        {question.guidance.length === 0 ? (
          <p className="soft">The form gives no guidance for this question.</p>
        ) : null}
        <GuidanceLines question={question} />
      </section>
      {scale === undefined ? null : (
        <section className="rubric" aria-label="The whole scale">
          <h3>The whole scale</h3>
          <dl>
            {scale.grades.map((grade) => (
              <div key={grade.key}>
                <dt>
                  <GradeMark mark={gradeMark(scale, grade.key)} /> {grade.word}
                </dt>
                <dd>{grade.descriptor}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
