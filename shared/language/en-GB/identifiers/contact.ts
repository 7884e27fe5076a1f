/** Ways to reach a person: telephone numbers, e-mail addresses, postcodes, street addresses. */
import { wordSet } from '../../match.ts';
import type { Identifier } from './kinds.ts';

const before = (text: string, at: number, length = 40): string => text.slice(Math.max(0, at - length), at);

/** A number after one of these is a reference, unless a word for telephone stands nearer. */
const reference =
  /\b(?:case|caf|file|record|episode|invoice|booking|ref(?:erence)?|id|serial|order|log|incident|room|claim|crn|urn|utr|pin|tag|policy|account|application|docket|licence)\b[^.;\n]{0,24}$/i;
const telephone =
  /\b(?:tel(?:ephone)?|phone|mobile|mob|call|ring|text|(?<!(?:ref|reference|case|file|record|id|serial|order|log|incident|claim|account|policy)\s)number)\b[^.;\n]{0,16}$/i;

/**
 * UK telephone numbers of persons: mobile (07) and area numbers (01, 02), with 0, +44 or 0044, eleven digits in all
 * (ten in a few areas). Helplines (03, 08, 1xx, 999) are not personal and stay.
 */
export function findPhones(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(
    /(?<![\dA-Za-z£/.-])(?:(?:\+|00)44[\s-]?(?:\(0\)[\s-]?)?[127]|\(?0[127])[\d\s()-]{7,14}\d(?![\d/]|-\d)/g,
  )) {
    const digits = match[0].replace(/\D/g, '').replace(/^(?:00)?440?/, '0');
    if (digits.length !== 11 && !(digits.length === 10 && digits.startsWith('01'))) continue;
    const lead = before(text, match.index);
    if (reference.test(lead) && !telephone.test(lead)) continue;
    found.push({
      kind: 'phone',
      at: match.index,
      text: match[0],
      because: 'digits in the form of a UK telephone number.',
    });
  }
  return found;
}

/** E-mail addresses, of persons and of offices alike. */
export function findEmails(text: string): Identifier[] {
  return Array.from(
    text.matchAll(/(?<![\w.+-])[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g),
    (match) => ({
      kind: 'email' as const,
      at: match.index,
      text: match[0],
      because: 'the form of an e-mail address.',
    }),
  );
}

/** Letters a UK postcode may begin with (Royal Mail postcode areas). */
const postcodeAreas = wordSet(`
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR
RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
`);

/** Whole UK postcodes. The second half has no C, I, K, M, O or V (BS 7666). */
export function findPostcodes(text: string): Identifier[] {
  const found: Identifier[] = [];
  const pattern =
    /(?<![\dA-Za-z-])([A-Za-z]{1,2})(\d[\dA-Za-z]?)([ \t]?)(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\dA-Za-z])/g;
  for (const match of text.matchAll(pattern)) {
    const area = (match[1] ?? '').toUpperCase();
    if (!postcodeAreas.has(area)) continue;
    const joined = match[3] === '';
    const upper = match[0] === match[0].toUpperCase();
    const lower = match[0] === match[0].toLowerCase();
    if (!upper && (joined || !lower)) continue;
    if (/\b(?:form|box|section|template|room|item|level)\s*$/i.test(before(text, match.index, 12))) continue;
    found.push({
      kind: 'postcode',
      at: match.index,
      text: match[0],
      because: `the form of a postcode, and ${area} is a postcode area.`,
    });
  }
  return found;
}

const streetTypes =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Way|Court|Place|Gardens|Mews|Square|Walk|Rise|Hill|Row|View|Green|Park';

/** A house number with a street: "14 Laburnum Avenue". A street alone is a place and stays. */
export function findAddresses(text: string): Identifier[] {
  const pattern = new RegExp(
    `(?<![\\d/.,£-])\\d{1,4}[A-Za-z]?,?\\s+(?:[A-Z][a-z’']+\\s+){1,3}(?:${streetTypes})\\b(?!\\s+(?:visits?|[A-Z]))`,
    'g',
  );
  return Array.from(text.matchAll(pattern), (match) => ({
    kind: 'address' as const,
    at: match.index,
    text: match[0],
    because: 'a house number with the name of a street.',
  }));
}
