/** The three lists before signing: put right (blocks), change or say why, worth another look. */
import { CircleAlert, Eye, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Severity } from '../../../shared/toolkit/toolkit.ts';
import { isMerelyUnanswered, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { LeaveIt } from '../../form/prompts.tsx';
import type { Draft } from '../../records/audit/draft-state.ts';
import { Link } from '../../frames/link.tsx';
import { goToPlace } from '../../frames/audit/go-to.ts';

const kinds: readonly {
  readonly severity: Severity;
  readonly look: string;
  readonly words: string;
  readonly Icon: typeof Eye;
}[] = [
  { severity: 'block', look: 'pr-stop', words: 'Put right', Icon: CircleAlert },
  { severity: 'warn', look: 'pr-warn', words: 'Change, or say why', Icon: TriangleAlert },
  { severity: 'prompt', look: 'pr-look', words: 'Worth another look', Icon: Eye },
];

/** Where a problem is, in the fewest words: "3h", "8, action 2". */
export function placeWords({ toolkit, audit }: Pick<Draft, 'toolkit' | 'audit'>, problem: Problem): string {
  const { question, row } = problem.place;
  if (question === 'independence') return 'Your part';
  if (question === 'escalations') return 'Risk record';
  const found = questionById(toolkit, question)?.question;
  const name = found === undefined ? 'Actions' : found.number || (found.shortTitle ?? found.title);
  if (row === undefined) return name;
  const rows = question === 'actions' ? audit.actions : (audit.answers[question]?.rows ?? []);
  const at = rows.findIndex((r) => r.id === row) + 1;
  if (at === 0) return name;
  return question === 'actions' ? `Action ${at}` : `${name}, row ${at}`;
}

/** Marks the row one comes from, so that Change returns here. */
const idOf = (problem: Problem): string => `problem-${problem.key.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;

function Item({ problem, onGo }: { readonly problem: Problem; readonly onGo: (id: string) => void }) {
  const where = useDraft((d) => placeWords(d, problem));
  return (
    <li>
      <Link
        id={idOf(problem)}
        to={() => {
          onGo(idOf(problem));
          goToPlace(problem.place);
        }}
      >
        <span className="pr-w">{where}</span>
        <span className="pr-t">
          {problem.message} <em>Because: {problem.because}</em>
          {problem.waived === undefined ? null : <em> You said why: {problem.waived}</em>}
        </span>
      </Link>
      {problem.severity === 'warn' ? (
        <div className="pr-leave">
          <LeaveIt problems={[problem]} />
        </div>
      ) : null}
    </li>
  );
}

/** Warnings of one check that stand in several places, with one reason for all that have none yet. */
function SameKind({ problems }: { readonly problems: readonly Problem[] }) {
  const open = problems.filter((problem) => problem.severity === 'warn' && problem.waived === undefined);
  const kinds = [...new Set(open.map((problem) => problem.rule))]
    .map((rule) => ({ rule, same: open.filter((problem) => problem.rule === rule) }))
    .filter(({ same }) => same.length > 1);
  if (kinds.length === 0) return null;
  return (
    <ul className="prs-kinds" aria-label="One reason for all of one kind">
      {kinds.map(({ rule, same }) => (
        <li key={rule}>
          <LeaveIt problems={same} words={`Leave all ${same.length} of ${rule} and say why once`} />
        </li>
      ))}
    </ul>
  );
}

/** What is merely not answered yet is one line per question, after what is wrong. */
export function ProblemLists({ onGo }: { readonly onGo: (id: string) => void }) {
  const problems = useDraft((d) => d.derived.problems);
  return (
    <>
      {kinds.map(({ severity, look, words, Icon }) => {
        const own = problems.filter((p) => p.severity === severity);
        const sorted = [...own.filter((p) => !isMerelyUnanswered(p)), ...own.filter(isMerelyUnanswered)];
        return (
          <section key={severity} aria-labelledby={`pr-${severity}`}>
            <h2 className={`pr-h ${look}`} id={`pr-${severity}`}>
              <Icon className="i" aria-hidden="true" />
              {words} <span className="count">{own.length}</span>
            </h2>
            {severity === 'warn' ? <SameKind problems={own} /> : null}
            {own.length === 0 ? (
              <p className="quiet pr-none">Nothing.</p>
            ) : (
              <ol className="prs">
                {sorted.map((problem) => (
                  <Item key={problem.key} problem={problem} onGo={onGo} />
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </>
  );
}
