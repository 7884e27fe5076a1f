/** Check answers: every answer of a section in a table, what needs somebody marked on its row, and Change at its end. */
import { mainWords } from '../../../shared/kinds/index.ts';
import { CircleAlert } from 'lucide-react';
import type { Severity } from '../../../shared/toolkit/toolkit.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { isAnswered, needsAttention, partsBeingFilled } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { evidenceWords } from '../../form/evidence-words.ts';
import { gradeMark, notApplicable, scaleOf } from '../../../shared/scales/index.ts';
import type { Draft, ShownSection } from '../../records/audit/draft-state.ts';
import { Link } from '../../frames/link.tsx';
import { GradeMark } from '../../ui/marks.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';

const flagOf: Readonly<Record<Severity, string>> = {
  block: 'flag-stop',
  warn: 'flag-warn',
  prompt: 'flag-look',
};

/** The worst thing that still needs a person at a question, or null. */
export function worstOf({ derived }: Pick<Draft, 'derived'>, question: string): Severity | null {
  const own = derived.problems.filter((p) => p.place.question === question && p.waived === undefined);
  return (['block', 'warn', 'prompt'] as const).find((s) => own.some((p) => p.severity === s)) ?? null;
}

function Grade({ question }: { readonly question: Question }) {
  const toolkit = useDraft((d) => d.toolkit);
  const grade = useDraft((d) => d.audit.answers[question.id]?.grade);
  if (grade === undefined) return null;
  if (grade === notApplicable) return <span className="soft">n/a</span>;
  return <GradeMark mark={gradeMark(scaleOf(toolkit, question), grade)} />;
}

function Evidence({ question }: { readonly question: Question }) {
  const answer = useDraft((d) => d.audit.answers[question.id]);
  if (!question.evidence) return null;
  if (answer === undefined || answer.evidence.length === 0) {
    return answer?.noEvidence === true ? <>None found</> : null;
  }
  return <>{answer.evidence.map(evidenceWords).join('; ')}</>;
}

type RowProps = { readonly question: Question; readonly now: boolean; readonly onGo: (id: string) => void };

/** `now`: its part is being filled; a later part is not missing anything yet. */
function Row({ question, now, onGo }: RowProps) {
  const flag = useDraft((d) => worstOf(d, question.id));
  const main = useDraft((d) => mainWords(question, d.audit));
  const rationale = useDraft((d) => d.audit.answers[question.id]?.rationale ?? '');
  const missing = useDraft(
    (d) =>
      now && question.required && !isAnswered(question, d.audit.answers[question.id], d.audit, d.toolkit),
  );
  const carried = useDraft((d) => d.audit.answers[question.id]?.carriedFrom);
  const id = `change-${question.id}`;
  const name = question.number || question.title;
  const texts = [main, rationale].filter((text) => text.trim() !== '');
  return (
    <tr role="row" className={flag === null ? undefined : flagOf[flag]} data-check={question.id}>
      <th scope="row" role="rowheader">
        <span className="q-id">{question.number}</span> {question.shortTitle ?? question.title}
      </th>
      <td role="cell" data-l="Grade">
        <Grade question={question} />
      </td>
      <td role="cell" data-l="Answer">
        {texts.map((text) => (
          <p key={text} className="ca-text">
            {text}
          </p>
        ))}
        {carried === undefined ? null : <span className="tag tag-soft">carried forward from {carried}</span>}
        {missing ? <strong className="ca-none">Not provided</strong> : null}
        {!missing && texts.length === 0 ? <span className="quiet">Left empty</span> : null}
      </td>
      <td className="ca-e" role="cell" data-l="Evidence">
        <Evidence question={question} />
      </td>
      <td className="ca-c" role="cell">
        <Link
          id={id}
          aria-label={`Change ${name}`}
          to={() => {
            onGo(id);
            goToQuestion(question.id);
          }}
        >
          Change
        </Link>
      </td>
    </tr>
  );
}

type Props = {
  readonly shown: ShownSection;
  readonly onlyMine: boolean;
  readonly onGo: (id: string) => void;
};

export function SectionAnswers({ shown, onlyMine, onGo }: Props) {
  const { section, questions, status } = shown;
  const derived = useDraft((d) => d.derived);
  const now = useDraft((d) => partsBeingFilled(d.toolkit, d.audit).has(section.part));
  const problems = derived.problems.filter(needsAttention);
  const listed = onlyMine
    ? questions.filter((q) =>
        derived.problems.some((p) => p.place.question === q.id && p.waived === undefined),
      )
    : questions;
  if (listed.length === 0) return null;
  const bad = status === 'problem' || problems.some((p) => questions.some((q) => q.id === p.place.question));
  return (
    <table className="ca blocks" role="table" id={`ca-${section.id}`}>
      <caption>
        <span className="ca-cap">
          {section.number} {section.title}
        </span>{' '}
        {bad ? (
          <span className="st st-stop">
            <CircleAlert className="i" aria-hidden="true" />
            There is a problem
          </span>
        ) : null}
      </caption>
      <TableHead columns={['Question', 'Grade', 'Answer, or why', 'Evidence']} acts="Change" />
      <tbody role="rowgroup">
        {listed.map((question) => (
          <Row key={question.id} question={question} now={now} onGo={onGo} />
        ))}
      </tbody>
    </table>
  );
}
