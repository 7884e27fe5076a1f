/** What stands with the audit as a whole: marking, independence, sections left out, checks switched off, reasons for warnings, signers. */
import type { Audit } from '../../audit/audit.ts';
import { dateAndTime } from '../../report/words.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { lines, type Piece } from './change.ts';
import { leftOutOfAudit, leftOutOfSignatures } from './left-out.ts';
import { declaredWord, memberWords, plainWords } from './words-of.ts';

/** A piece and the place it stands at. */
export type PlacedPiece = Piece & { readonly question: string };

const whole = (field: string, text: string, kept: unknown): PlacedPiece => ({
  question: 'audit',
  field,
  kind: 'lines',
  aspect: 'other',
  text,
  kept,
});

function independence({ declared, at, note, ...rest }: Audit['independence']): PlacedPiece {
  const when = at === '' ? '' : `, ${dateAndTime(at)}`;
  const said = lines(
    [`${declaredWord[declared]}${when}`, note, plainWords(rest)].filter((text) => text !== ''),
  );
  return {
    ...whole('declaration of independence', said, { declared, at, note, ...rest }),
    question: 'independence',
  };
}

/** A reason stands at the question its warning is about. */
function waiver(one: Audit['waivers'][number]): PlacedPiece {
  const [rule = '', question = ''] = one.key.split(':');
  const rest = one.key.slice(rule.length + question.length + 1);
  return {
    question: question || 'audit',
    field: `reason for leaving ${rule} as it is${rest === '' ? '' : ` (${rest.replace(/^:/, '')})`}`,
    kind: 'text',
    aspect: 'words',
    text: `${one.reason}\n${dateAndTime(one.at)}`,
    kept: one,
  };
}

function signer(part: Audit['parts'][number]): PlacedPiece {
  const kept = Object.fromEntries(
    Object.entries(part).filter(([key]) => leftOutOfSignatures[key] === undefined),
  );
  const { part: _, ...said } = kept;
  return whole(
    `signed as ${memberWords(part.part)}`,
    Object.values(said).map(plainWords).filter(Boolean).join(', '),
    kept,
  );
}

const told = new Set([
  'toolkit',
  'marking',
  'independence',
  'sectionsLeftOut',
  'answers',
  'actions',
  'escalations',
  'waivers',
  'parts',
  'rulesOff',
  'carriedFrom',
]);

/** The pieces of the audit itself. A member that has no words here yet is given under its own name. */
export function auditPieces(toolkit: Toolkit, audit: Audit): PlacedPiece[] {
  const sections = toolkit.sections.map((section) => section.id);
  const leftOut = audit.sectionsLeftOut.toSorted((a, b) => sections.indexOf(a) - sections.indexOf(b));
  const sectionWords = (id: string): string => {
    const section = toolkit.sections.find((one) => one.id === id);
    return section === undefined ? id : `${section.number} ${section.title}`.trim();
  };
  const off = audit.rulesOff.toSorted();
  const others = Object.entries(audit).filter(([key]) => !told.has(key) && leftOutOfAudit[key] === undefined);
  return [
    whole('marking', audit.marking, audit.marking),
    whole('form', `${audit.toolkit.id} ${audit.toolkit.version} ${audit.toolkit.fingerprint}`, audit.toolkit),
    independence(audit.independence),
    whole('sections left out', lines(leftOut.map(sectionWords)), leftOut),
    whole('checks switched off', lines(off.map((id) => `Check ${id}`)), off),
    whole('carried forward from', audit.carriedFrom, audit.carriedFrom),
    ...audit.waivers.map(waiver),
    ...audit.parts.map(signer),
    ...others.map(([key, value]) => whole(memberWords(key), plainWords(value), value)),
  ];
}
