/** Verbs and times that leave an action open (R08): nobody can tell when "ensure" is done. */
import { alternatives, type Match } from '../match.ts';
import { byText } from '../memo.ts';

const vagueVerbs = [
  'review practice',
  'review processes',
  'review procedures',
  'review arrangements',
  'review recording',
  'review systems',
  'discuss',
  'work together',
  'work better',
  'work more',
  'work closely',
  'think family',
  'think',
  'keep a close eye',
  'keep close',
  'keep in touch',
  'keep on top',
  'keep track',
  'keep family',
  'keep the family',
  'keep parents',
  'keep everyone',
  'keep all',
  'keep up',
  'be clearer',
  'be kinder',
  'be kept',
  'be involved',
  'be included',
  'be considered',
  'be braver',
  'be bolder',
  'build a relationship',
  'build relationships',
  'build a better',
  'build trust',
  'build rapport',
  'communicate',
  'get to know',
  'give some thought',
  'give thought',
  'give more thought',
  'give further thought',
  'give consideration',
  'give some consideration',
  'give attention',
  'give more attention',
  'have regard',
  'have a think',
  'pay attention',
  'pay more attention',
  'pay closer attention',
  'take into account',
  'take account',
  'take steps',
  'take care',
  'take forward',
  'take on board',
  'make every effort',
  'make an effort',
  'make sure',
  'see to it',
  'do more',
  'do better',
  'do what',
  'be encouraged',
  'be supported',
  'be reminded',
  'be vigilant',
  'be alert',
  'stay alert',
  'remain',
  'have oversight',
  'oversee',
  'progress',
  'drive forward',
  'champion',
  'push for',
  'get better',
  'become more',
  'understand',
  'recognise',
  'appreciate',
  'acknowledge',
  'make progress',
  'start thinking',
  'keep trying',
  'keep going',
  'hope to',
  'intend to',
  'plan to',
  'need to think',
  'consider',
  'considers',
  'ensure',
  'ensures',
  'explore',
  'explores',
  'look into',
  'look at',
  'look to',
  'think about',
  'try to',
  'try and',
  'try',
  'aim to',
  'aim for',
  'strive',
  'endeavour',
  'seek to',
  'attempt to',
  'be aware',
  'be mindful',
  'be more',
  'bear in mind',
  'keep in mind',
  'continue',
  'continue to',
  'carry on',
  'keep on',
  'keep an eye',
  'keep under review',
  'monitor',
  'improve',
  'encourage',
  'promote',
  'address',
  'work towards',
  'work on',
  'work with',
  'raise awareness',
  'support',
  'strengthen',
  'develop',
  'enhance',
  'liaise',
  'remind',
  'facilitate',
  'foster',
  'embed',
  'reflect on',
  'focus on',
  'prioritise',
  'optimise',
  'maximise',
  'tackle',
  'engage',
  'help',
  'remember',
  'be clear',
  'maintain',
  'sustain',
  'pursue',
  'build on',
  'escalate as needed',
  'be proactive',
  'be consistent',
  'be more',
  'be open',
  'be curious',
  'be timely',
  'be better',
  'ongoing',
  'increased',
  'improved',
  'better',
  'closer',
  'greater',
  'more',
];
const vagueTimes = [
  'when appropriate',
  'when necessary',
  'if appropriate',
  'periodically',
  'from time to time',
  'when needed',
  'when required',
  'if needed',
  'if required',
  'if necessary',
  'as and when',
  'when time allows',
  'where needed',
  'where required',
  'wherever possible',
  'when able',
  'as far as possible',
  'sooner rather than later',
  'at the earliest opportunity',
  'in the near future',
  'in future',
  'over time',
  'frequently',
  'timely',
  'regularly',
  'more regularly',
  'more often',
  'where possible',
  'when possible',
  'if possible',
  'as appropriate',
  'where appropriate',
  'as necessary',
  'where necessary',
  'as needed',
  'as required',
  'as soon as possible',
  'asap',
  'in due course',
  'going forward',
  'moving forward',
  'at some point',
  'on an ongoing basis',
  'in a timely manner',
  'soon',
];
const role =
  '(?:worker|practitioner|professional|manager|supervisor|teacher|nurse|visitor|officer|auditor|staff|team|teams|agency|agencies|service|services|school|nursery|chair|lp|qa|all|everyone|we|i|they|colleagues)';

const opening = new RegExp(
  `^(?:\\W|\\d+[.)])*(?:(?:by|within|before|from)\\s+[^,;:]{2,40}[,:]\\s*)?(?:(?:[\\p{L}’'-]+\\s+){0,4}${role}s?\\s+(?:to|should|must|will|shall|needs?\\s+to|is\\s+to|are\\s+to)\\s+|to\\s+|please\\s+)?(${alternatives(vagueVerbs)})(?![\\p{L}-])`,
  'iu',
);
const times = new RegExp(`(?<![\\p{L}-])(?:${alternatives(vagueTimes)})(?![\\p{L}-])`, 'giu');

const thenConcrete =
  /\band\s+(?:then\s+)?(?:record|report|write|publish|send|share|agree|decide|list|log|produce|draft|sign|file|put|table|print|issue|count|present)\s+(?:\S+\s+){0,2}\S*(?:\p{L}{4})/iu;

/** Finds the vague main verb an action begins with, and vague times anywhere in it. */
export const findVague = byText((text: string): readonly Match[] => {
  const found: Match[] = [];
  const main = opening.exec(text);
  const verb = main?.[1];
  // "Consider all cases at a panel and record a decision on each": the step that can be ticked off follows.
  if (main && verb !== undefined && !thenConcrete.test(text.slice(main.index + main[0].length))) {
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
