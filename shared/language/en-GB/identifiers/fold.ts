/** Letters made alike, so that “Željka”, “ŽELJKA” and “Zeljka” are one word, and separators made alike, so that numbers are read however they are set. */

/** Letters that Unicode does not take apart: ł, ø, đ and their kind. */
const whole: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

/** Takes a word or name. Gives it in small letters without accents, with plain apostrophes and single blanks. */
export function foldName(text: string): string {
  const lower = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return lower
    .replace(/[łøđðþßæœıħŧŋ]/g, (letter) => whole[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\u00AD]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a word holds a letter beyond A to Z. */
export const hasAccent = (text: string): boolean => /[^\p{ASCII}’‘]/u.test(text);

/**
 * Takes a text. Gives it with every kind of dash as “-”, of blank as a blank, of apostrophe as “’”, and digits of other
 * scripts and widths as 0 to 9. No character is added or taken away, so places in it are places in the text.
 */
export const levelSeparators = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[‘ʼ]/g, '’')
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x630))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x6c0));
