/** Words by which a text says that something is lacking, and words of praise (R13, B05): the tone of its pieces, and lists of what is missing. */
import type { Match } from '../match.ts';
import { byText } from '../memo.ts';
import { clausesOf } from './clauses/reader.ts';
import { tonesOf } from './clauses/tone.ts';
import { notFound } from './gap-words.ts';

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

export type GapMatch = Match;

/** What the grammar finds of gaps a text names, in order, each counted once. */
export const gapsByGrammar = byText((text: string): readonly GapMatch[] => {
  const lists = [...listed(text), ...notFoundItems(text)];
  const meets = (one: Match, others: readonly Match[]): boolean =>
    others.some((other) => one.at < other.at + other.text.length && other.at < one.at + one.text.length);
  const toned = tonesOf(text).filter((one) => {
    if (one.value !== 'gap' || meets(one, lists)) return false;
    const [before, after] = [
      text.slice(Math.max(0, one.at - 40), one.at),
      text.slice(one.at + one.text.length),
    ];
    if (/^\s*[^.;]{0,24}:/.test(after) && lists.length > 0) return false;
    if (
      /\b(?:find|see|trace|locate|identify)$/i.test(one.text) &&
      lists.some((item) => item.at > one.at && !/[.;\n]/.test(text.slice(one.at, item.at)))
    )
      return false;
    if (announces.test(after) && countingNoun.test(before)) return false;
    return (
      !/^\s*:\s*(?:none|nil|no|nothing)\b/i.test(after) && !(none.test(one.text) && /:\s*$/.test(before))
    );
  });
  return [...lists, ...toned].sort((a, b) => a.at - b.at);
});

const praise =
  /\b(?:excellent|outstanding|strong(?:ly)?|thorough(?:ly)?|comprehensive(?:ly)?|exceptional(?:ly)?|creative(?:ly)?|detailed|timely|purposeful|thoughtful|effective(?:ly)?|child-centred|child-focused|person-centred|well[ -](?:\w+ed|written|led|kept|held|thought)|clear(?:ly)?|evident|very\s+good|really\s+good|good|great|impressive|lovely|warm|delighted|wonderful|superb|exemplary|model|improved|complete|consistent(?:ly)?|positive|on\s+time|in\s+place|at\s+the\s+centre|best\s+practice|skilled|skilful(?:ly)?|sensitive(?:ly)?|knows\s+\w+\s+\w+\s+well|robust|careful(?:ly)?|heard|playful|(?<!\b(?:the|a|this|that|what|some|each|any)\s)kind(?!\s+of|s\b)|(?<=(?:is|are|was|were|and|,|very|so|kind)\s)patient(?!\s+(?:record|notes))|calm|caring|curious|gentle|dedicated|committed|brilliant|fantastic|first-class|highly|praised?|impressed|sensible|respected|(?:with)?in\s+timescales?|same\s+day|among\s+the\s+best|with\s+(?:great\s+|real\s+)?care|listened\s+to|got\s+better|it\s+worked|used\s+well|up\s+to\s+date|from\s+the\s+outset|safe|easy\s+to\s+follow|steady|sound|understood|(?<=wishes\s(?:were|are)\s)sought|asked\s+for\s+was\s+(?:reached|achieved)|commended|commendable|persistent|tenacious|rich|vivid|insightful|balanced|reflective|prompt(?:ly)?|swift(?:ly)?|responsive|high[- ]quality|beautiful(?:ly)?|nicely|pleasing|trusting|above\s+and\s+beyond|thriving|flourishing|proud|strengths?|superbly|respectful(?:ly)?|honest|imaginative(?:ly)?|diligent(?:ly)?|conscientious|meticulous(?:ly)?|proactive(?:ly)?|well[- ]structured|SMART|made\s+a\s+(?:\w+\s+)?difference|went\s+well|works?\s+well|worked\s+well|very\s+well|tireless(?:ly)?|perceptive|compassionate(?:ly)?|supportive|inclusive|holistic|faultless|accurate|consistently|timely|at\s+its\s+best)\b/gi;
