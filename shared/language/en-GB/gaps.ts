/** Words by which a text says that something is lacking, and words of praise (R13, B05). */
import { type Match, sentencesOf } from '../match.ts';
import { byText } from '../memo.ts';
import { type Clause, clausesOf } from './clauses/reader.ts';
import {
  lacksSomething,
  notFound,
  otherSense,
  partsOfFile,
  patterns,
  takenBack,
  wellNotDone,
} from './gap-words.ts';

const otherSenseBefore =
  /\b(?:contact\s+(?:was|is)|was\s+on\s+what\s+was|what\s+was|person\s+was|went|goes|go|going|gone|reported|(?<!\bof\s(?:the\s|his\s|her\s)?)(?:he|she|they|child|boy|girl|mum|dad|robin)\s+(?:is|was|were|are)|often|has\s+been|had\s+been)\s+$/i;
/** Said of a gap in the same sentence, these tell that it is none any more. */
const putRight =
  /\b(?:put\s+right|made\s+good|has\s+since|have\s+since|had\s+since|since\s+been|resolved|rectified|remedied|corrected|caught\s+up|sorted(?:\s+out)?(?=[.,;]|$)|filled\s+in\s+since|picked\s+up\s+(?:early|quickly|at\s+once|by)|followed\s+up\s+(?:at\s+once|the\s+same|within|promptly)|now\s+(?:been\s+)?(?:complete|completed|in\s+place|recorded|signed|up\s+to\s+date|on\s+file|closed))\b/i;
