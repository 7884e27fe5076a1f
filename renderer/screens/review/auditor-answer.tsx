/** What the auditor answered, to read and not to change: the answer in words, the reasons, the evidence. */
import { hasBoxes, isGraded, mainWords } from '../../../shared/kinds/index.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { isBlind } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { evidenceName, pageWords } from '../../form/evidence-words.ts';
import { gradeOptions } from '../../form/scale-words.ts';
import { scaleOf } from '../../../shared/scales/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { countWords } from '../../form/words.ts';
import { counted } from '../../../shared/dates/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { useReview } from '../../frames/review/review-context.tsx';

function Evidence({ answer }: { readonly answer: Answer }) {
  if (answer.noEvidence && answer.evidence.length === 0)
    return <p className="quiet">The auditor looked for evidence and found none.</p>;
  if (answer.evidence.length === 0) return null;
  return (
    <ul className="chips" aria-label="Evidence the auditor relied on">
      {answer.evidence.map((one) => (
        <li className="chip chip-read" key={one.id}>
          <Icon name="file-text" />
          <span>{evidenceName(one)}</span>
          {one.page === '' ? null : <span className="chip-where">{pageWords(one.page)}</span>}
        </li>
      ))}
    </ul>
  );
}

const boxes = [
  ['facts', 'The facts'],
  ['analysis', 'What they mean'],
  ['link', 'Why that leads to the judgement'],
  ['impact', 'Impact'],
] as const;

/** Cells of a rubric the auditor ticked, in words: they support a grade, so they stay hidden while grading blind. */
function matrixWords(question: Question, answer: Answer, toolkit: Toolkit): string {
  const rows = scaleOf(toolkit, question)?.matrix ?? [];
  const options = gradeOptions(toolkit, question);
  return rows
    .flatMap((row) => {
      const ticked = options.filter((option) => answer.matrix?.[row.id]?.includes(option.key));
      return ticked.length === 0 ? [] : [`${row.title}: ${ticked.map((option) => option.word).join(', ')}`];
    })
    .join('\n');
}

/** The texts of an answer, each with its own label where there are several. */
export function textsOf(
  question: Question,
  audit: Audit,
  toolkit: Toolkit,
  blind: boolean,
): readonly { readonly label: string; readonly text: string }[] {
  const answer = audit.answers[question.id] ?? emptyAnswer;
  const areas = hasBoxes(question)
    ? boxes.map(([key, label]) => ({ label, text: answer.area?.[key] ?? '' }))
    : [{ label: 'Answer', text: mainWords(question, audit) }];
  return [
    ...areas,
    { label: 'Ticked in the rubric', text: blind ? '' : matrixWords(question, answer, toolkit) },
    { label: 'Reasons', text: answer.rationale },
  ].filter(({ text }) => text.trim() !== '');
}

/** The left half of the pair: the auditor's text of the version under review. */
export function AuditorAnswer({ question }: { readonly question: Question }) {
  const audit = useReview((d) => d.audit);
  const toolkit = useReview((d) => d.toolkit);
  const blind = useReview((d) => isBlind(d.review));
  const answer = audit.answers[question.id] ?? emptyAnswer;
  const texts = textsOf(question, audit, toolkit, blind);
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  return (
    <section className="read" aria-labelledby="read-h">
      <div className="why-head">
        <h2 id="read-h">
          {question.comment === 'none' || !isGraded(question) ? 'Auditor’s answer' : 'Auditor’s reasons'}
        </h2>
        <span className="count">
          version {audit.version}, {counted(words, 'word')}
        </span>
      </div>
      <div className="read-text">
        {texts.length === 0 ? <span className="quiet">Not written</span> : null}
        {texts.map(({ label, text }) => (
          <div key={label}>
            {texts.length === 1 ? null : <strong>{label}: </strong>}
            <span data-read="">{text}</span>
          </div>
        ))}
      </div>
      <Evidence answer={answer} />
    </section>
  );
}
