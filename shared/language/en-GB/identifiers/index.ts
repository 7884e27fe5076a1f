/** Everything in a free text that may tell who a person is (R07). */
import { byText } from '../../memo.ts';
import { alternatives } from '../../match.ts';
import { ambiguousNames } from '../given-names.ts';
import { notNames } from '../name-words.ts';
import { findBirthDates } from './birth-dates.ts';
import { findAddresses, findEmails, findPhones, findPostcodes } from './contact.ts';
import type { Identifier } from './kinds.ts';
import { findNames } from './names.ts';
import { findNationalInsurance, findNhsNumbers, findPupilNumbers } from './numbers.ts';

export type { Identifier, IdentifierKind } from './kinds.ts';
export { isNhsNumber, isNinoPrefix, isUniquePupilNumber } from './numbers.ts';
export { readDate } from './birth-dates.ts';

/** A name the local key knows, with the pseudonym it stands for where there is one. */
export type LocalName = string | { readonly name: string; readonly pseudonym: string };

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

const general = byText((text: string): readonly Identifier[] =>
  withoutOverlaps([
    findEmails(text),
    findBirthDates(text),
    findNhsNumbers(text),
    findPupilNumbers(text),
    findNationalInsurance(text),
    findPhones(text),
    findAddresses(text),
    findPostcodes(text),
    findNames(text),
  ]),
);

type LocalPattern = { readonly pattern: RegExp; readonly pseudonyms: ReadonlyMap<string, string> };
let lastLocal: { readonly names: readonly LocalName[]; readonly made: LocalPattern | undefined } | undefined;

const nameOf = (entry: LocalName): string => (typeof entry === 'string' ? entry : entry.name);
const pseudonymOf = (entry: LocalName): string => (typeof entry === 'string' ? '' : entry.pseudonym);

/** Callers may make a new list each time: the same names in it still mean the same pattern. */
const sameNames = (a: readonly LocalName[], b: readonly LocalName[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return (
        other !== undefined && nameOf(entry) === nameOf(other) && pseudonymOf(entry) === pseudonymOf(other)
      );
    }));

/** A pattern over the names of the local key: whole names in any case, and each part of a name written with a capital. */
function localPattern(names: readonly LocalName[]): LocalPattern | undefined {
  if (lastLocal && sameNames(lastLocal.names, names)) return lastLocal.made;
  const pseudonyms = new Map<string, string>();
  for (const entry of names) {
    const [name, pseudonym] = [nameOf(entry), pseudonymOf(entry)];
    const whole = name.trim().toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
    if (whole.length < 2) continue;
    pseudonyms.set(whole, pseudonym);
    for (const part of whole.split(' ')) {
      const telling = part.length > 2 && !notNames.has(part) && !ambiguousNames.has(part);
      if (telling && !pseudonyms.has(part)) pseudonyms.set(part, pseudonym);
    }
  }
  const made =
    pseudonyms.size === 0
      ? undefined
      : {
          pattern: new RegExp(
            `(?<![\\p{L}\\d-])(?:${alternatives([...pseudonyms.keys()])})(?![\\p{L}\\d-])`,
            'giu',
          ),
          pseudonyms,
        };
  lastLocal = { names, made };
  return made;
}

function fromLocalKey(text: string, names: readonly LocalName[]): Identifier[] {
  const local = names.length === 0 ? undefined : localPattern(names);
  if (!local) return [];
  const found: Identifier[] = [];
  for (const match of text.matchAll(local.pattern)) {
    const key = match[0].toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
    // A single word counts with a capital only: "hope" is no name, "Hope" of the key is.
    if (!key.includes(' ') && !/^\p{Lu}/u.test(match[0])) continue;
    const pseudonym = local.pseudonyms.get(key) ?? '';
    found.push({
      kind: 'name',
      at: match.index,
      text: match[0],
      because: 'this name is in your own key of names.',
      ...(pseudonym === '' ? {} : { pseudonym }),
    });
  }
  return found;
}

/** Drops the names of the key from memory, when the vault locks. */
export function forgetLocalNames(): void {
  lastLocal = undefined;
}

/**
 * Finds identifiers in a text, in order. Takes the names of the local key and the pseudonyms in use, which are never
 * reported. Findings never overlap.
 */
export function findIdentifiers(
  text: string,
  localNames: readonly LocalName[] = [],
  pseudonyms: readonly string[] = [],
): readonly Identifier[] {
  if (text.trim().length < 3) return [];
  const local = fromLocalKey(text, localNames);
  const all = local.length === 0 ? general(text) : withoutOverlaps([local, general(text)]);
  if (pseudonyms.length === 0) return all;
  const known = new Set(pseudonyms.map((one) => one.trim().toLowerCase()));
  return all.filter((one) => one.kind !== 'name' || !known.has(one.text.toLowerCase()));
}
