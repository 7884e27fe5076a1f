/** What went out and came in at one place: a grade with both words, running text word by word, lists line by line. */
import type { Change } from '../../../shared/moderation/changes/index.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { DiffLines, DiffText } from '../../diff/diff-text.tsx';
import { gradeOptions } from '../../form/scale-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { GradeMark } from '../../ui/marks.tsx';

function GradeWord(props: { readonly toolkit: Toolkit; readonly question: string; readonly word: string }) {
  const { toolkit, question, word } = props;
  const found = questionById(toolkit, question)?.question;
  const option =
    found === undefined ? undefined : gradeOptions(toolkit, found).find((one) => one.word === word);
  return (
    <>
      {option === undefined ? null : (
        <span aria-hidden="true">
          <GradeMark mark={option} />
        </span>
      )}{' '}
      {word === '' ? 'none' : word}
    </>
  );
}

type Props = { readonly toolkit: Toolkit; readonly change: Change };

const GradeChange = ({ toolkit, change }: Props) => (
  <p className="gchange">
    <span className="vh">Grade changed from</span>
    <del className="g-old">
      <GradeWord toolkit={toolkit} question={change.question} word={change.before} />
    </del>
    <Icon name="arrow-right" />
    <span className="vh">to</span>
    <ins className="g-new">
      <strong>
        <GradeWord toolkit={toolkit} question={change.question} word={change.after} />
      </strong>
    </ins>
  </p>
);

export function ChangeBody({ toolkit, change }: Props) {
  if (change.kind === 'grade') return <GradeChange toolkit={toolkit} change={change} />;
  if (change.kind === 'lines' || change.kind === 'order')
    return <DiffLines before={change.before} after={change.after} label={change.field} />;
  return <DiffText before={change.before} after={change.after} />;
}
