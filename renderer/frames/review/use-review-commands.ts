/** The acts of a review by key, menu and palette. */
import { useState } from 'react';
import { auditorGrade, takesGrade } from '../../../shared/moderation/standing.ts';
import { useGradeCommands } from '../../form/grade-commands.ts';
import { gradeOfDigit } from '../../form/scale.tsx';
import { gradeOptions } from '../../form/scale-words.ts';
import { usePaletteSource } from '../../palette/sources.ts';
import { useCommand } from '../../stores/commands.ts';
import { showOverlay } from '../../stores/overlays.ts';
import { go, useRoutes } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { savedState } from '../audit/saved-words.ts';
import { useView } from '../audit/view-state.ts';
import { agree } from './acts.ts';
import { unchangedNow } from './agree-unchanged.tsx';
import { goToPage } from './go-to.ts';
import {
  pageName,
  pageNumber,
  pageOfField,
  pagesOfReview,
  stopsAt,
  walk,
  type ReviewPage,
  type Stop,
} from './pages.ts';
import { useOpenReview, useReview } from './review-context.tsx';
import { useChoose } from './scale.tsx';
import { sayOnce } from '../audit/say.ts';

const nothing: Readonly<Record<Stop, string>> = {
  'not-reviewed': 'Every question is reviewed.',
  note: 'No other question has an open note.',
  difference: 'No other grades differ.',
};

/** Undo, redo and save: on every screen of an open review. */
export function useReviewSaving(): void {
  const open = useOpenReview();
  const step = (field: string | null, done: string, nothing: string): void => {
    if (field === null) {
      sayOnce(nothing);
      return;
    }
    const { audit, toolkit } = open.store.getState();
    const { route } = useRoutes.getState();
    const page = pageOfField(pagesOfReview(toolkit, audit), field);
    // What was changed is on the screen afterwards, as in an audit.
    if (page !== undefined && route.screen === 'review') goToPage(audit.id, page.id);
    sayOnce(page === undefined ? `${done}.` : `${done}: ${pageNumber(page)}.`);
  };
  useCommand('edit.undo', () => step(open.undo(), 'Undone', 'There is nothing to undo.'));
  useCommand('edit.redo', () => step(open.redo(), 'Done again', 'There is nothing to redo.'));
  useCommand('audit.save', () => {
    const work = async (): Promise<void> => {
      await open.flush();
      const { text } = savedState(open.store.getState().status);
      if (typeof text === 'string') sayOnce(text);
    };
    unawaited(work());
  });
}

/** Everything one can do by key on the page of a review. Gives whether the list of unchanged questions is open. */
export function useReviewCommands(pages: readonly ReviewPage[], page: ReviewPage) {
  const open = useOpenReview();
  const choose = useChoose();
  const id = useReview((d) => d.audit.id);
  const hasBefore = useReview((d) => d.before !== null);
  const finished = useReview((d) => d.review.finishedAt !== '');
  const [agreeing, setAgreeing] = useState(false);
  const at = pages.findIndex((one) => one.id === page.id);
  const step = (by: 1 | -1): void => {
    const next = pages[at + by];
    if (next !== undefined) goToPage(id, next.id);
  };
  const jump = (stop: Stop, by: 1 | -1): void => {
    const { audit, review } = open.store.getState();
    const next = walk(pages, page.id, by, (one) => stopsAt(one, stop, audit, review));
    if (next === undefined) sayOnce(nothing[stop]);
    else goToPage(id, next.id);
  };
  const question = page.kind === 'question' ? page.question : undefined;
  const graded = question !== undefined && takesGrade(question) && !finished;
  const toolkit = useReview((d) => d.toolkit);
  const values = question === undefined ? 0 : gradeOptions(toolkit, question).length;
  const propose = (digit: string): void => {
    if (question === undefined) return;
    const grade = gradeOfDigit(
      digit,
      gradeOptions(open.store.getState().toolkit, question),
      question.notApplicable,
    );
    if (grade !== null) choose(question, grade);
  };
  useCommand('question.previous', () => step(-1));
  useCommand('question.next', () => step(1));
  useCommand('question.goto', () => showOverlay('palette'));
  useCommand('question.next-unanswered', () => jump('not-reviewed', 1));
  useCommand('note.next', () => jump('note', 1));
  useCommand('note.previous', () => jump('note', -1));
  useCommand('difference.next', () => jump('difference', 1));
  useCommand('difference.previous', () => jump('difference', -1));
  useGradeCommands(propose, values, graded);
  useCommand(
    'review.agree',
    () => {
      if (question === undefined) return;
      const { audit, review } = open.store.getState();
      const shown = !review.blind || review.revealedAt !== '';
      if (!shown) sayOnce('The auditor’s grades are still hidden: give your own.');
      else if (takesGrade(question) && auditorGrade(audit, question.id) === undefined)
        sayOnce('The auditor gave no grade here.');
      else open.change(`${question.id}/grade`, (now) => agree(now, question.id));
    },
    question !== undefined && !finished,
  );
  useCommand('note.new', () => document.getElementById('new-note')?.focus(), !finished);
  useCommand('view.guidance', () => useView.setState((state) => ({ guidance: !state.guidance })));
  useCommand('go.changes', () => go({ screen: 'changes', audit: id }), hasBefore);
  useCommand('go.outcome', () => goToPage(id, 'outcome'));
  useCommand('audit.finish', () => goToPage(id, 'outcome'));
  useCommand(
    'review.agree-unchanged',
    () => {
      if (unchangedNow(open.store.getState()).length === 0)
        sayOnce('No unchanged question is left to agree with.');
      else setAgreeing(true);
    },
    hasBefore && !finished,
  );
  usePaletteSource(() =>
    pages.map((one) => ({
      id: `review-${one.id}`,
      title: `Go to ${pageName(one)}`,
      icon: 'arrow-right' as const,
      run: () => goToPage(id, one.id),
    })),
  );
  return { agreeing, stopAgreeing: () => setAgreeing(false) };
}
