/** What a record or practice can lack, and the ways of saying so (R13, B05). */
import { alternatives } from '../match.ts';

/** After "no" or "little" these make a gap. "No concerns" and "no delay" are not gaps. */
const lackable =
  `evidence|record|records|recording|chronology|genogram|ecomap|analysis|plan|plans|minutes|supervision|oversight|consent|reason|reasons|rationale|explanation|detail|details|dates|date|account|mention|sign|information|assessment|assessments
review|reviews|contingency|challenge|direct work|voice|views|view|outcomes|outcome|reflection|signature|signatures|note|notes|visit|visits|meeting|meetings|follow-up|update|updates|contact with the child|history|observation|observations|clear plan|clear link|owners|owner|measures|measure
timescales|timescale|timeframe|names|name|roles|response|responses|reply|replies|answer|referral|referrals|report|reports|letter|letters|copy|trace|link|links|feedback|apology|discussion|discussions|consultation|conversation|conversations|attempt|attempts|effort|thought|consideration|exploration|curiosity
risk assessment|safety plan|summary|conclusion|recommendation|recommendations|decision|decisions|management oversight|management decision|case note|case notes|social history|family tree|steps|actions|action|goals|targets|agenda|attendance list|written agreement|agreement|strategy meeting|core group|home visit|home visits|tools|tool|interpreter
advocate|advocacy|triangulation|professional curiosity|research|observation of the child|focus|purpose|structure|sense of|picture of|reference to|indication|proof|paperwork|invitation|invitations|audit trail|handover|closure summary|thread|escalation|child’s view|wishes and feelings|space|next steps|lead professional`
    .split(/[|\n]/)
    .filter((word) => word !== '');
export const undone =
  'recorded|evidenced|explored|considered|updated|reviewed|shared|followed up|signed|dated|seen|spoken to|asked|consulted|included|mentioned|addressed|completed|held|written up|weighed|analysed|used|visible|clear|current|up to date|documented|invited|known|specified|linked|met|understood|found in the \\w+';

/** What has a day by which it is due. */
const datedWork =
  'reviews?|visits?|minutes|uploads?|assessments?|conferences?|letters?|reports?|recording|call-?backs?|referrals?|plans?|notes?|entry|entries|meetings?|responses?|enquir(?:y|ies)|supervision|summary|decisions?';
const anything = `(?:${alternatives(lackable)})`;

