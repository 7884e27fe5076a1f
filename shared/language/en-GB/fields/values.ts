/** Whether a word values work, in any of its forms, and ways of valuing in more than one word (S07). Our own lists. */
import { wordSet } from '../../match.ts';
import { absentQualities, poorQualities } from './bad-work.ts';
import { goodQualities } from './good-work.ts';
import { labels, ofWorkersOnly } from './traits.ts';

/** As often plain facts as values: "a full dose", "the current plan", "general practice". */
const plain = wordSet(`
clear clearly current regular regularly immediate immediately complete full fuller safe safely safer secure specific general generalised late missing absent blank empty available unavailable pending overdue postponed cancelled deferred delayed lapsed expired lost dormant
open plain flexible light basic short common random remote static passive cold bare minimal partial token protective visible evident fast able alert steady stable better improved improving settled happier moving current same-day specific measured deep
focused focussed targeted known excluded abandoned forgotten dropped inactive retrospective concerning worrying worried afraid frightened scared tired isolated unsafe unstable aggressive violent hostile sudden occasional variable uncertain unsure sad bad worse worst unwell quick straightforward fair fine simple
reluctant resistant difficult demanding unwilling dramatic distracted overwhelmed fearful distant detached depressed drunk drunken dirty filthy smelly controlling bullying manipulative dishonest truculent sullen moody disengaged avoidant chaotic disorganised unreliable withdrawn stubborn thick
urgent considered proud delighted pleased grateful happy trusted confident friendly protracted identical infrequent irregular repetitive detached exact accurate outstanding successful bright gentle calm patient curious clearly open wild loose neglected vacant void stuck nowhere rough child-centred
uncooperative unhelpful-for mad crazy young fluent whole-family enthusiastic energetic bold brave experienced knowledgeable capable skilled-nursing pending generic copied duplicated descriptive abrupt narrow
`);
const usable = wordSet(`
clear clearly late outstanding better unhelpful safe focused focussed well-focused skilled proud pleased patient calm confident experienced curious knowledgeable brave bold outstanding passive disorganised chaotic unreliable reluctant difficult enthusiastic gentle accurate bad poor generic descriptive
minimal basic abrupt narrow delayed fair fine quick successful steady measured friendly flexible child-centred
`);

const bases = (word: string): string[] => [
  word,
  word.replace(/ly$/, ''),
  word.replace(/ily$/, 'y'),
  word.replace(/bly$/, 'ble'),
  word.replace(/ally$/, 'al'),
  word.replace(/est$/, ''),
  word.replace(/est$/, 'e'),
  word.replace(/iest$/, 'y'),
  word.replace(/er$/, ''),
];
const listed = (word: string): boolean =>
  poorQualities.has(word) ||
  goodQualities.has(word) ||
  labels.has(word) ||
  ofWorkersOnly.has(word) ||
  absentQualities.has(word);

const known = new Map<string, 'value' | 'weak' | 'none'>();
/** Whether a word in small letters values: always, only where it is said of somebody's work by a form of "be", or not. */
export function valueOf(word: string): 'value' | 'weak' | 'none' {
  const before = known.get(word);
  if (before !== undefined) return before;
  const own = bases(word).find(listed);
  const found =
    own === undefined
      ? 'none'
      : !plain.has(own) && !plain.has(word)
        ? 'value'
        : usable.has(own)
          ? 'weak'
          : 'none';
  if (known.size < 5000) known.set(word, found);
  return found;
}

