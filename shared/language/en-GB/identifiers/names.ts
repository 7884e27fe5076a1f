/**
 * Names of persons in free text. Four signs: a title, a known given name, a family or role word before, a verb of
 * speech after. A capitalised word alone is never enough, or every form and street would be a person.
 */
import { ambiguousNames, givenNames } from '../given-names.ts';
import {
  birdNames,
  familyTitles,
  introducers,
  notNames,
  particles,
  personStates,
  personVerbs,
  placeAndBodyWords,
  placeGivenNames,
  placeTitles,
  surnamePlaces,
  titles,
} from '../name-words.ts';
import type { Identifier } from './kinds.ts';
import { type Token, tokensOf } from './tokens.ts';

const titleSet: ReadonlySet<string> = new Set(titles);
const introducerSet: ReadonlySet<string> = new Set(introducers);
const personVerbSet: ReadonlySet<string> = new Set(personVerbs);
/** After these titles only a word that is nothing else counts: "PC Thistlewood", not "DS Report". */
const weakTitles: ReadonlySet<string> = new Set([
  'PC',
  'WPC',
  'DC',
  'DS',
  'DI',
  'Sir',
  'Dame',
  'Doctor',
  'Inspector',
  'Constable',
  'Sergeant',
]);

const joined = (token: Token | undefined): boolean => token !== undefined && /^[ \t\u00A0]$/.test(token.gap);
const isInitial = (token: Token): boolean => /^\p{Lu}$/u.test(token.text);
const firstPart = (token: Token): string => token.lower.split('-')[0] ?? token.lower;
const isGiven = (token: Token): boolean =>
  givenNames.has(token.lower) || (token.lower.includes('-') && givenNames.has(firstPart(token)));
const isAmbiguous = (token: Token): boolean => ambiguousNames.has(token.lower) || birdNames.has(token.lower);
const isUnknown = (token: Token): boolean =>
  token.capital &&
  token.text.length > 2 &&
  !notNames.has(token.lower) &&
  !notNames.has(token.lower.replace(/s$/, '')) &&
  !placeAndBodyWords.has(token.lower) &&
  !birdNames.has(token.lower);

type Found = { readonly from: number; readonly to: number; readonly because: string };

/** The end of a surname that begins at `from`: particles, initials and capitalised words, at most five. -1 when there is none. */
function surnameEnd(tokens: readonly Token[], from: number, accepts: (token: Token) => boolean): number {
  let end = -1;
  for (let k = from; k < Math.min(tokens.length, from + 5); k += 1) {
    const token = tokens[k];
    const before = tokens[k - 1];
    // A full stop belongs to the title or initial before it: "Mr. Goldsworthy", "Ms T. Brightwater".
    const stopped =
      before !== undefined && (isInitial(before) || titleSet.has(before.text)) && token?.gap === '. ';
    if (!token || !(joined(token) || stopped)) break;
    if (isInitial(token) || particles.has(token.lower)) continue;
    if (!token.capital || !accepts(token)) break;
    end = k;
    if (token.possessive) break;
  }
  return end;
}

function afterTitle(tokens: readonly Token[], i: number): Found | undefined {
  const title = tokens[i];
  if (!title || !titleSet.has(title.text)) return undefined;
  let start = i + 1;
  const next = tokens[start];
  const other = tokens[start + 1];
  if ((next?.lower === 'and' || next?.lower === 'or') && other && titleSet.has(other.text)) start += 2;
  const accepts = weakTitles.has(title.text)
    ? isUnknown
    : (token: Token): boolean => token.text.length > 1 && !token.lower.startsWith('barnardo');
  const to = surnameEnd(tokens, start, accepts);
  return to < 0 ? undefined : { from: i, to, because: `a capitalised word after “${title.text}”.` };
}

/** The capitalised words from i on, without a gap but blanks. */
function runFrom(tokens: readonly Token[], i: number): Token[] {
  const run: Token[] = [];
  for (let k = i; k < tokens.length; k += 1) {
    const token = tokens[k];
    if (!token || (k > i && !joined(token))) break;
    if (!token.capital) break;
    run.push(token);
    if (token.possessive) break;
  }
  return run;
}

