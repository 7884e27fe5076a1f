/** An action nobody has written yet: the auditor's own, or one a moderator adds. */
import type { Action } from '../../shared/audit/action.ts';

export const emptyAction = (id: string, question: string): Action => ({
  id,
  question,
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
