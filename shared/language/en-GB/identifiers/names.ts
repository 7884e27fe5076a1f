/**
 * Names of persons in free text. Signs are weighed: a title, a known given name, a capital inside a sentence, accents, a
 * family or role word before, what is said of a person after, a relative beside, the same word found to be a name elsewhere.
 */
import { ambiguousNames } from '../given-names.ts';
import {
  birdNames,
  notNames,
  particles,
  placeAndBodyWords,
  placeGivenNames,
  placeTitles,
  surnamePlaces,
  titles,
} from '../name-words.ts';
import { wordSurnames } from '../surnames.ts';
import { ambiguousPerson } from './ambiguous.ts';
import { isEponym } from './eponyms.ts';
import { hasAccent } from './fold.ts';
import { type Found, fromInitial, fromInitialsOnly, isInitial, knownAs } from './initials.ts';
import type { Identifier } from './kinds.ts';
import {
  afterFamilyWord,
  continuesTitle,
  familyAfter,
  isGiven,
  isKnownWord,
  isSurname,
  isUnknown,
  personPredicate,
  weighAround,
} from './signs.ts';
import { smallWords } from './small-names.ts';
import { type Token, tokensOf } from './tokens.ts';

const titleSet: ReadonlySet<string> = new Set(titles);
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
const isAmbiguous = (token: Token): boolean => ambiguousNames.has(token.lower) || birdNames.has(token.lower);

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
  const [first] = run;
  const named =
    first !== undefined && (isGiven(first) || ambiguousNames.has(first.lower) || isUnknown(first));
  let length = 1;
  while (length < Math.min(run.length, 4)) {
    const token = run[length];
    const surname =
      token !== undefined &&
      (isUnknown(token) ||
        isSurname(token) ||
        isGiven(token) ||
        surnamePlaces.has(token.lower) ||
        (named && wordSurnames.has(token.lower)));
    if (!surname || run[length - 1]?.possessive === true) break;
    length += 1;
  }
  return i + length - 1;
};

/** What a capital inside a sentence, an accent, a surname, a second such word and the words around come to together. */
function weigh(
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  elsewhere: ReadonlySet<string>,
): string | undefined {
  const words = tokens.slice(i, to + 1);
  const first = words[0];
  if (!first) return undefined;
  const around = weighAround(text, tokens, i, to);
  if (words.some((token) => elsewhere.has(token.lower)) && around.weight > -1) {
    return `“${first.text}” stands in this form as a name.`;
  }
  const before = tokens[i - 1];
  // "Buck Wisozk": a word of another world with a capital inside the sentence, just before.
  const afterCapital =
    before !== undefined &&
    before.capital &&
    !before.opens &&
    first.gap === ' ' &&
    !isKnownWord(before.lower);
  const pair =
    afterCapital ||
    words.filter((token) => isUnknown(token) || isSurname(token) || wordSurnames.has(token.lower)).length > 1;
  const next = tokens[to + 1];
  const says = pair && next?.gap === ' ' && /^(?:is|was|has|had|[a-z]+ed|[a-z]+s|who)$/.test(next.text);
  const sum =
    (first.opens ? 0 : 1) +
    (words.some((token) => hasAccent(token.text)) ? 1 : 0) +
    (words.some(isSurname) ? 1 : 0) +
    (pair ? 1.5 : 0) +
    (says && around.weight === 0 ? 1 : 0) +
    around.weight;
  if (sum < (first.opens && around.weight < 2 ? 2.5 : 2)) return undefined;
  return around.because ?? 'a capitalised word inside a sentence that is no other word known here.';
}

function fromCapitals(
  text: string,
  tokens: readonly Token[],
  i: number,
  elsewhere: ReadonlySet<string>,
): Found | undefined {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token) return undefined;
  if (before && joined(token) && placeTitles.has(before.lower) && before.capital) return undefined;
  const family = familyAfter(tokens, i, i);
  if (family !== undefined) return { from: i, to: i, because: `a capitalised word in “${family}”.` };
  const run = runFrom(tokens, i);
  if (run.length === 0 || (!isGiven(token) && continuesTitle(tokens, i))) return undefined;
  const to = nameEnd(run, i);
  if (isPlace(run) || isEponym(tokens, i, to)) return undefined;
  if (isGiven(token)) return { from: i, to, because: `“${token.text}” is in the list of given names.` };
  if (isAmbiguous(token)) {
    if (to > i && (!isKnownWord(token.lower) || birdNames.has(token.lower) || isSurname(run[1] ?? token))) {
      return { from: i, to, because: `“${token.text}” can be a given name, and a surname may follow.` };
    }
    const because = ambiguousPerson(text, tokens, i, to);
    return because === undefined ? undefined : { from: i, to, because };
  }
  if (notNames.has(token.lower) || !(isUnknown(token) || isSurname(token) || afterFamilyWord(tokens, i)))
    return undefined;
  // The beginning of a longer run of capitals that goes on with a word of the work is a title of something.
  const next = run[to - i + 1];
  if (next !== undefined && isKnownWord(next.lower) && personPredicate(tokens, to) === undefined)
    return undefined;
  const because = weigh(text, tokens, i, to, elsewhere);
  return because === undefined ? undefined : { from: i, to, because };
}

