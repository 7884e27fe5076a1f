/**
 * Wording that directs the case rather than the learning (E06): "Robin should be moved", "Re-open the case", "The health visitor
 * to see the baby". Read clause by clause: who is to act, whether it is to be, and whether it is this child, family or case.
 */
import { alternatives, type Match, sentencesOf } from '../match.ts';
import { byText } from '../memo.ts';
import { actorOf, isStep, namesCase, namesPerson, namesThis } from './case-actors.ts';
import { afterOf, type Hit, spanOf, wishedStep } from './case-wishes.ts';
import { caseVerbs } from './case-words.ts';
import { inGeneral, stepInSentence } from './case-steps.ts';
import { type Directive, directiveIn } from './directives.ts';
import { toldBy } from './directive-signs.ts';
import { quotedIn } from './clauses/quotes.ts';
import { type Clause, clausesOf, type Word } from './clauses/reader.ts';
import { verbForm } from './clauses/verbs.ts';

const toBe = /^(?:should|must|shall|ought|needs?|has|have|is|are)$/;
const past = (clause: Clause): boolean =>
  /^(?:should|ought|could|would|might|must)$/.test(clause.modal ?? '') &&
  clause.verbs.slice(0, -1).some((word) => word.lower === 'have') &&
  !/^(?:supervised|unsupervised|limited|increased|planned|supported|reduced)$/.test(
    clause.verbs.at(-1)?.lower ?? '',
  );

/** "Robin should be moved", "The father needs to be assessed". */
function modalStep(clause: Clause, text: string): Hit | undefined {
  if (clause.modal === undefined || !toBe.test(clause.modal) || past(clause)) return undefined;
  if (
    /^(?:has|have|is|are)$/.test(clause.modal) &&
    clause.verbs.some((word) => /^(?:said|thought|known|likely|due)$/.test(word.lower))
  )
    return undefined;
  const actor = actorOf(clause.subject, text);
  // "Robin must feel tired", "she should be proud": a state, no step.
  if (
    actor === 'case' &&
    !clause.passive &&
    /^(?:be|feel|seem|know|understand|like|want|enjoy|benefit|remain)$/.test(clause.verb) &&
    !/\bbe\s+(?:(?:drug|hair|alcohol|urine|breath|blood|hair-strand)\s+|subject|in|at|with|on|back|out|under|away|placed|\w+ed)\b/.test(
      afterOf(clause, text),
    )
  )
    return undefined;
  return isStep(actor, clause.verb, afterOf(clause, text)) ? spanOf(clause) : undefined;
}

/** "Robin needs a new social worker", "A strategy meeting is needed for the baby". */
function neededStep(clause: Clause, text: string): Hit | undefined {
  const after = afterOf(clause, text);
  const actor = actorOf(clause.subject, text);
  if (/^needs?$|^requires?$/.test(clause.verbs.at(-1)?.lower ?? '') && !clause.negated) {
    if (
      actor === 'case' &&
      /^\S+\s+(?:an?|another|more|to\s+\w+|urgent|\w+ing\b)/.test(after) &&
      /\b(?:new|different|own|other|another|placement|worker|assessment|order|meeting|plan|conference|visits?|closing|reopening|moving|review|reviewing|legal|foster|school place|specialist|\w+ing)\b/.test(
        after,
      )
    )
      return spanOf(clause);
    return undefined;
  }
  const wanted = clause.passive && /^(?:need|require)$/.test(clause.verb) && !clause.negated;
  return wanted &&
    clause.modal === undefined &&
    /\b(?:is|are)\b/.test(after.slice(0, 5)) &&
    namesCase(text.slice(clause.at, clause.end))
    ? spanOf(clause)
    : undefined;
}

