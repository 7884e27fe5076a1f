/**
 * Text about another agency’s practice (S07), read clause by clause: another agency or its people as the one who acts, and a
 * word of judgement on what they did, in either order. What is quoted, said by somebody, or only a purpose is left.
 */
import { alternatives, type Match, sentencesOf } from '../match.ts';
import { agencySpans, agencyWords, mayBeOwn, ownAgencies, type AgencyId } from './agency-table.ts';
import { valuedAgencies } from './agency-values.ts';
import { byText } from '../memo.ts';
import { type Clause, clausesOf } from './clauses/reader.ts';
import { quotedIn } from './clauses/quotes.ts';

export type AgencyMatch = Match & { readonly agency: string; readonly judgement: string };

const agency = `(?<![\\p{L}-])(?:${alternatives([...agencyWords.keys()])})(?![\\p{L}-])`;

/** Said of what an agency is or how it works. */
const qualities =
  'minimal|grudging|exceptional|thoughtful|thoughtless|generous|tokenistic|perfunctory|woolly|inflexible|flexible|rigid|cursory|admirable|first\\s+class|patient|impatient|tardy|lacklustre|disjointed|haphazard|unfocused|lovely|wonderful|a\\s+(?:real\\s+|great\\s+)?(?:strength|weakness)|unwise|wise|misguided|mistaken|unreasonable|harsh|punitive|invaluable|pivotal|crucial|sensible|courteous|considerate|judgemental|patronising|sketchy|scant|lamentable|unforgivable|inexcusable|over-optimistic|overoptimistic|half-hearted|tireless|poor|weak|inadequate|slow|late|unhelpful|unsafe|wrong|careless|unacceptable|disappointing|ineffective|excellent|outstanding|good|great|impressive|exemplary|strong|inappropriate|unprofessional|unresponsive|inconsistent|dismissive|rude|reluctant|defensive|timely|prompt|thorough|robust|insufficient|lacking|unclear|patchy|superb|chaotic|unprepared|flawed|helpful|supportive|brilliant|fantastic|first-class|first-rate|negligent|lax|sloppy|shoddy|lazy|complacent|naive|naïve|obstructive|unreliable|reliable|disorganised|confused|confusing|muddled|vague|thin|superficial|limited|passive|responsive|quick|swift|proactive|reactive|professional|skilled|skilful|sensitive|insensitive|caring|uncaring|kind|cold|heavy-handed|half-hearted|below standard|substandard|sub-standard|second-rate|not good enough|short-sighted|too quick|too late|too slow|behind|absent|overdue|incomplete|ineffectual|incompetent|at fault|to blame|well run|well led|well organised|badly run|a disgrace|a credit|a mess|not up to scratch|out of touch|unwilling|unable to cope|overcautious|risk-averse|indifferent|hostile|welcoming|commendable|excellent throughout|missing|faultless|clumsy|hasty|rushed|delayed|dangerous|deficient|mediocre|remiss|stellar|terrible|awful|dreadful|appalling|bad|better|worse|failing|unfair|fair|questionable|premature|creative|attentive|diligent|conscientious|persistent|consistent|unkind|nowhere\\s+to\\s+be\\s+(?:seen|found)|uncooperative|cooperative|co-operative|abysmal|woeful|pathetic|a\\s+joke|useless|first\\s+rate|stretched\\s+too\\s+thin';
const copulaJudgement = new RegExp(
  `(?<![\\p{L}-])(?:${qualities})(?![\\p{L}-])(?!\\s+(?:terms|news|health|enough\\s+to\\s+know))`,
  'iu',
);
const practice =
  'account|job|advice|work|practice|response|responses|support|record|records|recording|communication|service|plan|plans|planning|assessment|assessments|referral|referrals|decision|decisions|decision-making|judgement|information|care|liaison|effort|efforts|approach|attitude|handover|handovers|discharge|help|intervention|engagement|sharing|analysis|understanding|oversight|management|follow-up|timekeeping|reply|replies|report|reports|minutes|contribution|input|investigation|enquiry|enquiries|thinking|curiosity|leadership|supervision|quality|timeliness|performance|handling';
