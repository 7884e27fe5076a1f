/** What a piece denies: a verb, a thing, somebody; a denial that meets a bad word praises. */
import { lifeNouns, workNouns } from '../fields/work-things.ts';
import { reachesPeople, wellNotDone } from '../fields/gap-ways.ts';
import { kindOf } from './people.ts';
import type { Reading } from './tone-reading.ts';
import {
  contentFrom,
  inFile,
  isAbsent,
  isBadVerb,
  isIll,
  isPoor,
  negator,
  plainBase,
  quiet,
  text0,
  untilThen,
} from './tone-words.ts';
import { lemmaOf, verbForm } from './verbs.ts';

const notOneAt = (r: Reading, n: number): boolean => {
  const [word, next, after] = [r.words[n], r.words[n + 1], r.words[n + 2]];
  return (
    word?.lower === 'not' && (next?.lower === 'one' || (next?.lower === 'a' && after?.lower === 'single'))
  );
};

/** "Was not signed", "does not say", "never asked". */
function deniedVerb(r: Reading, n: number): void {
  const { piece, text, words, group, verbs, lemma, passive, theirs, ours, lifeHead, restText, all, hit } = r;
  const word = words[n];
  if (!word) return;
  const { lower } = word;
  if (/^(?:only|merely|simply|just)$/.test(words[n + 1]?.lower ?? '')) return;
  if (
    piece.joined === 'who' &&
    /\b(?:an?|any|some)\s*(?:one|body|person|reader|newcomer|stranger|colleague|outsider|other\s+\w+)?\s*(?:who)?\s*$/i.test(
      text.slice(Math.max(0, (words[0]?.at ?? 0) - 22), words[0]?.at ?? 0),
    )
  )
    return;
  const at = contentFrom(words, n + 1);
  const what = words[at];
  if (!what) {
    // "Is not there", "was not on it".
    if ((inFile.test(all) || /\bthere\b/.test(all)) && !ours)
      hit(n, words.length - 1, 'something that is not there.');
    return;
  }
  const base = wellNotDone.has(lemmaOf(what.lower)) ? lemmaOf(what.lower) : plainBase(what.lower);
  if (
    /^(?:give\s+(?:up|in|way)|let\b.*\b(?:drop|drift|down|go|slide|slip)|take\b.*\bface\s+value|(?:turn|walk|look|back)\s+(?:away|down|off)|hold\s+back|(?:play|gloss|brush|water|talk|tone|put|hold|leave|explain)\w*\s+(?:down|over|aside|off|up|out|away)|\S+\s+(?:lightly|for\s+granted|at\s+face\s+value)|(?:better|improve|fault|ask\s+for\s+more)\b|get\s+(?:in\s+the\s+way|lost)|fall\s+(?:behind|through))\b/.test(
      `${base} ${text0(words.slice(at + 1, at + 5))}`,
    )
  ) {
    r.doubled = true;
    return;
  }
  const beyond = words[at + 1];
  if (
    beyond &&
    isIll(beyond) &&
    /^(?:come|arrive|be|run|go|feel|seem|leave|get|grow|become|appear|look)$/.test(base)
  ) {
    r.doubled = true;
    return;
  }
  if (isIll(what) || (wellNotDone.has(base) && verbForm(what.lower) !== undefined)) {
    r.doubled = true;
    return;
  }
  if (quiet.has(what.lower) && !/\b(?:clear|enough|sure)\b/.test(what.lower)) return;
  // A contrast without a verb of its own: "before the conference, not on the day".
  if (
    n === 0 &&
    lower === 'not' &&
    group === undefined &&
    !(verbForm(what.lower)?.as.has('participle') ?? false) &&
    !/^(?:clear|visible|evident|there|current|enough|complete|consistent|present|available|strong|convincing|in)$/.test(
      words[1]?.lower ?? '',
    )
  )
    return;
  const nounBefore = words.slice(0, n).some((one) => workNouns.has(one.lower));
  if (
    theirs &&
    !(reachesPeople.has(base) && !nounBefore) &&
    !(lemma === 'be' && inFile.test(restText)) &&
    !(base === 'have' && /\b(?:say|voice|chance|copy|worker|advocate)\b/.test(restText))
  ) {
    r.doubled = true;
    return;
  }
  if (
    ours &&
    !/^(?:know|find|see|tell|trace|locate|identify|say|follow|understand|be|read|learn)$/.test(base)
  )
    return;
  if (ours && /\b(?:fault|harm|concern|concerns|doubt|reason\s+to|anything\s+wrong|gaps?|drift)\b/.test(all))
    return;
  if (lifeHead && !passive) return;
  if (untilThen.test(text.slice(word.at, word.at + 120).split(/[.;]/)[0] ?? '')) return;
  if (
    /\bbefore\b/.test(text.slice(word.at, word.at + 80).split(/[.;]/)[0] ?? '') &&
    verbs.some((one) => /^had$|^hadn't$/.test(one.lower))
  )
    return;
  // "Did not only", "not once": said otherwise elsewhere.
  hit(
    n,
    Math.max(at, n),
    'something that was not done or is not there.',
    ours ||
      base === 'include' ||
      base === 'cover' ||
      base === 'mention' ||
      base === 'name' ||
      base === 'find' ||
      base === 'have' ||
      base === 'contain' ||
      base === 'show',
  );
  return;
}

/** "No dates", "nobody asked", "nothing from health", "neither … nor". */
function deniedThing(
  r: Reading,
  n: number,
  kind: { readonly isNo: boolean; readonly nobody: boolean; readonly isNeither: boolean },
): void {
  const { held, text, words, group, verbs, main, lemma, theirs, rest, all, hit } = r;
  const { isNo, nobody, isNeither } = kind;
  const word = words[n];
  if (!word) return;
  if (held.familyHas && group === undefined) return;
  if (theirs && /^(?:have|need|want|see|report|show|take|make|get|give|own|use)$/.test(lemma)) return;
  if (
    nobody &&
    /^(?:i|we)$/.test(words[n + 1]?.lower ?? '') &&
    /^(?:would|could|might)$/.test(words[n + 2]?.lower ?? '')
  )
    return;
  const near = words.slice(n + 1, n + 5);
  if (
    /\bever\b|\bbefore\b/.test(all) &&
    /\bbefore\b/.test(text.slice(word.at, word.at + 90).split(/[.;]/)[0] ?? '') &&
    verbs.some((one) => one.lower === 'had')
  )
    return;
  const np = near.findIndex(
    (one, k) =>
      verbForm(one.lower) !== undefined &&
      k > 0 &&
      /^(?:is|are|was|were|has|had|have|did|does)$/.test(one.lower),
  );
  const phrase = np >= 0 ? near.slice(0, np) : near;
  const copular = /^(?:be|seem|leave|go|remain|become|look)$/.test(lemma);
  const predicate = group && group.from > n ? [...verbs, ...(copular ? rest.slice(0, 3) : [])] : [];
  if (
    /\b(?:needed|required|necessary|called\s+for|warranted|indicated|wanted|due|applicable)\b/.test(
      text0(words.slice(n)),
    )
  )
    return;
  const illNear = phrase
    .slice(0, isNo || isNeither ? 4 : 0)
    .some((one, k) => isIll(one) && !workNouns.has(phrase[k + 1]?.lower ?? ''));
  const leftIll = nobody && words.slice(n + 1, n + 5).some((one) => isAbsent(one.lower));
  const illPredicate = predicate.some(
    (one) =>
      isAbsent(one.lower) ||
      isPoor(one.lower) ||
      (isBadVerb(one) && one === main) ||
      (one === main && wellNotDone.has(lemma) && !/^(?:depend|matter|affect|involve|want|mind)$/.test(lemma)),
  );
  const wellNothing =
    nobody &&
    /^(?:left|missed|lost|overlooked|hidden|wrong|amiss|untoward|else|short|rushed|but)$/.test(
      words[n + 1]?.lower ?? '',
    );
  const leftSomething = predicate.some((one) => /^(?:left|lost|missed)$/.test(one.lower));
  if (illNear || leftIll || illPredicate || wellNothing || leftSomething) {
    r.doubled = true;
    return;
  }
  if (
    isNo &&
    /\bno\s+(?:further\s+action|contact\s+order|fixed|two|such|small|mean|good|ordinary|easy|fault)\b/.test(
      text0(words.slice(n, n + 3)),
    )
  )
    return;
  if (isNo && lifeNouns.has(words[n + 1]?.lower ?? '') && !workNouns.has(words[n + 1]?.lower ?? '')) return;
  if (held.neither && isNeither && held.illEnd) return;
  hit(n, Math.min(words.length - 1, n + 2), 'something that is not there.', isNo || isNeither);
  return;
}

/** "Without a review", "closed without telling her". */
function without(r: Reading, n: number): void {
  const { text, words, passive, theirs, hit } = r;
  const word = words[n];
  if (!word) return;
  const { lower } = word;
  if (lower === 'without' && !theirs) {
    const what = words[contentFrom(words, n + 1)];
    if (!what || isIll(what)) return;
    if (/\b(?:can|could)\b/.test(text.slice(Math.max(0, word.at - 60), word.at)) && verbForm(what.lower))
      return;
    const gerund =
      /^(?:asking|telling|checking|seeing|explaining|recording|reading|involving|speaking|consulting|considering|inviting|hearing|knowing|informing|weighing|testing|meeting|visiting|naming|reference|reviewing|saying|exploring|using)$/;
    if (
      workNouns.has(what.lower) ||
      words
        .slice(n + 1, n + 5)
        .some((one, k, own) => workNouns.has(one.lower) && !own.slice(0, k).some((other) => isIll(other))) ||
      gerund.test(what.lower) ||
      ((kindOf(what.lower) === 'family' || kindOf(what.lower) === 'worker') && passive)
    )
      hit(n, n + 1, 'something that was done without.', true);
  }
}

/** Reads what a piece denies into its hits. */
export function readDenials(r: Reading): void {
  const { words, group } = r;
  for (const [n, { lower }] of words.entries()) {
    const notOne = notOneAt(r, n);
    const isNo =
      notOne ||
      (lower === 'no' &&
        !/^(?:longer|doubt|wonder|more|fewer|less|matter|sooner|question|one|later|earlier)$/.test(
          words[n + 1]?.lower ?? '',
        ));
    const nobody =
      /^(?:nobody|no-one|noone|nothing|none)$/.test(lower) ||
      (lower === 'no' && words[n + 1]?.lower === 'one');
    const isNeither = lower === 'neither' || lower === 'nor';
    if (
      negator.test(lower) &&
      !notOne &&
      !(
        lower === 'not' &&
        /^(?:only|just|least|to|merely|simply)$/.test(words[n + 1]?.lower ?? '') &&
        group === undefined
      )
    ) {
      deniedVerb(r, n);
    } else if (isNo || nobody || isNeither) {
      deniedThing(r, n, { isNo, nobody, isNeither });
    } else if (lower === 'without') {
      without(r, n);
    }
  }
}
