/** The language checks, en-GB: each finds words and says why. They prompt; what a finding leads to is the rules' affair. */
import { forgetLocalNames } from './en-GB/identifiers/local-key.ts';
import { forgetTexts as forgetMemos } from './memo.ts';

export { countWords, type Match, sentencesOf } from './match.ts';
export {
  findIdentifiers,
  type Identifier,
  type IdentifierKind,
  isNhsNumber,
  isNinoPrefix,
  isUniquePupilNumber,
  type LocalName,
  namesAcross,
  readDate,
} from './en-GB/identifiers/index.ts';
export { type BlameMatch, findBlame } from './en-GB/blame.ts';
export { findGaps, findPraise, gapCount, gapWords, hasTurn } from './en-GB/gaps.ts';
export { saysLittle } from './en-GB/substance.ts';
export { findVague, vagueMeasure, vagueOwner } from './en-GB/vague.ts';
export {
  hasConsequence,
  hasMeaning,
  impactBeginsWith,
  type ImpactParts,
  mentionsInfluence,
  readImpact,
} from './en-GB/impact.ts';
export {
  type AgencyMatch,
  findOtherAgencyJudgements,
  mentionsOtherAgencyJudgement,
} from './en-GB/agencies.ts';
export { findInstructions, instructionWording } from './en-GB/instructions.ts';
export { findOtherPurpose } from './en-GB/other-purposes.ts';

/** Empties everything the checks remember of texts and names. Whoever locks the vault calls it. */
export function forgetTexts(): void {
  forgetMemos();
  forgetLocalNames();
}
