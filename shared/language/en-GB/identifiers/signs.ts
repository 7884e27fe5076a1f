/** What the words around a capitalised word say about its being a person: signs with weights, for and against. */
import { wordSet } from '../../match.ts';
import {
  birdNames,
  familyTitles,
  introducers,
  notNames,
  personParticiples,
  personStates,
  personVerbs,
  placeAndBodyWords,
} from '../name-words.ts';
import { bodies, commonWords, peoples, places } from '../capital-words.ts';
import { isEnglish } from '../english-words.ts';
import { givenNames } from '../given-names.ts';
import { moreGivenNames } from '../more-given-names.ts';
import { surnames, wordSurnames } from '../surnames.ts';
import { type Token } from './tokens.ts';

const introducerSet: ReadonlySet<string> = new Set(introducers);
const personVerbSet: ReadonlySet<string> = new Set(personVerbs);

/** What is said for or against a person, and the words that said it where it is for one. */
export type Weighed = { readonly weight: number; readonly because: string | undefined };

const firstPart = (token: Token): string => token.lower.split('-')[0] ?? token.lower;
const isListed = (word: string): boolean => givenNames.has(word) || moreGivenNames.has(word);
/** Whether a word stands in the lists of given names, alone or as the first half of a double name. */
export const isGiven = (token: Token): boolean =>
  isListed(token.lower) || (token.lower.includes('-') && isListed(firstPart(token)));

const stems = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/(?:ed|ing|ly)$/, ''),
  word.replace(/(?:d|ing)$/, (end) => (end === 'd' ? '' : 'e')),
  word.replace(/ies$/, 'y'),
  word.replace(/^(?:re|un|non|pre|post|co|multi|inter|self|in)-?(?=....)/, ''),
];

/** Whether a word is one of this work, a place or a body. */
export const isKnownWord = (word: string): boolean =>
  stems(word).some(
    (one) =>
      notNames.has(one) ||
      peoples.has(one) ||
      placeAndBodyWords.has(one) ||
      commonWords.has(one) ||
      bodies.has(one),
  ) ||
  places.has(word) ||
  (word.includes('-') && word.split('-').every((part) => part.length < 3 || isKnownWord(part)));

const englishEnd = /..(?:tions?|ments?|ness|ities|ships?|ology|fully|ously|ively|workers?|people)$/;
/** Whether a word is English as it stands or without its ending. */
const looksEnglish = (word: string): boolean =>
  englishEnd.test(word) || stems(word).some((one) => one.length > 3 && isEnglish(one));

/** A capitalised word that is nothing else the program knows: it may be a name. */
export const isUnknown = (token: Token): boolean =>
  token.capital &&
  token.text.length > 2 &&
  // "MACAs": an abbreviation with an ending.
  !/^\p{Lu}{2}/u.test(token.text) &&
  !birdNames.has(token.lower) &&
  !isKnownWord(token.lower) &&
  (surnames.has(token.lower) || !looksEnglish(token.lower));

/** Whether a word, however written, is none that is known here or English. */
export const isForeign = (word: string): boolean =>
  word.length > 3 && !isKnownWord(word) && !looksEnglish(word);

export const isSurname = (token: Token): boolean => surnames.has(token.lower);

/** After a family word inside a sentence a capital is a name though the word is English as well: "his aunt Sari". */
export const afterFamilyWord = (tokens: readonly Token[], i: number): boolean => {
  const [before, here] = [tokens[i - 1], tokens[i]];
  if (!before || !here || here.gap !== ' ' || before.capital || !here.capital || here.opens) return false;
  return familyWords.has(before.lower) && !isKnownWord(here.lower) && !birdNames.has(here.lower);
};
const familyWords = wordSet(
  'mother father mum mam dad stepmother stepfather stepmum stepdad sister brother half-sister half-brother son daughter niece nephew cousin aunt auntie uncle grandmother grandfather grandma grandad granddad nan nana gran partner boyfriend girlfriend husband wife called named',
);

const families = wordSet(
  'family families household children siblings sibs brothers sisters boys girls twins parents grandparents kids clan',
);
const kin = wordSet(`
mother father mum mam dad parents parent stepmother stepfather stepmum stepdad sister sisters brother brothers sibling siblings half-sister half-brother son sons daughter daughters baby child children girl boy niece nephew cousin cousins
aunt auntie uncle grandmother grandfather grandma grandad granddad nan nana gran grandparents partner ex-partner boyfriend girlfriend husband wife friend friends carer carers childminder teacher worker midwife birthday
`);
const owned = wordSet(`
school nursery room bed bedroom house home flat placement voice wishes feelings views words drawings drawing plan file record case attendance behaviour needs health education name life days mornings weight diet speech development
progress safety bike bag coat toys hair teeth dinner lunch homework uniform laptop mobile clothes shoes story phone tenancy medication injuries bruises injury account lived key own mood anxiety class chronology support grandparents keyworker advocate assessment care contact
`);
const toPerson =
  /^(?:with|by|told|asked|saw|met|for|to|about|rang|phoned|called|named|known|helped|visited|supported|contacted|e-?mailed|texted|thanked|heard|seeing|telling|asking|meeting|visiting|when|while|because|that|how|what|whether|if|after|before|as|dear|hello|hi|regarding|re|from|of|than|like|where|why|between|both|named?|names|signed|gives?|and|or|than|against|towards|involving|including|around|does|did|is|was|has|had|will|would|should|could|can|may|might)$/;
