/** Who fills and signs which part of a form, as report blocks: the table of signatures and the line on top of each later part. */
import { asksReplies } from '../kinds/index.ts';
import type { Audit } from '../audit/audit.ts';
import type { Part, Section, Toolkit } from '../toolkit/toolkit.ts';
import type { Block, ReportInput } from './model.ts';
import { dateAndTime, shortFingerprint } from './words.ts';

const signatureOf = (audit: Audit, part: string) => audit.parts.find((one) => one.part === part);
const person = (who: { readonly name: string; readonly role: string; readonly agency: string }): string =>
  [who.name, who.role, who.agency].filter(Boolean).join(', ');

function rowOf({ audit, signer, signing, dataFingerprint }: ReportInput, part: Part): string[] {
  const done = signatureOf(audit, part.id);
  if (done) {
    const how = done.certificateFingerprint
      ? `Certificate ${shortFingerprint(done.certificateFingerprint)}`
      : 'Handed over on this laptop, without a certificate';
    return [
      part.title,
      part.role,
      person(done),
      dateAndTime(done.at),
      how,
      shortFingerprint(done.dataFingerprint),
    ];
  }
  if (signer && (signing ?? 'auditor') === part.id)
    return [
      part.title,
      part.role,
      person(signer),
      'At signing',
      'With this report',
      shortFingerprint(dataFingerprint),
    ];
  return [part.title, part.role, 'Not signed', '', '', ''];
}

/** The table of parts, for forms that several people fill; nothing for a form of one part. */
export function partBlocks(input: ReportInput): Block[] {
  const { parts } = input.toolkit;
  if (parts.length < 2) return [];
  return [
    { kind: 'heading', level: 2, text: 'Who signed which part', id: 'parts' },
    {
      kind: 'table',
      title: 'Who signed which part',
      columns: ['Part', 'Filled by', 'Signed by', 'When', 'How', 'Data fingerprint'],
      rows: parts.map((part) => rowOf(input, part)),
    },
  ];
}

/** The line on top of a section that somebody else than the auditor fills. */
export function partLine(toolkit: Toolkit, audit: Audit, section: Section): Block[] {
  const part = toolkit.parts.find((one) => one.id === section.part);
  if (part === undefined || part.id === 'auditor') return [];
  const done = signatureOf(audit, part.id);
  const text = done
    ? `Filled by: ${part.role}. Signed by ${person(done)}, ${dateAndTime(done.at)}.`
    : `Filled by: ${part.role}. Not signed when this report was made.`;
  return [{ kind: 'text', text, tone: 'quiet' }];
}

/** Whether nothing has been written yet in a part that opens only after the auditor has signed. */
export function isStillToCome(audit: Audit, section: Section): boolean {
  if (section.part === 'auditor' || signatureOf(audit, section.part)) return false;
  return section.questions.every((question) =>
    asksReplies(question)
      ? audit.actions.every((one) => one.reply === '' && one.doneOn === '')
      : audit.answers[question.id] === undefined,
  );
}
