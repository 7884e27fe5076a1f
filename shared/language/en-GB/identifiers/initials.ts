/** Names of which only an initial is written, or a surname with one: "J. Ashgrove", "NGUYEN-ABARA, T.", "Mrs K". */
import { birdNames } from '../name-words.ts';
import { wordSurnames } from '../surnames.ts';
import { isKnownWord, isSurname, isUnknown } from './signs.ts';
import type { Token } from './tokens.ts';

export type Found = { readonly from: number; readonly to: number; readonly because: string };
export const isInitial = (token: Token): boolean => /^\p{Lu}$/u.test(token.text);

/** "J. Ashgrove": an initial with a full stop, then a capitalised word that is nothing else. */
export function fromInitial(tokens: readonly Token[], i: number): Found | undefined {
  const [initial, next] = [tokens[i], tokens[i + 1]];
  if (!initial || !next || !isInitial(initial)) return undefined;
  // "J Smith", without a full stop: only before a surname that is known.
  if (next.gap === ' ' && next.capital && !/^[AI]$/.test(initial.text) && !isKnownWord(next.lower)) {
    const surname = isSurname(next) || wordSurnames.has(next.lower);
    return surname ? { from: i, to: i + 1, because: 'an initial and a surname.' } : undefined;
  }
  if (!/^\. ?$/.test(next.gap)) return undefined;
  return isUnknown(next) || isSurname(next)
    ? { from: i, to: i + 1, because: 'an initial and a capitalised word.' }
    : undefined;
}

/** "NGUYEN-ABARA, T.": a surname in capitals, a comma, an initial; "J.P." two initials; "Mrs K" a title and an initial. */
export function fromInitialsOnly(text: string, tokens: readonly Token[], i: number): Found | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next) return undefined;
  const tail = text.slice(next.end, next.end + 2);
  if (
    token.allCapitals &&
    token.text.length > 3 &&
    next.gap === ', ' &&
    isInitial(next) &&
    tail.startsWith('.') &&
    !isKnownWord(token.lower)
  )
    return { from: i, to: i + 1, because: 'a surname in capitals with an initial.' };
  if (
    /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)$/.test(token.text) &&
    /^\.? $/.test(next.gap) &&
    isInitial(next) &&
    !/^[ABCXYZ]$/.test(next.text) &&
    !/^['’.]?\p{L}/u.test(tail)
  )
    return { from: i, to: i + 1, because: `an initial after “${token.text}”.` };
  const pair = isInitial(token) && isInitial(next) && /^\.\s?$/.test(next.gap) && tail.startsWith('.');
  const whole = `${token.text}${next.text}`;
  const third = tokens[i + 2];
  if (
    pair &&
    !(third !== undefined && isInitial(third) && /^\.\s?$/.test(third.gap)) &&
    !(tokens[i - 1] !== undefined && isInitial(tokens[i - 1] as Token) && /^\.\s?$/.test(token.gap)) &&
    !/^(?:UK|US|EU|AM|PM|NB|RI|NA|GP|PS|OT|QA|PC|IT|HR|MH|CP|LA|SW|HV|CE|AD|BC|TV|ID|OK|PE|IQ|BP|ED|AE|RE|VG|PA|YP|PO|IE|EG|NI|NO|DO|OB)$/.test(
      whole,
    )
  )
    return { from: i, to: i + 1, because: 'two initials.' };
  return undefined;
}

const introduced =
  /\b(?:known\s+(?:to\s+(?:\w+\s+){1,2})?as|nicknamed|goes\s+by(?:\s+the\s+name(?:\s+of)?)?|answers\s+to|calls?\s+(?:him|her)(?:self)?)\s+["“‘']?$/i;

/** "Known to everyone as Bash": a name people go by. Birds, the pseudonyms, are left. */
export function knownAs(text: string, tokens: readonly Token[], i: number): Found | undefined {
  const token = tokens[i];
  if (!token?.capital || birdNames.has(token.lower) || isKnownWord(token.lower)) return undefined;
  return introduced.test(text.slice(Math.max(0, token.at - 40), token.at))
    ? { from: i, to: i, because: 'a name that somebody is known by.' }
    : undefined;
}
