/** A grade: yes or no first where the form asks for it, then the scale or the rubric matrix. */
import { useDraft } from '../draft-context.tsx';
import { RubricMatrix } from '../matrix.tsx';
import { GradeScale, GradeSegments } from '../scale.tsx';
import { scaleOf } from '../../../shared/scales/index.ts';
import type { KindProps } from './kind-props.ts';
import { YesNoButtons } from './yes-no.tsx';

export function GradeKind({ question, kind, dense }: KindProps<'grade'>) {
  const toolkit = useDraft((d) => d.toolkit);
  const matrix = kind.matrix === true && scaleOf(toolkit, question)?.matrix !== undefined;
  const yesNo =
    kind.yesNo === undefined ? null : <YesNoButtons question={question} legend={kind.yesNo.ask} na={false} />;
  if (dense && !matrix) {
    return (
      <>
        {yesNo}
        <GradeSegments question={question} />
      </>
    );
  }
  return (
    <>
      {yesNo}
      {matrix ? <RubricMatrix question={question} /> : <GradeScale question={question} legend="Your grade" />}
    </>
  );
}
