/** Names of the local key in a text: compared without case, accents and the way apostrophes and hyphens are set. */
import { ambiguousNames } from '../given-names.ts';
import { wordSurnames } from '../surnames.ts';
import { foldName } from './fold.ts';
import type { Identifier } from './kinds.ts';
import { isKnownWord } from './signs.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name the local key knows, with the pseudonym it stands for where there is one. */
export type LocalName = string | { readonly name: string; readonly pseudonym: string };

type Entry = { readonly words: readonly string[]; readonly pseudonym: string };
/** Entries by their first word, longest first; parts of names stand for themselves. */
type Key = ReadonlyMap<string, readonly Entry[]>;

let last: { readonly names: readonly LocalName[]; readonly key: Key } | undefined;

const nameOf = (entry: LocalName): string => (typeof entry === 'string' ? entry : entry.name);
const pseudonymOf = (entry: LocalName): string => (typeof entry === 'string' ? '' : entry.pseudonym);

/** Callers may make a new list each time: the same names in it still mean the same key. */
const sameNames = (a: readonly LocalName[], b: readonly LocalName[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return (
        other !== undefined && nameOf(entry) === nameOf(other) && pseudonymOf(entry) === pseudonymOf(other)
      );
    }));

/** A word of a text or a name as its parts: "Anne-Marie" and "Anne Marie" are the same two. */
const partsOf = (word: string): readonly string[] => foldName(word).split(/[- ]+/).filter(Boolean);

/** Words of the language that are no sign of a person by themselves. */
const tellsLittle = (part: string): boolean =>
  part.length < 3 || ambiguousNames.has(part) || isKnownWord(part);

function keyOf(names: readonly LocalName[]): Key {
  if (last && sameNames(last.names, names)) return last.key;
  const key = new Map<string, Entry[]>();
  const put = (words: readonly string[], pseudonym: string): void => {
    const [first] = words;
    if (first === undefined) return;
    const at = key.get(first) ?? [];
    if (!at.some((one) => one.words.join(' ') === words.join(' '))) at.push({ words, pseudonym });
    key.set(
      first,
      at.sort((a, b) => b.words.length - a.words.length),
    );
  };
  const whole = names.map((entry) => ({
    words: tokensOf(nameOf(entry)).flatMap((token) => [
      ...partsOf(token.text),
      ...(token.possessive ? ['s'] : []),
    ]),
    pseudonym: pseudonymOf(entry),
  }));
  for (const { words, pseudonym } of whole) if (words.join('').length > 1) put(words, pseudonym);
  for (const { words, pseudonym } of whole) {
    for (const part of words) if (!tellsLittle(part)) put([part], pseudonym);
  }
  last = { names, key };
  return key;
}

type Part = { readonly word: string; readonly token: Token; readonly lastOfToken: boolean };

/** Finds the names of the key. A single word that is a word of the language as well counts with a capital only. */
export function fromLocalKey(text: string, names: readonly LocalName[]): Identifier[] {
  if (names.length === 0) return [];
  const key = keyOf(names);
  if (key.size === 0) return [];
  const parts = tokensOf(text).flatMap((token): Part[] => {
    const words = partsOf(token.text);
    return words.map((word, n) => ({ word, token, lastOfToken: n === words.length - 1 }));
  });
  const found: Identifier[] = [];
  let i = 0;
  while (i < parts.length) {
    const here = parts[i];
    const entry = here && key.get(here.word)?.find((one) => fits(parts, i, one));
    const end = entry ? parts[i + entry.words.length - 1] : undefined;
    if (here && entry && end) {
      found.push({
        kind: 'name',
        at: here.token.at,
        text: text.slice(here.token.at, end.token.end),
        because: 'this name is in your own key of names.',
        ...(entry.pseudonym === '' ? {} : { pseudonym: entry.pseudonym }),
      });
      while (i < parts.length && parts[i]?.token !== end.token) i += 1;
      while (i < parts.length && parts[i]?.token === end.token) i += 1;
    } else i += 1;
  }
  return found;
}

function fits(parts: readonly Part[], i: number, entry: Entry): boolean {
  for (let k = 0; k < entry.words.length; k += 1) {
    const part = parts[i + k];
    if (!part || part.word !== entry.words[k]) return false;
    const fresh = k > 0 && parts[i + k - 1]?.token !== part.token;
    if (fresh && !/^\.?[\s-]{1,3}$/u.test(part.token.gap)) return false;
  }
  const only = parts[i];
  if (entry.words.length > 1 || !only) return true;
  const small = !only.token.capital && !only.token.allCapitals && /^\p{Ll}/u.test(only.token.text);
  return !small || !(tellsLittle(only.word) || wordSurnames.has(only.word));
}

/** Drops the names of the key from memory, when the vault locks. */
export function forgetLocalNames(): void {
  last = undefined;
}
