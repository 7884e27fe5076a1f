/** Who the subject of a clause is: the last noun before the verb that stands in no prepositional phrase. */
import { birdNames } from '../name-words.ts';
import { conduct, type Kind, kindOf } from './people.ts';
import { isAdverb, type Word } from './words.ts';

export type SubjectKind = Kind | 'nobody' | 'first' | 'pronoun' | 'other' | 'none';

export function subjectKindOf(words: readonly Word[]): SubjectKind {
  let found: SubjectKind = 'none';
  let [inPhrase, owner] = [false, undefined as Kind | undefined];
  for (const word of words) {
    const { lower } = word;
    if (
      /^(?:of|for|with|to|from|by|at|in|on|about|over|against|between|near|after|before|during|since|under|as|without|towards|through|within|than|because)$/.test(
        lower,
      )
    ) {
      inPhrase = found !== 'none';
      if (!inPhrase && found === 'none') inPhrase = true;
      continue;
    }
    if (/^(?:and|or|nor)$/.test(lower)) {
      inPhrase = false;
      continue;
    }
    if (/^(?:we|i|us|our)$/.test(lower) && !inPhrase) {
      if (lower !== 'our') return 'first';
      continue;
    }
    if (/^(?:nobody|no-one|noone|none)$/.test(lower) || (lower === 'one' && words[0]?.lower === 'no')) {
      return 'nobody';
    }
    if (/^(?:neither)$/.test(lower)) continue;
    if (
      /^(?:he|she|they|it|you|who|which|this|that|these|those|there|what|everything|nothing|something)$/.test(
        lower,
      )
    ) {
      if (found === 'none') found = 'pronoun';
      continue;
    }
    const kind = word.possessive
      ? undefined
      : conduct.has(lower) && owner !== undefined
        ? owner
        : kindOf(lower);
    if (word.possessive) {
      owner = kindOf(lower) ?? (word.capital ? 'family' : undefined);
      continue;
    }
    if (kind !== undefined && !inPhrase) found = kind;
    else if (!inPhrase && birdNames.has(lower) && word.capital) found = 'family';
    else if (!inPhrase && word.capital && found === 'none') found = 'other';
    else if (
      !inPhrase &&
      found === 'none' &&
      !/^(?:the|a|an|this|no|any|some|each|every|all|both|his|her|their|my|its|again|also|however|then|still|here|yet|overall|sadly|unfortunately|clearly|once|first|second|finally)$/.test(
        lower,
      ) &&
      !isAdverb(lower)
    )
      found = 'other';
  }
  return found;
}