/** Ways of valuing that are more than a word. */
export const valuing: readonly RegExp[] = [
  /\bless\s+than\s+(?:helpful|impressive|professional|ideal|honest|thorough|satisfactory|clear|timely|adequate|welcoming|supportive|frank|sympathetic|perfect)\b|\bin\s+dribs\s+and\s+drabs\b|\blet\s+(?:him|her|them)\s+(?:lie|wait|sit|go)\b|\bleft\s+(?:him|her|them)\s+(?:waiting|lying|sitting|at\s+risk)\b|\b(?:shared|sent|came|told|acted|responded|arrived|replied|referred)\s+(?:\w+\s+)?(?:far\s+too\s+|too\s+|very\s+)?late\b|\bat\s+(?:its|their)\s+(?:best|worst)\b|\bput\s+(?:its|their)\s+(?:own\s+)?(?:needs|targets|budget|figures)\b|\bmade\s+(?:a\s+)?(?:bad|difficult|hard)\s+\w+\s+(?:worse|harder)\b/i,
  /\bwithout\s+(?:a\s+(?:second|moment['’]s|thought|by\s+your)|so\s+much\s+as|even|any\s+(?:thought|regard|attempt|effort|sense|warning|explanation|notice|care))\b|\b(?:can|could)(?:\s*not|n?['’]t)\s+(?:be\s+)?fault(?:ed)?\b|\bhard\s+to\s+fault\b|\btook\s+(?:an?\s+)?(?:age|ages|for\s+ever|forever|an\s+eternity|its\s+time|their\s+time|months\s+and)\b|\b(?:is|are|was|were)\s+to\s+be\s+(?:admired|commended|praised|congratulated|applauded|criticised|deplored|regretted|thanked|welcomed)\b|\bslow\s+off\s+the\s+mark\b|\bquick\s+off\s+the\s+mark\b|\bslip\s+through\s+(?:the|its|their)\s+(?:net|fingers)\b|\bgave\s+up\s+on\b|\b(?:could|might)\s+have\s+(?:acted|done|been|told|rung|shared|asked|moved|tried)\s+(?:much\s+|far\s+|a\s+(?:lot|little|bit)\s+)?(?:sooner|earlier|more|better|quicker|faster|kinder|harder)\b|\bdeserves?\s+(?:\w+\s+)?(?:praise|credit|criticism|thanks|recognition|better)\b|\b(?:model|textbook|lesson|masterclass|byword)\s+(?:of|in|for|example)\b|\b(?:a\s+)?(?:breath\s+of\s+fresh\s+air|godsend|lifeline|rock|blessing)\b|\bstruggled\s+to\b|\bwent\s+(?:quiet|missing|silent|to\s+ground)\b|\bwashed\s+its\s+hands\b|\b(?:kept|stayed)\s+(?:its|their)\s+(?:heads?|distance)\b|\bpassed\s+the\s+parcel\b|\bjumped\s+(?:the\s+gun|to)\b|\bover-?stepped\b|\bcavalier\b|\bpull(?:ed|s)?\s+(?:its|their)\s+weight\b|\bstepp?ed\s+up\b|\bcame\s+up\s+trumps\b|\bstood\s+out\b|\bleft\s+(?:her|him|them|us|the\s+\w+)\s+(?:to\s+(?:fend|cope|drift)|high\s+and\s+dry|in\s+the\s+(?:lurch|dark))\b|\btook\s+(?:it|this|that|him|her)\s+seriously\b|\bnot\s+take\s+(?:\w+\s+){1,4}seriously\b|\btook\s+(?:\w+\s+){1,4}seriously\b/i,
  /^\W*had\b[^.;]*\b(?:would|might|could)\b/i,
  /\b(?:could|can|did|does|do|has|have|had)(?:\s*not|n?['’]t)\s+(?:\w+\s+){0,4}?(?:properly|adequately|enough|fully|well|as\s+(?:it|they|he|she)\s+should|promptly|in\s+(?:good\s+)?time|anything\s+like|nearly|sufficiently|their\s+(?:job|duty)|its\s+(?:job|duty))\b/i,
  /\b(?:left|leaves|leave)\s+(?:a\s+(?:lot|great\s+deal)|much|something|everything)\s+to\s+be\s+desired\b|\b(?:finest|best|worst|darkest)\s+hour\b|\bbeyond\s+(?:me|us|belief|comprehension)\b|\bbeggars\s+belief\b|\bfalls?\s+(?:well\s+|far\s+)?short\b|\bfell\s+(?:well\s+|far\s+)?short\b|\b(?:not|n['’]t|hardly|scarcely)\s+(?:\w+\s+)?(?:good\s+enough|acceptable|up\s+to\s+(?:scratch|standard|the\s+mark|it|the\s+job)|fit\s+for\s+purpose|helpful|professional|clever|ideal|impressive|what\s+(?:we|one|you)\s+(?:would|['’]d)?\s*expect|the\s+standard)\b/i,
  /\b(?:could|can)(?:\s*not|n?['’]t)\s+have\s+(?:done|been|asked|given|tried|worked)\s+(?:more|better|kinder|harder|quicker|faster|any\s+\w+)\b|\bwent\s+(?:above|beyond|the\s+extra|out\s+of)\b|\bgo(?:es|ing)?\s+(?:above\s+and\s+beyond|the\s+extra\s+mile|out\s+of\s+(?:its|their|his|her)\s+way)\b|\b(?:a\s+)?(?:credit|tribute|shining|lesson)\s+to\b|\bhats\s+off\b|\btop\s+marks\b|\bfull\s+marks\b|\bwell\s+done\b|\bkudos\b|\bchapeau\b|\bbravo\b|\bthank(?:s|\s+goodness)\b(?=.*\bfor\b)|\btake\s+a\s+bow\b|\bcan\s+be\s+proud\b/i,
  /\b(?:did|does|do|done|doing)\s+(?:it|this|that|so|a|an|the|their|his|her|its)?\s*(?:\w+\s+)?(?:well|badly|poorly|superbly|brilliantly|proud|job\s+(?:well|badly)|great\s+job|good\s+job|poor\s+job|nothing|too\s+little|very\s+little|the\s+minimum|bare\s+minimum|more\s+harm)\b|\bv(?:ery)?\s+(?:good|poor|well|bad|helpful|slow)\b|\b(?:so|really|very|remarkably|extremely)\s+(?:well|badly|poorly)\b|\b(?:handled|managed|dealt\s+with|done|run|led|written|planned|judged|worked|supported|chaired|recorded|served|explained)\b[^,.;]{0,60}\b(?:well|badly|poorly)\b/i,
  /\blet(?:s|ting)?\s+(?:\w+\s+){1,5}?(?:down|drop|slip|slide|drift|go\s+cold)\b|\bdrag(?:s|ged|ging)?\s+(?:its|their|his|her)\s+(?:feet|heels)\b|\bdropp?(?:ed|s|ing)?\s+the\s+ball\b|\btook\s+(?:its|their)\s+(?:time|eye)\b|\btook\s+(?:far\s+|much\s+|way\s+)?too\s+long\b|\b(?:got|gets?)\s+(?:it|this|that|things?)\s+(?:\w+\s+)?(?:wrong|right)\b|\bleft\s+out\s+(?:what|the)\b|\bsat\s+on\b|\bsatisfied\s+themselves\b|\bwashed\s+their\s+hands\b|\bpassed\s+the\s+buck\b|\bturned\s+(?:\w+\s+)?away\b(?=.*\b(?:without|too|again|twice)\b)|\bwashe[sd]\s+(?:its|their)\s+hands\b|\bcover(?:ed|ing)\s+(?:its|their)\s+backs?\b|\bmissed\s+(?:a|an|the|several|many|two|three|every|chances?|opportunit\w+|signs?|clear|obvious|what|that|it|this|how)\b|\bmissed\s+opportunit\w+\b/i,
  /\b(?:poor|good|firm|weak|strong|real|no|little|excellent|clear|sound|shaky|limited)\s+(?:grasp|grip|understanding|knowledge|sense|command|awareness|working\s+knowledge)\b|\b(?:should|ought\s+to|needed\s+to|could|might)\s+(?:\w+\s+)?have\s+(?:been\s+)?\w+(?:ed|en|ne|t|d|wn|ng|ad|un|ome|ut)\b|\b(?:what|as|than|more\s+than|less\s+than)\s+(?:it|they|he|she)\s+(?:should|ought)\b|\b(?:too|far\s+too|much\s+too|so|rather\s+too)\s+(?:slow|late|long|quick|quickly|slowly|early|soon|soft|harsh|hard|lenient|trusting|little|often|optimistic|casual|willing|ready|cautious|busy|eager|rigid)\b|\bcould\s+learn\s+(?:from|a\s+lot)\b|\bmore\s+(?:should|could|might)\s+have\s+been\b|\bfailed\b(?!\s+(?:her|his|the)\s+(?:exam|test|driving))|\bfailure\s+to\b|\black\s+of\b|\binability\s+to\b|\brefusal\s+to\b|\bshortcomings\b|\b(?:mistakes?|errors?|blunders?)\b|\bmuch\s+to\s+(?:learn|answer)\b|\btook\s+(?:no|little)\s+(?:interest|notice|account|care)\b|\bmade\s+(?:all\s+)?the\s+difference\b|\bmade\s+(?:everything|matters|things|it)\s+worse\b|\bheld\s+(?:everything|it\s+all|things)\s+together\b|\bsaved\s+(?:the\s+day|her|him|them)\b|\bworth\s+(?:its|their)\s+weight\b|\bthe\s+(?:star|hero|villain|weak\s+link|strongest\s+link|missing\s+link|backbone)\b|\bsecond\s+to\s+none\b|\bof\s+the\s+highest\b|\bbelow\s+(?:standard|par|what)\b|\bnothing\s+short\s+of\b|\bin\s+(?:its|their)\s+duty\b|\bno\s+(?:excuse|better\s+than|use|help|interest|urgency)\b|\bworked\s+(?:\w+\s+)?(?:hard|tirelessly|miracles|wonders)\b|\bnobody\s+at\b.*\b(?:understood|listened|cared|thought|noticed|asked|acted|bothered|checked)\b/i,
];