const qualified = new RegExp(
  `(?<![\\p{L}-])(?:${qualities})\\s+(?:\\w+\\s+){0,2}(?:${practice})(?![\\p{L}-])`,
  'iu',
);
const manner =
  /(?<![\p{L}-])(?:poorly|badly|wrongly|promptly|slowly|carelessly|thoroughly|inadequately|inappropriately|unprofessionally|sensitively|brilliantly|superbly|tirelessly|diligently|clumsily|swiftly|inconsistently|effectively|ineffectively|unreasonably|skilfully|without\s+thinking|too\s+late|too\s+slowly|too\s+(?:early|soon|long)|far\s+too\s+\w+|very\s+well|so\s+well|really\s+well|too\s+little|not\s+enough|above\s+and\s+beyond|the\s+extra\s+mile|without\s+(?:any\s+|proper\s+|due\s+|much\s+|real\s+|enough\s+|the\s+)*(?:thought|care|consideration|regard|explanation|planning|good\s+reason)|with\s+(?:real\s+|great\s+|much\s+|such\s+|genuine\s+|true\s+|considerable\s+|little\s+|no\s+)+(?:sensitivity|care|skill|kindness|compassion|patience|respect|professionalism|diligence|persistence|tact|warmth|thought|courtesy|urgency|thoroughness|dignity)|wrong|late(?=$|\s+(?:in|with|for|to|and|again|on|when)\b))(?![\p{L}-])/iu;
const failing =
  /^(?:fail|neglect|miss|overlook|ignore|refuse|delay|dither|mishandle|bungle|botch|misjudge|underestimate|minimise|downplay|disregard|dismiss|drag|shirk|obstruct|undermine|disappoint|excel|abandon|overreact|collude|prevaricate|mislead|misread|misunderstand|underplay|belittle|patronise|forget|omit|lack|struggle)$/;
const missedByFact = /^(?:the\s+)?(?:bus|train|call|appointment)/;
const fixedPhrases: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:work|try)$/, /^(?:so |very |really |extremely |exceptionally |incredibly )?hard\b/],
  [/^take$/, /^(?:great|real|such|every|enormous) (?:care|trouble|pains)\b/],
  [/^deserve$/, /^(?:\S+ ){0,3}(?:praise|credit|thanks|recognition|criticism|mention|commendation|better)\b/],
  [/^let$/, /^(?:\S+\s+){1,3}down\b/],
  [/^get$/, /^(?:it|this|that|things)\s+(?:\w+\s+)?(?:wrong|right)\b/],
  [
    /^take$/,
    /\b(?:too|so|far too|very)\s+long\b|^(?:no|little)\s+(?:account|notice|action|interest)|^their\s+eye/,
  ],
  [
    /^make$/,
    /^(?:a|an|the|some|several|many)?\s*(?:\w+\s+)?(?:mistakes?|errors?|mess)\b|^(?:no|little)\s+(?:effort|attempt)|\b(?:poor|bad|wrong)\b/,
  ],
  [
    /^do$/,
    /^(?:too little|very little|nothing|little|not enough|more than|well\b|badly|everything|all (?:it|they) could|a (?:great|good|poor|bad))/,
  ],
  [/^fall$/, /^(?:well |far |a long way |some way |just )?(?:short|below|behind)/],
  [/^drop$/, /^the ball/],
  [/^turn$/, /^a (?:blind|deaf)/],
  [/^show$/, /^(?:no|little|poor|great|good|excellent|real|a lack)/],
  [/^give$/, /^(?:up|no|little|a poor|poor|bad|wrong|excellent|outstanding)/],
  [/^close$/, /\btoo (?:early|soon|quickly)/],
  [/^go$/, /^(?:above|beyond|the extra|out of (?:its|their) way|through the motions)/],
  [/^sit$/, /^on (?:it|this|the)/],
  [/^put$/, /\bat risk\b/],
  [/^know$/, /^better/],
  [
    /^(?:share|tell|do|say|offer|send|give|provide|add|bring|contribute)$/,
    /^(?:us\s+|me\s+)?(?:nothing|very\s+little)\b/,
  ],
  [/^(?:keep|stay|remain)$/, /^(?:quiet|silent|away|out)\b/],
  [/^keep$/, /^(?:us|everyone|everybody|the family|mum|her|him|them)\s+waiting/],
  [/^leave$/, /\b(?:at risk|unprotected|without|waiting|too late)\b/],
  [/^respond|act|react|reply|share|refer|work|support|manage|handle|communicate|engage$/, /(?:^|\s)well\b/],
];

