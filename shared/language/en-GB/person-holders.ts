/** Whose a judging word is: of a worker, of the family, of a thing, or of nobody that can be told (R12). */
import { kindOf, type Kind } from './clauses/people.ts';
import type { Clause } from './clauses/reader.ts';
import type { Word } from './clauses/words.ts';

export const negator =
  /^(?:not|never|no|without|hardly|nor|neither|less|nobody|cannot|far|avoid|avoided)$|n't$/;
export const copulas =
  /^(?:be|seem|appear|look|become|sound|remain|feel|act|prove|get|come|keep|stay|grow|turn)$/;
/** What somebody made or did: a judging word beside it is a judgement on who did it. */
export const made =
  /^(?:piece|attempt|attempts|recording|record|work|effort|efforts|job|practice|note|notes|visit|visits|assessment|decision|decisions|handling|approach|attitude|manager|thinking|oversight|response|behaviour|conduct|writing|supervision|mistake|mistakes|error|errors|parenting|excuse|excuses|way|manner|plan|report|choice|choices|stunt|person|individual|people|so-and-so|sort|type|character|nature|streak|hand)$/;
export const moral =
  /^(?:lazy|careless|sloppy|shoddy|slapdash|slipshod|negligent|incompetent|half-hearted|halfhearted|unprofessional|amateurish|thoughtless|irresponsible|pathetic|disgraceful|shameful|inept|hopeless|useless|stupid|idle|reckless|heartless|callous)$/;
/** After a quality these make it a fact of behaviour: "lazy about appointments", "hostile toward the nurse". */
export const factual = /^(?:about|with|toward|towards|to|at|over|in|on|when|after|for|by)$/;

export const personKind = (word: string): Kind | undefined =>
  /^(?:ms|mr|mrs|miss|lady|couple|lad|lass|girl|boy|youth|pair|resident|tenant|he|she|they|him|her|them|worker)$/.test(
    word,
  )
    ? /^worker$/.test(word)
      ? 'worker'
      : 'family'
    : kindOf(word);

/** The last person named before a place in the sentence, or in the text before it. */
export function lastPerson(words: readonly Word[], before: number): Kind | undefined {
  for (let n = before - 1; n >= 0; n -= 1) {
    const kind = personKind(words[n]?.lower ?? '');
    if (
      kind === 'worker' ||
      (kind === 'family' && !/^(?:he|she|they|him|her|them)$/.test(words[n]?.lower ?? ''))
    )
      return kind;
  }
  return undefined;
}

export type Holder = 'worker' | 'family' | 'thing' | 'none';

/** Who a clause's subject is, a pronoun looked up in the sentence. */
export function holderOf(clause: Clause | undefined, words: readonly Word[]): Holder {
  if (!clause) return 'none';
  switch (clause.subjectKind) {
    case 'worker':
    case 'nobody':
      return 'worker';
    case 'family':
      return 'family';
    case 'thing':
    case 'first':
      return 'thing';
    case 'pronoun':
    case 'none':
    case 'other': {
      const head = clause.subject.at(-1)?.lower ?? '';
      if (clause.subjectKind === 'other' && /^(?:yp|p|c|child|adult)\d*$/.test(head)) return 'family';
      if (/^(?:it|this|that|there|which|what|these|those|everything|nothing)$/.test(head)) return 'thing';
      const from = words.findIndex((one) => one.at >= clause.at);
      const known = lastPerson(words, from < 0 ? words.length : from);
      if (known === 'worker' || known === 'family') return known;
      if (/^(?:he|she|they|who|ms|mr|mrs)$/.test(head)) return 'family';
      return clause.subjectKind === 'other' ? 'thing' : 'none';
    }
  }
}

export const denied = (words: readonly Word[], n: number, most = 4): boolean =>
  words.slice(Math.max(0, n - most), n).some((one) => negator.test(one.lower));
