/**
 * The checks of wording as they are used: what the grammar finds, weighed by the scorer. A passage speaks where its score is high enough; the
 * grammar's findings are left where it is too low. Long impacts, reasons and actions are the grammar's alone: the scorer learned from short ones.
 */
import type { Match } from '../match.ts';
import { byText } from '../memo.ts';
import { type AgencyMatch, otherAgencyJudgementsByGrammar } from './agencies.ts';
import { type BlameMatch, blameByGrammar } from './blame.ts';
import { gapsByGrammar } from './gaps.ts';
import { type ImpactParts, impactByGrammar } from './impact.ts';
import { instructionsByGrammar } from './instructions.ts';
import { passagesOf } from './scorer/passages.ts';
import { grammarSigns, isEnough, scoreOf, usualAgency, type Weighed } from './scorer/scorer.ts';
import { spokenPlace } from './scorer/spoken-place.ts';
import { littleByGrammar } from './substance.ts';
import { vagueByGrammar } from './vague.ts';

/** Findings of the grammar in one passage that stand whatever its score. */
const many = 2;
/** Passages up to which a text that is weighed as a whole is short; reasons are compared with their grade in one or two. */
const mostWhole = 3;
const mostCompared = 2;
/** Words from which a passage is more than a heading or somebody’s role. */
const fewest = 4;

/** Weighs a text passage by passage. Takes what the grammar found in it, the name of its sign, and what a passage that speaks reads like. */
function weighed<T extends Match>(
  check: Weighed,
  text: string,
  found: readonly T[],
  sign: string,
  like: string,
  own?: string,
): { readonly kept: readonly T[]; readonly added: readonly Match[] } {
  const passages = passagesOf(text);
  const kept: T[] = [];
  const added: Match[] = [];
  for (const passage of passages) {
    const end = passage.at + passage.text.length;
    const here = found.filter((one) => one.at >= passage.at && one.at < end);
    const says = here.length > 0;
    if (!says && words(passage.text) < fewest) continue;
    const score = scoreOf(check, passage.text, grammarSigns({ [sign]: here.length }, says), own);
    // A passage of several findings is not left for its score.
    if (here.length < many && !isEnough(check, score, says, passages.length)) continue;
    if (says) kept.push(...here);
    else {
      const place = spokenPlace(check, passage.text, own, like);
      added.push({ ...place, at: passage.at + place.at });
    }
  }
  return { kept, added };
}

const words = (text: string): number => text.split(/\s+/).length;

const inOrder = <T extends Match>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => a.at - b.at);

/** Finds words that blame or judge a person, worker or family, in the writer’s own voice. */
export const findBlame = byText((text: string): readonly BlameMatch[] => {
  const { kept, added } = weighed('R12', text, blameByGrammar(text), 'blame', 'a judgement on a person');
  const suggestion = 'say what happened or what the record shows, and how the person sees it';
  return inOrder([...kept, ...added.map((one) => ({ ...one, suggestion }))]);
});

/** Finds the gaps a text names, in order, each counted once. */
export const findGaps = byText((text: string): readonly Match[] => {
  const { kept, added } = weighed('B05', text, gapsByGrammar(text), 'gaps', 'a gap');
  return inOrder([...kept, ...added]);
});

/** The gap words of a text as written, in order. */
export const gapWords = (text: string): readonly string[] => findGaps(text).map((match) => match.text);

/** How many gaps a text names. */
export const gapCount = (text: string): number => findGaps(text).length;

/** Finds instructions for the case in a text about learning. */
export const findInstructions = byText((text: string): readonly Match[] => {
  const { kept, added } = weighed('E06', text, instructionsByGrammar(text), 'steps', 'something to be done');
  return inOrder([...kept, ...added]);
});

/** The words of a text that direct the case, as written; empty when there are none. */
export const instructionWording = (text: string): readonly string[] =>
  findInstructions(text).map((match) => match.text);

/** Finds judgements on agencies other than the own one, in order. Takes the own agency as the form has it; empty when it is not known. */
export function findOtherAgencyJudgements(text: string, ownAgency = ''): readonly AgencyMatch[] {
  const own = ownAgency === '' ? usualAgency : ownAgency;
  const found = otherAgencyJudgementsByGrammar(text, ownAgency);
  const { kept, added } = weighed('S07', text, found, 'agency', 'a judgement on another agency’s work', own);
  return inOrder([...kept, ...added.map((one) => ({ ...one, agency: one.text, judgement: one.text }))]);
}

/** The first such judgement, or undefined. */
export const mentionsOtherAgencyJudgement = (text: string, ownAgency = ''): AgencyMatch | undefined =>
  findOtherAgencyJudgements(text, ownAgency)[0];

/** Weighs a short text as a whole; a long one is as the grammar has it. */
function weighedWhole(
  check: Weighed,
  text: string,
  counts: Readonly<Record<string, number>>,
  says: boolean,
): boolean {
  if (text.trim() === '' || passagesOf(text).length > mostWhole) return says;
  return isEnough(check, scoreOf(check, text, grammarSigns(counts, says)), says, 1);
}

/** What an impact text says: whether it begins with the name, says what something means, and what may follow. */
export function readImpact(text: string, displayName: string): ImpactParts {
  const read = impactByGrammar(text, displayName);
  const counts = { means: read.means ? 1 : 0, follows: read.follows ? 1 : 0 };
  const saysNothing = !read.means && !read.follows;
  const bare = weighedWhole('B03', text, counts, saysNothing);
  if (bare === saysNothing) return read;
  return bare ? { ...read, means: false, follows: false } : { ...read, means: true };
}

type Little = ReturnType<typeof littleByGrammar>;
/** The particular words of a text that says next to nothing; undefined where it says something. */
export const saysLittle = byText((text: string): Little => {
  const read = littleByGrammar(text);
  const little = weighedWhole('R02', text, { little: read ? 1 : 0 }, read !== undefined);
  if (little === (read !== undefined)) return read;
  return little ? { words: words(text), particular: [] } : undefined;
});

/** Finds the vague main verb an action begins with, and vague times anywhere in it. */
export const findVague = byText((text: string): readonly Match[] => {
  const found = vagueByGrammar(text);
  const vague = weighedWhole('R08', text, { vague: found.length }, found.length > 0);
  if (vague === found.length > 0) return found;
  return vague ? [spokenPlace('R08', text, undefined, 'an action nobody can tick off')] : [];
});

/**
 * Whether words and grade part ways. Takes what the grammar counted and made of them; meets for the benchmark or better. Gives the words that
 * speak where only the score does, an empty list where the grammar’s words are to be shown, undefined where they go together.
 */
export function partWays(
  meets: boolean,
  text: string,
  counts: Readonly<Record<string, number>>,
  says: boolean,
): readonly string[] | undefined {
  const check = meets ? 'R13-weak' : 'R13-praise';
  const compared = passagesOf(text).length <= mostCompared;
  if (!(compared ? weighedWhole(check, text, counts, says) : says)) return undefined;
  return says ? [] : [spokenPlace(check, text, undefined, '').text];
}
