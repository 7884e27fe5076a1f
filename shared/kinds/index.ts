/** Kinds of answer: what each says of itself, and what other rooms ask of a question. */
export { AnswerKind, type KindName } from './answer-kind.ts';
export { noneCode, type Around, type Counted, type KindRoom, type Offered } from './kind-room.ts';
export { roomOf, rooms } from './rooms.ts';
export { cellChoices, cellWords, changedCell, printedCell } from './cells.ts';
export { areaBoxes, concernWords } from './area.ts';
export { isRowStarted } from './table.ts';
export { choiceWord, yesNoWord } from './say.ts';
export { textsIn, type TextIn } from './texts.ts';
export { unreadInAnswer } from './unread-answer.ts';
export {
  askedFirst,
  asksReplies,
  carries,
  chosenOf,
  codesWords,
  columnsOf,
  countedOf,
  datesIn,
  hasBoxes,
  hasMatrix,
  isDate,
  isGraded,
  isLine,
  isRunningText,
  isSignOff,
  isWide,
  labelsOf,
  listsDates,
  mainWords,
  noneWord,
  numberWords,
  offeredOf,
  ownDescriptors,
  printed,
  setsActions,
  showsActions,
  tellsGaps,
} from './asks.ts';