const doing =
  /\b(?:nobody|no-one|no one|staff|someone|anyone|people|colleagues|workers|teachers|nurses|officers|managers|everyone|everybody|those|team|response|reply|replies|work|practice|support|recording|communication|information|handover|advice|report|referral|referrals|leadership|management|service|attitude|approach|decision|decisions|follow-up|engagement|care|oversight|the)\s+(?:at|in|from|by|of)\s+(?:the\s+|our\s+local\s+|that\s+|this\s+|her\s+|his\s+|their\s+)?(?:local\s+|secondary\s+|primary\s+)?$/i;
const notActing =
  /\b(?:with|to|from|by|at|of|for|in|into|about|told|asked|on|our|because|between|towards|near|outside|until|since|when|after|before|without|through|via)\s+(?:the\s+|our\s+|their\s+|her\s+|his\s+|an?\s+|any\s+)?(?:[\w-]+\s+)?$/i;
/** After an agency’s word these are the child’s or the family’s matters: "her school attendance". */
const childMatter =
  /^\s+(?:attendance|place|places|days?|uniform|meals?|transport|friends?|age|run|life|progress|behaviour|holidays?|trip|bag|grades|results|tax|benefit|rent|repairs?|conditions?|needs?|appointments?|problems?|issues?|difficulties|anxiety|history|arrears|status|application|bed|stay|admission|wall|car)\b/i;
/** Said of what an agency did: "it is commendable that the ward rang". */
const judgedThat =
  /\b(?:commendable|disappointing|regrettable|shameful|unacceptable|pleasing|impressive|heartening|worrying|concerning|surprising|troubling|wrong|right|good|great|a\s+pity|a\s+shame|unfortunate|commended|astonishing|inexcusable|helpful|unhelpful|poor|admirable|striking)\s*$/i;
/** "Our colleagues in adult social care" are not ours. */
const fellows = /\bour\s+(?:\w+\s+)?(?:colleagues|partners|friends|counterparts)\s+(?:in|at|from|within)\b/i;
const ours = /\b(?:we|our|ours|i|my)\b/i;

function judgementIn(clause: Clause, text: string): string | undefined {
  const rest = clause.rest.map((word) => word.lower).join(' ');
  const verbs = clause.verbs.map((word) => word.text).join(' ');
  // "Was, with respect, slow": what stands between two commas is passed over.
  const aside =
    clause.rest.length === 0 ? (/^\s*,[^,.;]{1,30},\s*[^,.;]*/.exec(text.slice(clause.end))?.[0] ?? '') : '';
  const part = `${text.slice(clause.verbs[0]?.at ?? clause.at, clause.end)}${aside}`;
  if (clause.passive) {
    if (
      /\b(?:poorly|badly|wrongly|well)\b/i.test(verbs) ||
      /^(?:flaw|delay|mishandle|rush|miss)$/.test(clause.verb)
    )
      return verbs;
    const planned = copulaJudgement.exec(part);
    return planned &&
      /\b(?:is|was|are|were)\s+(?:\w+ly\s+|too\s+|very\s+|not\s+)?$/i.test(part.slice(0, planned.index))
      ? planned[0]
      : undefined;
  }
  const modal =
    /^(?:should|could|ought|might)/.test(clause.modal ?? '') &&
    clause.verbs.some((word) => word.lower === 'have');
  if (modal) return verbs;
  if (clause.modal !== undefined && /^(?:improve|learn|tighten|rethink|reconsider)$/.test(clause.verb))
    return verbs;
  if (clause.verb === 'be' || /^(?:seem|appear|look|become|remain|prove|feel)$/.test(clause.verb)) {
    const match = copulaJudgement.exec(part);
    // "Was at its best with mum", "is good news": the quality is said of the subject when it comes soon.
    return match && part.slice(0, match.index).split(/\s+/).length < 9 ? match[0] : undefined;
  }
  if (clause.verb === 'have') {
    const had =
      /^(?:a|an|no|little|the)?\s*(?:clear|good|poor|strong|weak|real|proper|\s)*(?:grip|idea|clue|excuse|understanding|oversight|curiosity|sense of)/.exec(
        rest,
      );
    return had || qualified.test(part) ? verbs : undefined;
  }
  if (clause.negated || clause.subjectKind === 'nobody')
    return /^(?:need|object|mind|disagree|know|hold|have|want|say)$/.test(clause.verb) ? undefined : verbs;
  if (
    failing.test(clause.verb) &&
    !missedByFact.test(rest) &&
    !(clause.verb === 'miss' && rest === '') &&
    !(clause.verb === 'refuse' && /^(?:entry|to (?:let|give up|close|accept))/.test(rest))
  )
    return verbs;
  if (fixedPhrases.some(([verb, after]) => verb.test(clause.verb) && after.test(rest)))
    return `${verbs} ${rest}`.slice(0, 40);
  if (
    /\bwithout\s+(?:telling|asking|checking|consulting|informing|thinking|warning|speaking|sharing|reading|a\s+word|notice)\b/.test(
      rest,
    )
  ) {
    return `${verbs} ${rest}`.slice(0, 40);
  }
  return qualified.exec(part)?.[0] ?? manner.exec(part)?.[0];
}

