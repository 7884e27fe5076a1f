/** An action nobody has written yet: the auditor's own, or one a moderator adds. */
import type { Action } from '../../shared/audit/action.ts';

/** `question`: where it is begun in the box of a question; '' where it is still to be said what it comes from. */
export const emptyAction = (id: string, question: string): Action => ({
  id,
  question: '',
  questions: question === '' ? [] : [question],
  what: '',
  owner: '',
  due: '',
  measure: '',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
});
