/** What values another agency's work, anywhere in a sentence where that agency acts (S07): in either order, by any word of the fields. */
import { type Match, sentencesOf } from '../match.ts';
import { agencySpans, mayBeOwn, type AgencyId } from './agency-table.ts';
import { quotedIn } from './clauses/quotes.ts';
import { type Clause, clausesOf } from './clauses/reader.ts';
import { kindOf } from './clauses/people.ts';
import { wordsOf, type Word } from './clauses/words.ts';
import { valueOf, valuing } from './fields/values.ts';
import { lifeNouns, workNouns } from './fields/work-things.ts';

/** After an agency's word these are the family's matters or a document that only came from there. */
const notItsWork =
  /^\s+(?:attendance|place|places|days?|uniform|meals?|transport|friends?|age|run|life|holidays?|trip|bag|grades|results|tax|benefit|rent|repairs?|conditions?|needs?|appointments?|problems?|issues?|difficulties|anxiety|history|arrears|application|bed|stay|admission|wall|car|visits?\s+by\s+(?:mum|dad)|chronology|documents?|system|colleagues\s+and\s+we)\b/i;
/** Before an agency: it is spoken to, waited for or gone to, and does nothing. */
const spokenTo =
  /\b(?:with|to|about|told|tells|asked|asks|into|towards|near|outside|until|since|when|after|before|without|through|via|on|between|invite|invited|inviting|informed|contacted|rang|phoned|emailed|chased|chasing|for|against|visited|of\s+the\s+\w+\s+with)\s+(?:(?:the|our|their|her|his|an?|any|local|both)\s+)*$/i;
const ofWork =
  /^(?:contribution|response|reply|recording|work|sharing|report|letter|practice|input|support|advice|help|planning|care|performance|attitude|communication|handling|service|effort|referral|assessment|decision|decisions|information|engagement|silence|delay|delays|quality|failure|lack|absence|oversight|plan|notes|records|log|summary|liaison|involvement|commitment|approach|judgement|thinking|analysis|handover|discharge|leadership|persistence|patience|kindness|skill|use|management|follow-up|timeliness|intervention|role|conduct|credit|praise|thanks|job|lead|chair|staff|colleague|colleagues|worker|workers|officer|officers|nurse|nurses|teacher|teachers|manager|managers|team|teams|those|people|nobody|everyone|someone|sister|doctor|consultant|clerk|receptionist|mentor|person)$/;
const saying =
  /^(?:say|tell|report|describe|state|note|record|mention|think|believe|feel|consider|regard|rate|grade|class|call|term|ask|write|hear|see|assess|diagnose|find|observe|score)$/;
