/** One risk record as a notice to print or save: what, when, who was told and what they said, whom to phone, who wrote it. Nobody signs it. */
import type { Escalation } from '../audit/action.ts';
import type { Audit } from '../audit/audit.ts';
import { numbersFor, riskGroupOf, type RiskNumber } from '../audit/risk-numbers.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { riskRows } from './action-blocks.ts';
import type { Report, ReportPerson } from './model.ts';
import { dateAndTime } from './words.ts';

export type RiskNoticeInput = {
  readonly toolkit: Toolkit;
  readonly audit: Audit;
  readonly record: Escalation;
  /** The organisation's own numbers, as they are set. */
  readonly numbers: readonly RiskNumber[];
  /** Whom this vault belongs to; null where they have not said yet who they are. */
  readonly writer: ReportPerson | null;
  readonly dataFingerprint: string;
  /** ISO instant. */
  readonly madeAt: string;
};

/**
 * Builds the notice of one risk record.
 * Takes the audit with its form, the record, the numbers to phone and who writes; gives a report that fits on one page unless what
 * was typed is longer than a page: no word of it is left out. It names nobody but whom the person typed, and says that it is not signed.
 * It has no error.
 */
export function buildRiskNotice(input: RiskNoticeInput): Report {
  const { toolkit, audit, record, writer, madeAt } = input;
  const phone = [
    ['In danger this minute', '999'] as const,
    ...numbersFor(input.numbers, riskGroupOf(toolkit, audit)).map(
      ({ name, number }) => [name, number] as const,
    ),
    ...(toolkit.escalateTo.length === 0 ? [] : [['Roles to tell', toolkit.escalateTo.join('; ')] as const]),
  ];
  return {
    title: 'Someone may be at risk: notice',
    reference: `${audit.reference}, risk record ${audit.escalations.indexOf(record) + 1}`,
    form: toolkit.shortTitle,
    marking: audit.marking,
    dataFingerprint: input.dataFingerprint,
    madeAt,
    author: 'Not signed',
    language: 'en-GB',
    blocks: [
      { kind: 'heading', level: 1, text: 'Someone may be at risk: notice', id: 'title' },
      {
        kind: 'text',
        text: 'This notice is not signed. Phone first; it tells nobody by itself.',
        tone: 'strong',
      },
      { kind: 'alert', title: 'What is recorded', rows: riskRows(record) },
      { kind: 'heading', level: 2, text: 'Whom to phone', id: 'phone' },
      { kind: 'facts', title: 'Whom to phone', rows: phone },
      { kind: 'heading', level: 2, text: 'About this notice', id: 'about' },
      {
        kind: 'facts',
        title: 'About this notice',
        rows: [
          ['Reference', audit.reference],
          ['Marking', audit.marking],
          [
            'Written by',
            writer === null
              ? 'Not said yet on this laptop'
              : [writer.name, writer.role, writer.agency].filter((one) => one.trim() !== '').join(', '),
          ],
          ['Printed at', dateAndTime(madeAt)],
          ['Signature', 'None. The signed report of the audit holds this record too.'],
        ],
      },
    ],
  };
}
