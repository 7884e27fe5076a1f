/** The auditor's own designation in the header of a new audit, so that nobody types in every audit what the vault knows. */
import { isLine } from '../../../shared/kinds/index.ts';
import { emptyAnswer, type Answer } from '../../../shared/audit/answer.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

/**
 * Takes the form and the role of this vault's identity (never a name; '' while there is none). Gives the answer to the
 * question that plays the role "auditor" where that is a line of text, and nothing otherwise.
 */
export function ownDesignation(toolkit: Toolkit, designation: string): Record<string, Answer> {
  const id = toolkit.roles['auditor'];
  const question = toolkit.sections[0]?.questions.find((one) => one.id === id);
  const text = designation.trim();
  if (id === undefined || question === undefined || !isLine(question) || text === '') return {};
  return { [id]: { ...emptyAnswer, evidence: [], text } };
}
