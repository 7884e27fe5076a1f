/** Numbers and names under which one person is kept somewhere: a case, a crime, a passport, an account, a car, a profile. */
import type { Identifier } from './kinds.ts';

type Way = { readonly pattern: RegExp; readonly because: string };

/** Letters and digits with at least four digits among them, as files and crimes are numbered. */
const number = String.raw`(?=(?:[\w/-]*\d){4})[A-Z]{0,4}[/-]?\d[\w]*(?:[/-]\w+)*`;
const said = String.raw`(?:\s*(?:number|numbers|no\.?|nos\.?|num|ref\.?|reference|refs?|id|code)\b\.?)`;

const ways: readonly Way[] = [
  {
    // "Case ref EH/20417733", "crime reference 22/118734/24", "the case, no. 0048812"; a case without a number has none.
    pattern: new RegExp(
      String.raw`\b(?:case|crime|custody|CRN|URN|CRIS|Niche|Liquidlogic|Mosaic|LCS|Eclipse|RiO|SystmOne|PNC|prison|prisoner|hospital|patient|client|pupil|unit)\b,?${said}{0,2}\s*[:#]?\s*(?:is\s+|was\s+)?(${number})`,
      'gi',
    ),
    because: 'a number under which a case or a person is kept.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:passport|driving\s+licen[cs]e|licen[cs]e|ARC|visa|BRP|Home\s+Office|NASS|tenancy|rent\s+account|account|acct|sort\s+code|card|council\s+tax|benefit|claim|pension|bank)\b${said}{0,2}\s*[:#]?\s*(?:is\s+|was\s+)?((?=(?:[\w-]*\d){6})[A-Z\d][\w-]{5,})`,
      'gi',
    ),
    because: 'a number of a document or an account of one person.',
  },
  {
    // The form of a United Kingdom number plate since 2001, and older ones after a word for a car.
    pattern: /(?<![A-Za-z\d])([A-Z]{2}\d{2}\s?[A-Z]{3})(?![A-Za-z\d])/g,
    because: 'the form of a car’s number plate.',
  },
  {
    pattern:
      /\b(?:reg(?:istration)?|plates?|index|VRM|number\s+plate)\b\.?(?:\s*(?:no|number)\.?)?\s*[:#]?\s*(?:is\s+|was\s+)?([A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,4}|[A-Z]{1,3}\d{1,4}\s?[A-Z]{0,3})\b/g,
    because: 'a car’s number plate.',
  },
  {
    // "Snap handle: bigman_tez09", "profile 'DazzaBoi_92'", "@kaz.lou".
    pattern:
      /\b(?:handle|user\s?name|username|profile|account|gamertag|tag|screen\s?name|snap(?:chat)?|insta(?:gram)?|tik\s?tok|facebook|xbox|playstation|psn|discord|kik)\b[^.;\n]{0,18}?[\s:,(“"'‘]@?((?=\w*[\d_]|\w+\.\w)(?=[\w.]*[A-Za-z]{2})[A-Za-z][\w.]{3,}\w)/gi,
    because: 'a name under which somebody is found online.',
  },
];

/** A number of these stands for no person: an order, a form, a law. */
const general = /\b(?:case\s+law|case\s+load|caseload|in\s+any\s+case|case\s+of|in\s+case)\b/i;

/** Finds such numbers and names. */
export function findReferences(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { pattern, because } of ways) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[0];
      const at = match.index + match[0].lastIndexOf(value);
      if (general.test(match[0]) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$|^(?:19|20)\d\d$/.test(value)) continue;
      if (!found.some((one) => at < one.at + one.text.length && one.at < at + value.length))
        found.push({ kind: 'reference', at, text: value, because });
    }
  }
  return found;
}
