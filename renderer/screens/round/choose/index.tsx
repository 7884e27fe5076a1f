/** The step "Choose" of a round with a meeting: nominations, their tests or who had contact, and the selection (programme.md 7.1–7.3). */
import { useMemo } from 'react';
import { isChosen, matrixOf, sortsOf } from '../../../../shared/programme/choosing/round-matrix.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Identities } from './identities.tsx';
import { Involvement } from './involvement.tsx';
import { Nominations } from './nominations.tsx';
import { Selection } from './selection.tsx';
import type { StepProps } from './step-props.ts';
import { Tests } from './tests.tsx';

export function ChooseStep(props: StepProps) {
  const { work, year } = props;
  const round = work.document;
  const matrix = useMemo(() => matrixOf(round, sortsOf(year)), [round, year]);
  const locked = isChosen(round);
  const parts = { ...props, matrix, locked };
  return (
    <div className="step">
      {locked ? (
        <Notice>
          <p>The selection is made. What was chosen stays as it is.</p>
        </Notice>
      ) : null}
      <Nominations {...parts} />
      {round.shape === 'D' ? <Tests {...parts} /> : <Involvement {...parts} />}
      <Selection {...parts} />
      {round.shape === 'A' ? <Identities {...props} /> : null}
    </div>
  );
}