/** Each pattern is one way of saying that something is not there. */
export const patterns: readonly RegExp[] = [
  /\b(?:found|says?|said|there\s+is|there\s+was|with|holds?)\s+(?:very\s+)?little\s+(?:on|about|from|of)\b|\beven\s+less\s+(?:on|about|of|from)\b/gi,
  /\b(?:only\s+)?once\s+in\s+\w+\s+(?:months|weeks|years)\b/gi,
  /\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:happen|take\s+place|occur)\b(?!\s+again)/gi,
  /\b(?:we|i)\s+(?:still\s+)?(?:do|did|could|can)(?:\s*not|n['’]t)\s+(?:know|tell|say|see)\b/gi,
  /\bassumed\b|\bwithout\s+(?:the\s+|his\s+|her\s+)?(?:family|parents?|mum|dad|father|mother|child|robin|school|health)\b(?=\s*[,.;]|\s*$)/gi,
  new RegExp(
    `(?<=\\bneither\\s[^.;]{0,60})\\bnor\\s+(?:\\w+\\s+){0,3}${anything}\\b|\\bneither\\s+(?:\\w+\\s+){0,3}${anything}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:no|little|scant|insufficient|not enough|too little|too few|without(?: any| an?)?|hardly any|zero|not a single|few)\\s+(?:(?:real|clear|recent|written|current|further|proper|obvious|signed|dated|meaningful|regular|effective|direct|up-to-date|specific|single|formal|evident|explicit|independent|agreed|named|visible|detailed|such|meaningful|manager’s|father’s|mother’s|child’s|health|medical|school|nursery|police|housing|education|paternal|maternal|sibling|family|multi-agency|joint|safety|risk|return|final|initial|second|other|closing)\\s+)?${anything}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:not|never|nor|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|hasn['’]t\\s+been|haven['’]t\\s+been)\\s+(?:\\w+ly\\s+|been\\s+|always\\s+|yet\\s+|well\\s+|being\\s+)*(?:${undone})\\b`,
    'gi',
  ),
  /\b(?:does|do|did)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:show|say|include|mention|record|explain|name|cover|address|consider|explore|link|reflect|describe|state|evidence|match|follow|weigh|give|tell|contain|identify|set\s+out|refer|draw|analyse|use|take\s+account|make\s+(?:clear|sense)|go\s+(?:far|beyond)|capture|bring\s+out|add\s+up|speak\s+of|hold|have)\b/gi,
  /\b(?:says?|said|shows?|gives?|tells?)\s+(?:us\s+)?(?:nothing|very\s+little|little)\b/gi,
  /\bnothing\s+(?:in\s+the\s+\w+\s+)?(?:about|from|on|to\s+(?:show|say|suggest)|shows|says|suggests|records|is|was|has\s+been|followed|follows|recorded|written|in\s+the\s+(?:file|record|plan))\b(?!\s+(?:missing|wrong|lacking|overdue|left|outstanding|absent|unclear|overlooked|missed|lost|forgotten|rushed|hidden|too\s+much|amiss|out\s+of))/gi,
  /\b(?:hardly|barely|scarcely)\s+any(?:thing)?\b|\b(?:almost|next\s+to|virtually)\s+nothing\b|\bvery\s+little\s+(?:on|about|from|of|is|was|in)\b/gi,
  /\b(?:months?|weeks?|well|far|long)\s+behind\b|\b(?:stale|lapsed|expired|out\s+of\s+step)\b/gi,
  /\bnone\s+(?:of\s+the\s+\w+\s+)?(?:is|are|was|were|has|have)\s+(?!missing|overdue|late|outstanding)/gi,
  /\b(?:missing|unclear|incomplete|insufficient(?:ly)?|inconsistent(?:ly)?|overdue|outdated|out-of-date|unsigned|undated|unrecorded|patchy|superficial|sparse|thin|unfinished|half-finished|unexplained|unexplored|unanswered|undone|inaccurate|illegible|sketchy|scanty|vague|generic|muddled|confusing|contradictory|perfunctory|formulaic|tokenistic|inadequate(?:ly)?|unhelpful|unrealistic|unsatisfactory|skeletal|piecemeal|haphazard|jumbled|disjointed|one-sided)\b/gi,
  /\b(?:lacks?|lacked|lacking|lack\s+of|absence\s+of|out\s+of\s+date|gaps?|drift(?:ed)?|limited|left\s+(?:blank|empty|out|open|unanswered|undone)|blank|shortfalls?|shortcomings?|weakness(?:es)?|omitted|omits|overlooks?|overlooked|omissions?|falls?\s+short|fell\s+short|stops?\s+short|fizzled\s+out)\b/gi,
  /\babsent\b(?!\s+(?:parents?|fathers?|mothers?|from\s+(?:school|nursery|lessons|college)))/gi,
  /\b(?:nobody|no[\s-]one)\s+(?:at\s+\w+\s+|has\s+|had\s+|ever\s+|then\s+|really\s+)*(?:asked|checked|followed|recorded|explored|wrote|visited|saw|spoke|told|knew|challenged|considered|noticed|chased|rang|contacted|read|reviewed|took|seems|is\s+named|was\s+named|sought|weighed|looked|thought|understood|acted|made|held|signed|updated|shared|responded|replied|owns|leads)\b/gi,
  // "never sought", "was not yet sent": something undone, where it is no good thing that it was not.
  /\b(?:never|not\s+(?:yet\s+)?been|(?:is|are|was|were)\s+not|wasn['’]t|weren['’]t|aren['’]t|isn['’]t|not)\s+(?:(?:yet|always|been|fully|also|then|\w+ly)\s+)*(?!needed|required|delayed|harmed|worried|rushed|missed|cancelled|postponed|overlooked|repeated|forgotten|bored|hurried|upset|hurt|injured|alarmed|excluded|arrested|charged|convicted|harmed|frightened|scared|married|related|involved|left|lost|limited|surprised|interested|supposed|allowed|abused|affected|concerned|used\s+to|deterred|put\s+off|kept\s+waiting|let\s+down|announced|ashamed|tired|afraid|stopped|closed|reduced|shaken|bothered|affected|blamed|judged|pressed|scolded|separated)(?:\w{2,}ed|sought|held|written|seen|sent|given|made|done|told|known|kept|met|found|read|taken|brought|heard|drawn|shown|set|understood|chosen|thought|spoken|built|asked|begun|undertaken|rung|taught|put|paid|caught|sat|won|driven|flagged)\b/gi,
  /\b(?:could|can)\s*not\s+be\s+(?:found|traced|seen|located|measured|evidenced|followed|understood|read|told|made\s+out|checked)\b/gi,
  /\b(?:is|are|was|were|not)\s+(?:nowhere|not)\s+(?:to\s+be\s+(?:found|seen)|there|in\s+place|on\s+(?:the\s+)?file|available|in\s+the\s+(?:file|record|plan))\b/gi,
  /\b(?:still|yet|remains?)\s+to\s+be\s+\w+(?:ed|en|ne|t)\b|\b(?:is|are|remains?|still)\s+(?:still\s+)?(?:outstanding|undone|to\s+do)\b/gi,
  /\b(?:should|ought\s+to|needed\s+to)\s+have\s+(?:been\s+)?\w+(?:ed|en|t|d)\b/gi,
  /\b(?:needs?|need)\s+(?:updating|rewriting|completing|redoing|signing|dating|strengthening|more\s+\w+|to\s+be\s+(?:updated|clearer|stronger|completed|written|recorded|reviewed|more))\b/gi,
  /\b(?:fail(?:s|ed)?\s+to|neglect(?:s|ed)?\s+to)\b/gi,
  /\b(?:delay(?:s|ed)?|cancelled|postponed|untimely)\b/gi,
  // "The review was late", not "late mornings" or "her late mother".
  /\b(?:was|were|is|are|too|came|sent|written|held|done|weeks?|months?|days?)\s+(?:very\s+|often\s+|always\s+|all\s+|both\s+)?late\b(?!\s+(?:morning|afternoon|evening|night|summer|spring|autumn|winter|mother|father|husband|wife|for\s+(?:school|class|nursery)))/gi,
  /\blittle\s+(?:was|is|has\s+been)\s+(?:done|known|recorded|written|said|achieved)\b/gi,
  /\bpoor(?:ly)?\s+(?:\w+\s+)?(?:recording|practice|analysis|quality|planning|detail|evidence|oversight|communication|timeliness|supervision|records?|chronolog\w+|plans?|minutes|notes|assessments?|recorded|evidenced|written|planned|attended\s+by|information|sharing|grasp|understanding|decision|management|engagement\s+with)\b|\b(?:recording|practice|analysis|quality|planning|detail|evidence|oversight|communication|timeliness|supervision|records?|chronology|plan|minutes|notes|assessments?|writing|file|work)\s+(?:is|are|was|were|remains?)\s+(?:\w+\s+)?(?:poor|weak|basic)\b/gi,
  /\bweak\s+(?:\w+\s+)?(?:recording|practice|analysis|planning|evidence|oversight|supervision|record|plan|assessment)\b/gi,
  /\b(?:too\s+(?:brief|short|general|vague|few|little|long\s+ago)|hard\s+to\s+(?:follow|find|tell|see)|difficult\s+to\s+(?:follow|find|tell|see)|copied\s+(?:from|and\s+pasted)|cut\s+and\s+pasted?|descriptive\s+rather\s+than)\b/gi,
  // Notes without a verb: "no ethnicity recorded", "review late by three weeks", "late uploads".
  /\bno\s+(?:[\w’'-]+\s+){1,3}(?:recorded|noted|on\s+(?:the\s+)?file|given|listed|held|offered|uploaded|shown|completed)\b/gi,
  new RegExp(
    `\\b(?:${datedWork})\\s+(?:(?!was|were|is|are|been|not|no|came|too)\\w+\\s+)?late\\b|\\blate\\s+(?:${datedWork})\\b`,
    'gi',
  ),
  // What would have been better, what slipped, what was done too seldom or for one alone.
  /\b(?:would|could|might)\s+have\s+been\s+(?:better|stronger|clearer|fuller|more\s+\w+|helpful|useful|good)\b/gi,
  /\b(?:slipped|fell\s+behind|fallen\s+behind|tailed\s+off|dropped\s+off|petered\s+out|fell\s+away)\b/gi,
  /\b(?:recorded|seen|met|asked|held|visited|noted|used|spoken\s+to|reviewed|updated)\s+(?:only|just)\s+(?:once|twice|for|in|at|by|the)\b|\b(?:once|twice)\s+only\b|\bonly\s+(?:once|twice)\b/gi,
  /\b(?:one|a\s+single)\s+\w+\s+(?:out\s+)?of\s+(?:four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi,
  /\b(?:isn['’]t|aren['’]t|wasn['’]t|weren['’]t|is\s+not|are\s+not)\s+(?:there|in\s+place|on\s+(?:it|(?:the\s+)?file)|available|in\s+(?:it|the\s+(?:file|record|plan)))\b/gi,
  /\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:hear\s+back|reach|receive|arrive|appear|feature|touch\s+(?:up)?on|keep\s+pace|contribute|respond|reply|send|provide|return|write|complete|feed\s+into|bring|check|ring|ask|visit|attend|chase|invite|update)\b/gi,
  /\b(?:silent|quiet)\s+(?:about|on|as\s+to)\b|\bthere['’]s\s+(?:very\s+)?little\s+(?:on|about|from|of)\b|\bleft\s+off\b/gi,
  /(?<=\b(?:is|was|were|are|been)\s+(?:often\s+|sometimes\s+|simply\s+)?)missed\b/gi,
  /\b(?:an\s+(?:old|out-of-date)|the\s+(?:wrong|old))\s+(?:address|file|person|team|inbox|child|version|form|number)\b/gi,
  /\brel(?:ies|ied|y)\s+(?:up)?on\s+(?:one|a\s+single|(?:mother|mum|father|dad)['’]s)\b|\b(?:authorised|signed\s+off|approved|closed)\s+before\b/gi,
  /\bstill\s+(?:names|shows|lists|refers|carries|gives)\b/gi,
  /\b(?:chronology|recording|notes|log|entries|records?)\s+(?:ends?|ended|breaks?\s+off|broke\s+off)\s+(?:in|on|at|after|with)\b|\bstill\s+(?:waiting|awaiting|to\s+come)\b|\bnot\s+yet\s+(?:back|in|there|on\s+file)\b/gi,
  /\b(?:unscored|uncompleted|unread|unmet|unallocated|unrecorded|unassessed|unreviewed)\b/gi,
];

/** Just before a gap word these take it back: "nothing is missing", "no gaps", "never overdue". */
export const takenBack =
  /\b(?:no|not|never|nothing|none|without|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|neither|nor|hardly|free\s+of|(?:no|nothing)\s+\w+\s+(?:was|were|is|are)\s+\w+|closed\s+the|closing\s+the|closes\s+the|filled\s+the|fills\s+the|filling\s+the|despite\s+the|avoided|prevented|prevents|avoids|spotted\s+the|picked\s+up\s+the|no\s+longer)\s+(?:\w+\s+){0,2}$/i;

/** Around a gap word these give it another sense. */
export const otherSense =
  /^(?:missing(?:\s+person|-from|\s+from\s+(?:home|care|school)|\s+episodes?|\s+child(?:ren)?\b|\s+return|\s+(?:her|his|their|mum|dad|school|lessons|appointments))|limited\s+(?:contact|company|by|english|mobility|money|speech|income|means|time\s+with)|unclear\s+before|no\s+(?:evidence|sign|signs|indication|mention|record|history|account|information|report|reports|trace|observations?)\s+(?:of|that|about)\s+(?:any\s+|further\s+|current\s+|new\s+|other\s+)?(?:harm|abuse|neglect|injur\w+|substance|violence|drugs?|alcohol|offend\w+|bruis\w+|concern\w*|risk|exploitation|self-harm|coercion|delay|drift|domestic|crime|illness|fear)|delay(?:s|ed)?\s+(?:development|speech)|developmental|thin\s+(?:child|boy|girl|and\s+pale)|no\s+(?:contact|visits)\s+(?:order|with\s+(?:the\s+)?(?:father|dad|perpetrator))|no\s+(?:name|names|date|dates)\s+(?:is|are|were|was)\s+needed|few\s+(?:actions|steps|and)|gaps?\s+in\s+(?:attendance|employment|education|her\s+teeth|his\s+teeth)|vague\s+memor|limited\s+to|blank\s+(?:look|face|paper)|without\s+(?:delay|consent\s+(?:where|because)|notice)|no\s+further\s+action|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:give\s+(?:up|in|way)|follow\s+that|hold\s+back|show\s+(?:any\s+)?(?:signs?|fear|distress))|(?:not|never)\s+(?:fully\s+)?(?:met|used)\s+(?:his|her|drugs|a\s))/i;

/** Verbs a record or a piece of work may well not do. */
export const wellNotDone =
  /^(?:need|rest|depend|matter|mean|rely|differ|delay|slip|drift|change|stop|leave|blame|judge|exceed|risk|drop|lose|harm|hurt|require|cost|hide|hinder|prevent|repeat|wait|worsen|increase|fall|break|breach|excuse|overlook|miss|ignore|escalate|happen|involve|affect|want|go|take|last)$/;
/** Verbs that say a record or a piece of work lacks or loses something. */
export const lacksSomething =
  /^(?:stop|lapse|slip|drift|miss|skip|ignore|omit|overlook|contradict|expire|neglect|disregard|disappear|stall|peter|dwindle|gloss|jump)$/;
/** What a file is made of: subjects of which not doing something is a gap. */
export const partsOfFile =
  /^(?:voices?|views?|wishes|feelings|words|dates|actions?|sections?|boxes|analysis|chronology|genogram|record|records|recording|plan|plans|minutes|notes?|assessments?|file|review|reviews|supervision|summary|visits|letters?|reports?|oversight|decisions?|steps|history|story|thread|paperwork|contingency|evidence|conclusion|reasons|sessions|meetings|update|updates|referral|referrals|form|forms|consent|log|entries)$/;
/** "I could not find the plan, the minutes or the summary": each thing named is one. */
export const notFound =
  /\b(?:could|can|did|was|were|do)\s*(?:not|n['’]t)\s+(?:able\s+to\s+)?(?:find|see|trace|locate|identify)\s+(?<items>[^.;\n]+)/gi;