const feelings =
  /\b(?:we|i)\s+(?:were|was|are|am|felt|feel|remain|found)\s+(?:\w+\s+)?(?:impressed|disappointed|let\s+down|frustrated|dismayed|grateful|struck|troubled|concerned|surprised|appalled|pleased|delighted|saddened|heartened|baffled|puzzled|shocked|worried|uneasy|unhappy|angry|cross|thankful|indebted|it\s+\w+)\b|\b(?:we|i)\s+(?:would|want\s+to|wish\s+to|must|should|['’]d)\s+(?:like\s+to\s+)?(?:praise|thank|commend|criticise|applaud|single\s+out)\b|\b(?:praise|commend|applaud|criticise|thanks?|admire|credit)\s+(?:is\s+due\s+)?(?:the|to|for)\b/i;
const opening =
  /^\W*(?:in\s+(?:my|our)\s+(?:view|opinion|experience|judgement)|frankly|sadly|honestly|to\s+be\s+(?:fair|honest|blunt)|for\s+(?:my|our)\s+part|to\s+my\s+mind|compared\s+with\s+[^,]+|i\s+(?:think|feel|believe)(?:\s+that)?|we\s+(?:think|feel|believe)(?:\s+that)?|unfortunately|overall|on\s+the\s+whole|all\s+in\s+all|it\s+(?:must|has\s+to)\s+be\s+said(?:\s+that)?),?\s*/i;

type Mention = {
  readonly at: number;
  readonly text: string;
  readonly owns: boolean;
  readonly ofWork: boolean;
};

/** The other agencies of a sentence that act in it, or whose work is named. */
function mentionsIn(sentence: string, from: number, own: ReadonlySet<AgencyId>): Mention[] {
  return agencySpans(sentence).flatMap((span): Mention[] => {
    const { name } = span;
    const [before, after] = [sentence.slice(0, span.at), sentence.slice(span.at + span.text.length)];
    if (mayBeOwn(name, own) || notItsWork.test(after) || /\b(?:our|we\s+at)\s+(?:\w+\s+)?$/i.test(before))
      return [];
    if (
      /^(?:force|health|trust|met|guardian|provider|tutor|mind|judge|advocate|clinic|officers?|consultants?|ed|fire)$/.test(
        name,
      ) &&
      /^\s+(?:\p{Ll}+(?:ed|es)?\s+)?(?:needs|issues|was\s+(?:good|poor)|visit|condition|problems|and\s+safety)\b/iu.test(
        after,
      )
    )
      return [];
    if (
      /^(?:mind|force|met|judge|ed|fire|tutor|guardian)$/.test(name) &&
      !/\p{Lu}/u.test(span.text[0] ?? '') &&
      !/\b(?:the|a|her|his|their)\s+$/i.test(before)
    )
      return [];
    const head =
      /([\p{L}-]+)\s+(?:by|from|of|at|in|within|on\s+the\s+part\s+of)\s+(?:(?:the|our|their|her|his|an?|local|that|this)\s+)*$/iu
        .exec(before)?.[1]
        ?.toLowerCase();
    const work =
      head !== undefined && (ofWork.test(head) || workNouns.has(head) || kindOf(head) === 'worker');
    const thanked =
      /\b(?:marks|credit|thanks|praise|tribute|hats\s+off|kudos|congratulations|well\s+done|bouquets?|brickbats?)\s+(?:is\s+due\s+|must\s+go\s+|goes\s+|go\s+|are\s+due\s+)?(?:to|for)\s+(?:the\s+|our\s+|all\s+at\s+the\s+)?$/i.test(
        before,
      );
    if (!work && !thanked && spokenTo.test(before) && !/^['’]s?\b/.test(after)) return [];
    if (!work && !thanked && head !== undefined && !/^['’]s?\b/.test(after)) return [];
    return [
      { at: from + span.at, text: span.text, owns: /^['’]s?\b|^s['’]/.test(after), ofWork: work || thanked },
    ];
  });
}

const isOurs = (clause: Clause, text: string, own: ReadonlySet<AgencyId>, from: number): boolean => {
  const first = clause.subject.find((one) => one.at >= from);
  const last = clause.subject.at(-1);
  if (!first || !last) return false;
  const said = text.slice(first.at, last.at + last.text.length);
  if (/\b(?:we|our|ours|i|my)\b/i.test(said)) return true;
  const named = agencySpans(said).map((one) => one.name);
  return named.length > 0 && named.every((name) => mayBeOwn(name, own));
};

export type Valued = Match & { readonly agency: string; readonly judgement: string };

/** Sentences that value another agency's work. Takes the text and the own agencies; what is quoted or reported is left. */
export function valuedAgencies(text: string, own: ReadonlySet<AgencyId>): readonly Valued[] {
  const quoted = quotedIn(text);
  const all = clausesOf(text);
  return sentencesOf(text).flatMap((sentence): Valued[] => {
    const skipped = opening.exec(sentence.text)?.[0].length ?? 0;
    const said = sentence.text.slice(skipped);
    const from = sentence.at + skipped;
    const mentions = mentionsIn(said, from, own);
    if (mentions.length === 0) return [];
    const end = sentence.at + sentence.text.length;
    const clauses = all.filter((one) => one.end > from && one.at < end);
    const words = wordsOf(said, from);
    const values: { at: number; text: string; weak: boolean }[] = [];
    for (const [n, word] of words.entries()) {
      const value = valueOf(word.lower);
      if (value === 'none' || (word.capital && n > 0)) continue;
      // "Poor hygiene", "good health": of a life.
      const next = words[n + 1]?.lower ?? '';
      if (
        lifeNouns.has(next) ||
        /^(?:attendance|hygiene|progress|weight|terms|news|luck|weather|morning|afternoon|evening|wishes|friday|day|mood|parenting|supervision\s+of)$/.test(
          next,
        )
      )
        continue;
      values.push({ at: word.at, text: word.text, weak: value === 'weak' });
    }
    for (const way of valuing) {
      const match = way.exec(said);
      if (match) values.push({ at: from + match.index, text: match[0], weak: false });
    }
    const felt = feelings.exec(sentence.text);
    if (felt) values.push({ at: sentence.at + felt.index, text: felt[0], weak: false });
    const found: Valued[] = [];
    for (const one of mentions) {
      const value = values.find((value0) =>
        bears(value0, one, clauses, words, text, own, felt !== null, quoted),
      );
      if (!value) continue;
      found.push({
        at: one.at,
        text: one.text,
        agency: one.text,
        judgement: value.text,
        because: `“${one.text}” and, with it, “${value.text}”.`,
      });
    }
    return found.slice(0, 1);
  });
}

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find((one) => at >= one.at && at < one.end);

/** Whether a valuing word bears on an agency. */
function bears(
  value: { readonly at: number; readonly text: string; readonly weak: boolean },
  agency: Mention,
  clauses: readonly Clause[],
  words: readonly Word[],
  text: string,
  own: ReadonlySet<AgencyId>,
  felt: boolean,
  quoted: (at: number) => boolean,
): boolean {
  if (
    quoted(value.at) ||
    quoted(agency.at) ||
    (value.at >= agency.at && value.at < agency.at + agency.text.length)
  )
    return false;
  const [mine, its] = [clauseAt(clauses, value.at), clauseAt(clauses, agency.at)];
  if (mine?.reported === true || its?.reported === true || mine?.purpose === true) return false;
  if (felt && /\b(?:we|i|praise|thank|commend|credit|applaud|criticise)\b/i.test(value.text)) return true;
  if (mine && isOurs(mine, text, own, words[0]?.at ?? 0)) return false;
  const gap = text.slice(Math.min(value.at, agency.at), Math.max(value.at, agency.at));
  if (/\b(?:our|we|us|my)\b/i.test(gap) && !(mine === its)) return false;
  if (mine?.subjectKind === 'family' && mine !== its) return false;
  const same = mine === its;
  const subjectIts =
    its?.subject.some((one) => one.at >= agency.at && one.at < agency.at + agency.text.length) ?? false;
  const start = words[0]?.at ?? 0;
  const lead = text.slice(start, agency.at);
  // "What the crew did was exemplary", "why the ward waited is beyond me", "had the officers been curious they would …".
  if (
    /^(?:what|why|how|had|the\s+(?:way|fact)|that|if\s+only)\s+(?:\S+\s+){0,4}$/i.test(lead) &&
    value.at > agency.at &&
    !/\b(?:our|we|us)\b/i.test(lead)
  )
    return true;
  // "The chair, from the police, ran a sharp meeting": what stands between commas is passed over.
  const leads =
    lead.split(/\s+/).length <= 3 && !/\b(?:to|with|for|by|from|in|at|on|about|and)\s/i.test(lead);
  if (leads && !value.weak && value.at > agency.at && /^[^,.;]*,[^,.;]{1,40},[^,.;]*$/.test(gap)) return true;
  if (value.at < agency.at) {
    // "A skilled and patient speech therapist", "poor recording by the surgery", "wrong of the police".
    const close = gap.split(/\s+/).length <= 8;
    const direct =
      !/[.;:]/.test(gap) &&
      close &&
      (agency.ofWork || !/\b(?:with|to|about|for|into|told|when|after|because|and\s+the)\b/i.test(gap));
    if (value.weak && !agency.ofWork && !(close && gap.split(/\s+/).length <= 4)) return false;
    // "Good weather meant the police could search": a verb stands between.
    if (
      direct &&
      !agency.ofWork &&
      mine?.verbs.some((one) => one.at > value.at && one.at < agency.at) === true &&
      !/\bthat\s*(?:the\s+)?$/i.test(gap)
    )
      return false;
    if (direct && (mine === undefined || mine.subjectKind !== 'family' || subjectIts)) return true;
    return same && subjectIts;
  }
  if (its && saying.test(its.verb) && same) return false;
  if (!subjectIts && !agency.owns && !agency.ofWork && its !== undefined && its.verbs.length > 0) {
    // "What the crew did was exemplary", "why the ward waited is beyond me".
    return false;
  }
  if (value.weak) {
    const copula = mine && /^(?:be|seem|appear|look|prove|remain|become)$/.test(mine.verb);
    const ofPractice = words
      .filter((one) => one.at > value.at)
      .slice(0, 3)
      .some((one) => ofWork.test(one.lower) || workNouns.has(one.lower));
    if (!copula && !ofPractice) return false;
    if (copula && /^(?:late|able|safe|clear)$/.test(value.text) && mine !== its) return false;
  }
  if (same) return true;
  // A clause that goes on about it: "which is not good enough", "it was late", "and did it well".
  const carries =
    mine === undefined ||
    mine.inherited ||
    (/^(?:which|who|that|and|but|what|,)?$/.test(mine.joined) &&
      (mine.subjectKind === 'none' ||
        /^(?:it|they|he|she|which|who|this|that)$/.test(mine.subject.at(-1)?.lower ?? '')));
  return carries && gap.split(/\s+/).length < 22;
}
