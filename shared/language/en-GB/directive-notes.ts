/** Steps without a finite verb: imperatives, "X to do", "to be done" (E06). */
import { namesCase, namesPerson, namesThis } from './case-actors.ts';
import { kindOf } from './clauses/people.ts';
import { verbForm } from './clauses/verbs.ts';
import { verbGroup, wordsOf } from './clauses/words.ts';
import { abbreviations, deadline, generalHow, inGeneral } from './directive-signs.ts';
import { doVerbs, teaching } from './fields/do-verbs.ts';

export type Directive = { readonly at: number; readonly text: string };

const base = (word: string): boolean => doVerbs.has(word) && (verbForm(word)?.as.has('base') ?? true);

const lead =
  /^(?:\W|\d+[.)])*(?:(?:please|kindly|then|now|next|also|first|finally|urgently|immediately|do|so|and|but|lastly|secondly|thirdly|again|ideally|going\s+forward|in\s+the\s+meantime|for\s+(?:action|info(?:rmation)?|follow[- ]?up)|actions?(?:\s+(?:required|needed|point|points))?|recommendations?|next\s+steps?|to\s+do|task|tasks|reminder|urgent|priority|nb|n\.b\.|note\s+to\s+\w+|[\p{L}’' -]{2,30}\s*[:–—-])[,:.–—-]?\s+)*/iu;
const negative =
  /^(?:do\s+not|don['’]t|dinnae|dont|never|no\s+more|stop)\s+(?:\w+ly\s+|just\s+|simply\s+)?([\p{L}-]+)/iu;

/** "Chase CAMHS", "Get it renewed", "Do not close", "Supervision frequency: increase to fortnightly". */
export function byImperative(sentence: string, at: number): Directive | undefined {
  const opened = lead.exec(sentence)?.[0].length ?? 0;
  for (const cut of new Set([/^\W*/.exec(sentence)?.[0].length ?? 0, opened])) {
    const rest = sentence.slice(cut);
    const denied = negative.exec(rest);
    const word = (denied?.[1] ?? /^[\p{L}-]+/u.exec(rest)?.[0] ?? '').toLowerCase();
    if (!base(word)) continue;
    const after = rest.slice(denied ? denied[0].length : word.length);
    if (
      !denied &&
      /^['’]s?\b|^\s+(?:is|are|was|were|has|had|have|should|must|could|can|may|might|will|would|did|does|by|from|of|and\s+\w+\s+(?:is|are|was|were)|took|made|held|went|came|led|began|gave|showed?|shows|did|not|up\s+to|as)\b/i.test(
        after,
      )
    )
      continue;
    if (!denied && after.trim() === '') continue;
    // "Contact continued", "Plan reviewed on time", "Visits regular": a noun, and what is said of it.
    const next = /^[\s,]+(?:\w+ly\s+)?([\p{L}’'-]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    const form = verbForm(next);
    const object =
      /^(?:the|a|an|his|her|their|this|that|these|those|him|them|it|mum|dad|to|with|any|all|each|every|both|another|more|up|out|off|on|in|back|down|at|about|for|over|into|what|whether|who|how|why|when|if|your|our|its|some|one|two|three)$/.test(
        next,
      );
    const noun =
      kindOf(word) !== undefined ||
      /^(?:contact|plan|record|report|review|visit|work|help|support|play|talk|email|file|call|set|draft|date|log|note|list|lead|end|start|step|move|place|post|brief|change|test|check|score|rota|screen|view|question|order|offer|request|respect|transfer|search|use|focus|link|map|mark|measure|minute|name|notice|rate|progress|return|cover|copy|charge|challenge|study|table|task|track|trust|care|hope|house|long|present|open|close|clear|complete|separate|direct|secure|clear|warm|total|further|pay|stop|print|show|post|light)$/.test(
        word,
      );
    if (noun && !object && !denied) continue;
    if (
      !denied &&
      !object &&
      form &&
      (form.as.has('past') || form.as.has('participle') || form.as.has('third')) &&
      !next.endsWith('s')
    )
      continue;
    const known =
      namesCase(sentence) || deadline.test(sentence) || abbreviations.test(sentence) || namesPerson(sentence);
    const definite = /\b(?:the|this|that|these|his|her|their)\s+[\p{L}-]+/iu.test(after);
    if (teaching.has(word) && !(known || denied !== null)) continue;
    if (
      /^(?:e-mail|email|note|letter|report|visit|call|referral|contact|link|response|reply|move|transfer)$/.test(
        word,
      ) &&
      next === 'to'
    )
      continue;
    if (!known && !definite && !denied && !/^\s+(?:\p{Lu}|it\b|him\b|them\b|her\b)/u.test(after)) continue;
    if (generalHow.test(sentence) && !namesThis(sentence)) continue;
    return { at: at + cut, text: rest.split(/\s+/).slice(0, 4).join(' ') };
  }
  return undefined;
}

/** "SW to update chronology", "Consent form to be chased with dad", "Strategy minutes still awaited, duty to request". */
const stays =
  /^\W*(?:contact|placement|supervision|support|visits?|case|plan|sessions|calls|the\s+\w+)\s+to\s+(?:stay|remain|continue|resume|stop|start|end|begin|increase|reduce|move|cease|go|take\s+place|happen)\b(?![^.]*\b(?:is|was|were|are|had|has)\b)/i;

export function byInfinitive(sentence: string, at: number): Directive | undefined {
  const stay = stays.exec(sentence);
  if (stay) return { at, text: stay[0].trim() };
  for (const match of sentence.matchAll(
    /(?:^|[,;:–—-]\s*|\band\s+)((?:[\p{L}\d’'/&-]+\s+){1,7}?)(?:please\s+|urgently\s+|now\s+|also\s+|still\s+|then\s+|asap\s+)*to\s+(be\s+)?(?:\w+ly\s+|also\s+|please\s+)?([\p{L}-]+)(?![\p{L}’'])/giu,
  )) {
    const [whole, who = '', be, verb = ''] = match;
    const lower = verb.toLowerCase();
    const passive = be !== undefined;
    if (
      passive
        ? !/(?:ed|en|wn|ne|nt|ld|ept|ought|ut|et|id|ade|old|ung|told|sent|made|held|put|set|seen|rung)$/.test(
            lower,
          )
        : !base(lower)
    )
      continue;
    const words = wordsOf(who, 0);
    const head = words.at(-1);
    if (!head || verbGroup(words) !== undefined) continue;
    // A noun or adjective that takes an infinitive: "the wish to learn", "able to see", "right to ask".
    if (
      /^(?:wish|need|right|plan|decision|chance|attempt|attempts|effort|efforts|way|time|reason|request|refusal|willingness|ability|failure|able|ready|keen|easy|hard|good|willing|likely|unable|offer|opportunity|duty|power|order|response|due|how|what|when|where|who|whether|and|or|not|only|enough|as|than|agreed|agreement|next|first|last|intention|intent|aim|permission|consent|referral|urge|pressure|step|steps|place|question|thing|things|room|space|space|began|up|on|back|from|close|according|subject|clear|free|slow|quick|best|better|prompt|eager|reluctant|happy|proud|tendency|desire|commitment|determination|courage|confidence|authority|reluctance|something|nothing|anything|somewhere|someone-else|used|bound|sure|set|about|go|went|came|rang|wanted)$/.test(
        head.lower,
      ) &&
      !/^\s*(?:duty|consent|referral|next)\s*$/i.test(who)
    )
      continue;
    if (
      /^(?:in|so|as|by|from|with|of|on|at|for|after|before|it|is|was)$/.test(words[0]?.lower ?? '') ||
      words.some((one) => one.lower === 'for')
    )
      continue;
    const rest = sentence.slice(match.index + whole.length);
    // A finite verb later makes it a sentence about something: "The wish to learn was picked up".
    if (
      /\b(?:is|was|were|has|had|will|did|does|are|have|can|could|would)\b|n['’]t\b/i.test(
        passive ? `${sentence.slice(0, match.index)} ${rest}` : (rest.split(/[,;.]/)[0] ?? ''),
      ) &&
      !/\b(?:who|that|which|when|if|what|whether|where|how|before|until|so)\b/i.test(rest)
    )
      continue;
    const person =
      kindOf(head.lower) === 'worker' ||
      kindOf(head.lower) === 'family' ||
      /^[A-Z]{2,}s?$/.test(head.text) ||
      abbreviations.test(who) ||
      /^(?:duty|business|admin|legal|panel|chair)$/.test(head.lower) ||
      (head.capital && words.length < 3);
    if (!passive && !person) continue;
    if (
      /^(?:ought|need|needs|has|have|had|is|are|was|going|supposed|yet|meant|likely|still)$/.test(
        head.lower,
      ) &&
      !(head.lower === 'still' && words.length > 1)
    )
      continue;
    const general = inGeneral(words, who) && !passive;
    if (general && !(namesPerson(sentence) || deadline.test(sentence) || abbreviations.test(who))) continue;
    return { at: at + match.index, text: whole.trim() };
  }
  return undefined;
}
