/** The acts of the workspace by key, menu and palette. */
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { isMerelyUnanswered, nextUnanswered, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useForm } from '../../form/draft-context.tsx';
import { domId, fieldName } from '../../form/field.ts';
import { usePaletteSource } from '../../palette/sources.ts';
import { lockOfSection } from '../../form/lock-words.ts';
import { useGradeCommands } from '../../form/grade-commands.ts';
import { gradeOfDigit } from '../../form/scale.tsx';
import { gradeOptions, gradeWord } from '../../form/scale-words.ts';
import { flushRisks, type OpenRisk } from '../../records/risk/risk-records.ts';
import type { OpenDraft } from '../../records/audit/draft.ts';
import { useCommand } from '../../stores/commands.ts';
import { go } from '../../stores/routes.ts';
import { whenDone } from '../../records/when-done.ts';
import { goToPlace, goToQuestion } from './go-to.ts';
import { firstQuestionOf, type Page, type View } from './pages.ts';
import { putCaret } from './put-caret.ts';
import { savedState } from './saved-words.ts';
import { useView } from './view-state.ts';

/** In a box that is not part of the audit (a line being added, a search) the box's own undo is meant. */
function ownUndo(way: 'undo' | 'redo'): boolean {
  const active = document.activeElement;
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (!typing || active.type === 'radio' || active.type === 'checkbox') return false;
  if (active.closest('[data-field]') === active) return false;
  document.execCommand(way);
  return true;
}

/** The text of a field's box on the screen; null when it is not there or no text. */
function shownText(field: string): string | null {
  const box = document.getElementById(domId(field));
  return box instanceof HTMLTextAreaElement ? box.value : null;
}

/** Where text came or went between two states of a box: the caret belongs behind it. */
function caretAfter(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  const caret = Math.min(after.length, from + Math.max(0, after.length - before.length));
  return { start: caret, end: caret };
}

/** Undo, redo, save, and the questions in the palette: on every screen of an open audit. `risk`: the risk record that is written into. */
export function useDraftCommands(risk: OpenRisk | null = null): void {
  const { draft, say } = useForm();
  // What is written into a risk record is undone in it.
  const open = risk ?? draft;
  usePaletteSource(() =>
    draft.store.getState().derived.questions.map((question) => ({
      id: `question-${question.id}`,
      title: `Go to ${question.number === '' ? '' : `${question.number} `}${question.title}`,
      also: question.number,
      icon: 'arrow-right',
      run: () => goToQuestion(question.id),
    })),
  );
  const step = (way: 'undo' | 'redo'): void => {
    if (ownUndo(way)) return;
    const active = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    const before = active === undefined ? null : shownText(active);
    const field = open[way]();
    if (field === null) {
      say(way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
      return;
    }
    say(way === 'undo' ? 'Undone.' : 'Done again.');
    if (field.startsWith('section/') || field.startsWith('escalations/')) return;
    if (field !== active || before === null) {
      putCaret(field);
      return;
    }
    setTimeout(() => {
      const after = shownText(field);
      if (after !== null) putCaret(field, caretAfter(before, after));
    }, 0);
  };
  useCommand('edit.undo', () => step('undo'));
  useCommand('edit.redo', () => step('redo'));
  useCommand('audit.save', () => {
    whenDone(Promise.all([draft.flush(), flushRisks()]), () => {
      const { text } = savedState(open.store.getState().status);
      if (typeof text === 'string') say(text);
    });
  });
}

/** The next or previous problem in form order, seen from the last one gone to. */
let last: { readonly audit: string; readonly key: string } | null = null;
export function walkProblems(draft: OpenDraft, by: 1 | -1, say: (words: string) => void): void {
  whenDone(draft.check(), (isCurrent) => goOn(draft, by, say, isCurrent));
}

function goOn(draft: OpenDraft, by: 1 | -1, say: (words: string) => void, isCurrent: boolean): void {
  const { audit, derived } = draft.store.getState();
  const all = derived.problems.filter((p) => p.waived === undefined);
  // Empty boxes come after what is wrong: the list of questions shows them anyway.
  const problems: readonly Problem[] = [
    ...all.filter((p) => !isMerelyUnanswered(p)),
    ...all.filter((p) => isMerelyUnanswered(p)),
  ];
  if (problems.length === 0) {
    say(
      isCurrent
        ? 'Nothing needs you. You can check your answers and sign.'
        : 'What you wrote last is not checked yet.',
    );
    return;
  }
  const at = problems.findIndex((p) => last?.audit === audit.id && p.key === last.key);
  const next =
    problems[at < 0 ? (by > 0 ? 0 : problems.length - 1) : (at + by + problems.length) % problems.length];
  if (next === undefined) return;
  last = { audit: audit.id, key: next.key };
  goToPlace(next.place);
  say(`${next.message} ${problems.indexOf(next) + 1} of ${problems.length}.`);
}

const pressLater = (selector: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.click(), 0);
};