const places0 = /^(?:in|at|near|around|outside|towards|into|via|across|beyond)$/;
const determiner = /^(?:the|a|an|this|these|those|our|each|every|any|some|no|another|local|new)$/;
const auxiliary = /^(?:is|was|has|had|does|did|isn't|wasn't|hasn't|hadn't|doesn't|didn't|are|were|have)$/;
const mayDo = /^(?:will|would|can|could|should|may|might|must|won't|can't|couldn't|wouldn't)$/;
const between =
  /^(?:not|never|also|now|then|still|always|often|already|only|just|since|very|so|too|again|later|first|clearly|usually|both|all|\w+ly)$/;

/** Whether what follows a word is said of a person: "was not asked", "has settled", "is seven". */
export function personPredicate(tokens: readonly Token[], last: number): string | undefined {
  const verb = tokens[last + 1];
  if (!verb || tokens[last]?.possessive === true || !/^ $/.test(verb.gap)) return undefined;
  if (personVerbSet.has(verb.lower) && !verb.capital) return verb.text;
  if (between.test(verb.lower)) {
    const next = tokens[last + 2];
    return next && personVerbSet.has(next.lower) && next.gap === ' ' ? next.text : undefined;
  }
  if (!auxiliary.test(verb.lower)) return undefined;
  let k = last + 2;
  while (tokens[k] && between.test(tokens[k]?.lower ?? '') && tokens[k]?.gap === ' ') k += 1;
  const been = /^(?:been|being)$/.test(tokens[k]?.lower ?? '');
  if (been) k += 1;
  while (tokens[k] && between.test(tokens[k]?.lower ?? '') && tokens[k]?.gap === ' ') k += 1;
  const state = tokens[k];
  if (been && state && /^(?:to|at|with|in|off|back|out|on|away|living|staying|a)$/.test(state.lower)) {
    return `${verb.text} been ${state.text}`;
  }
  if (!state || state.gap !== ' ' || state.capital) return undefined;
  const base = /^(?:did|does|didn't|doesn't)$/.test(verb.lower);
  const fits = base
    ? personVerbSet.has(`${state.lower}s`) || personVerbSet.has(`${state.lower}ed`)
    : personStates.has(state.lower) || personParticiples.has(state.lower) || personVerbSet.has(state.lower);
  return fits ? `${verb.text} ${state.text}` : undefined;
}