type Span = { readonly at: number; readonly text: string };

/** The agency that acts in a clause: in its subject, not after a preposition. */
function actingAgency(clause: Clause, text: string, own: ReadonlySet<AgencyId>): Span | undefined {
  const [first, last] = [clause.subject[0], clause.subject.at(-1)];
  if (!first || !last) return undefined;
  const subject = text.slice(first.at, last.at + last.text.length);
  if (ours.test(subject.replace(fellows, ''))) return undefined;
  for (const span of agencySpans(subject)) {
    const [before, after] = [subject.slice(0, span.at), subject.slice(span.at + span.text.length)];
    const word = span.name;
    if (mayBeOwn(word, own) || childMatter.test(after)) continue;
    if (notActing.test(before) && !doing.test(before)) continue;
    if (/^\s+(?:log|report|minutes|email|letter|file|number|address)\b/i.test(after) && !/['’]s/.test(after))
      continue;
    // "The police's victim", "the school run": somebody or something else is the head.
    if (/^(?:['’]s)?\s+\w+\s+(?:of|for|to)\s+(?:the\s+)?(?:child|mother|father|family)\b/i.test(after))
      continue;
    return { at: first.at + span.at, text: span.text };
  }
  return undefined;
}

const feelings =
  'disappointed|let\\s+down|impressed|frustrated|dismayed|angered|failed|badly\\s+served|well\\s+served|well\\s+supported|poorly\\s+supported|well\\s+supported|unsupported|misled|fobbed\\s+off|ignored|mishandled|mismanaged|overlooked|neglected|missed|badly\\s+handled|well\\s+handled|well\\s+managed|poorly\\s+managed|delayed|dismissed|wrongly\\s+\\w+|minimised|undermined';
/** The other word order: the judgement first, then the agency. */
const judgedFirst: readonly RegExp[] = [
  new RegExp(
    `\\b(?:had|if\\s+only|if)\\s+(?:the\\s+)?(${agency})\\s+(?:had\\s+)?(?:only\\s+)?(?:\\w+ed|done|told|rung|shared|known|sent|given|made|taken|read|seen|kept|written|spoken)\\b[^.;]*\\b(?:would|might|could)\\s+(?:\\w+\\s+)?have\\b`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])(?:${qualities})\\s+(?:and\\s+\\w+\\s+)?(?:\\w+\\s+)?(?:${practice})\\s+(?:by|from|of|at|in)\\s+(?:the\\s+|our\\s+local\\s+|her\\s+|his\\s+|their\\s+)?(?:\\w+\\s+)?(${agency})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])(?:wrong|remiss|unhelpful|careless|negligent|kind|good|thoughtful|unprofessional|unacceptable|irresponsible|poor)\\s+of\\s+(?:the\\s+)?(${agency})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])(?:${feelings})\\s+(?:\\w+\\s+)?(?:by|with|in|at)\\s+(?:(?:the|a|an)\\s+)?(?:(?:\\w+\\s+)?(?:${practice})\\s+(?:from|of|by|at)\\s+(?:the\\s+)?)?(${agency})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])(?:failure|failures|failings?|delays?|lack\\s+of\\s+[\\w-]+|inaction|reluctance|refusal|mistakes?|errors?|omissions?|poor\\s+practice|hats\\s+off|well\\s+done|kudos|congratulations|credit|praise|blame|criticism|fault)\\s+(?:by|of|from|in|at|on\\s+the\\s+part\\s+of|to|for|lies\\s+with|with)\\s+(?:the\\s+)?(${agency})(?!\\s+(?:referral|appointment|place)s?\\b)`,
    'giu',
  ),
  new RegExp(
    `(${agency})['’]s?\\s+(?:${qualities}|failure|failings?|lack\\s+of|delays?\\s+in|mistakes?|inaction|reluctance|refusal|inability)(?![\\p{L}-])(?:\\s+(?:${practice}|to|in|\\w+ing)\\b)`,
    'giu',
  ),
];

