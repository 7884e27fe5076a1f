/** The way on, at the foot of the middle: previous, next, come back to this, next unanswered. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { nextUnanswered } from '../../../shared/toolkit/evaluate/index.ts';
import { useAnswer, useDraft, useForm } from '../../form/draft-context.tsx';
import { fieldName } from '../../form/field.ts';
import { lockOfSection } from '../../form/lock-words.ts';
import { useKeysOf } from '../../stores/commands.ts';
import { Link } from '../../frames/link.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { firstQuestionOf, pageName, pageNumber, type Page } from '../../frames/audit/pages.ts';

function Step(props: { readonly page: Page | undefined; readonly way: 'previous' | 'next' }) {
  const { page, way } = props;
  const keys = useKeysOf(way === 'previous' ? 'question.previous' : 'question.next');
  if (page === undefined) return null;
  return (
    <Link
      className="btn"
      to={() => goToQuestion(firstQuestionOf(page))}
      aria-keyshortcuts={keys.aria}
      aria-label={`${way === 'previous' ? 'Previous' : 'Next'}: ${pageName(page)}`}
    >
      {way === 'previous' ? <ArrowLeft className="i" aria-hidden="true" /> : null}
      <span>{pageNumber(page)}</span>
      {way === 'next' ? <ArrowRight className="i" aria-hidden="true" /> : null}
    </Link>
  );
}

function ComeBack({ question }: { readonly question: string }) {
  const { draft } = useForm();
  const marked = useAnswer(question, 'marked');
  const keys = useKeysOf('question.mark');
  return (
    <span className="later">
      <input
        type="checkbox"
        id="later"
        checked={marked}
        aria-keyshortcuts={keys.aria}
        onChange={(event) =>
          draft.answer(question, fieldName(question, 'marked'), { marked: event.target.checked })
        }
      />
      <label htmlFor="later">Come back to this</label>
    </span>
  );
}

/** The question that wants an answer next, seen from this page; found anew when the checks have run. */
export function useNextUnanswered(from: string): { readonly id: string; readonly number: string } | null {
  const derived = useDraft((d) => d.derived);
  const id = useDraft((d) => (d.derived === derived ? nextOf(d, from) : ''));
  const question = derived.questions.find((q) => q.id === id);
  return question === undefined
    ? null
    : { id: question.id, number: question.number || question.shortTitle || question.title };
}

const memo = new WeakMap<object, Map<string, string>>();
function nextOf(d: Parameters<Parameters<typeof useDraft>[0]>[0], from: string): string {
  const known = memo.get(d.derived) ?? new Map<string, string>();
  memo.set(d.derived, known);
  const before = known.get(from);
  if (before !== undefined) return before;
  const id = nextUnanswered(d.toolkit, d.audit, from) ?? '';
  known.set(from, id);
  return id;
}

type Props = { readonly pages: readonly Page[]; readonly page: Page };

export function MoveBar({ pages, page }: Props) {
  const at = pages.indexOf(page);
  const question = firstQuestionOf(page);
  const next = useNextUnanswered(question);
  const audit = useDraft((d) => d.audit.id);
  const locked = useDraft((d) => lockOfSection(d.toolkit, d.audit, page.section.section) !== null);
  const unanswered = useKeysOf('question.next-unanswered');
  const finish = useKeysOf('audit.finish');
  return (
    <nav className="move" aria-label="Between questions">
      <Step page={pages[at - 1]} way="previous" />
      <Step page={pages[at + 1]} way="next" />
      {page.kind === 'question' && !locked ? <ComeBack question={question} /> : <span className="later" />}
      {next === null ? (
        <Link className="btn btn-main" to={{ screen: 'check', audit }} aria-keyshortcuts={finish.aria}>
          <span>Check answers</span>
          {finish.words === undefined ? null : <kbd aria-hidden="true">{finish.words}</kbd>}
        </Link>
      ) : (
        <Link className="btn btn-main" to={() => goToQuestion(next.id)} aria-keyshortcuts={unanswered.aria}>
          <span>Next unanswered: {next.number}</span>
          {unanswered.words === undefined ? null : <kbd aria-hidden="true">{unanswered.words}</kbd>}
        </Link>
      )}
    </nav>
  );
}