function weightBefore(tokens: readonly Token[], i: number): Weighed {
  const [before, here] = [tokens[i - 1], tokens[i]];
  if (!before || !here) return { weight: 0, because: undefined };
  const sign = (weight: number): Weighed => ({
    weight,
    because: `a capitalised word after “${before.text}”.`,
  });
  const role = introducerSet.has(before.lower) || introducerSet.has(before.lower.replace(/s$/, ''));
  if (role && (!before.capital || before.opens) && /^(?: |, | \(|: | – | - )$/.test(here.gap)) {
    return sign(here.gap === ', ' ? 1.5 : 2);
  }
  if (here.gap === ' ' && familyTitles.has(before.lower)) return sign(2);
  // Notes: "discussed w/ Grace".
  if (/^(?:w|c)$/.test(before.lower) && /^\/\s?$/.test(here.gap)) return sign(1.5);
  if (here.gap !== ' ') return { weight: 0, because: undefined };
  const couple = /^(?:and|or|&)$/.test(before.lower) ? tokens[i - 2] : undefined;
  if (couple && (isGiven(couple) || (birdNames.has(couple.lower) && couple.capital)) && couple.capital) {
    return { weight: 2, because: `a capitalised word beside “${couple.text}”.` };
  }
  if (determiner.test(before.lower)) return { weight: -2, because: undefined };
  if (places0.test(before.lower)) return { weight: -1.5, because: undefined };
  if (/^(?:of|from|and|or)$/.test(before.lower)) return sign(0.5);
  return toPerson.test(before.lower) && (!before.capital || before.opens)
    ? sign(1)
    : { weight: 0, because: undefined };
}

/** "Joy and Robin": a known name after "and". */
function besideName(tokens: readonly Token[], last: number): string | undefined {
  const [and, other] = [tokens[last + 1], tokens[last + 2]];
  if (!and || !other || !/^(?:and|or)$/.test(and.lower) || and.gap !== ' ' || other.gap !== ' ')
    return undefined;
  if (/^(?:his|her|their)$/.test(other.lower) && kin.has(tokens[last + 3]?.lower ?? '')) {
    return `${other.text} ${tokens[last + 3]?.text ?? ''}`;
  }
  return other.capital && (isGiven(other) || birdNames.has(other.lower)) ? other.text : undefined;
}

function weightAfter(text: string, tokens: readonly Token[], last: number): Weighed {
  const [token, after] = [tokens[last], tokens[last + 1]];
  if (!token) return { weight: 0, because: undefined };
  const rest = text.slice(token.end, token.end + 24);
  if (
    /^,? ?\(?(?:who is |now |is |was )?(?:aged? )?\d{1,2}(?:\)|,| (?:years|months|weeks|today|now|in)\b)/.test(
      rest,
    )
  ) {
    return { weight: 2, because: 'a capitalised word before an age.' };
  }
  if (/^ \(\d/.test(rest)) return { weight: 1, because: 'a capitalised word before a number in brackets.' };
  if (!after) return { weight: 0, because: undefined };
  const sign = (weight: number, words: string): Weighed => ({
    weight,
    because: `a capitalised word before “${words}”.`,
  });
  if (
    /^ \($/.test(after.gap) &&
    (introducerSet.has(after.lower) || /^(?:maternal|paternal|m|f)$/.test(after.lower))
  ) {
    return sign(2, `(${after.text}`);
  }
  if (token.possessive && after.gap === ' ') {
    if (kin.has(after.lower)) return sign(2.5, `’s ${after.text}`);
    return owned.has(after.lower) ? sign(2, `’s ${after.text}`) : { weight: 0, because: undefined };
  }
  const predicate = personPredicate(tokens, last);
  if (predicate !== undefined) return sign(2, predicate);
  const beside = besideName(tokens, last);
  if (beside !== undefined) return sign(2, `and ${beside}`);
  if (after.gap === ', ' && (/^who(?:se|m)?$/.test(after.lower) || kin.has(after.lower)))
    return sign(1.5, after.text);
  if (
    /^, (?:his|her|their|the|my) $/.test(`${after.gap}${after.text} `) &&
    kin.has(tokens[last + 2]?.lower ?? '')
  ) {
    return sign(2, `${after.text} ${tokens[last + 2]?.text ?? ''}`);
  }
  if (after.gap === ' ' && placeAndBodyWords.has(after.lower)) return { weight: -3, because: undefined };
  if (after.gap === ' ' && mayDo.test(after.lower)) return sign(0.5, after.text);
  return { weight: 0, because: undefined };
}

/** "The Ahlquist children", "the Okafors moved". */
export function familyAfter(tokens: readonly Token[], i: number, last: number): string | undefined {
  const [before, here, after] = [tokens[i - 1], tokens[i], tokens[last + 1]];
  if (before?.lower !== 'the' || !here || !after || after.gap !== ' ' || here.gap !== ' ') return undefined;
  const surname =
    isUnknown(here) ||
    (here.capital && (isGiven(here) || wordSurnames.has(here.lower))) ||
    surnames.has(here.lower) ||
    surnames.has(here.lower.replace(/s$/, ''));
  if (!surname || here.possessive || /^(?:white|black|west|early|asian)$/.test(here.lower)) return undefined;
  if (families.has(after.lower) && !after.capital) return `the … ${after.text}`;
  const plural =
    i === last && here.lower.endsWith('s') && (isUnknown(here) || surnames.has(here.lower.slice(0, -1)));
  return plural && /^(?:were|are|have|moved|live|lived|had|said|came|went)$/.test(after.lower)
    ? `the … ${after.text}`
    : undefined;
}

const leadIn =
  /^(?:the|when|while|if|after|before|since|because|although|though|as|with|by|for|from|to|in|on|at|and|but|or|so|then|also|both|ask|asked|tell|told|see|saw|contact|visit|call|email|text|phone|ring|meet|dear|that|whether|until|once|did|does|was|is|has|had|will|would|should|could|can|had|how|why|where|what|like|did|let|help|invite|support)$/;

/** Whether a capitalised word just before makes this one part of a title: "Universal Credit", but "When Ifeoma" and "Mum Ifeoma". */
export function continuesTitle(tokens: readonly Token[], i: number): boolean {
  const [before, here] = [tokens[i - 1], tokens[i]];
  if (!before || !here || here.gap !== ' ' || !(before.capital || before.allCapitals)) return false;
  if (before.possessive || introducerSet.has(before.lower) || familyTitles.has(before.lower)) return false;
  return isKnownWord(before.lower) && !(before.opens && leadIn.test(before.lower));
}

/** Weighs what stands before and after the words from `i` to `last`. */
export function weighAround(text: string, tokens: readonly Token[], i: number, last: number): Weighed {
  const before = weightBefore(tokens, i);
  const after = weightAfter(text, tokens, last);
  const stronger = after.weight >= before.weight ? after : before;
  return {
    weight: before.weight + after.weight,
    because: stronger.because ?? before.because ?? after.because,
  };
}
