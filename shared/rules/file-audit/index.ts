/** The checks of the file audit (docs/forms.md): K01 to K04. K05, progress over the year, belongs to the programme. */
import { actionDateText } from '../../audit/unread.ts';
import { countWords } from '../../language/index.ts';
import { isIsoDate, shortDate, wordFor } from '../../dates/index.ts';
import { partsBeingFilled, taskDeadline } from '../../toolkit/evaluate/index.ts';
import { answerTo, finding, isWritten, standingActions, when } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const k01: Rule = {
  id: 'K01',
  title: 'CAF input and fostering file',
  explains:
    'CAF or early-help input is shown on every file; for a looked-after child the fostering file is read as well.',
  run: (input) => [
    ...when(!isWritten(answerTo(input, 'K1d').choice), () =>
      finding('K1d', 'answer', 'CAF or early-help input is not answered.', 'it is shown on every file.'),
    ),
    ...when(answerTo(input, 'H04a').choice === 'cla' && answerTo(input, 'H07').yesNo === undefined, () =>
      finding('H07', 'answer', 'Say whether the fostering file was read.', 'the child is looked after.'),
    ),
  ],
};

const outcomes = ['K10a', 'K10b', 'K10c', 'K10d', 'K10e'] as const;

/** Fewer words cannot name what the record shows. */
const leastWords = 4;

const k02: Rule = {
  id: 'K02',
  title: 'Link to outcomes',
  explains: 'At least one outcome is linked to practice, and “improved” says what shows it.',
  run: (input): readonly Finding[] => {
    const linked = outcomes.filter((id) =>
      ['improved', 'maintained', 'declined'].includes(answerTo(input, id).choice ?? ''),
    );
    const bare = outcomes.filter((id) => {
      const answer = answerTo(input, id);
      // The box beside it is filled in any case: a word or two there show nothing.
      return answer.choice === 'improved' && countWords(answer.rationale) < leastWords;
    });
    const answered = outcomes.every((id) => isWritten(answerTo(input, id).choice));
    return [
      ...when(answered && linked.length === 0, () =>
        finding(
          'K10a',
          'answer',
          'No outcome is linked to the practice in this file.',
          'all five say “no evidence”, “not applicable” or nothing.',
        ),
      ),
      ...bare.map((id) =>
        finding(
          id,
          'rationale',
          'This outcome is called improved, and nothing says what shows it.',
          'the box beside it is empty or holds a word or two.',
        ),
      ),
    ];
  },
};

const k03: Rule = {
  id: 'K03',
  title: 'Tasks due in ten days',
  explains:
    'Tasks are done within ten days of the return, counted in working or calendar days as the settings say. Overdue ones are listed.',
  run: (input) => {
    const deadline = taskDeadline(input);
    return standingActions(input.audit).flatMap((action): readonly Finding[] => {
      if (!isIsoDate(action.due)) return [];
      const late =
        actionDateText(action, 'doneOn') === '' &&
        action.due < input.today &&
        input.audit.state !== 'in-progress';
      return [
        ...(deadline !== undefined && action.due > deadline.latest
          ? [
              finding(
                'actions',
                'row',
                `This task is due on ${shortDate(action.due)}, after the ten days.`,
                `returned on ${shortDate(deadline.returned)}, ${deadline.days} ${deadline.count} days end on ${shortDate(deadline.latest)}.`,
                { row: action.id, column: 'due' },
              ),
            ]
          : []),
        ...when(late, () =>
          finding(
            'actions',
            'row',
            `This task was due on ${shortDate(action.due)} and is not done.`,
            `today is ${shortDate(input.today)}.`,
            {
              row: action.id,
              column: 'doneOn',
            },
          ),
        ),
      ];
    });
  },
};

const k04: Rule = {
  id: 'K04',
  title: 'Sign-off when every task is done',
  explains:
    'The team manager signs “tasks completed” only when every task has the date it was done; the service manager then decides on a re-audit.',
  run: (input) => {
    const signed = (part: string, question: string): boolean =>
      input.audit.parts.some((one) => one.part === part) || answerTo(input, question).signOff !== undefined;
    const tasks = standingActions(input.audit);
    const open = tasks.filter((action) => actionDateText(action, 'doneOn') === '');
    const isSigned = signed('team-manager', 'K15');
    // Also while the team manager's part is being filled: there it keeps the sign-off from being given too early.
    const isNext = partsBeingFilled(input.toolkit, input.audit).has('team-manager');
    return [
      ...when((isSigned || isNext) && open.length > 0, () =>
        finding(
          'K15',
          'answer',
          isSigned
            ? 'Tasks are signed as completed, and not every task has the date it was done.'
            : 'Tasks cannot be signed as completed yet: not every task has the date it was done.',
          `${open.length} of ${tasks.length} ${wordFor(tasks.length, 'task has', 'tasks have')} no date.`,
        ),
      ),
      ...when(signed('service-manager', 'K16') && answerTo(input, 'K16b').yesNo === undefined, () =>
        finding(
          'K16b',
          'yes-no',
          'Assurance is signed, and the decision on a re-audit is missing.',
          'the question is not answered.',
        ),
      ),
    ];
  },
};

export const fileAuditRules: readonly Rule[] = [k01, k02, k03, k04];
