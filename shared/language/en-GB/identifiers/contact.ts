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
    /(?<![\dA-Za-z£/.-])(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?\(?[127]|\(?0 ?[127])[\d\s()./-]{7,18}\d(?![\d/]|[-.]\d)/g,
  )) {
    const digits = match[0].replace(/\D/g, '').replace(/^(?:00)?440?/, '0');
    if (digits.length !== 11 && !(digits.length === 10 && digits.startsWith('01'))) continue;
    const lead = before(text, match.index);
    if (reference.test(lead) && !telephone.test(lead)) continue;
    // "01/02/2024 10.30": parts of a date and a time are no number of a person.
    if (/\d[./]\d{1,2}[./]\d/.test(match[0]) && !telephone.test(lead)) continue;
    found.push({
      kind: 'phone',
      at: match.index,
      text: match[0],
      because: 'digits in the form of a UK telephone number.',
    });
  }
  return found;
}

const at = String.raw`(?:@|\s?[([{<]\s?(?:at|@)\s?[)\]}>]\s?|\s@\s)`;
const dot = String.raw`(?:\.|\s?[([{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\sdot\s)`;
const label = '[A-Za-z0-9-]+';
const mail = new RegExp(
  [
    String.raw`(?<![\w.+-])[A-Za-z0-9][\w.+'’-]*${at}${label}(?:${dot}${label})*${dot}[A-Za-z]{2,}`,
    // "robin.lane at example dot org": written out, a second word must be written out or the first look like an address.
    String.raw`(?<![\w.+-])[A-Za-z0-9][\w.+'’-]*(?:\sdot\s${label})?\s+at\s+${label}(?:\sdot\s${label})*\sdot\s(?:com|org|net|uk|co|gov|nhs|info|io|eu)\b(?:\sdot\suk)?`,
    String.raw`(?<![\w.+-])[A-Za-z0-9]\w*[._\d][\w.]*\s+at\s+${label}(?:\.${label})*\.(?:com|org|net|uk|info|io|eu)\b`,
  ].join('|'),
  'gi',
);

/** E-mail addresses, of persons and of offices alike, also with “(at)” and “dot” written out. */
export function findEmails(text: string): Identifier[] {
  return Array.from(text.matchAll(mail), (match) => ({
    kind: 'email' as const,
    at: match.index,
    text: match[0],
    because: 'the form of an e-mail address.',
  }));
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
    /(?<![\dA-Za-z-])([A-Za-z]{1,2})(\d[\dA-Za-z]?)([ \t.-]{0,2})(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\dA-Za-z])/g;
  for (const match of text.matchAll(pattern)) {
    const area = (match[1] ?? '').toUpperCase();
    // An area that is none may be made up or mistyped: told where it is written as a postcode is.
    const made = !postcodeAreas.has(area);
    if (
      made &&
      !(
        area.length === 2 &&
        match[3] === ' ' &&
        match[0] === match[0].toUpperCase() &&
        /\b(?:at|to|in|from|near|postcode|post\s+code|address|of|home|moved|lives?|living)\b[^.;]{0,30}$/i.test(
          before(text, match.index),
        )
      )
    )
      continue;
    const joined = match[3] === '';
    const upper = match[0] === match[0].toUpperCase();
    const lower = match[0] === match[0].toLowerCase();
    if (!upper && (joined || !lower)) continue;
    if (/\b(?:form|box|section|template|room|item|level)\s*$/i.test(before(text, match.index, 12))) continue;
    found.push({
      kind: 'postcode',
      at: match.index,
      text: match[0],
      because: made ? 'the form of a postcode.' : `the form of a postcode, and ${area} is a postcode area.`,
    });
  }
  return found;
}

const streetTypes =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Way|Court|Place|Gardens|Mews|Square|Walk|Rise|Hill|Row|View|Green|Park|Parade|Fold|Croft|Bank|Villas|Cottages|Buildings|Circus|Quay|Wharf|Gate|End|Chase|Dale|Vale|Wynd|Yard|Boulevard|Brow|Nook|Garth|Ginnel|Mount|Passage|Alley|Broadway|Approach|Esplanade|Promenade|Meadows?|Fields?|Bottom|Loke|Hey|Snicket|Spinney|Copse|Lea|Leas|Drove|Causeway|Ridge|Path|Parkway|Reach|Cross|Common|Side';
const houseTypes =
  'House|Cottage|Lodge|Farm|Farmhouse|Villa|Bungalow|Barn|Mill|Hall|Manor|Rectory|Vicarage|Tower|Towers|Court|Heights|Point|Mansions|Apartments';
const stayTypes =
  'Hotel|Guest House|Guesthouse|Hostel|Inn|B&B|Bed and Breakfast|Lodge|Travelodge|House|Refuge';
