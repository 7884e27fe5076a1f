/** Everything in a free text that may tell who a person is (R07). */
import { byText } from '../../memo.ts';
import { findBirthDates } from './birth-dates.ts';
import { findAddresses, findEmails, findPhones, findPostcodes } from './contact.ts';
import { foldName, levelSeparators } from './fold.ts';
import type { Identifier } from './kinds.ts';
import { fromLocalKey, type LocalName } from './local-key.ts';
import { findNames } from './names.ts';
import { findNamedPlaces } from './named-places.ts';
import { findReferences } from './references.ts';
import { findSchools } from './schools.ts';
import { findOtherScripts } from './scripts.ts';
import { isUnknown, weighAround } from './signs.ts';
import { findSpokenNames, household } from './spoken-names.ts';
import { tokensOf } from './tokens.ts';
import { findNationalInsurance, findNhsNumbers, findPupilNumbers } from './numbers.ts';

export type { Identifier, IdentifierKind } from './kinds.ts';
export { isNhsNumber, isNinoPrefix, isUniquePupilNumber } from './numbers.ts';
export { forgetLocalNames, type LocalName } from './local-key.ts';
export { readDate } from './birth-dates.ts';

const overlaps = (a: Identifier, b: Identifier): boolean =>
  a.at < b.at + b.text.length && b.at < a.at + a.text.length;

/** Keeps the earlier kind where two overlap: the most telling first. */
function withoutOverlaps(groups: readonly (readonly Identifier[])[]): Identifier[] {
  const kept: Identifier[] = [];
  for (const group of groups) {
    for (const one of group) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}

const numbersAndPlaces = (text: string): readonly (readonly Identifier[])[] => {
  const level = levelSeparators(text);
  const asWritten = (found: readonly Identifier[]): Identifier[] =>
    found.map((one) => ({ ...one, text: text.slice(one.at, one.at + one.text.length) }));
  return [
    findEmails(level),
    findBirthDates(level),
    findNhsNumbers(level),
    findPupilNumbers(level),
    findNationalInsurance(level),
    findPhones(level),
    findAddresses(level),
    findPostcodes(level),
    findSchools(level),
    findNamedPlaces(level),
    findReferences(level),
  ].map(asWritten);
};

const general = byText((text: string): readonly Identifier[] =>
  withoutOverlaps([
    ...numbersAndPlaces(text),
    findOtherScripts(text),
    findNames(text),
    findSpokenNames(text),
  ]),
);

/** Capitalised words inside sentences that are no other word known here, and whether something there speaks against a person. */
const unknownCapitals = byText(
  (text: string): readonly { readonly word: string; readonly against: boolean }[] => {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, i) =>
      isUnknown(token) && !token.opens
        ? [
            {
              word: token.lower,
              against: weighAround(text, tokens, i, i).weight < 0 || tokens[i + 1]?.capital === true,
            },
          ]
        : [],
    );
  },
);

/** In how many boxes an unknown capitalised word stands before it counts as a name. */
const boxesForAName = 3;

/**
 * Takes all texts of a form. Gives the words, folded, that were found to be names in one of them, and those unknown words
 * that several boxes write with a capital: where such a word stands again with fewer signs around it, it is a name as well.
 */
export function namesAcross(texts: readonly string[]): ReadonlySet<string> {
  const [names, boxes, against] = [new Set<string>(), new Map<string, number>(), new Set<string>()];
  for (const text of texts) {
    for (const one of general(text)) {
      if (one.kind !== 'name' || one.because === household) continue;
      for (const token of tokensOf(one.text)) if (isUnknown(token)) names.add(token.lower);
    }
    const here = unknownCapitals(text);
    for (const one of here) if (one.against) against.add(one.word);
    for (const word of new Set(here.map((one) => one.word))) boxes.set(word, (boxes.get(word) ?? 0) + 1);
  }
  for (const [word, count] of boxes) if (count >= boxesForAName && !against.has(word)) names.add(word);
  return names;
}

function withNamesElsewhere(text: string, elsewhere: ReadonlySet<string>): readonly Identifier[] {
  const found = general(text);
  if (elsewhere.size === 0 || !unknownWordsOf(text).some((word) => elsewhere.has(word))) return found;
  return withoutOverlaps([
    ...numbersAndPlaces(text),
    findOtherScripts(text),
    findNames(text, elsewhere),
    findSpokenNames(text),
  ]);
}

const unknownWordsOf = byText((text: string): readonly string[] =>
  tokensOf(text)
    .filter(isUnknown)
    .map((token) => token.lower),
);

/**
 * Finds identifiers in a text, in order. Takes the names of the local key, the pseudonyms in use, which are never
 * reported, and the words that are names elsewhere in the form (namesAcross). Findings never overlap.
 */
export function findIdentifiers(
  text: string,
  localNames: readonly LocalName[] = [],
  pseudonyms: readonly string[] = [],
  elsewhere: ReadonlySet<string> = namesAcross([text]),
): readonly Identifier[] {
  if (text.trim().length < 2) return [];
  const local = fromLocalKey(text, localNames);
  const others = withNamesElsewhere(text, elsewhere);
  const all = local.length === 0 ? others : withoutOverlaps([local, others]);
  if (pseudonyms.length === 0) return all;
  const known = new Set(pseudonyms.map(foldName));
  return all.filter((one) => one.kind !== 'name' || !known.has(foldName(one.text)));
}
