/** Ways of falling short that are more than a word: too few, too late, left out, still to be done, could have been fuller (R13, B05). */

const number = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
export const tooFew = new RegExp(
  `\\b(?<some>${number})\\s+(?:\\w+\\s+)?(?:(?:out\\s+)?of|from)\\s+(?:the\\s+|its\\s+|some\\s+|every\\s+|a\\s+possible\\s+)*(?<all>${number})\\b`,
  'i',
);
const digits = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const asNumber = (word: string): number =>
  /^\d/.test(word) ? Number(word) : digits.indexOf(word.toLowerCase());

/** Ways of falling short that are more than one word. */
export const phrases: readonly RegExp[] = [
  /\bbar\s+(?:one|two|three|four|five|the)\b|\b(?:bit|little|rather|quite|somewhat|too|is|are|was|were)\s+(?:light|short|thin|low|weak|vague|heavy|hazy|quiet|sketchy|silent)\s+(?:on|in|about|as\s+to)\b/i,
  /\b(?:later|longer|slower|fewer|shorter|less\s+often|less)\s+than\s+(?:the\s+)?(?:policy|planned|agreed|expected|it\s+should|required|asked|should|needed|promised|due|set|standard|standards|timescales?|procedures?|they\s+should|one\s+would|hoped|half|ideal|wanted|we\s+would)\b/i,
  /\b(?:fell|falls|was|were|went|is|are|came|ran|slipped)\s+(?:well\s+|just\s+|far\s+)?(?:outside|beyond|below|short\s+of|over)\s+(?:the\s+|what\s+|its\s+)?(?:\w+\s+)?(?:\d|timescales?|deadline|limit|target|standard|statutory|expected|expectations?|hours|days|policy|time|is|was|date|period)/i,
  /\b(?:go|goes|went|sent|written|wrote|uploaded|recorded|came|arrived|added|typed|begun|began|started)\b(?:\s+\S+){0,4}?\s+(?:(?:ten|eleven|twelve|fourteen|\d\d|several|many|some|\w+teen|twenty|thirty)\s+days|weeks|months)\s+(?:after|afterwards|on|too\s+late|later\s+than)\b/i,
  /\brel(?:y|ies|ied|ying)\s+(?:heavily\s+|solely\s+|only\s+|wholly\s+|largely\s+)?(?:up)?on\s+(?:one|a\s+single|(?:the\s+)?(?:mother|mum|dad|father|parent|parents)\b|self-report|hearsay|memory|an?\s+old|what\s+(?:mum|dad|the|she|he))|\b(?:authorised|approved|signed(?:\s+off)?|closed|agreed|finalised|completed)\s+before\s+(?:the|any|he|she|it|they|a)\b|\bstill\s+(?:names?|shows?|lists?|refers?|carries|gives?|says?|describes?|speaks?|records?|has\s+the\s+old|uses?\s+the\s+old)\b/i,
  /\bsilent\s+(?:on|about|as\s+to)\b|\b(?:blamed|muddled|mixed\s+up|got\s+wrong|gets?\s+wrong|had\s+wrong)\b|\b(?:no|little)\s+more\s+than\b|\bin\s+arrears\b|\bat\s+a\s+standstill\b|\bon\s+hold\b|\bup\s+in\s+the\s+air\b|\bhalf\s+(?:the|of|a)\b|\bhalf-?(?:finished|done|written|filled|empty|complete)\b|\bnobody['’]s\s+job\b|\bquiet\b(?=\s*$)|\boff\s+the\s+ground\b|\bpart\s+company\b|\blost\s+sight\s+of\b|\bby\s+the\s+wayside\b|\bin\s+limbo\b|\bno\s+further\s+than\b|\bone\s+(?:of\s+the\s+\w+\s+)?(?:visit|review|meeting|session|note|entry|month)\b(?=.*\bmissed\b)/i,
  /\b(?:only|just|merely|barely)\s+(?:ever\s+)?(?:once|twice|(?:one|two|three|four|\d)\b(?!\s+(?:days?|hours?|minutes?|weeks?)\s+(?:later|after|old|before))|a\s+(?:single|few|line|sentence|handful|third|quarter|half|fraction|paragraph|mention|note|brief|short|part)|in\s+part|partly|partially|in\s+outline|in\s+passing|briefly|after|when\s+(?:chased|asked|prompted|the\s+\w+\s+asked)|from\s+(?:the|one)\b|by\s+(?:phone|email|text|telephone)|the\s+(?:mother|mum|father|dad|eldest|oldest|older|younger|youngest|first|last|views?\s+of)\b|for\s+(?:one|two|the)\b|at\s+(?:one|the)\b|lists?\b|tasks?\b)/i,
  /\b(?:met|seen|visited|held|spoken\s+to|recorded|took\s+place|rung|asked|reviewed|appears?|mentioned)\s+(?:only|just|but)\s+(?:once|twice)\b|\b(?:once|twice)\s+(?:only\b|in\s+(?:\w+\s+)?(?:months|weeks|years))/i,
  /\ba\s+single\s+(?:line|sentence|paragraph|visit|source|word|entry|phone\s+call|page|bullet|mention)\b|\b(?:one|two)\s+lines?\b(?!\s+manager)/i,
  /\b(?:left|leaves|leaving|lets?)\s+(?:\w+\s+){0,3}(?:out|off|blank|empty|open|hanging|unanswered|undone|unsaid|to\s+drift|in\s+the\s+air)\b/i,
  /\b(?:tailed|trailed|dropped|fell|fallen|falls|fell|slipped|slid|broke|breaks|broken|cut)\s+(?:off|away|behind|short|back|through|out\s+of)\b|\b(?:petered|fizzled|ran|runs|run)\s+(?:out|into\s+the\s+sand)\b|\b(?:went|gone|goes|going)\s+(?:missing|astray|cold|quiet|nowhere|adrift|unnoticed)\b/i,
  /\b(?:stops?|stopped|ends?|ended|ceases?|ceased)\s+(?:in|after|at|with|short|before|abruptly|halfway|midway|dead|there)\b/i,
  /\b(?:hard|difficult|impossible|unable|too\s+\w+)\s+to\s+(?:\w+ly\s+)?(?:see|tell|follow|find|know|understand|trace|work\s+out|read|make\s+out|establish|judge|discern|track|piece|gauge|measure|say|be\s+\w+|use|help|matter)\b/i,
  /\btoo\s+(?:brief|short|general|vague|few|little|long|late|many|thin|broad|narrow|quick|quickly|slow|slowly|soon|early|much|wide|bland|loose|wordy|generic|optimistic|busy|basic|seldom|rarely|infrequent|crowded|technical|complicated)\b/i,
  /\b(?:sat|lay|languished|lingered|idled|gathered\s+dust|hung)\s+(?:\w+\s+)?(?:for|on|in|unread|untouched|over)\b/i,
  /\b(?:word\s+for\s+word|copied\s+(?:and\s+pasted|from|over|across|in)|cut\s+and\s+past\w+|copy\s+and\s+past\w+|pasted|carried\s+(?:over|forward)|rolled\s+(?:over|forward)|repeats?\s+(?:the|what|last|itself)|lifted\s+(?:from|straight))\b/i,
  /\b(?:to|at|from|on|in)\s+(?:the|an?|his|her|their)\s+(?:wrong|old|former|previous|out-of-date)\s+(?:\w+)\b|\bthe\s+wrong\s+\w+/i,
  /\b(?:still|yet|remains?|has|have|waiting|needs?)\s+(?:yet\s+)?to\s+(?:be\s+\w+|follow|come|happen|arrive|start|begin|complete|appear|receive|materialise|do|answer|reach)\b|\b(?:still|is|are)\s+(?:waiting|awaiting|awaited|outstanding|pending|to\s+do|waited\s+for)\b/i,
  /\b(?:should|ought\s+to|needed\s+to)\s+(?:\w+\s+)?have\s+(?:been\s+)?\w+/i,
  /\b(?:would|could|might|may)\s+(?:\w+\s+)?have\s+(?:been\s+)?(?:better|stronger|clearer|fuller|sharper|earlier|sooner|tighter|more|gone|benefited|said|shown|helped|added|done|expected|liked|wanted|wished|hoped|asked|used|made|explored|included|covered|considered|looked|captured|used|given|told|set|taken|weighed|drawn|written|recorded|tested|checked|brought|linked|named|started|begun|reached|developed|evidenced|probed|useful|helpful|good)\b/i,
  /\b(?:could|might|would)\s+be\s+(?:\w+ly\s+)?(?:better|stronger|clearer|fuller|sharper|tighter|more|improved|strengthened|developed|expanded|deeper|firmer|richer|earlier)\b/i,
  /\b(?:needs?|requires?|wants?)\s+(?:\w+ing\b|more\b|further\b|work\b|attention\b|an?\s+(?:owner|date|update|review|rewrite|refresh)|to\s+(?:be|say|show|set|have|include|cover|explain))/i,
  /\bless\s+(?:strong|clear|well|full|convincing|developed|good|visible|evident|secure|consistent|than)\b(?!\s+(?:a|an|one|two|three|\d)\b)/i,
  /\b(?:more\s+(?:could|might|should|needs?|was\s+needed|is\s+needed)|nothing\s+more|no\s+more\s+than|little\s+more\s+than|not\s+much\s+more)\b/i,
  /\b(?:in\s+spite\s+of|despite)\s+(?:being\s+asked|reminders?|requests?|the\s+\w+\s+asking)\b/i,
  /\b(?:weeks?|months?|days?|years?)\s+(?:late|behind|overdue|after\s+(?:the\s+)?(?:due|deadline|target)|out\s+of\s+date|old)\b|\bout\s+of\s+(?:date|time|timescales?|step|sight|focus|order)\b|\b(?:outside|beyond|over|past)\s+(?:the\s+)?(?:timescales?|deadline|target|statutory|due)\b|\bbehind\s+(?:schedule|time|time)\b/i,
  /\b(?:at\s+odds|does\s+not\s+tally|at\s+variance|out\s+of\s+kilter)\b|\bdiffers?\s+(?:from|between|across)\b/i,
  /\b(?:assumed|taken\s+for\s+granted|presumed|taken\s+at\s+face\s+value|guesswork|unclear|in\s+doubt|open\s+to\s+question)\b/i,
  /\b(?:few|fewer|too\s+few)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:entries|visits|actions|notes|details|dates|examples|reviews|records|quotes|words|steps|targets|outcomes|attempts|sessions|meetings|decisions|signs|contacts|signatures|links|facts|questions|goals|people|professionals|reasons)\b/i,
  /\b(?:very\s+|too\s+|so\s+)?(?:little|scant|insufficient|inadequate|not\s+enough|hardly\s+any|limited(?!\s+contact)|minimal|precious\s+little|next\s+to\s+no)\s+(?:or\s+no\s+)?(?:\w+\s+)?(?:of|on|about|from|is|was|has|analysis|detail|evidence|sense|thought|thinking|reflection|curiosity|challenge|exploration|information|history|consideration|attention|recording|oversight|mention|account|explanation|insight|weight|focus|effort|contact|involvement|engagement|understanding|use|discussion|planning|reference|depth|direction|progress|triangulation|support|rationale|reasoning|work|input|supervision|regard|notice|said|known|written|done|shown|to\s+show|to\s+say)\b/i,
  /\bnowhere\b|\bin\s+name\s+only\b|\bon\s+paper\s+only\b|\bby\s+default\b|\bbox-?\s?ticking\b|\btick-?\s?box\b|\bstraight\s+to\s+closure\b|\bwithout\s+trace\b|\bloose\s+ends?\b|\bdead\s+end\b|\bread(?:s)?\s+like\s+(?:a\s+)?(?:list|diary|template|log)\b|\bafter\s+the\s+event\b/i,
  /\b(?:hid|hides|hidden|lost|buried)\s+(?:in|among|behind|under)\b|\bgets?\s+lost\b/i,
  /\b(?:where|what)\s+(?:is|are|was)\s+the\s+\w+\?/i,
  /\b(?:takes?|took|taking)\s+(?:\w+\s+){0,2}(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s+(?:weeks|months|years)\b|\b(?:waited|wait)\s+(?:\w+\s+){0,2}(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s+(?:weeks|months|years)\b/i,
];
