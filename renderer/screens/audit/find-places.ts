/** Finds words in everything a person wrote in one audit. Each hit is a place the caret can be put at. */
import { textsIn } from '../../../shared/kinds/index.ts';
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
    for (const { box, text, row = '', column = '', beside } of textsIn(answer)) {
      if (box === 'row') put(rowField(id, row, column), text);
      else if (box === 'evidence') put(fieldName(id, `evidence-${row}`), `${text} ${beside ?? ''}`);
      else put(fieldName(id, box), text);
    }
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
