/** The evaluator: everything one can say of a form and an audit without changing either. Pure. */
export { whatApplies } from './applying.ts';
export { hasMainAnswer, isShown } from './condition.ts';
export {
  isSectionVisible,
  partsBeingFilled,
  questionById,
  type SectionQuestion,
  visibleQuestions,
  visibleSections,
} from './visible.ts';
export { isRowStarted } from '../../kinds/index.ts';
export { hasAnswerOfKind, isAnswered, isNegative, isNotApplicable, needsComment } from './answered.ts';
export {
  isMerelyUnanswered,
  isNotReachedYet,
  needsAttention,
  nextUnanswered,
  progress,
  type SectionStatus,
  sectionStatus,
} from './status.ts';
export { canonicalJson } from '../../json/canonical-json.ts';
export { foldReference, matchKey, roleText, stillToDo, summarise, type SummariseInput } from './summarise.ts';
export { computedNote, totalsOf, type TotalSaid } from './totals.ts';
export { comparePlaces } from './places.ts';
export { taskDeadline, type TaskDeadline } from './task-deadline.ts';
export { holdingUp } from './part-problems.ts';
