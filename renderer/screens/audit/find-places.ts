/** Finds words in everything a person wrote in one audit. Each hit is a place the caret can be put at. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { foldedText, occurrences } from '../../../shared/text/fold.ts';
import { fieldName, rowField } from '../../form/field.ts';

export type Hit = { readonly field: string; readonly start: number; readonly end: number };
type Written = { readonly field: string; readonly text: string };

/** Every box with text, in form order, then the actions. */
export function textsOf(questions: readonly Question[], audit: Audit): readonly Written[] {
  const found: Written[] = [];
  const put = (field: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') found.push({ field, text });
  };
  for (const { id } of questions) {
    const answer = audit.answers[id];
    if (answer === undefined) continue;
    put(fieldName(id, 'text'), answer.text);
    put(fieldName(id, 'other'), answer.other);
    for (const box of ['facts', 'analysis', 'link', 'impact'] as const)
      put(fieldName(id, box), answer.area?.[box]);
    for (const row of answer.rows ?? []) {
      for (const [column, text] of Object.entries(row.cells)) put(rowField(id, row.id, column), text);
    }
    put(fieldName(id, 'rationale'), answer.rationale);
    for (const e of answer.evidence) put(fieldName(id, `evidence-${e.id}`), `${e.record} ${e.page}`);
  }
  for (const action of audit.actions) {
    for (const column of ['what', 'owner', 'measure', 'reply'] as const) {
      put(rowField('actions', action.id, column), action[column]);
    }
  }
  return found;
}

/** All places of `sought` as finding compares (shared/text/fold.ts). At most 2,000. */
export function findHits(questions: readonly Question[], audit: Audit, sought: string): readonly Hit[] {
  if (foldedText(sought).trim() === '') return [];
  const hits: Hit[] = [];
  for (const { field, text } of textsOf(questions, audit)) {
    if (hits.length >= 2000) break;
    hits.push(...occurrences(text, sought).map((place) => ({ field, ...place })));
  }
  return hits.slice(0, 2000);
}
