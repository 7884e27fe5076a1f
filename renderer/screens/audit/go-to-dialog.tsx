/** Go to a question by its number (or a word of its title). Enter goes to the first that fits. */
import { useState } from 'react';
import { useDraft } from '../../form/draft-context.tsx';
import { Dialog } from '../../frames/dialog.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { useView } from '../../frames/audit/view-state.ts';
import type { Question } from '../../../shared/toolkit/question.ts';

/** The questions that fit what was typed, exact numbers first. Pure. */
export function fitting(questions: readonly Question[], typed: string): readonly Question[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return questions;
  const rank = (q: Question): number => {
    const number = q.number.toLowerCase();
    if (number === text) return 0;
    if (number !== '' && number.startsWith(text)) return 1;
    return q.title.toLowerCase().includes(text) ? 2 : 3;
  };
  return questions.filter((q) => rank(q) < 3).toSorted((a, b) => rank(a) - rank(b));
}

const mostShown = 8;

export function GoToDialog() {
  const open = useView((state) => state.goTo);
  const questions = useDraft((d) => d.derived.questions);
  const [typed, setTyped] = useState('');
  if (!open) return null;
  const found = fitting(questions, typed);
  const close = (): void => {
    useView.setState({ goTo: false });
    setTyped('');
  };
  const take = (question: Question | undefined): void => {
    if (question === undefined) return;
    close();
    setTimeout(() => goToQuestion(question.id), 0);
  };
  return (
    <Dialog label="Go to a question" className="sheet-dialog go-to" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(found[0]);
        }}
      >
        <div className="field">
          <label htmlFor="go-to-number">Go to a question</label>
          <p className="hint" id="go-to-hint">
            Its number, or a word of its title, then Enter
          </p>
          <input
            id="go-to-number"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-describedby="go-to-hint"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </form>
      <ul className="go-to-list" aria-label="Questions that fit">
        {found.slice(0, mostShown).map((question) => (
          <li key={question.id}>
            <button type="button" className="linkish" onClick={() => take(question)}>
              {question.number} {question.title}
            </button>
          </li>
        ))}
        {found.length === 0 ? <li className="quiet">No question fits.</li> : null}
        {found.length > mostShown ? <li className="quiet">and {found.length - mostShown} more</li> : null}
      </ul>
    </Dialog>
  );
}
