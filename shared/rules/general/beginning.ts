/** R04 to R06: independence, risk now, and the period under review. What has to be clear before anything else. */
import { dayOf, hourMinute, isIsoDate, lookBack, shortDate } from '../../dates/index.ts';
import { nameOf, numberSetting } from '../form-view.ts';
import { questionById } from '../../toolkit/evaluate/index.ts';
import { answerOf, auditDay, finding, isWritten } from '../reading.ts';
import type { Finding, Rule, RuleInput } from '../rule.ts';

export const r04: Rule = {
  id: 'R04',
  title: 'Independence',
  explains: 'Nobody audits a case they took part in. The declaration comes first.',
  run: ({ audit }) => {
    if (audit.independence.declared === 'independent') return [];
    const took = audit.independence.declared === 'took-part';
    return [
      finding(
        'independence',
        undefined,
        took
          ? 'You said you took part in this case. Ask your co-ordinator for another; what you have written is kept until then.'
          : 'Say first whether you took part in this case.',
        took
          ? 'an audit is done by somebody who took no part.'
          : 'the declaration of independence is not made.',
      ),
    ];
  },
};

function escalationFindings({ audit }: RuleInput): Finding[] {
  return audit.escalations.flatMap((one): Finding[] => {
    const at = (message: string, because: string, column: string): Finding =>
      finding('escalations', 'row', message, because, { row: one.id, column });
    const told = one.told.some((entry) => isWritten(entry.role));
    const nameless = one.told.filter((entry) => !isWritten(entry.role)).length;
    return [
      ...(isWritten(one.what)
        ? []
        : [
            at(
              'A risk record does not say what the risk is.',
              'the first box of the record is empty.',
              'what',
            ),
          ]),
      ...(told
        ? []
        : [
            at(
              'A risk record names nobody who was told. Phone first, then write the role and the time.',
              'no role is written under “told”.',
              'told',
            ),
          ]),
      ...(told && nameless > 0
        ? [
            at(
              `A risk record has ${nameless === 1 ? 'a line' : `${nameless} lines`} under “told” without a role. Write who was told, or take the line out.`,
              `${one.told.length} people were told, and ${one.told.length - nameless} of them have a role.`,
              'told',
            ),
          ]
        : []),
      ...(one.status === 'open'
        ? [
            at(
              `A risk record is open since ${hourMinute(one.openedAt)}. Close it, or record who has taken it on.`,
              `it was opened on ${shortDate(dayOf(one.openedAt))} and is neither closed nor handed on.`,
              'status',
            ),
          ]
        : []),
      ...(one.status === 'handed-on' && !isWritten(one.handedTo)
        ? [
            at(
              'A risk record is handed on, and it does not say to whom.',
              'no role is written under “handed to”.',
              'handedTo',
            ),
          ]
        : []),
    ];
  });
}

export const r05: Rule = {
  id: 'R05',
  title: 'Risk now',
  explains:
    'Whether anybody is at risk now is asked first and can be recorded at any time. A risk that was seen is told to people at once, and the record says to whom and when.',
  run: (input) => {
    const id = input.toolkit.roles['risk'];
    const question = id === undefined ? undefined : questionById(input.toolkit, id)?.question;
    const { yesNo } = answerOf(input, 'risk');
    const findings = escalationFindings(input);
    if (!question) return findings;
    const here = (message: string, because: string): Finding =>
      finding(question.id, 'yes-no', message, because);
    if (yesNo === undefined) {
      // A required question that is empty is said by R01 already.
      if (question.required) return findings;
      return [here(`${nameOf(question)} is not answered.`, 'it is asked in every audit.'), ...findings];
    }
    if (yesNo === 'yes' && input.audit.escalations.length === 0) {
      return [
        here(
          'You said somebody may be at risk, and there is no risk record. Phone first, then record who was told and when.',
          'the answer is yes, and no record was opened.',
        ),
        ...findings,
      ];
    }
    return findings;
  },
};

export const r06: Rule = {
  id: 'R06',
  title: 'Period under review',
  explains: 'Looking further back than the form does is possible, with a reason.',
  run: (input, settings) => {
    const id = input.toolkit.roles['period-from'];
    const from = answerOf(input, 'period-from').date ?? '';
    if (id === undefined || !isIsoDate(from)) return [];
    const given = answerOf(input, 'period-to').date ?? '';
    const to = isIsoDate(given) ? given : auditDay(input);
    if (from > to) {
      return [
        finding(
          id,
          'date',
          'The period ends before it begins.',
          `${shortDate(from)} is after ${shortDate(to)}.`,
        ),
      ];
    }
    const months = numberSetting(settings, 'months', 12);
    const reason = answerOf(input, 'period-reason');
    const earliest = lookBack(to, months).from;
    if (from >= earliest || isWritten(reason.text) || isWritten(reason.rationale)) return [];
    return [
      finding(
        id,
        'date',
        `The period begins before ${shortDate(earliest)}. Say why you look further back.`,
        `this form looks back ${months} months from ${shortDate(to)}.`,
      ),
    ];
  },
};
