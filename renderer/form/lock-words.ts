/** Why a part of an audit can be read and not changed, in one sentence; null when it is open for writing. */
import type { Audit } from '../../shared/audit/audit.ts';
import { may } from '../../shared/audit/states.ts';
import { sentenceFor } from '../../shared/errors.ts';
import { partsBeingFilled } from '../../shared/toolkit/evaluate/index.ts';
import type { Part, Section, Toolkit } from '../../shared/toolkit/toolkit.ts';
import { momentWords } from './words.ts';

/** The lock of one part: signed, waiting for another part, or the auditor took part in the case. */
export function lockOfPart(toolkit: Toolkit, audit: Audit, partId: string): string | null {
  const signature = audit.parts.find((p) => p.part === partId);
  if (signature !== undefined) {
    return `Signed by ${signature.name}, ${momentWords(signature.at)}. To correct it, open a new version.`;
  }
  const part = toolkit.parts.find((p) => p.id === partId);
  const waits = (part?.after ?? []).filter((id) => !audit.parts.some((p) => p.part === id));
  if (waits.length > 0) {
    const titles = waits.map((id) => toolkit.parts.find((p) => p.id === id)?.title ?? id);
    return `This part opens when it is signed by: ${titles.join(', ')}.`;
  }
  if (partId !== 'auditor') {
    // A part that waits for nobody can be filled beside the auditor's until that is signed, and after it.
    const open = may(audit, 'write') || may(audit, 'fill-part');
    return open ? null : 'This audit is closed. To correct it, open a new version.';
  }
  if (!may(audit, 'write')) return sentenceFor('audit-locked');
  return audit.independence.declared === 'took-part' ? sentenceFor('not-independent') : null;
}

/** The lock of a section: that of the part it belongs to. */
export function lockOfSection(toolkit: Toolkit, audit: Audit, section: Section): string | null {
  return lockOfPart(toolkit, audit, section.part);
}

/** The parts that can be signed now, in the order of the form. */
export function partsInTurn(toolkit: Toolkit, audit: Audit): readonly Part[] {
  const open = partsBeingFilled(toolkit, audit);
  return toolkit.parts.filter(
    (part) => open.has(part.id) && may(audit, part.id === 'auditor' ? 'sign' : 'sign-part'),
  );
}