type Place = { readonly pages: readonly Page[]; readonly page: Page | undefined; readonly view: View };

/** The question the keys mean: the one shown, or in the whole section the one whose row has the focus. */
function useQuestionHere({ page }: Place): string {
  const row = useView((state) => state.row);
  if (page === undefined) return '';
  if (page.kind === 'question') return page.question.id;
  return page.section.questions.some((q) => q.id === row) && row !== null ? row : firstQuestionOf(page);
}

/** How many values the scale of a question has; none where it has no scale. */
function valuesAt(toolkit: Toolkit, id: string): number {
  const question = questionById(toolkit, id)?.question;
  return question === undefined ? 0 : gradeOptions(toolkit, question).length;
}

export function useAuditCommands(place: Place): void {
  const { draft, say, changeSettings } = useForm();
  const here = useQuestionHere(place);
  const { pages, page, view } = place;
  const at = page === undefined ? -1 : pages.indexOf(page);
  const lock = (): string | null => {
    const { toolkit, audit } = draft.store.getState();
    return page === undefined ? null : lockOfSection(toolkit, audit, page.section.section);
  };
  const unlessLocked = (act: () => void): void => {
    const why = lock();
    if (why === null) act();
    else say(why);
  };
  const grade = (digit: string): void =>
    unlessLocked(() => {
      const { toolkit } = draft.store.getState();
      const question = questionById(toolkit, here)?.question;
      if (question === undefined) return;
      const options = gradeOptions(toolkit, question);
      const chosen: Answer['grade'] | null = gradeOfDigit(digit, options, question.notApplicable);
      if (chosen === null || chosen === undefined) {
        say('This question has no such grade.');
        return;
      }
      draft.answer(here, fieldName(here, 'grade'), { grade: chosen });
      // From a heading the focus goes to the grade, so that Enter leads on to the reasons; a box keeps its caret.
      const active = document.activeElement;
      if (active === document.body || active?.matches('h1, h2'))
        document.getElementById(`${domId(fieldName(here, 'grade'))}-${chosen}`)?.focus();
      say(`${question.number} ${gradeWord(options, chosen)}`);
    });
  const step = (by: 1 | -1): void => {
    const next = pages[at + by];
    if (next === undefined) say(by > 0 ? 'This is the last page.' : 'This is the first page.');
    else goToQuestion(firstQuestionOf(next));
  };
  useGradeCommands(grade, valuesAt(draft.store.getState().toolkit, here));
  useCommand('question.previous', () => step(-1));
  useCommand('question.next', () => step(1));
  useCommand('question.next-unanswered', () => {
    const { toolkit, audit } = draft.store.getState();
    const next = nextUnanswered(toolkit, audit, here);
    if (next === null) go({ screen: 'check', audit: audit.id });
    else goToQuestion(next);
  });
  useCommand('question.goto', () => useView.setState({ goTo: true }));
  useCommand('question.mark', () =>
    unlessLocked(() => {
      const marked = !(draft.store.getState().audit.answers[here]?.marked ?? false);
      draft.answer(here, fieldName(here, 'marked'), { marked });
      say(marked ? 'Marked: come back to this.' : 'Mark taken off.');
    }),
  );
  useCommand('question.history', () =>
    go({ screen: 'history', audit: draft.store.getState().audit.id, question: here }),
  );
  useCommand('evidence.add', () =>
    unlessLocked(() => pressLater(`[data-add-evidence="${CSS.escape(here)}"]`)),
  );
  useCommand('action.add', () =>
    unlessLocked(() => {
      const own = document.querySelector('[data-add-row="actions"]');
      if (own === null) {
        goToPlace({ question: 'actions', field: 'row' });
        setTimeout(() => pressLater('[data-add-row="actions"]'), 60);
      } else pressLater('[data-add-row="actions"]');
    }),
  );
  useCommand('view.toggle', () => changeSettings({ view: view === 'question' ? 'section' : 'question' }));
  useCommand('view.guidance', () => useView.setState((state) => ({ guidance: !state.guidance })));
  useCommand('problem.next', () => walkProblems(draft, 1, say));
  useCommand('problem.previous', () => walkProblems(draft, -1, say));
  useCommand('go.check', () => go({ screen: 'check', audit: draft.store.getState().audit.id }));
  useCommand('go.history', () => go({ screen: 'history', audit: draft.store.getState().audit.id }));
  useCommand('audit.finish', () => go({ screen: 'check', audit: draft.store.getState().audit.id }));
}
