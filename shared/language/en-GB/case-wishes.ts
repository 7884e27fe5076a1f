/** Steps in a case as wishes and recommendations (E06). */
import { actorOf, namesCase, namesPerson } from './case-actors.ts';
import { caseVerbs } from './case-words.ts';
import type { Clause } from './clauses/reader.ts';

export const afterOf = (clause: Clause, text: string): string => {
  const from = clause.verbs[0]?.at ?? clause.at;
  return text.slice(from, clause.end);
};

export type Hit = { readonly at: number; readonly end: number };
export const spanOf = (clause: Clause): Hit => ({
  at: clause.verbs[0]?.at ?? clause.at,
  end: (clause.verbs.at(-1)?.at ?? clause.at) + (clause.verbs.at(-1)?.text.length ?? 0),
});

const recommends = /^(?:recommend|advise|suggest|urge|propose|request|ask|want|like|expect|insist|wish)$/;
/** "We recommend that the worker visits weekly", "we would like dad to be assessed", "it would be right for Robin to move". */
export function wishedStep(clause: Clause, next: Clause | undefined, text: string): Hit | undefined {
  const after = text.slice(clause.verbs.at(-1)?.at ?? clause.at, clause.end);
  const ours =
    clause.subjectKind === 'first' ||
    /^(?:it|my|our)$/.test(clause.subject[0]?.lower ?? '') ||
    clause.subjectKind === 'none';
  if (
    !ours ||
    clause.verbs.some(
      (word) =>
        /(?:ed|was|were|did|had)$/.test(word.lower) &&
        word.lower !== 'recommended' &&
        word.lower !== 'advised' &&
        word.lower !== 'suggested',
    )
  )
    return undefined;
  if (recommends.test(clause.verb)) {
    if (next?.joined === 'that') {
      const actor = actorOf(next.subject, text);
      if (
        actor === 'case' ||
        (actor === 'definite' && (namesCase(afterOf(next, text)) || caseVerbs.has(next.verb)))
      )
        return spanOf(clause);
    }
    const object = /^\S+\s+(?:that\s+)?(.*)$/su.exec(after)?.[1] ?? '';
    const closing =
      /^(?:closing|moving|reopening|re-opening|stepping|removing|placing|increasing|ending|stopping|allocating|transferring)\b/.test(
        object,
      ) && namesCase(object);
    const toDo =
      (/\bto\s+(?:be\s+)?\w+/.test(object) ||
        /\b(?:on\s+a|in\s+care|out\s+of|back\s+(?:at|home|in)|at\s+home)\b/.test(object)) &&
      namesCase(object) &&
      clause.verb !== 'ask';
    const thing =
      /^(?:an?|the|that)?\s*(?:urgent\s+|new\s+|further\s+)*(?:legal|strategy|child\s+protection|section|care\s+proceedings|placement|change\s+of\s+(?:worker|placement|school)|new\s+worker)/.test(
        object,
      );
    return closing ||
      toDo ||
      (thing && /^(?:recommend|advise|suggest|propose|request|want)$/.test(clause.verb))
      ? spanOf(clause)
      : undefined;
  }
  const fit =
    /^(?:right|best|better|sensible|safer|wise|wiser|good|time|appropriate|essential|important|vital|necessary|helpful|imperative|crucial)$/;
  if (clause.verb === 'be' && clause.rest.some((word, n) => n < 3 && fit.test(word.lower))) {
    if (
      next &&
      /^(?:that|if)$/.test(next.joined) &&
      actorOf(next.subject, text) === 'case' &&
      next.verbs.length > 0 &&
      !/^(?:was|were|had|did)$/.test(next.verbs[0]?.lower ?? '')
    )
      return spanOf(clause);
    const infinitive =
      /\b(?:for\s+(?<who>(?:\S+\s+){1,4}?))?to\s+(?:be\s+)?(?<verb>[\w-]+)(?<what>.*)$/su.exec(after)?.groups;
    if (!infinitive) return undefined;
    const who = infinitive['who'] ?? '';
    return namesPerson(`${who} `) ||
      (caseVerbs.has(infinitive['verb'] ?? '') && namesCase(infinitive['what'] ?? ''))
      ? spanOf(clause)
      : undefined;
  }
  return undefined;
}
