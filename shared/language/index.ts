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
export type { BlameMatch } from './en-GB/blame.ts';
export { findPraise, gapsByGrammar, hasTurn } from './en-GB/gaps.ts';
export { vagueMeasure, vagueOwner } from './en-GB/vague.ts';
export {
  hasConsequence,
  hasMeaning,
  impactBeginsWith,
  type ImpactParts,
  mentionsInfluence,
} from './en-GB/impact.ts';
export type { AgencyMatch } from './en-GB/agencies.ts';
export {
  findBlame,
  findGaps,
  findInstructions,
  findOtherAgencyJudgements,
  findVague,
  gapCount,
  gapWords,
  instructionWording,
  mentionsOtherAgencyJudgement,
  partWays,
  readImpact,
  saysLittle,
} from './en-GB/weighed.ts';
export { findOtherPurpose } from './en-GB/other-purposes.ts';

/** Empties everything the checks remember of texts and names. Whoever locks the vault calls it. */
export function forgetTexts(): void {
  forgetMemos();
  forgetLocalNames();
}
