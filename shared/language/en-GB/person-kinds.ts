/** The kinds of judging word: a virtue denied, a name for somebody, a fault, a manner, a quality (R12). */
import type { Clause } from './clauses/reader.ts';
import { isAdverb, type Word } from './clauses/words.ts';
import { labels } from './fields/traits.ts';
import {
  copulas,
  factual,
  type Holder,
  holderOf,
  lastPerson,
  made,
  moral,
  personKind,
} from './person-holders.ts';

export type Add = (n: number, of: Holder, because: string, to?: number) => void;

/** A judging word where it stands. */
export type At = {
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly n: number;
  readonly lower: string;
  readonly clause: Clause | undefined;
  readonly next: string;
  /** Whether the phrase ends after it. */
  readonly ends: boolean;
  readonly holder: Holder;
  readonly predicate: boolean;
  /** Whether it stands after its clause's verb. */
  readonly afterVerb: boolean;
  /** Whether the sentence names a person. */
  readonly person: boolean;
  readonly label: boolean;
  readonly soft: boolean;
  readonly add: Add;
};

/** "Is not honest", "was not interested". */
export function deniedVirtue(at: At): void {
  const { words, n, lower, clause, ends, holder, afterVerb, add } = at;
  const close = words.slice(Math.max(0, n - 4), n);
  if (
    clause &&
    copulas.test(clause.verb) &&
    afterVerb &&
    close.some((one) => /^(?:not|never|hardly|no)$|n't$/.test(one.lower)) &&
    (holder === 'worker' ||
      (holder === 'family' &&
        /^(?:honest|truthful|bothered|motivated|trustworthy|committed|interested|mature|capable|fit)$/.test(
          lower,
        ) &&
        ends))
  )
    add(
      n - close.length + close.findIndex((one) => /^(?:not|never|hardly|no)$|n't$/.test(one.lower)),
      holder,
      'a judgement on a person.',
      n,
    );
}

/** "She is a liar". */
export function nameFor(at: At): void {
  const { words, n, clause, holder, afterVerb, person, add } = at;
  const said = afterVerb && clause !== undefined && copulas.test(clause.verb);
  const beside =
    personKind(words[n - 1]?.lower ?? '') !== undefined ||
    /^(?:known|complete|total|utter|real|habitual|serial|proven|such|born|right|bit|compulsive)$/.test(
      words[n - 1]?.lower ?? '',
    );
  if ((said && (holder === 'worker' || holder === 'family')) || (beside && person))
    add(n, holder === 'thing' ? 'none' : holder, 'a name for a person.');
}

/** "Their bloody-mindedness", "sheer laziness", "incompetence on the part of the worker". */
export function faultOf(at: At): void {
  const { words, n, lower, clause, next, afterVerb, add } = at;
  const owner = words
    .slice(Math.max(0, n - 4), n)
    .find(
      (one) =>
        (one.possessive && personKind(one.lower) !== undefined) || /^(?:his|her|their)$/.test(one.lower),
    );
  const sheer = /^(?:sheer|pure|plain|simple|outright|utter|total|blatant|wilful|typical|sheer)$/.test(
    words[n - 1]?.lower ?? '',
  );
  const onPart =
    /^(?:of|by|from|on)$/.test(next) &&
    words
      .slice(n + 1, n + 9)
      .some(
        (one) =>
          personKind(one.lower) === 'worker' ||
          (personKind(one.lower) === 'family' && !/^(?:he|she|they|him|her|them)$/.test(one.lower)),
      );
  const plain =
    /^(?:excuses|excuse|hostility|aggression|defiance|games|drama|lies|manipulation|cruelty|hysteria|paranoia|antics|tantrums|nonsense|non-compliance|ignorance|prejudice|bitterness|promiscuity|inability|unwillingness|lying)$/.test(
      lower,
    );
  const kind = owner ? (personKind(owner.lower) ?? lastPerson(words, n) ?? 'family') : undefined;
  const itIs =
    clause !== undefined &&
    copulas.test(clause.verb) &&
    /^(?:it|this|that|which)$/.test(clause.subject.at(-1)?.lower ?? '') &&
    afterVerb &&
    (words[n - 1]?.at ?? 0) <= (clause.verbs.at(-1)?.at ?? 0) + 12;
  const downTo =
    /^(?:to|but|than|short)$/.test(words[n - 1]?.lower ?? '') &&
    /\b(?:down|nothing|due|owing|other|more)\b/.test(
      words
        .slice(Math.max(0, n - 4), n)
        .map((one) => one.lower)
        .join(' '),
    );
  if (
    ((itIs || downTo) && !plain) ||
    sheer ||
    (owner &&
      (kind === 'worker' ||
        !plain ||
        /^(?:excuses|games|antics|non-compliance|lies|drama|nonsense)$/.test(lower))) ||
    (onPart && (!plain || words.slice(n + 1, n + 9).some((one) => personKind(one.lower) === 'worker')))
  )
    add(n, kind === 'worker' ? 'worker' : 'family', 'a judgement on a person.');
}

/** "Carelessly", "arrogantly": a way of doing. */
export function mannerOf(at: At): void {
  const { n, lower, clause, holder, person, add } = at;
  if (
    /^(?:deliberately|knowingly|conveniently|predictably|astonishingly|unbelievably|aggressively|rudely|defiantly|cruelly|recklessly|wilfully)$/.test(
      lower,
    ) &&
    holder === 'family'
  )
    return;
  if (
    holder === 'worker' ||
    holder === 'family' ||
    (clause?.passive === true && clause.by !== 'family') ||
    (person && clause === undefined)
  ) {
    if (
      /^(?:deliberately|knowingly|conveniently|predictably)$/.test(lower) &&
      !(
        clause?.negated === true ||
        /^(?:ignore|miss|omit|hide|mislead|delay|forget|leave|fail|choose|avoid|withhold)$/.test(
          clause?.verb ?? '',
        )
      )
    )
      return;
    add(n, holder, 'a way of doing that judges who did it.');
  }
}

/** A quality: said of somebody, before somebody, or before what somebody made. */
export function qualityOf(at: At): void {
  const { words, text, n, lower, clause, ends, predicate, label, soft, add } = at;
  const nouns = words.slice(n + 1, n + 4);
  const until = nouns.findIndex(
    (one, k) =>
      /^(?:and|or|of|in|with|to|for|by|at|who|is|was|that|which|about|as)$/.test(one.lower) ||
      (k > 0 &&
        /[,;:.]/.test(text.slice((nouns[k - 1]?.at ?? 0) + (nouns[k - 1]?.text.length ?? 0), one.at))),
  );
  const phrase = ends ? [] : until < 0 ? nouns : nouns.slice(0, until);
  const attribute = phrase.find(
    (one) => personKind(one.lower) === 'worker' || personKind(one.lower) === 'family',
  );
  const ofPerson = attribute ? personKind(attribute.lower) : undefined;
  if (ofPerson === 'worker') {
    if (soft && !label && /^(?:poor|late|slow|weak|difficult|simple|green|tired)$/.test(lower)) return;
    add(n, 'worker', 'a judgement on a person.', words.indexOf(attribute as Word));
    return;
  }
  if (
    ofPerson === 'family' &&
    label &&
    /^(?:a|an|the|this|that|such|is|as|rather|very|quite|so)$|ly$/.test(words[n - 1]?.lower ?? 'a') &&
    !/^(?:aggressive|hostile|difficult|dirty|drunken|paranoid|unstable|passive|timid|defensive|resistant|avoidant|wild|violent|stubborn|chaotic|immature|demanding|controlling|bullying|simple|disengaged|unwilling|precocious|awkward)$/.test(
      lower,
    )
  ) {
    add(n, 'family', 'a label for a person.', words.indexOf(attribute as Word));
    return;
  }
  if (attribute) return;
  if (phrase[0] !== undefined && made.test(phrase.at(-1)?.lower ?? phrase[0].lower) && !predicate) {
    if (
      moral.test(lower) ||
      (label &&
        /^(?:attitude|behaviour|approach|manner|person|individual|parenting|streak|nature)$/.test(
          phrase.at(-1)?.lower ?? '',
        ) &&
        lastPerson(words, words.length) === 'worker')
    )
      add(n, 'none', 'a judgement on who did it.', n + 1);
    return;
  }
  if (predicate && clause) {
    predicated(at, clause);
    return;
  }
  inNote(at);
}

/** "The manager is arrogant". */
function predicated(at: At, clause: Clause): void {
  const { words, n, lower, next, ends, holder, label, soft, add } = at;
  const far = words.filter((one) => one.at > (clause.verbs.at(-1)?.at ?? 0) && one.at < (words[n]?.at ?? 0));
  if (
    far.length > 7 &&
    !far.every((one) => isAdverb(one.lower) || labels.has(one.lower) || /^(?:and|or)$/.test(one.lower))
  )
    return;
  const inPhrase = far.some((one) => /^(?:with|by|of|for|from|about|in|at|on)$/.test(one.lower));
  const factOf = factual.test(next) && !ends;
  if (inPhrase) return;
  if (holder === 'worker' && (label || soft)) {
    if (
      soft &&
      !label &&
      /^(?:late|slow|rushed|tired|frightened|scared|afraid|fearful|overwhelmed|new|distracted|confused)$/.test(
        lower,
      ) &&
      !/\btoo\b/.test(words[n - 1]?.lower ?? '')
    )
      return;
    if (/^(?:hostile|aggressive)$/.test(lower) && clause.passive) return;
    add(n, 'worker', 'a judgement on a person.');
  } else if (
    holder === 'family' &&
    label &&
    !factOf &&
    !(clause.verb !== 'be' && /^(?:useless|stupid|hopeless|worthless|thick)$/.test(lower)) &&
    !/^(?:immature|passive|timid|meek|clingy|moody|needy|defensive|dirty|drunken|chaotic|paranoid|unstable|scruffy|smelly|filthy|wild|prickly|sullen|unwilling|disorganised|aggressive|withdrawn|naive|naïve|resistant|disengaged|simple|dramatic|thick|dense|mad|mean|weak|bitter|silly|guilty|indifferent|loose|rude|demanding|controlling|resentful|unreliable)$/.test(
      lower,
    )
  )
    add(n, 'family', 'a label for a person.');
  else if (holder === 'thing' && moral.test(lower) && (ends || factOf))
    add(n, 'none', 'a judgement on who did it.');
}

/** A note without a verb: "Worker careless and hasty", "Lazy, rude worker". */
function inNote(at: At): void {
  const { words, clauses, n, lower, clause, ends, person, label, add } = at;
  const prior = clauses.findLast((one) => one.at < (words[n]?.at ?? 0) && copulas.test(one.verb));
  if (
    /^(?:too|so|rather|very|utterly|plain|simply|frankly)$/.test(words[n - 1]?.lower ?? '') &&
    prior &&
    (clause === undefined || clause.verbs.length === 0 || clause === prior) &&
    holderOf(prior, words) === 'worker'
  ) {
    add(n, 'worker', 'a judgement on a person.');
    return;
  }
  const bareNote = clause === undefined || clause.verbs.length === 0;
  if (bareNote && label && person && (ends || n === 0)) {
    const of = lastPerson(words, words.length);
    if (
      of === 'worker' ||
      moral.test(lower) ||
      /^(?:manipulative|work-shy|workshy|feckless|devious|hostile|untruthful)$/.test(lower)
    )
      add(n, of === 'worker' ? 'worker' : 'family', 'a judgement on a person.');
  } else if (bareNote && moral.test(lower) && n <= 2 && clauses.every((one) => !one.quoted))
    add(n, 'none', 'a judgement on who did it.');
}

/** "Swans in", "lies", "rubber-stamps": what somebody does, said so that it judges them. */
export function judgingVerbOf(at: At): void {
  const { words, n, clause, holder, add } = at;
  const word = words[n];
  if (!clause || !word || clause.passive || clause.verbs.at(-1) !== word) return;
  const { verb } = clause;
  if (
    holder === 'worker' &&
    !/^(?:panic|lie|fuss|neglect|storm|plot|lecture|doze|idle|abandon|undermine|dodge)$/.test(verb)
  )
    add(n, 'worker', 'a way of doing that judges who did it.');
  else if (
    holder === 'family' &&
    /^(?:swan|saunter|waltz|flounce|skive|shirk|loaf|laze|loll|scrounge|sponge|leech|freeload|mooch|connive|scheme|manipulate|con|hoodwink|dupe|wheedle|whinge|whine|wangle|blag|gloat|posture|wriggle)$/.test(
      verb,
    )
  )
    add(n, 'family', 'a way of doing that judges who did it.');
}