/** Whether the words around a single capitalised word tell of a person. */
function personAround(tokens: readonly Token[], i: number, last: number): string | undefined {
  const before = tokens[i - 1];
  const here = tokens[i];
  const after = tokens[last + 1];
  if (
    before &&
    here &&
    introducerSet.has(before.lower) &&
    !before.capital &&
    /^(?: |, | \(|: )$/.test(here.gap)
  ) {
    return `a capitalised word after “${before.text}”.`;
  }
  if (before && here?.gap === ' ' && familyTitles.has(before.lower)) {
    return `a capitalised word after “${before.text}”.`;
  }
  if (
    after &&
    /^ \($/.test(after.gap) &&
    (introducerSet.has(after.lower) || /^(?:maternal|paternal)$/.test(after.lower))
  ) {
    return `a capitalised word before “(${after.text}”.`;
  }
  const [first, second] = [tokens[last + 1], tokens[last + 2]];
  if (
    last > i &&
    first &&
    second &&
    /^(?:is|was|has|been)$/.test(first.lower) &&
    first.gap === ' ' &&
    personStates.has(second.lower)
  ) {
    return `capitalised words before “${first.text} ${second.text}”.`;
  }
  if (after && /^(?: |['’]s )$/.test(after.gap)) {
    if (tokens[last]?.possessive !== true && personVerbSet.has(after.lower)) {
      return `a capitalised word before “${after.text}”.`;
    }
    if (tokens[last]?.possessive === true && introducerSet.has(after.lower)) {
      return `a capitalised word with “${after.text}” after it.`;
    }
  }
  return undefined;
}

const isPlace = (run: readonly Token[]): boolean => {
  const [first, second] = run;
  if (!first || !second) return false;
  // "Diana Princess of Wales": a title of place or crown inside the run.
  if (run.slice(1).some((token) => placeTitles.has(token.lower) && token.lower.length > 4)) return true;
  const surname =
    run.length === 2 &&
    isGiven(first) &&
    !placeGivenNames.has(first.lower) &&
    surnamePlaces.has(second.lower);
  return !surname && run.slice(1).some((token) => placeAndBodyWords.has(token.lower));
};

/** How far a name reaches that begins at `i`: the words of the run that can be a surname. */
const nameEnd = (run: readonly Token[], i: number): number => {
  let length = 1;
  while (length < Math.min(run.length, 4)) {
    const token = run[length];
    if (!token || (!isUnknown(token) && !surnamePlaces.has(token.lower))) break;
    length += 1;
  }
  return i + length - 1;
};

function fromCapitals(tokens: readonly Token[], i: number): Found | undefined {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token) return undefined;
  if (before && joined(token) && placeTitles.has(before.lower) && before.capital) return undefined;
  const run = runFrom(tokens, i);
  if (run.length === 0 || isPlace(run)) return undefined;
  const to = nameEnd(run, i);
  if (isGiven(token)) {
    return { from: i, to, because: `“${token.text}” is in the list of given names.` };
  }
  if (notNames.has(token.lower) && !ambiguousNames.has(token.lower)) return undefined;
  const around = personAround(tokens, i, to);
  if (isAmbiguous(token)) {
    if (to > i)
      return { from: i, to, because: `“${token.text}” can be a given name, and a surname may follow.` };
    if (birdNames.has(token.lower)) return undefined;
    return around === undefined ? undefined : { from: i, to, because: around };
  }
  if (!isUnknown(token)) return undefined;
  const verbOfPair = to > i && around !== undefined;
  const introduced = around !== undefined && / (?:after|before “\()/.test(around);
  if (around !== undefined && (introduced || verbOfPair)) return { from: i, to, because: around };
  // "His social worker is Ifeoma Chukwudi"
  const [verb, role] = [tokens[i - 1], tokens[i - 2]];
  if (to > i && role && introducerSet.has(role.lower) && (verb?.lower === 'is' || verb?.lower === 'was')) {
    return { from: i, to, because: `two capitalised words after “${role.text} ${verb.text}”.` };
  }
  return undefined;
}

/** "J. Ashgrove": an initial with a full stop, then a capitalised word that is nothing else. */
function fromInitial(tokens: readonly Token[], i: number): Found | undefined {
  const [initial, next] = [tokens[i], tokens[i + 1]];
  if (!initial || !next || !isInitial(initial) || !/^\. ?$/.test(next.gap) || !isUnknown(next))
    return undefined;
  return { from: i, to: i + 1, because: 'an initial and a capitalised word.' };
}

function fromAllCapitals(tokens: readonly Token[], i: number): Found | undefined {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first?.allCapitals || !second?.allCapitals || !joined(second) || !isGiven(first)) return undefined;
  if (second.text.length < 3 || placeAndBodyWords.has(second.lower)) return undefined;
  return { from: i, to: i + 1, because: `“${first.text}” is in the list of given names.` };
}

/** Finds what may be persons' names. Birds alone, the pseudonyms the program suggests, are left. */
export function findNames(text: string): Identifier[] {
  const tokens = tokensOf(text);
  const found: Identifier[] = [];
  let i = 0;
  while (i < tokens.length) {
    const hit =
      afterTitle(tokens, i) ??
      fromInitial(tokens, i) ??
      fromAllCapitals(tokens, i) ??
      (tokens[i]?.capital === true ? fromCapitals(tokens, i) : undefined);
    const [first, last] = [tokens[hit?.from ?? i], tokens[hit?.to ?? i]];
    if (hit && first && last) {
      found.push({ kind: 'name', at: first.at, text: text.slice(first.at, last.end), because: hit.because });
      i = hit.to + 1;
    } else if (tokens[i]?.capital === true && isPlace(runFrom(tokens, i))) {
      // A place or body is passed over as a whole, so that no name is found inside it.
      i += Math.max(1, runFrom(tokens, i).length);
    } else {
      i += 1;
    }
  }
  return found;
}
