/** R08 to R10: actions that can be carried out and checked, due when they can be done, and there where a grade asks for one. */
import { showsActions } from '../../kinds/index.ts';
import { addWorkingDays, isIsoDate, shortDate } from '../../dates/index.ts';
import { findVague, vagueMeasure, vagueOwner } from '../../language/index.ts';
import { actionAbout, type Action } from '../../audit/action.ts';
import { fails, isBelow, scaleOf } from '../../scales/index.ts';
import { isJudgement } from '../../toolkit/judgements.ts';
import { visibleQuestions } from '../../toolkit/evaluate/index.ts';
import { nameOf, numberSetting, viewOf } from '../form-view.ts';
import { answerOf, finding, gradeWord, isWritten } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

const closed: ReadonlySet<Action['state']> = new Set(['withdrawn', 'closed', 'verified', 'done']);
const standing = ({ audit }: RuleInput): readonly Action[] =>
  audit.actions.filter((one) => one.state !== 'withdrawn');
const unfinished = ({ audit }: RuleInput): readonly Action[] =>
  audit.actions.filter((one) => !closed.has(one.state));

const numbered = ({ audit }: RuleInput, action: Action): string =>
  `Action ${audit.actions.indexOf(action) + 1}`;
const at = (action: Action, column: string, message: string, because: string): Finding =>
  finding('actions', 'row', message, because, { row: action.id, column });

export const r08: Rule = {
  id: 'R08',
  title: 'SMART actions',
  explains:
    'An action that names what must happen, who sees to it, by when and how one will know can be lifted into a plan as it stands.',
  run: (input) =>
    unfinished(input).flatMap((action) => {
      const name = numbered(input, action);
      const missing = (
        [
          ['what', 'what must happen'],
          ['owner', 'who sees to it'],
          ['due', 'by when'],
          ['measure', 'how we will know'],
        ] as const
      ).filter(
        // A due date that is typed and not read yet is said as that.
        ([column]) => !isWritten(action[column]) && !(column === 'due' && action.dueUnread !== undefined),
      );
      return [
        ...missing.map(([column, words]) =>
          at(action, column, `${name} does not say ${words}.`, 'this box is empty.'),
        ),
        ...(
          [
            ['owner', vagueOwner(action.owner), 'leaves open who sees to it. Name a role.'],
            ['measure', vagueMeasure(action.measure), 'leaves open how we will know. Name what can be seen.'],
          ] as const
        ).flatMap(([column, because, words]) =>
          because === undefined
            ? []
            : [at(action, column, `${name}: “${action[column].trim()}” ${words}`, because)],
        ),
        ...findVague(action.what)
          .slice(0, 1)
          .map((found) =>
            at(
              action,
              'what',
              `${name}: “${found.text}” leaves open what is done. Name the step that can be ticked off.`,
              found.because,
            ),
          ),
      ];
    }),
};

export const r09: Rule = {
  id: 'R09',
  title: 'Due dates that can be kept',
  explains: 'A new action cannot be due before the audit or in the past.',
  run: (input) => {
    // After signing, due dates pass by in the course of time; that is followed elsewhere.
    if (input.audit.state !== 'in-progress') return [];
    const audited = answerOf(input, 'audit-date').date ?? '';
    return unfinished(input).flatMap((action) => {
      if (!isIsoDate(action.due) || action.carriedFrom !== undefined) return [];
      const due = shortDate(action.due);
      if (isIsoDate(audited) && action.due < audited) {
        return [
          at(
            action,
            'due',
            `The due date, ${due}, is before the audit date.`,
            `the audit date is ${shortDate(audited)}.`,
          ),
        ];
      }
      if (action.due < input.today) {
        return [
          at(action, 'due', `The due date, ${due}, is in the past.`, `today is ${shortDate(input.today)}.`),
        ];
      }
      return [];
    });
  },
};

/** Actions that belong to a question: its own, its section’s, and those said to be for the whole audit. Naming nothing is no answer. */
const actionsFor = (actions: readonly Action[], question: string, section: string): readonly Action[] =>
  actions.filter((one) => {
    const { questions, whole } = actionAbout(one);
    return whole || questions.includes(question) || questions.includes(section);
  });

export const r10: Rule = {
  id: 'R10',
  title: 'An action where a grade asks for one',
  explains:
    'A grade below the benchmark of its scale says that something should become better; an action says what. A grade that fails, such as Inadequate, asks for one that is due soon.',
  run: (input, settings) => {
    const hasActions = visibleQuestions(input.toolkit, input.audit).some(({ question }) =>
      showsActions(question),
    );
    if (!hasActions) return [];
    const days = numberSetting(settings, 'workingDays', 10);
    const audited = answerOf(input, 'audit-date').date ?? '';
    const from = isIsoDate(audited) ? audited : input.today;
    const latest = addWorkingDays(from, days, input.holidays);
    const actions = standing(input);
    return viewOf(input).asked.flatMap(({ section, question, answer }): Finding[] => {
      const { grade } = answer;
      const scale = scaleOf(input.toolkit, question);
      if (grade === undefined || !isBelow(scale, grade) || isJudgement(input.toolkit, question.id)) return [];
      const own = actionsFor(actions, question.id, section.id);
      const name = nameOf(question);
      const word = gradeWord(input, question.id, grade);
      if (own.length === 0) {
        return [
          finding(
            question.id,
            'grade',
            `${name} is ${word}, and no action follows from it.`,
            'no action names this question, its section or the whole audit.',
          ),
        ];
      }
      if (fails(scale, grade) && !own.some((one) => isIsoDate(one.due) && one.due <= latest)) {
        return [
          finding(
            question.id,
            'grade',
            `${name} is ${word}, and no action is due within ${days} working days.`,
            `${days} working days from ${shortDate(from)} end on ${shortDate(latest)}.`,
          ),
        ];
      }
      return [];
    });
  },
};
