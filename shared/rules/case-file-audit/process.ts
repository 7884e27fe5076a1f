/** Checks on how the case file audit was done: actions, meeting, documents, the two alarms (B07 to B09, B11). B10 belongs to moderation. */
import { hasBoxes } from '../../kinds/index.ts';
import { isIsoDate, shortDate, weekday, wordFor } from '../../dates/index.ts';
import { visibleQuestions } from '../../toolkit/evaluate/index.ts';
import { answerTo, finding, isWritten, standingActions, when } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

export const b07: Rule = {
  id: 'B07',
  title: 'Few and big actions',
  explains: 'A few big actions that can be lifted into the plan do more than a long list.',
  run: (input, settings) => {
    const most = typeof settings['most'] === 'number' ? settings['most'] : 5;
    const count = standingActions(input.audit).length;
    return when(count > most, () =>
      finding(
        'actions',
        undefined,
        `There are ${count} actions. Which are the big ones?`,
        `more than ${most} are hard to lift into a plan.`,
      ),
    );
  },
};

const friday = 5;

/** Hour of a time as people write it: "14:30", "2.30 pm", "3pm"; undefined when it cannot be read. */
export function hourOf(text: string): number | undefined {
  const match = /^\s*(\d{1,2})(?:[.:h ]?(\d{2}))?\s*(am|pm)?\s*$/i.exec(text);
  if (!match) return undefined;
  const hour = Number(match[1]);
  const half = match[3]?.toLowerCase();
  if (hour > 23) return undefined;
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  return half === 'am' && hour === 12 ? 0 : hour;
}

export const b08: Rule = {
  id: 'B08',
  title: 'Reflective meeting',
  explains:
    'The findings are talked over with the worker, or their line manager, before the audit is finished; not on a Friday afternoon.',
  run: (input): readonly Finding[] => {
    const day = answerTo(input, 'H06a').date ?? '';
    const time = answerTo(input, 'H06b').text ?? '';
    // A meeting that is not recorded at all is an empty box, which R01 reports.
    if (!isIsoDate(day)) return [];
    const hour = hourOf(time);
    return [
      ...when(day > input.today, () =>
        finding(
          'H06a',
          'date',
          `The reflective meeting lies ahead, on ${shortDate(day)}.`,
          'it comes before the audit is finished.',
        ),
      ),
      ...when(weekday(day) === friday && hour !== undefined && hour >= 12, () =>
        finding(
          'H06b',
          'text',
          'The meeting is on a Friday afternoon. Another time may be kinder and more useful.',
          `${shortDate(day)} is a Friday, and the time is ${time.trim()}.`,
        ),
      ),
    ];
  },
};

export const b09: Rule = {
  id: 'B09',
  title: 'Six starting documents',
  explains: 'Each of the six documents is found, asked for and not found, or not applicable.',
  run: (input) =>
    (['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const).flatMap((id) => {
      const title =
        input.toolkit.sections.flatMap((one) => one.questions).find((one) => one.id === id)?.title ?? id;
      return when(!isWritten(answerTo(input, id).choice), () =>
        finding(
          id,
          'answer',
          `${title}: say whether it was found.`,
          'each of the six starting documents is answered.',
        ),
      );
    }),
};

export const b11: Rule = {
  id: 'B11',
  title: 'Escalate, or ask for a review',
  explains:
    'A concern is one of two: escalate at once because a child may be unsafe, or ask for a review because practice should become better. Escalation leaves a risk record.',
  run: (input): readonly Finding[] => {
    const areas = visibleQuestions(input.toolkit, input.audit).filter(({ question }) => hasBoxes(question));
    const escalated = areas.filter(
      ({ question }) => answerTo(input, question.id).area?.concern === 'escalate',
    );
    const review = areas.filter(({ question }) => answerTo(input, question.id).area?.concern === 'review');
    const concern = answerTo(input, 'H11').yesNo;
    const which = answerTo(input, 'H11a').choice;
    const noRecord = input.audit.escalations.length === 0;
    return [
      ...when(concern === 'yes' && !isWritten(which), () =>
        finding(
          'H11a',
          'answer',
          'Say which alarm it is: escalate at once, or ask for a review.',
          'a concern is marked in the header.',
        ),
      ),
      ...when(which === 'escalate' && noRecord, () =>
        finding(
          'H11a',
          'answer',
          'You chose to escalate. Phone now, and record whom you told.',
          'there is no risk record yet.',
        ),
      ),
      ...escalated.flatMap(({ question }) =>
        when(noRecord, () =>
          finding(
            question.id,
            'concern',
            `Area ${question.number}: you chose to escalate. Phone now, and record whom you told.`,
            'there is no risk record yet.',
          ),
        ),
      ),
      ...when(review.length > 0 && concern !== 'yes', () =>
        finding(
          'H11',
          'yes-no',
          'A review is asked for in an area. Answer yes here, and say that the principal social worker was told.',
          `${wordFor(review.length, 'area', 'areas')} ${review.map(({ question }) => question.number).join(', ')}.`,
        ),
      ),
    ];
  },
};