const cap = "[A-Z][A-Za-z'’-]+";
/** A street by name alone, where somebody is, lives or was found. */
const streetAlone = new RegExp(
  `(?<=\\b(?:at|on|in|near|along|off|outside|of|from|to)\\s+)(?:${cap}\\s+){1,2}(?:Street|Road|Avenue|Crescent|Terrace|Lane|Close|Drive|Grove|Mews|Gardens|Brow|Brae|Loan|Wynd|Row|Rise|Way|Walk|Hill|Fold|Croft|Park|Place|Parade|Square)\\b(?!\\s+(?:police|station|surgery|clinic|office|centre|centres|school|nursery|hospital|market|team|practice|shops?|estate|area|library|park|hub|court|church|families|[A-Z]))`,
  'g',
);
const livedOn =
  /\b(?:live[sd]?|living|stay(?:s|ed|ing)?|sleep(?:s|ing)?|slept|male|female|auntie|aunt|nan|gran|dad|mum|sister|brother|shop|chippy|pub|flats?|car|van|found|seen|moved|home|address|flat|house|property|door|visit(?:ed|s)?|neighbours?|resid\w+|called|attended|went|arrested|stopped|picked\s+up|dropped|assault\w*|incident|walked|hanging|playing|collected|rang)\b[^.;]{0,40}$/i;
const ways: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  {
    pattern: new RegExp(
      `(?<![\\d/.,£-])(?:(?:Flat|Unit|Apartment|Room|Plot|No\\.?|Number)\\s+)?\\d{1,4}(?:\\s?[-/]\\s?\\d{1,3})?[A-Za-z]?,?\\s+(?:${cap}\\s+){1,3}(?:${streetTypes})\\b(?!\\s+(?:visits?|[A-Z]))`,
      'g',
    ),
    because: 'a house number with the name of a street.',
  },
  {
    pattern:
      /(?<![\d/.,£-])\d{1,4}[a-z]?,?\s+(?!(?:minutes?|miles?|metres?|on|in|at|by|of|the|a|from|to|along|down)\b)[a-z]{3,}\s+(?:street|road|avenue|crescent|lane|terrace|grove|gardens|(?<=\b(?:at|to|from|of|in|on)\s+\d{1,4}[a-z]?,?\s+[a-z]{3,}\s+)(?:close|drive|way|court))\b/g,
    because: 'a house number with the name of a street.',
  },
  {
    pattern: new RegExp(
      `\\b(?:Flat|Apartment|Apt|Unit|Maisonette)\\s+\\d{1,4}[A-Za-z]?\\b,?(?:\\s+(?:of|at|in)(?:\\s+the)?)?(?:\\s+${cap}){1,3}`,
      'gi',
    ),
    because: 'a flat with the name of a house.',
  },
  {
    pattern: new RegExp(
      `\\b[Rr]oom\\s+\\d{1,4}[A-Za-z]?,?\\s+(?:of|at|in)\\s+(?:the\\s+)?(?:${cap}\\s+){1,3}(?:${stayTypes})\\b`,
      'g',
    ),
    because: 'a room in a house that is named.',
  },
  {
    pattern: new RegExp(
      `\\b(?:${cap}\\s+){1,2}(?:${houseTypes}),\\s+(?:${cap}\\s+){1,3}(?:${streetTypes})\\b(?:,\\s+${cap}(?:\\s+${cap})?)?`,
      'g',
    ),
    because: 'a house by name with its street.',
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:live|lives|lived|living|stay|stays|staying|stayed|reside|resides|residing|moved|home\\s+is|address\\s+is|address:)\\s+(?:(?:with\\s+\\w+(?:\\s+\\w+)?|now|together|alone)\\s+)?(?:at|in|to|on)?\\s*)(?:(?:the|a)\\s+)?(?:${cap}\\s+){1,3}(?:${houseTypes}|${streetTypes}|Hotel|Hostel|Guest House)\\b(?!\\s+(?:area|estate|ward|[A-Z]))`,
      'g',
    ),
    because: 'a house or street by name after a word for living there.',
  },
];

/** Homes: a house number with a street, a flat or room in a house, a house by name. A street alone is a place and stays. */
export function findAddresses(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { pattern, because } of ways) {
    for (const match of text.matchAll(pattern)) {
      if (/^(?:Flat|Unit|Apartment|Room)\s+\d+\w?\s+(?:The|Was|Is|And|He|She)\b/i.test(match[0])) continue;
      if (/\bChildren’?s? Home\b/.test(match[0])) continue;
      const meets = found.some(
        (one) => match.index < one.at + one.text.length && one.at < match.index + match[0].length,
      );
      if (!meets) found.push({ kind: 'address', at: match.index, text: match[0], because });
    }
  }
  for (const match of text.matchAll(streetAlone)) {
    const meets = found.some(
      (one) => match.index < one.at + one.text.length && one.at < match.index + match[0].length,
    );
    if (meets || /^(?:Downing|High|Fleet|Wall|Coronation|Sesame|Harley|Main|Station)\b/.test(match[0]))
      continue;
    if (livedOn.test(before(text, match.index, 60)))
      found.push({
        kind: 'address',
        at: match.index,
        text: match[0],
        because: 'a street by name where somebody lives or was.',
      });
  }
  return found;
}
