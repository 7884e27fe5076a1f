/** Numbers that stand for one person: NHS number, unique pupil number, National Insurance number. */
import type { Identifier } from './kinds.ts';

/** Whether ten digits are an NHS number by its modulus 11 check digit (NHS Data Dictionary, "NHS NUMBER"). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Whether a unique pupil number is right: 12 digits weighed 2 to 13, modulus 23, give its first letter (DfE guide to UPNs). */
export function isUniquePupilNumber(text: string): boolean {
  const match = /^([A-Z])(\d{12})$/.exec(text);
  if (!match) return false;
  const [, letter, digits = ''] = match;
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(digits[i]) * (i + 2);
  return upnLetters[sum % 23] === letter;
}

/** Whether two letters may begin a National Insurance number (HMRC manual NIM39110). */
export const isNinoPrefix = (letters: string): boolean =>
  /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/.test(letters) &&
  !['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(letters);

/** Words before a number that make it a number of something else. */
const ofSomethingElse =
  /\b(?:case|caf|episode|(?:file|record|health)\s+(?:id|no|number|ref\w*)|record['’]s\s+own|referral|order|invoice|budget|booking|ticket|job|serial|template|batch|ref(?:erence)?|log|incident|docket|parcel|system)\b[^.;,\n]{0,28}$/i;

const before = (text: string, at: number, length = 40): string => text.slice(Math.max(0, at - length), at);

/** NHS numbers: a right check digit, or the word NHS close before ten digits. */
export function findNhsNumbers(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(/(?<![\dA-Za-z.-])\d{3}([ ./-]{0,3})\d{3}\1\d{4}(?![\d-]*\d)/g)) {
    const lead = before(text, match.index);
    const named = /\bNHS\b(?:\s+no\.)?[^.;\n]{0,24}$/i.test(lead);
    const valid = isNhsNumber(match[0].replace(/\D/g, ''));
    if (!named && (!valid || ofSomethingElse.test(lead))) continue;
    const because = valid
      ? 'ten digits whose last one is the check digit of an NHS number.'
      : 'ten digits after the word NHS.';
    found.push({ kind: 'nhs', at: match.index, text: match[0], because });
  }
  return found;
}

/** Unique pupil numbers: a right check letter, or the word UPN or pupil number close before. */
export function findPupilNumbers(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(/(?<![\dA-Za-z])[A-Z][ ]?(?:\d[ -]?){11}[\dA-Z](?![\dA-Za-z])/g)) {
    const named = /\b(?:UPN|pupil\s+number)\b[^.;\n]{0,24}$/i.test(before(text, match.index));
    if (!named && !isUniquePupilNumber(match[0].replace(/[ -]/g, ''))) continue;
    found.push({
      kind: 'upn',
      at: match.index,
      text: match[0],
      because: named
        ? 'a letter and digits after “pupil number”.'
        : 'a letter and twelve digits that fit the check of a unique pupil number.',
    });
  }
  return found;
}

/** National Insurance numbers: two letters, six digits and a letter A to D. */
export function findNationalInsurance(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(
    /(?<![\dA-Za-z])([A-Za-z]{2})[\s./-]{0,3}\d{2}[\s./-]{0,3}\d{2}[\s./-]{0,3}\d{2}[\s./-]{0,3}[A-Da-d](?![\dA-Za-z])/g,
  )) {
    const lead = before(text, match.index);
    const named = /\b(?:national\s+insurance|NINO|NI\s+n(?:umber|o))\b[^;\n]{0,24}$/i.test(lead);
    if (!named && (!isNinoPrefix((match[1] ?? '').toUpperCase()) || ofSomethingElse.test(lead))) continue;
    found.push({
      kind: 'nino',
      at: match.index,
      text: match[0],
      because: 'two letters, six digits and a letter, as in a National Insurance number.',
    });
  }
  return found;
}