/** "Time to convene a strategy meeting". */
const timeTo = /^\W*(?:it(?:['’]s|\s+is)\s+)?(?:high\s+)?time\s+to\s+(?<verb>[\p{L}-]+)(?<what>.*)$/iu;

const imperative = new RegExp(
  `^(?:\\W|\\d+[.)])*(?:(?:please|then|now|next|also|first|finally|urgently|immediately|kindly|do|action:|recommendation:)[,:]?\\s+)*(?:(${alternatives([...caseVerbs])})|([\\p{L}-]+))\\b`,
  'iu',
);

/** "Close the case once …": a sentence that begins with a step. */
function opens(sentence: string): string | undefined {
  const match = imperative.exec(sentence);
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const form = verbForm(word);
  if (!match || (match[1] === undefined && !(form?.as.has('base') ?? false))) return undefined;
  if (
    /^(?:is|are|was|were|be|do|does|did|has|have|had|need|plan|record|contact|visit|result|report|work|support|help|play|talk)$/.test(
      word,
    ) &&
    !/^\W*\S+\s+(?:the|this|his|her|their|to|with|Robin|a|an|mum|dad)\b/i.test(sentence)
  )
    return undefined;
  const rest = sentence.slice(match[0].length);
  if (/^['’]s?\b|^\s+(?:is|are|was|were|has|had|have|should|must|could|did|by|from)\b/i.test(rest))
    return undefined;
  const named =
    match[1] === undefined
      ? namesThis(rest)
      : namesCase(rest) || (word === 'step' && /^\s+(?:up|down)\b/i.test(rest));
  return named ? match[0] : undefined;
}

const infinitive =
  /^(?:\W|\d+[.)])*(?<who>(?:[\p{L}’'-]+\s+){1,7}?)(?:urgently\s+|also\s+|now\s+)?to\s+(?:be\s+)?(?:\w+ly\s+)?(?<verb>[\p{L}-]+)(?<what>.*)$/su;

/** "The health visitor to see the baby each week": a step without a finite verb. */
function toDo(sentence: string, at: number, clauses: readonly Clause[], text: string): Hit | undefined {
  const found = infinitive.exec(sentence)?.groups;
  if (!found) return undefined;
  const who = found['who'] ?? '';
  const start = sentence.indexOf(who);
  const until = start + who.length;
  const isNote = /^\W*(?:allocated|named|designated|assigned|appointed|delegated|new)\s/i.test(who);
  if (
    !isNote &&
    clauses.some((clause) => clause.verbs.length > 0 && (clause.verbs[0]?.at ?? 0) < at + until + 3)
  )
    return undefined;
  const named = clauses.find((one) => one.at <= at + until && one.end > at + until)?.verbs[0];
  // "Robin’s wish to learn was picked up": a sentence with a verb of its own.
  if (named && named.at > at + until + 3 + 'be '.length) return undefined;
  const words = Array.from(who.matchAll(/[\p{L}’'-]+/gu), (match): Word => {
    const plain = match[0].replace(/’/g, "'").toLowerCase();
    return {
      at: at + start + match.index,
      text: match[0],
      lower: plain.replace(/'s$/, ''),
      possessive: plain.endsWith("'s"),
      capital: /^\p{Lu}/u.test(match[0]),
    };
  });
  const verb = (found['verb'] ?? '').toLowerCase();
  const form = verbForm(verb);
  if (!form || /^(?:a|an|the|his|her)$/.test(verb)) return undefined;
  const actor = actorOf(words, text);
  const what = ` ${verb} ${found['what'] ?? ''}`;
  const passive = /^\s*to\s+be\s/i.test(sentence.slice(until));
  if (
    actor === 'thing' ||
    (actor === 'none' && !(passive && namesPerson(what))) ||
    !isStep(actor, form.base, what)
  )
    return undefined;
  return { at: at + until, end: at + until + 3 + verb.length };
}

/** What was agreed, ordered or said by others is told, not asked for. */
const told =
  /^(?:agree|decide|order|direct|rule|plan|learn|find|record|note|say|tell|think|know|ask|wonder|discuss|hear|understand|see)$/;

const directed = (found: Directive | undefined): Match[] =>
  found ? [{ at: found.at, text: found.text, because: 'it tells somebody what to do.' }] : [];

/** Finds instructions for the case in a text about learning. */
export const instructionsByGrammar = byText((text: string): readonly Match[] => {
  const aside = quotedIn(text);
  const all = clausesOf(text);
  return sentencesOf(text).flatMap((sentence): Match[] => {
    const end = sentence.at + sentence.text.length;
    const clauses = all.filter((one) => one.at >= sentence.at && one.at < end);
    const hits = clauses.flatMap((clause, n): Hit[] => {
      const toldBefore = clauses
        .slice(0, n)
        .some(
          (one) =>
            told.test(one.verb) &&
            clause.joined === 'that' &&
            !(one.subjectKind === 'first' && /^(?:think|say)$/.test(one.verb)),
        );
      if (clause.quoted || clause.reported || clause.purpose || toldBefore) return [];
      if (/^(?:why|how|what|when|where|whether|who|which)$/.test(clause.joined) && clause.joined !== 'who')
        return [];
      const hit =
        modalStep(clause, text) ?? neededStep(clause, text) ?? wishedStep(clause, clauses[n + 1], text);
      return hit && !toldBy.test(text.slice(sentence.at, hit.at)) ? [hit] : [];
    });
    if (hits.length > 0 && !(inGeneral.test(sentence.text) && !namesThis(sentence.text))) {
      return hits.map((one) => ({
        at: one.at,
        text: text.slice(one.at, one.end),
        because: 'it says what must be done in this case.',
      }));
    }
    const later = stepInSentence(sentence.text);
    if (aside(sentence.at + 1) && !(later && !aside(sentence.at + later.at))) return [];
    const time = timeTo.exec(sentence.text)?.groups;
    if (time && caseVerbs.has(time['verb'] ?? '') && namesCase(time['what'] ?? '')) {
      return [
        { at: sentence.at, text: sentence.text, because: 'it says what it is time to do in this case.' },
      ];
    }
    const having =
      /^\W*(?:please\s+)?have\s+(?:him|her|them|mum|dad|(?:the|this|his|her|their)\s+\w+)\s+\w+(?:ed|en)\b/i.exec(
        sentence.text,
      );
    if (having && namesPerson(sentence.text)) {
      return [{ at: sentence.at, text: having[0], because: 'the sentence begins with a step in the case.' }];
    }
    const opening = opens(sentence.text);
    if (opening !== undefined) {
      return [{ at: sentence.at, text: opening, because: 'the sentence begins with a step in the case.' }];
    }
    const asked = stepInSentence(sentence.text);
    const reported = clauses.some((one) => one.reported && asked && one.at <= sentence.at + asked.at);
    if (asked && !reported && !aside(sentence.at + asked.at)) {
      return [{ at: sentence.at + asked.at, text: asked.text, because: 'it asks for a step in this case.' }];
    }
    const step = toDo(sentence.text, sentence.at, clauses, text);
    return step
      ? [
          {
            at: step.at,
            text: text.slice(step.at, step.end),
            because: 'it says who is to do what in this case.',
          },
        ]
      : directed(directiveIn(sentence.text, sentence.at, clauses, text, aside));
  });
});