/** What would have gone wrong and did not: "had she not rung back, the injury might have been overlooked". */
const didNotHappen =
  /^(?:had\b[^,]*\b(?:not|n['’]t)\b|without\b|but\s+for\b|if\b[^,]*\bnot\b)[^.]*\b(?:might|would|could)\b[^.]*\bhave\b|\b(?:would|might|could)\s+(?:\w+\s+)?have\s+(?:suffered|drifted|lapsed|slipped)\b/i;
/** Right after a gap word: it was kept from happening. */
const keptOff =
  /^[^.;]{0,40}\b(?:was|were|has\s+been|have\s+been)\s+(?:avoided|prevented|averted|spotted|caught)\b/i;
/** A sentence that says of all that was named before it that it is put right. */
const allPutRight =
  /\b(?:all|both|each|every\s+one|everything|these|those|they)\b[^.;]{0,60}\b(?:put\s+right|corrected|remedied|rectified|resolved|made\s+good|on\s+(?:the\s+)?file\s+by|in\s+place\s+by|completed\s+by|since\s+been|have\s+since|addressed\s+by|sorted)\b/i;
/** "Two things fall short: …": what follows the colon is counted, not its announcement. */
const announces = /^[^.;:]{0,30}:\s*\S/;
const countingNoun = /\b(?:things?|matters?|points?|respects?|niggles?)\s+(?:\w+\s+){0,2}$/i;

/** A heading and what stands under it: "Gaps: dad’s views, two visits, the genogram". */
const heading =
  /(?:^|[.!?\n]\s*)[^\n.:;,]{0,20}?\b(?:gaps?|missing|to\s+do|outstanding|not\s+found|not\s+done|lacking|weaknesses|shortfalls|omissions|absent|shortcomings|what\s+is\s+not\s+there|not\s+seen|not\s+on\s+file)\b[^\n.:;,]{0,24}:\s*(?<items>[^.;\n]+)/gi;
const none = /^\s*(?:none|nil|no|nothing|n\/a|not\s+applicable)\b/i;

type Span = Match;

/** The items of such a list, each a gap. */
function listed(text: string): Span[] {
  return Array.from(text.matchAll(heading)).flatMap((match): Span[] => {
    const items = match.groups?.['items'] ?? '';
    if (none.test(items)) return [];
    const from = match.index + match[0].length - items.length;
    return Array.from(items.matchAll(/[^,]+?(?=,|\s+and\s+|$)/g))
      .map((item) => ({ at: from + item.index, text: item[0].replace(/^\s*(?:and\s+)?/, '') }))
      .filter((item) => /\p{L}{2}/u.test(item.text))
      .map((item) => ({
        at: text.indexOf(item.text, item.at),
        text: item.text.trim(),
        because: 'named in a list of what is missing.',
      }));
  });
}

/** "I could not find the plan, the minutes or the summary": one for each. */
const notFoundItems = (text: string): Span[] =>
  Array.from(text.matchAll(notFound)).flatMap((match): Span[] => {
    const items = match.groups?.['items'] ?? '';
    if (/^(?:fault|any\s+(?:fault|harm|sign\s+of\s+(?:harm|abuse|neglect)))/i.test(items)) return [];
    const from = match.index + match[0].length - items.length;
    return Array.from(items.matchAll(/[^,]+?(?=,|\s+(?:and|or|nor)\s+|$)/g))
      .filter((item) => /\p{L}{3}/u.test(item[0]))
      .map((item) => ({ at: from + item.index, text: item[0].trim(), because: 'named as not found.' }));
  });

/** What a part of the file does not do, or loses: "the plan ignores the father", "recording stops in June". */
const fromClauses = (clauses: readonly Clause[], text: string): Span[] =>
  clauses.flatMap((clause): Span[] => {
    const head = clause.subject.at(-1);
    if (!head || clause.quoted || clause.purpose || clause.passive || clause.modal !== undefined) return [];
    if (!partsOfFile.test(head.lower) || /^(?:no|neither|none)$/.test(clause.subject[0]?.lower ?? ''))
      return [];
    const not =
      clause.negated && clause.verb !== 'be' && clause.verb !== 'have' && !wellNotDone.test(clause.verb);
    const loses =
      !clause.negated &&
      lacksSomething.test(clause.verb) &&
      !(clause.verbs.at(-1)?.lower ?? '').endsWith('ing');
    if (!not && !loses) return [];
    const [first, last] = [clause.verbs[0], clause.verbs.at(-1)];
    if (!first || !last) return [];
    const end = last.at + last.text.length;
    return [
      { at: first.at, text: text.slice(first.at, end), because: 'what a part of the file does not do.' },
    ];
  });

/** Gap words that are denials themselves: what stands before cannot take them back. */
const denies =
  /^(?:no|not|little|nothing|never|nor|none|without|nobody|does|do|did|isn|wasn|aren|weren|hasn|haven|few|too|should|ought|needs?|fail|could|can|is|are|was|were|still|yet|remains?|says?|said|shows?|gives?|tells?|zero|hardly|scant)\b/i;

export type GapMatch = Match;

/** Finds the gaps a text names, in order, each counted once even where two patterns meet. */
export const findGaps = byText((text: string): readonly GapMatch[] => {
  const clauses = clausesOf(text);
  const lists = [...listed(text), ...notFoundItems(text)];
  const said = fromClauses(clauses, text);
  const found: GapMatch[] = [...lists];
  for (const sentence of sentencesOf(text)) {
    if (allPutRight.test(sentence.text) && !/\bnot\b/i.test(sentence.text)) {
      const lineStart = text.lastIndexOf('\n', sentence.at) + 1;
      while ((found.at(-1)?.at ?? -1) >= lineStart) found.pop();
      continue;
    }
    if (putRight.test(sentence.text) || didNotHappen.test(sentence.text)) continue;
    const until = sentence.at + sentence.text.length;
    const here: Match[] = said.filter((one) => one.at >= sentence.at && one.at < until);
    for (const pattern of patterns) {
      for (const match of sentence.text.matchAll(pattern)) {
        const at = sentence.at + match.index;
        const before = sentence.text.slice(0, match.index);
        if (otherSense.test(sentence.text.slice(match.index))) continue;
        if (/^(?:missing|limited|unclear|vague|absent)/i.test(match[0]) && otherSenseBefore.test(before))
          continue;
        if (!denies.test(match[0]) && takenBack.test(before)) continue;
        if (lists.some((one) => at < one.at + one.text.length && one.at < at + match[0].length)) continue;
        const after = sentence.text.slice(match.index + match[0].length);
        if (/^\s*[^.;]{0,24}:/.test(after) && lists.length > 0) continue;
        if (announces.test(after) && countingNoun.test(before)) continue;
        if (keptOff.test(after)) continue;
        if (/^\s*:\s*(?:none|nil|no|nothing)\b/i.test(after)) continue;
        const clause = clauses.find((one) => at >= one.at && at < one.end);
        if (clause && (clause.quoted || clause.purpose)) continue;
        // What a mother did not do is no gap of the record; what nobody asked her is.
        const theirs = clause?.subjectKind === 'family' && !clause.passive && !/^be$/.test(clause.verb);
        const undoneFor = /^not\s+\w+(?:ed|en|t)$/i.test(match[0]) && clause?.verbs.length === 0;
        if (theirs && !undoneFor && /^(?:do|does|did|not|never|fail|neglect)/i.test(match[0])) continue;
        here.push({ at, text: match[0], because: 'a word for something that is lacking.' });
      }
    }
    here.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
    let end = -1;
    for (const match of here) {
      if (match.at < end) continue;
      found.push(match);
      end = match.at + match.text.length;
    }
  }
  return found.sort((a, b) => a.at - b.at);
});

/** The gap words of a text as written, in order. */
export const gapWords = (text: string): readonly string[] => findGaps(text).map((match) => match.text);

/** How many gaps a text names. */
export const gapCount = (text: string): number => findGaps(text).length;

const praise =
  /\b(?:excellent|outstanding|strong(?:ly)?|thorough(?:ly)?|comprehensive(?:ly)?|exceptional(?:ly)?|creative(?:ly)?|detailed|timely|purposeful|thoughtful|effective(?:ly)?|child-centred|child-focused|person-centred|well[ -](?:\w+ed|written|led|kept|held|thought)|clear(?:ly)?|evident|very\s+good|really\s+good|good|great|impressive|lovely|warm|delighted|wonderful|superb|exemplary|model|improved|complete|consistent(?:ly)?|positive|on\s+time|in\s+place|at\s+the\s+centre|best\s+practice|skilled|skilful(?:ly)?|sensitive(?:ly)?|knows\s+\w+\s+\w+\s+well|robust|careful(?:ly)?|heard|playful|(?<!\b(?:the|a|this|that|what|some|each|any)\s)kind(?!\s+of|s\b)|(?<=(?:is|are|was|were|and|,|very|so|kind)\s)patient(?!\s+(?:record|notes))|calm|caring|curious|gentle|dedicated|committed|brilliant|fantastic|first-class|highly|praised?|impressed|sensible|respected|(?:with)?in\s+timescales?|same\s+day|among\s+the\s+best|with\s+(?:great\s+|real\s+)?care|listened\s+to|got\s+better|it\s+worked|used\s+well|up\s+to\s+date|from\s+the\s+outset|safe|easy\s+to\s+follow|steady|sound|understood|(?<=wishes\s(?:were|are)\s)sought|asked\s+for\s+was\s+(?:reached|achieved)|commended|commendable|persistent|tenacious|rich|vivid|insightful|balanced|reflective|prompt(?:ly)?|swift(?:ly)?|responsive|high[- ]quality|beautiful(?:ly)?|nicely|pleasing|trusting|above\s+and\s+beyond|thriving|flourishing|proud|strengths?|superbly|respectful(?:ly)?|honest|imaginative(?:ly)?|diligent(?:ly)?|conscientious|meticulous(?:ly)?|proactive(?:ly)?|well[- ]structured|SMART|made\s+a\s+(?:\w+\s+)?difference|went\s+well|works?\s+well|worked\s+well|very\s+well|tireless(?:ly)?|perceptive|compassionate(?:ly)?|supportive|inclusive|holistic|faultless|accurate|consistently|timely|at\s+its\s+best)\b/gi;
const notPraise =
  /\b(?:not|no|never|without|isn['’]t|wasn['’]t|less|nor|hardly|could\s+be|needs?\s+(?:to\s+be|a|more)|more|un)\s+(?:\w+\s+){0,1}$/i;

/** Finds words of praise that are not taken back. */
export const findPraise = byText((text: string): readonly Match[] =>
  Array.from(text.matchAll(praise))
    .filter((match) => !notPraise.test(text.slice(Math.max(0, match.index - 24), match.index)))
    .map((match) => ({ at: match.index, text: match[0], because: 'a word of praise.' })),
);

/** Words that turn a text: with one of these in it, praise is not all there is. */
export const hasTurn = (text: string): boolean =>
  /\b(?:but|however|although|though|yet|except|apart\s+from|in\s+(?:places|parts)|only|despite|while|whereas|could\s+(?:be|have)|should|needs?\s+to|by\s+adults\s+only|not|no)\b/i.test(
    text,
  );
