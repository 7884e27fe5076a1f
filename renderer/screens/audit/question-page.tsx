/** One question: what is asked, tick lists, the grade, the reasons, the evidence, what the checks noticed. In this order, always. */
import { memo } from 'react';
import { overallsOf } from '../../../shared/toolkit/judgements.ts';
import { Totals } from '../../form/totals.tsx';
import { hasBoxes, hasMatrix } from '../../../shared/kinds/index.ts';
import { askOf } from '../../../shared/toolkit/words.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { EvidenceList } from '../../form/evidence.tsx';
import { headingId } from '../../form/field.ts';
import { Prompts } from '../../form/prompts.tsx';
import { Rationale } from '../../form/rationale.tsx';
import { AnswerBody } from '../../form/registry.tsx';
import { RiskDoor } from '../../form/risk-door.tsx';
import { TickLists } from '../../form/tick-lists.tsx';
import { EarlierGrade } from './earlier-grade.tsx';
import { LeaveOut } from './leave-out.tsx';
import { LockLine } from './lock-line.tsx';
import type { Page } from '../../frames/audit/pages.ts';
import { Views } from './views.tsx';

/** "3 Child and family assessment, question 9 of 14". */
function where(page: Extract<Page, { kind: 'question' }>): string {
  const { section, questions } = page.section;
  const at = questions.findIndex((q) => q.id === page.question.id) + 1;
  const name = section.number === '' ? section.title : `${section.number} ${section.title}`;
  const word = hasBoxes(page.question) ? 'area' : 'question';
  return questions.length === 1 ? name : `${name}, ${word} ${at} of ${questions.length}`;
}

function Ask({ question }: { readonly question: Question }) {
  const ask = useDraft((d) => askOf(question, d.audit));
  return <p className="q-ask">{ask}</p>;
}

/** Beside a judgement of the whole stand all totals, beside that of a section its own. */
function TotalsBeside({ page }: { readonly page: Extract<Page, { kind: 'question' }> }) {
  const { section } = page.section;
  const isOverall = useDraft((d) => overallsOf(d.toolkit).includes(page.question.id));
  if (isOverall) return <Totals />;
  return section.grade === page.question.id ? <Totals section={section.id} /> : null;
}

type Shown = { readonly page: Extract<Page, { kind: 'question' }> };

/** Drawn anew only when the page itself changes; each part follows its own answer. */
export const QuestionPage = memo(function QuestionPage({ page }: Shown) {
  const { question } = page;
  const tight = hasBoxes(question) || hasMatrix(question);
  return (
    <div className={tight ? 'q q-tight' : 'q'}>
      <div className="q-head">
        <p className="q-where">
          {where(page)} <LeaveOut section={page.section.section} />
        </p>
        <h1 id={headingId(question.id)} data-question={question.id} tabIndex={-1}>
          {question.number === '' ? null : <span className="q-id">{question.number}</span>} {question.title}
        </h1>
        <Views view="question" />
        <Ask question={question} />
      </div>
      <LockLine section={page.section.section}>
        <TickLists question={question} />
        <TotalsBeside page={page} />
        <AnswerBody question={question} dense={false} />
        <EarlierGrade question={question} />
        {hasBoxes(question) ? null : <RiskDoor question={question} />}
        <Rationale question={question} />
        <EvidenceList question={question} />
        <Prompts question={question.id} />
      </LockLine>
    </div>
  );
});
