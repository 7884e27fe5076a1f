/** Words by which a text says that something is lacking, and words of praise (R13, B05). */
import { alternatives, type Match, sentencesOf } from '../match.ts';
import { byText } from '../memo.ts';

/** What a record can lack: after "no" or "little" these make a gap. "No concerns" and "no delay" are not gaps. */
const lackable = [
  'evidence',
  'record',
  'records',
  'recording',
  'chronology',
  'genogram',
  'analysis',
  'plan',
  'minutes',
  'supervision',
  'oversight',
  'consent',
  'reason',
  'reasons',
  'rationale',
  'explanation',
  'detail',
  'details',
  'dates',
  'date',
  'account',
  'mention',
  'sign',
  'information',
  'assessment',
  'review',
  'reviews',
  'contingency',
  'challenge',
  'direct work',
  'voice',
  'views',
  'outcomes',
  'reflection',
  'signature',
  'note',
  'notes',
  'visit',
  'visits',
  'meeting',
  'meetings',
  'follow-up',
  'update',
  'contact with the child',
  'history',
  'observation',
  'clear plan',
  'clear link',
];
const undone =
  'recorded|evidenced|explored|considered|updated|reviewed|shared|followed up|signed|dated|seen|spoken to|asked|consulted|included|mentioned|addressed|completed|held|written up|weighed|analysed|used|visible|clear|current|up to date|documented|invited|known|specified|linked|met|understood|found in the \\w+';

/** Each pattern is one way of saying that something is not there. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no|little|scant|insufficient|not enough|without(?: any)?|hardly any)\\s+(?:\\w+\\s+)?(?:${alternatives(lackable)})\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:not|never|nor|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)\\s+(?:\\w+ly\\s+|been\\s+|always\\s+|yet\\s+|well\\s+)?(?:${undone})\\b`,
    'gi',
  ),
  /\b(?:does|do|did)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:show|say|include|mention|record|explain|name|cover|address|consider|explore|link|reflect|describe|state|evidence|match|follow|weigh)\b/gi,
  /\bnothing\s+(?:in\s+the\s+\w+\s+)?(?:shows|says|suggests|records|is\s+(?:recorded|said|known|written)|was\s+(?:recorded|said|written)|followed|follows)\b/gi,
  /\b(?:missing|unclear|incomplete|insufficient(?:ly)?|inconsistent(?:ly)?|overdue|outdated|unsigned|undated|unrecorded|patchy|superficial|sparse|thin)\b/gi,
  /\b(?:lacks?|lacked|lacking|lack\s+of|absence\s+of|out\s+of\s+date|gaps?|drift(?:ed)?|limited)\b/gi,
  /\babsent\s+from\b/gi,
  /\b(?:is|are|was|were)\s+absent\b(?!\s+from\s+(?:school|nursery|lessons))/gi,
  // "never sought", "nobody checked": something undone, where it is no good thing that it was not.
  /\b(?:never|not\s+(?:yet\s+)?been|was\s+not|were\s+not|nobody|no\s+one)\s+(?:\w+ly\s+)?(?!needed|required|delayed|harmed|worried|rushed|missed|cancelled|postponed|overlooked|repeated|forgotten|bored|hurried|upset)(?:\w{2,}ed|sought|held|written|seen|sent|given|made|done|told|known|kept|met|found|read|taken|brought|heard)\b/gi,
  /\b(?:could|can)\s*not\s+be\s+(?:found|traced|seen|located|measured|evidenced|followed|understood)\b/gi,
  /\b(?:delay(?:s|ed)?|cancelled|postponed|untimely)\b/gi,
  // "The review was late", not "late mornings" or "her late mother".
  /\b(?:was|were|is|are|too|came|sent|written|weeks?|months?|days?)\s+(?:very\s+|often\s+|always\s+)?late\b(?!\s+(?:morning|afternoon|evening|night|summer|spring|autumn|winter|mother|father|husband|wife))/gi,
  /\blittle\s+(?:was|is|has\s+been)\s+(?:done|known|recorded|written|said|achieved)\b/gi,
  /\bpoor\b/gi,
];
/** Just before a gap word these take it back: "nothing is missing", "no gaps", "never overdue". */
const takenBack =
  /\b(?:no|not|never|nothing|none|without|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|neither|nor|hardly|closed\s+the|closing\s+the|closes\s+the|filled\s+the)\s+(?:\w+\s+){0,2}$/i;
/** Around a gap word these give it another sense. */
const otherSense =
  /^(?:missing(?:\s+person|-from|\s+from\s+home|\s+episode|\s+child(?:ren)?\b|\s+return)|limited\s+(?:contact|company|by)|unclear\s+before|no\s+evidence\s+of\s+(?:harm|abuse|neglect|injury|substance|violence|drug|alcohol)|poor\s+(?:housing|health|mental|sleep|diet|eyesight|attendance|hearing)|thin\s+(?:child|boy|girl|and\s+pale))/i;
const otherSenseBefore =
  /\b(?:contact\s+(?:was|is)|was\s+on\s+what\s+was|what\s+was|person\s+was|went|goes|go|going|gone|been|reported)\s+$/i;

export type GapMatch = Match;

/** Finds the gaps a text names, in order, each counted once even where two patterns meet. */
export const findGaps = byText((text: string): readonly GapMatch[] => {
  const found: GapMatch[] = [];
  for (const sentence of sentencesOf(text)) {
    const here: Match[] = [];
    for (const pattern of patterns) {
      for (const match of sentence.text.matchAll(pattern)) {
        const rest = sentence.text.slice(match.index);
        const before = sentence.text.slice(0, match.index);
        if (otherSense.test(rest)) continue;
        if (
          /^(?:missing|limited|unclear)/i.test(match[0]) &&
          otherSenseBefore.test(before) &&
          !/\bbeen\s+$/.test(before)
        )
          continue;
        // "never overdue", "no gaps": only for words that are a gap by themselves.
        if (
          !/^(?:no|not|little|nothing|never|nor|without|does|do|did|isn|wasn|aren|weren)/i.test(match[0]) &&
          takenBack.test(before)
        )
          continue;
        here.push({
          at: sentence.at + match.index,
          text: match[0],
          because: 'a word for something that is lacking.',
        });
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
  return found;
});

/** The gap words of a text as written, in order. */
export const gapWords = (text: string): readonly string[] => findGaps(text).map((match) => match.text);

/** How many gaps a text names. */
export const gapCount = (text: string): number => findGaps(text).length;

const praise =
  /\b(?:excellent|outstanding|strong(?:ly)?|thorough(?:ly)?|comprehensive(?:ly)?|exceptional(?:ly)?|creative(?:ly)?|detailed|timely|purposeful|thoughtful|effective(?:ly)?|child-centred|child-focused|person-centred|well[ -](?:shared|evidenced|recorded|written|led|used|planned|co-ordinated|coordinated)|clear(?:ly)?|evident|very\s+good|really\s+good|good|great|impressive|lovely|warm|delighted|wonderful|superb|exemplary|model|improved|complete|consistent(?:ly)?|positive|on\s+time|in\s+place|at\s+the\s+centre|best\s+practice|skilled|skilful(?:ly)?|sensitive(?:ly)?|knows\s+\w+\s+\w+\s+well|robust|careful(?:ly)?|heard)\b/gi;
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