/** "MR TREVANION", "TAMSIN OAKROYD", "TAMSIN said". */
function fromAllCapitals(tokens: readonly Token[], i: number): Found | undefined {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first?.allCapitals) return undefined;
  const follows = second?.allCapitals === true && joined(second) && second.text.length > 2;
  if (/^(?:MR|MRS|MS|MISS|MX|DR)$/.test(first.text)) {
    return follows && second && !isKnownWord(second.lower)
      ? { from: i, to: i + 1, because: `a word in capitals after “${first.text}”.` }
      : undefined;
  }
  if (!isGiven(first) || first.text.length < 3) return undefined;
  const because = `“${first.text}” is in the list of given names.`;
  if (follows && second && !isKnownWord(second.lower)) return { from: i, to: i + 1, because };
  return first.text.length > 3 && !follows && !isEponym(tokens, i, i)
    ? { from: i, to: i, because }
    : undefined;
}

/** "mr trevanion agreed", "tamsin said": written small, a title or what is said of a person must stand beside it. */
function fromSmallLetters(tokens: readonly Token[], i: number): Found | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || token.capital || token.allCapitals) return undefined;
  if (/^(?:mr|mrs|ms|mx|dr)$/.test(token.text)) {
    const named = next && /^\.? $/.test(next.gap) && next.text.length > 2 && !isKnownWord(next.lower);
    return named ? { from: i, to: i + 1, because: `a word after “${token.text}”.` } : undefined;
  }
  const household = familyAfter(tokens, i, i);
  if (household !== undefined) {
    return { from: i, to: i, because: `a surname in “${household}”.` };
  }
  // "Mum sharon", "her brother kyle": a given name right after a word for a relative, however short.
  const kin =
    /^(?:mum|dad|mam|son|daughter|sister|brother|partner|boyfriend|girlfriend|husband|wife|aunt|auntie|uncle|nan|nana|gran|grandma|grandad|cousin|niece|nephew|stepdad|stepmum|stepfather|stepmother|grandfather|grandmother|mother|father|granny|mammy|daddy|mummy|ex|twin|called|named)$/.test(
      tokens[i - 1]?.lower ?? '',
    ) && /^,? $/.test(token.gap);
  if (
    kin &&
    isGiven(token) &&
    token.text.length > 2 &&
    (!smallWords.test(token.lower) ||
      /^(?:called|named)$/.test(tokens[i - 1]?.lower ?? '') ||
      /^(?:jack|josh|harry|carol|amber|terry|jean|jenny|jerry|tom|ted|pete|peter|mike|molly|paddy|billy|sally|matt|nick|ken|john|tony|roger|joe|leo|kai|ray|mia|bea|ben|eva|anna|sam|max|charlie|maria|robin|ed|guy)$/.test(
        token.lower,
      )) &&
    !/^(?:may|will|mark|grant|rob|drew|dean|hope|joy|grace|faith)$/.test(token.lower)
  ) {
    return {
      from: i,
      to: i,
      because: `“${token.text}” is in the list of given names and stands after a word for a relative.`,
    };
  }
  if (token.text.length < 4 || !isGiven(token) || smallWords.test(token.lower)) return undefined;
  const to = next && joined(next) && (isSurname(next) || wordSurnames.has(next.lower)) ? i + 1 : i;
  const said = personPredicate(tokens, to);
  const whose = token.possessive && next?.gap === ' ';
  const before =
    /^(?:with|from|to|by|told|asked|saw|met|and|mum|dad|mam|mother|father|son|daughter|sister|brother|called|named|rang|partner|boyfriend|girlfriend|husband|wife|aunt|auntie|uncle|nan|nana|gran|granny|grandma|grandad|granddad|cousin|niece|nephew|baby|child|stepdad|stepmum|stepfather|stepmother|carer|friend|neighbour|worker|manager|teacher|nurse|ex|sw|hv|twin|sibling|lodger|mate)$/.test(
      tokens[i - 1]?.lower ?? '',
    );
  return said !== undefined || whose || before || to > i
    ? { from: i, to, because: `“${token.text}” is in the list of given names.` }
    : undefined;
}

/**
 * Finds what may be persons' names. Birds alone, the pseudonyms the program suggests, are left. Takes words, folded, that
 * were found to be names elsewhere in the form.
 */
export function findNames(text: string, elsewhere: ReadonlySet<string> = new Set()): Identifier[] {
  const tokens = tokensOf(text);
  const found: Identifier[] = [];
  let i = 0;
  while (i < tokens.length) {
    const hit =
      afterTitle(tokens, i) ??
      fromInitialsOnly(text, tokens, i) ??
      knownAs(text, tokens, i) ??
      fromInitial(tokens, i) ??
      fromAllCapitals(tokens, i) ??
      (tokens[i]?.capital === true ? fromCapitals(text, tokens, i, elsewhere) : fromSmallLetters(tokens, i));
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
