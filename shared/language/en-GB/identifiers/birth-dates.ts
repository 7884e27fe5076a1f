/** Dates of birth: a full date beside a word for being born, or in brackets right after a person. */
import { isoDate, parseIsoDate } from '../../../dates/iso-date.ts';
import { monthNames } from '../../../dates/month-names.ts';
import type { Identifier } from './kinds.ts';

const monthWord =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

const fullDate = new RegExp(
  [
    String.raw`(?<![\d./-])\d{4} ?[./-] ?\d{1,2} ?[./-] ?\d{1,2}(?![\d-])`,
    String.raw`(?<![\d./-])\d{1,2} ?([./-]) ?\d{1,2} ?\1 ?(?:\d{4}|\d{2}|[’']\d{2})(?![./-]*\d)`,
    String.raw`(?<![\d./-])\d{1,2} \d{1,2} (?:19|20)\d{2}(?!\d)`,
    String.raw`(?<![\dA-Za-z])\d{1,2}(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?${monthWord}(?![a-z])[\s.,/-]*(?:(?:19|20)\d{2}|[’']?\d{2})(?![\d:])`,
    String.raw`(?<![A-Za-z])${monthWord}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\d{4}|[’']\d{2})(?!\d)`,
    String.raw`(?<![A-Za-z])${monthWord}\s+\d{4}(?!\d)`,
    String.raw`(?<![\dA-Za-z])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}(?!\d)`,
  ].join('|'),
  'gi',
);

/** Reads a written date; undefined when it is no whole day. Two-digit years up to 30 are of this century. */
export function readDate(text: string): string | undefined {
  if (parseIsoDate(text)) return text;
  const eight = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})$/.exec(text);
  const [first, second, third] =
    eight?.slice(1) ??
    iso?.slice(1).reverse() ??
    text.match(/[A-Za-z]+|\d+/g)?.filter((t) => !/^(?:st|nd|rd|th|of)$/i.test(t)) ??
    [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const month = (word: string): number =>
    /^\d/.test(word)
      ? Number(word)
      : monthNames.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase().slice(0, 3))) + 1;
  const year = third.length === 2 ? Number(third) + (Number(third) > 30 ? 1900 : 2000) : Number(third);
  const [day, m] = /^\d/.test(first) ? [Number(first), month(second)] : [Number(second), month(first)];
  const date = isoDate({ year, month: m, day });
  return parseIsoDate(date) ? date : undefined;
}

const birthWord =
  /(?:\bborn|\bd\.?\s?o\.?\s?b\b\.?|\bdate\s+of\s+birth|\bbirth\s*-?\s*da(?:te|y)|\bbirthday|\bb\.)[^.;\n\d]{0,30}$/i;
const birthWordAfter =
  /^[\s,)]{0,3}(?:is|was|as)?\s*(?:(?:given|recorded|written)\s+as\s+)?(?:(?:his|her|their|the|a)\s+)?(?:date\s+of\s+birth|d\.?o\.?b\b|birthday)/i;
const numberWord =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?:st|nd|rd|th)?';
/** "He turned twelve on": the day somebody comes to an age is a birthday. */
const cameToAge = new RegExp(
  `\\b(?:turn(?:ed|s|ing)?|became|becomes|(?:will\\s+be|was|is))\\s+${numberWord}(?:\\s+years(?:\\s+old)?)?,?\\s+(?:(?:just|only)\\s+)?on\\s+(?:\\w+day,?\\s+)?(?:the\\s+)?$`,
  'i',
);
/** Whom a date in brackets or between commas may belong to. */
const personWord =
  '\\b(?:child|children|baby|infant|toddler|boy|girl|son|daughter|sibling|brother|sister|twins?|young\\s+person|mother|father|mum|mam|dad|parent|pupil|student|resident|patient|tenant|adult|client|niece|nephew|cousin|grandson|granddaughter|youngest|eldest|oldest|middle\\s+(?:one|child)|(?:first|second|third)\\s+(?:child|born)|newborn|stepson|stepdaughter|husband|wife|partner|carer)';
/** "The child (12/04/2018)": brackets or commas close around the date, and a person just before. */
const personBefore = new RegExp(
  `(?:${personWord}|\\b[A-Z][a-zà-ÿ]+(?<!\\b(?:The|Referral|Visit|Meeting|Review|Letter|Order|Plan|Assessment|Report|Note|Email|Call|Contact|Section|Update|Minutes|Chronology|Conference|Supervision|Version|Form|Consent|Step|Agreement|Policy|Guidance|Closure|Entry|Strategy|Panel|Record|File|Screening|Panel|Group|Discussion|Profile|Statement|Summary|Check|Checklist|Questionnaire|Incident|Notification|Decision|Transfer|Audit)))\\s*\\(\\s*$`,
);
const personBeforeComma = new RegExp(`(?:${personWord}),\\s*$`, 'i');

const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first|\\d{1,2}(?:st|nd|rd|th)?)';
/** "The second of February two thousand and nine": a date in words. */
const inWords = new RegExp(
  `(?:the\\s+)?${ordinal}\\s+(?:day\\s+)?(?:of\\s+)?${monthWord}[a-z]*,?\\s+(?:in\\s+)?(?:(?:two\\s+thousand(?:\\s+and)?|nineteen|twenty|nineteen\\s+hundred(?:\\s+and)?)(?:[ -]\\w+){0,3}|(?:19|20)\\d{2})`,
  'gi',
);

/** Finds dates of birth in a text. A date without a sign of birth or person beside it is left alone. */
export function findBirthDates(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(fullDate)) {
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    const follow = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const born = birthWord.test(lead) || birthWordAfter.test(follow) || cameToAge.test(lead);
    const bracketed =
      (personBefore.test(lead) && /^\s*\)/.test(follow)) ||
      (personBeforeComma.test(lead) && /^\s*(?:,|\(|and\b|is\b|goes\b)/.test(follow));
    if (!born && !bracketed) continue;
    const date = readDate(match[0]);
    if (!born && date === undefined) continue;
    found.push({
      kind: 'dob',
      at: match.index,
      text: match[0],
      because: born ? 'a date beside a word for birth.' : 'a date in brackets after a person.',
      ...(date === undefined ? {} : { date }),
    });
  }
  for (const match of text.matchAll(inWords)) {
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    if (!birthWord.test(lead) && !birthWordAfter.test(text.slice(match.index + match[0].length))) continue;
    const meets = found.some(
      (one) => match.index < one.at + one.text.length && one.at < match.index + match[0].length,
    );
    if (!meets)
      found.push({
        kind: 'dob',
        at: match.index,
        text: match[0],
        because: 'a date in words beside a word for birth.',
      });
  }
  return found;
}