function judgedBefore(text: string, own: ReadonlySet<AgencyId>): AgencyMatch[] {
  const aside = quotedIn(text);
  const told = clausesOf(text).filter((clause) => clause.reported);
  const sentences = sentencesOf(text).filter((sentence) => agencySpans(sentence.text).length > 0);
  return sentences.flatMap((sentence) =>
    judgedFirst.flatMap((pattern) =>
      Array.from(sentence.text.matchAll(pattern)).flatMap((match): AgencyMatch[] => {
        const part = match[1] ?? '';
        const until = match.index + match[0].lastIndexOf(part) + part.length;
        // "Family support worker" is not a "support worker": the longest name that ends here counts.
        const name =
          agencySpans(sentence.text).find((one) => one.at + one.text.length === until)?.text ?? part;
        const at = sentence.at + match.index;
        const inside = told.some((one) => at >= one.at && at < one.end);
        const before = sentence.text.slice(0, match.index);
        if (inside || aside(at) || mayBeOwn(name.toLowerCase().replace(/'/g, '’'), own)) return [];
        if (/\b(?:(?:our|not|no|without)\s+|we\s+(?!were|are|felt|was))(?:\w+\s+){0,2}$/i.test(before))
          return [];
        const start = at + match[0].lastIndexOf(name);
        return [{ at: start, text: name, agency: name, judgement: match[0], because: `“${match[0]}”.` }];
      }),
    ),
  );
}

/**
 * Finds sentences that judge another agency's practice. Takes the own agency as the form names it (ids, labels or words, with
 * commas between); its own services and staff, and the first person, are left.
 */
export const otherAgencyJudgementsByGrammar = (text: string, ownAgency = ''): readonly AgencyMatch[] =>
  judged(`${ownAgency}${between}${text}`);

/** Stands between the own agency and the text in what is remembered. */
const between = '\u0000';

const judged = byText((asked: string): readonly AgencyMatch[] => {
  const cut = asked.indexOf(between);
  const [own, text] = [ownAgencies(asked.slice(0, cut)), asked.slice(cut + 1)];
  const found: AgencyMatch[] = [];
  const clauses = clausesOf(text);
  for (const [n, clause] of clauses.entries()) {
    if (clause.quoted || clause.reported || clause.purpose) continue;
    const before = clauses[n - 1];
    const said = before ? text.slice(before.at, before.end) : '';
    const that = clause.joined === 'that' && /^it\b/i.test(said) ? judgedThat.exec(said)?.[0] : undefined;
    const judgement = that ?? judgementIn(clause, text);
    if (judgement === undefined) continue;
    const acting = actingAgency(clause, text, own);
    if (!acting) continue;
    found.push({
      ...acting,
      agency: acting.text,
      judgement,
      because: `“${acting.text}” and, with it, “${judgement}”.`,
    });
  }
  for (const one of [...judgedBefore(text, own), ...valuedAgencies(text, own)])
    if (!found.some((other) => other.at === one.at)) found.push(one);
  return found.sort((a, b) => a.at - b.at);
});
