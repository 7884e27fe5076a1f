/** Verbs and times that leave an action open (R08): nobody can tell when "ensure" is done. */
import { alternatives, type Match } from '../match.ts';
import { byText } from '../memo.ts';
import { vagueTimes, vagueVerbs } from './vague-words.ts';

const role =
  '(?:sw|tm|sws|hv|iro|lp|lps|dsl|pa|ypa|fsw|qa|worker|practitioner|professional|manager|supervisor|teacher|nurse|visitor|officer|auditor|staff|team|teams|agency|agencies|service|services|school|nursery|chair|lp|qa|all|everyone|we|i|they|colleagues)';

const opening = new RegExp(
  `^(?:\\W|\\d+[.)])*(?:(?:by|within|before|from)\\s+[^,;:]{2,40}[,:]\\s*)?(?:(?:[\\p{L}’'-]+\\s+){0,4}${role}s?\\s+(?:to|should|must|will|shall|needs?\\s+to|is\\s+to|are\\s+to)\\s+|to\\s+|please\\s+)?(${alternatives(vagueVerbs)})(?![\\p{L}-])`,
  'iu',
);
const times = new RegExp(`(?<![\\p{L}-])(?:${alternatives(vagueTimes)})(?![\\p{L}-])`, 'giu');

/** "Voice of the child to be strengthened", "Recording must improve", "Analysis: raise it", "Do not let things drift". */
const vaguePassive =
  /\b(?:to|should|must|needs?\s+to|will)\s+be\s+(?:\w+ly\s+|more\s+|further\s+|better\s+)?(?<verb>strengthened|improved|enhanced|considered|explored|embedded|developed|addressed|prioritised|encouraged|promoted|reminded|monitored|maintained|raised|supported|reflected(?:\s+on)?|thought\s+about|looked\s+(?:at|into)|worked\s+on|tightened(?:\s+up)?|sharpened|kept\s+under\s+review|borne\s+in\s+mind|built\s+on|valued|heard\s+more|championed|better|more\s+\w+|clearer|stronger|quicker|timelier|fuller|richer|mindful|aware|curious|consistent|proactive|involved|included|respected|understood|recognised|optimised|maximised|facilitated|fostered|discussed)\b|:\s*(?<order>raise|improve|strengthen|develop|tighten|better|more|enhance|increase|sharpen|work\s+on|consider|explore)\b(?:\s+(?:it|this|them))?\W*$|^\W*(?<negative>(?:do\s+not|don['’]t|dinnae|avoid|no\s+more|stop)\s+(?:let(?:ting)?\s+\w+\s+)?(?:drift\w*|slip\w*|slide|delay\w*|forget\w*|assum\w+|los\w+\s+(?:sight|focus)))\b|\b(?:must|should|needs?\s+to|has\s+to|to)\s+(?<active>improve|get\s+better|be\s+better|do\s+better|become\s+(?:more\s+)?\w+)\W*$/iu;
/** What can be ticked off all the same: how, and by when. */
const tickedOff =
  /\bby\s+(?:add|writ|send|put|hold|book|ask|visit|record|upload|sign|attach|list|nam|set|us|ring|call|complet|includ|fill|meet|check|scann|copy)\w*ing\b|\b(?:has|have|is|are|been)\s+(?:\w+\s+){0,6}?(?:done|completed|signed|filed|sent|held|uploaded|booked|made|given|recorded|on\s+(?:the\s+)?(?:file|record)|fitted|installed|returned|received)\b.*\bby\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|close|noon|midnight|next|first)/iu;

const thenConcrete =
  /\band\s+(?:then\s+)?(?:record|report|write|publish|send|share|agree|decide|list|log|produce|draft|sign|file|put|table|print|issue|count|present)\s+(?:\S+\s+){0,2}\S*(?:\p{L}{4})/iu;

/** Finds the vague main verb an action begins with, and vague times anywhere in it. */
export const vagueByGrammar = byText((text: string): readonly Match[] => {
  const found: Match[] = [];
  const main = opening.exec(text);
  const verb = main?.[1];
  // "Consider all cases at a panel and record a decision on each": the step that can be ticked off follows.
  const ticked = tickedOff.test(text) && /\d|\bby\s+(?:the\s+)?(?:mon|tue|wed|thu|fri|end|next)/i.test(text);
  const passive = vaguePassive.exec(text);
  const said =
    passive?.groups?.['verb'] ??
    passive?.groups?.['order'] ??
    passive?.groups?.['negative'] ??
    passive?.groups?.['active'];
  if (
    passive &&
    said !== undefined &&
    main === null &&
    !thenConcrete.test(text) &&
    !ticked &&
    !/\d/.test(text)
  ) {
    found.push({
      at: passive.index + passive[0].indexOf(said),
      text: said,
      because: 'nobody can tell when this is done.',
    });
  }
  if (main && verb !== undefined && !ticked && !thenConcrete.test(text.slice(main.index + main[0].length))) {
    const at = main.index + main[0].length - verb.length;
    found.push({ at, text: text.slice(at, at + verb.length), because: 'nobody can tell when this is done.' });
  }
  for (const match of text.matchAll(times)) {
    found.push({ at: match.index, text: match[0], because: 'it names no time and no number.' });
  }
  return found;
});

/** Nothing is settled yet: "tbc", "to be agreed", "?", "n/a". */
const unsettled =
  /^(?:[\s?!.…–—_*/x-]*|t\.?b\.?[acd]\.?|tbc?|n\/?a|none|nil|unknown|not (?:known|sure|yet known|decided|agreed)|to (?:be )?(?:confirm(?:ed)?|agree[d]?|decide[d]?|follow|discuss(?:ed)?|determine[d]?|allocate[d]?|identif(?:y|ied)|advise[d]?|arrange[d]?|assign(?:ed)?|sort(?:ed)?|set)|as (?:appropriate|necessary|needed|required|above|agreed|discussed|before)|see (?:above|below|plan|notes?)|ditto|same|various|ongoing|on-?going|pending|later|not applicable|to be (?:seen|reviewed|considered)|yes|no|ok|fine|\?+)[\s.?!]*$/i;
/** Somebody, but who: "someone from the team", "whoever is on duty". */
const somebody =
  /^(?:(?:some|any)(?:one|body)|whoever|whichever|an? (?:member|person|volunteer|colleague|worker|professional|manager|practitioner|agency|team)\b(?! manager| leader| lead)|all \p{L}+(?: \p{L}+)?$|one of)(?![\p{L}-])/iu;
/** "Practice has improved", "through supervision", "discussed". */
const saidAgain =
  /^(?:(?:\S+ ){1,4}(?:has|have|is|are|will|will be|has been|have been) (?:much |more )?(?:improved?|better|stronger|closer|clearer|higher|greater|embedded|changed)|(?:through|via|in|at|by) (?:\w+ )?(?:supervision|discussion|observation|feedback|team meetings?|monitoring|oversight)|(?:\S+ ){0,3}(?:discussed|explored|considered|looked into|reminded|raised|addressed|embedded|supported|actioned|mindful|up to date|noted))[\s.?!]*$/i;
/** What people feel or are hoped to do, said as a measure. */
const feltByPeople =
  /^(?:\S+ ){0,3}(?:feel|feels|felt|are (?:more )?(?:aware|mindful|confident|clear(?:er)?|happier|better)|will (?:feel|know|be (?:more )?(?:aware|confident)))\b/i;
/** Everybody and so nobody. */
const anybody =
  /^(?:all|any|each|every)?\s*(?:of\s+)?(?:the\s+)?(?:relevant\s+|appropriate\s+|other\s+|partner\s+|involved\s+|key\s+|multi-?agency\s+)*(?:all|everyone|everybody|anyone|anybody|someone|somebody|whoever|each and every one|professionals?|agencies|agency|partners?|staff|services?|teams?|the team|people|practitioners?|workers?|us|we|them|they|you|others?|colleagues|parties|stakeholders|both|management|the network|network|system|organisations?|group|relevant person|responsible person|person responsible|nobody|multi-?agency|partnership|all concerned|those involved|everyone involved|all involved|all (?:of us|parties|round))(?:\s+(?:involved|concerned|together|as appropriate|in the network|working with the family))?[\s.?!]*$/i;
const feltMeasure =
  /^(?:(?:there (?:will be|is|are)|we will see|by|through|evidence of|evidenced by|shown by|an?|the)\s+)?(?:(?:clear|some|overall|general|more|much|greater|real)\s+)?(?:improve(?:d|ments?)|better|increased?|enhanced|greater|stronger|closer|happier|safer|progress|good|positive|effective|quality|success(?:ful)?|change|awareness|things?|it|monitor(?:ed|ing)?|review(?:ed)?|check(?:ed|s)?|observ(?:ed|ation)|feedback|outcomes?|done|complete[d]?|when (?:done|complete[d]?|finished|it is done|it happens)|verbally|in time|case by case|looking at it|asking around|time will tell|common sense)(?:\s+[\p{L}’'-]+){0,4}[\s.?!]*$/iu;

/** Whether what stands as the owner of an action names nobody: "tbc", "all", "professionals", "?". Gives why, or undefined. */
export const vagueOwner = (text: string): string | undefined => {
  const plain = text.trim().replace(/’/g, "'");
  if (plain === '') return undefined;
  if (unsettled.test(plain)) return 'it leaves open who it is.';
  if (somebody.test(plain)) return 'it leaves open who it is.';
  return anybody.test(plain) ? 'everybody is nobody: it names no role.' : undefined;
};

/** Whether what stands as the measure of an action can be seen by nobody: "to be agreed", "improved practice". Gives why, or undefined. */
export const vagueMeasure = (text: string): string | undefined => {
  const plain = text.trim().replace(/’/g, "'");
  if (plain === '') return undefined;
  if (unsettled.test(plain)) return 'it leaves open what will be seen.';
  return (feltMeasure.test(plain) || feltByPeople.test(plain) || saidAgain.test(plain)) && !/\d/.test(plain)
    ? 'it names nothing that can be seen or counted.'
    : undefined;
};
