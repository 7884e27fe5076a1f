/** Care homes, hostels, surgeries and clinics by name: somebody lives or is known there. */
import type { Identifier } from './kinds.ts';
import { isKnownWord } from './signs.ts';
import { foldName } from './fold.ts';

const cap = "[A-Z][\\p{L}'’-]+";
const kind =
  "(?:(?:Nursing|Care|Residential|Retirement|Rest|Foster|Family|Mother and Baby|Supported|Sheltered|Extra Care)\\s+)?Home|Care Centre|Nursing Centre|Children['’]?s\\s+(?:Home|House|Unit)|Hostel|Refuge|Hospice|Supported Living|Assessment Centre|Surgery|Surgeries|Medical (?:Centre|Practice|Group)|Health Centre|Family Practice|Group Practice|Dental Practice|Dental Surgery|Pharmacy|Day Centre|Guest House|Secure Unit|hostel|hostels|refuge|surgery|health centre|medical centre|care home|nursing home|children['’]?s home|residential home|pharmacy|day centre|Retirement Village|Almshouses?|Launderette|Caravan Park|Holiday Park";
const pattern = new RegExp(
  `(?<![\\p{L}’-])((?:St\\.?\\s+|The\\s+)?${cap}(?:\\s+(?:and\\s+|of\\s+)?${cap}){0,3}?)\\s+((?:${kind}))(?![\\p{L}-])`,
  'gu',
);
/** "Their GP is at the Willow Bank practice". */
const practices = new RegExp(
  `(?<=\\b(?:GPs?|doctors?|surgery|registered|dentist)\\b[^.;\\n]{0,24}\\bthe\\s+)(${cap}(?:\\s+${cap}){0,2})\\s+practice\\b`,
  'gu',
);
/** "Placed at Hollin House", "the manager of Brook Lodge": a house by name, after what people do there. */
const placed = new RegExp(
  `(?<=\\b(?:[Pp]laced|[Ll]iving|[Ss]tays|[Mm]oved|[Rr]esident|living|lives|lived|staying|stays|stayed|resident|residing|moved|accommodated|respite|admitted|placement|bed|room|staff|manager|carers?|unit|returned|back)\\s+(?:\\w+\\s+)?(?:at|in|to|of|from)\\s+)((?:The\\s+)?${cap}(?:\\s+${cap}){0,2}\\s+(?:House|Lodge|Court|Grange|Manor|Hall|Cottage|Farm|View|Villa|Gables|Towers|Place|Heights|Mount|Croft|Bank|Grove|Gardens))(?![\\p{L}-])`,
  'gu',
);
const general =
  /^(?:Children|Care|Nursing|Residential|Foster|Family|Local|Community|Royal|General|City|County|District|Central|North|South|East|West|The|Our|New|Early|Help|Police|Return|Safe|Own|A|In|At|When|After|Every|This|That|Her|His|Their|Private|Each|Any|No|Women['’]s|Crown|Magistrates|High|Youth|Supreme|Town|Guild|Village|Opening)$/;

/** Finds homes, hostels, surgeries and clinics by name. "The Family Hub" and "A Care Home" have no name of their own. */
export function findNamedPlaces(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, name = ''] = match;
    const words = name.split(/\s+/);
    const own = words.findIndex(
      (word) =>
        /^St\.?$/.test(word) ||
        (!general.test(word) && (words.length > 1 || !isKnownWord(foldName(word.replace(/[’']s$/, ''))))),
    );
    if (own < 0 || (words.length === 1 && general.test(name))) continue;
    const lead = words.slice(0, own).join(' ').length + (own > 0 ? 1 : 0);
    const rest = words.slice(own);
    if (rest.every((word) => isKnownWord(foldName(word.replace(/[’']s$/, ''))) && rest.length < 2)) continue;
    found.push({
      kind: 'place',
      at: match.index + lead,
      text: whole.slice(lead),
      because: 'a name with a word for a home, a surgery or a place like it.',
    });
  }
  for (const match of text.matchAll(practices))
    found.push({ kind: 'place', at: match.index, text: match[0], because: 'a surgery by its name.' });
  for (const match of text.matchAll(placed)) {
    if (
      general.test((match[1] ?? '').split(/\s+/)[0] ?? '') ||
      /^(?:Crown|County|High|Youth|Family|Magistrates|Town|City)\s+(?:Court|Hall)/.test(match[0])
    )
      continue;
    if (
      !found.some((one) => match.index < one.at + one.text.length && one.at < match.index + match[0].length)
    )
      found.push({
        kind: 'place',
        at: match.index,
        text: match[0],
        because: 'a house by name, after a word for living there.',
      });
  }
  return found;
}