const notPraise =
  /\b(?:not|no|never|without|isn['’]t|wasn['’]t|less|nor|hardly|could\s+be|needs?\s+(?:to\s+be|a|more)|more|un)\s+(?:\w+\s+){0,1}$/i;

const deniedBefore = /(?:\b(?:not|never|no|nobody|none)|n['’]t)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;

/** Praise that is more than a word, and what says that work was done as it should be. */
const praiseWays =
  /\bnothing\s+but\s+(?:admiration|praise|respect)\b|\b(?:sings|shines)\b|\b(?:does|could|can)(?:\s*not|n?['’]t)\s+(?:get\s+(?:much\s+)?better|be\s+(?:better|bettered|faulted|improved)|fault|praise\s+\w+\s+(?:enough|highly))\b|\bhard\s+to\s+(?:fault|better|improve\s+on)\b|\bsecond\s+to\s+none\b|\btextbook\b|\bgold\s+standard\b|\babove\s+and\s+beyond\b|\bas\s+good\s+as\s+(?:it\s+gets|any)\b|\bwithout\s+(?:fail|exception|fault)\b|\bwith\s+(?:\w+\s+)?(?:care|skill|patience|tact|kindness|warmth|thought|sensitivity|respect)\b|\bwell[\s-]+(?:\w+ed|written|led|kept|held|thought|understood|known|judged|chosen|run|made|drawn|done|put)\b|\b\w+-specific\b|\bwithin\s+(?:the\s+|a\s+|an\s+|one\s+|two\s+|three\s+|\d+\s+)?(?:same\s+|working\s+)*(?:days?|hours?|weeks?|timescales?|minutes)\b|\b(?:same|next|that)\s+(?:day|morning|afternoon|evening|hour)\b|\bon\s+time\b|\bin\s+(?:full|good\s+time|timescale|his\s+own\s+words|her\s+own\s+words|their\s+own\s+words|his\s+words|her\s+words)\b|\bseen\s+alone\b|\bacted\s+(?:up)?on\b|\bpleasure\s+to\s+read\b|\bspot\s+on\b|\bat\s+(?:the\s+heart|every\s+(?:step|stage|visit|turn|point))\b|\b(?:each|every)\s+(?:visit|time|step|review|decision|meeting|week|month|contact|entry|stage)\b|\b(?:weekly|fortnightly|monthly)\b|\b(?:listened|attended)\s+to\b|\bup\s+to\s+date\b|\beasy\s+to\b|\bhad\s+(?:his|her|their)\s+say\b|\bhelped\b|\bin\s+good\s+order\b|\b(?:couldn['’]t|could\s+not)\s+ask\s+for\b|\bmade\s+a\s+(?:real\s+)?difference\b|\bjust\s+what\b|\bbest\s+\w+\s+I\b/giu;

/** Finds words of praise that are not taken back. */
export const findPraise = byText((text: string): readonly Match[] => {
  const found: Match[] = [];
  const clauses = clausesOf(text);
  const gaps = gapsByGrammar(text);
  // "Missed at every turn": what is said of a gap is no praise.
  const ofGap = (at: number): boolean =>
    gaps.some(
      (gap) => gap.at <= at && clauses.some((one) => gap.at >= one.at && at < one.end && at >= one.at),
    );
  for (const pattern of [praise, praiseWays]) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (pattern === praiseWays && ofGap(match.index)) continue;
      if ((pattern === praise ? notPraise : deniedBefore).test(before)) continue;
      found.push({ at: match.index, text: match[0], because: 'a word of praise.' });
    }
  }
  for (const tone of tonesOf(text)) if (tone.value === 'praise') found.push(tone);
  found.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  let end = -1;
  return found.filter((one) => {
    if (one.at < end) return false;
    end = one.at + one.text.length;
    return true;
  });
});

/** Words that turn a text: with one of these in it, praise is not all there is. */
export const hasTurn = (text: string): boolean =>
  /\b(?:but(?!\s+(?:admiration|praise))|however|although|though|yet|except|apart\s+from|in\s+(?:places|parts)|could\s+(?:be|have)|should|needs?\s+to|by\s+adults\s+only)\b/i.test(
    text,
  );
