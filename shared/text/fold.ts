/**
 * A text as it is compared by finding: upper and lower case, accents in either Unicode form, straight and curly marks, kinds of
 * hyphens and of blanks are alike, and what cannot be seen does not count. Each place of a match leads back into the text as it is.
 */

/** Letters that Unicode does not take apart, by what people type for them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** Signs of one meaning. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛ʼʹ′`´]/u, "'"],
  [/[“”„‟«»″]/u, '"'],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u, '-'],
];
/** Drawn as nothing: soft hyphens, joiners, marks of direction, variation selectors. */
const unseen = /\p{M}|\p{Default_Ignorable_Code_Point}/gu;

export type Folded = {
  readonly text: string;
  /** For each character of `text`, and for its end, the place in the text it was made from. */
  readonly at: readonly number[];
};

function foldOne(char: string): string {
  if (/\s/u.test(char)) return ' ';
  const seen = char.normalize('NFKD').replaceAll(unseen, '').toLowerCase().replaceAll(unseen, '');
  const sign = signs.find(([kind]) => kind.test(seen));
  return sign?.[1] ?? Array.from(seen, (one) => letters[one] ?? one).join('');
}

/** The text folded, runs of blanks as one. Takes any text; gives it with the way back. */
export function folded(text: string): Folded {
  let out = '';
  const at: number[] = [];
  let place = 0;
  for (const char of text) {
    const ascii = char.length === 1 && char.charCodeAt(0) < 0x80 && char > ' ' && char !== '`';
    const plain = ascii ? char.toLowerCase() : foldOne(char);
    if (plain !== ' ' || !out.endsWith(' ')) {
      for (let i = 0; i < plain.length; i += 1) at.push(place);
      out += plain;
    }
    place += char.length;
  }
  at.push(text.length);
  return { text: out, at };
}

/** A text as it is compared, where the way back is not needed. */
export const foldedText = (text: string): string => folded(text).text;

export type Occurrence = { readonly start: number; readonly end: number };

/**
 * Every place of `sought` in a text, one behind the other. Takes both as they are; gives places in the text as it is, with the marks
 * that belong to the last letter. Blanks around `sought` do not count; of nothing there is no place.
 */
export function occurrences(text: string, sought: string): Occurrence[] {
  const wanted = foldedText(sought).trim();
  if (wanted === '') return [];
  const { text: plain, at } = folded(text);
  const found: Occurrence[] = [];
  for (let i = plain.indexOf(wanted); i >= 0; i = plain.indexOf(wanted, i + wanted.length)) {
    found.push({ start: at[i] ?? 0, end: at[i + wanted.length] ?? text.length });
  }
  return found;
}
