/** What a piece says to be absent, poor, late or too little. */
import { badNouns } from '../fields/bad-work.ts';
import { lifeNouns, workNouns } from '../fields/work-things.ts';
import { kindOf } from './people.ts';
import { asNumber, phrases, tooFew } from './tone-phrases.ts';
import type { Reading } from './tone-reading.ts';
import {
  announcing,
  inFile,
  isAbsent,
  isBadVerb,
  isPoor,
  isToDo,
  metBefore,
  ofLife,
  undone,
} from './tone-words.ts';
import { lemmaOf, verbForm } from './verbs.ts';

function wantingWord(r: Reading, n: number): void {
  const { held, words, group, verbs, main, lemma, passive, subject, theirs, ours, lifeHead, restText, hit } =
    r;
  const word = words[n];
  if (!word) return;
  const { lower } = word;
  const verbHere =
    isBadVerb(word) &&
    (word === main || (group === undefined && n > 0) || !lower.endsWith('ing')) &&
    !word.possessive;
  const bad =
    isAbsent(lower) ||
    isPoor(lower) ||
    (badNouns.has(lower) && !verbForm(lower)) ||
    badNouns.has(lower) ||
    (verbHere && word === main);
  if (!bad || word.possessive || (lower === 'outstanding' && !isToDo(words, n))) return;
  if (
    /^(?:not|never|no|less|nothing|none|without|n't|far|hardly|despite|rarely)$/.test(
      words[n - 1]?.lower ?? '',
    )
  )
    return;
  if (
    /^(?:despite|spite)$/.test(words[n - 2]?.lower ?? '') ||
    /^(?:despite|spite)$/.test(words[n - 3]?.lower ?? '')
  )
    return;
  const owner = words[n - 1];
  if (
    owner?.possessive === true &&
    kindOf(owner.lower) === 'family' &&
    !workNouns.has(words[n + 1]?.lower ?? '')
  )
    return;
  if (ofLife(words, n) || lifeHead) return;
  if (passive && metBefore.test(lemma) && group && n < group.from) return;
  // "The absence of a father figure": of a life.
  if (/^(?:absence|lack|want|loss|shortage|neglect)$/.test(lower) && words[n + 1]?.lower === 'of') {
    const of = words.slice(n + 2, n + 5);
    if (
      of.some((one) => kindOf(one.lower) === 'family' || lifeNouns.has(one.lower)) &&
      !of.some((one) => workNouns.has(one.lower))
    )
      return;
  }
  const asVerb = word === main && verbs.includes(word) && isBadVerb(word);
  if (asVerb && theirs) return;
  if (asVerb && ours) return;
  const predicative =
    group !== undefined &&
    n > group.to &&
    /^(?:be|seem|appear|look|become|remain|feel|read|stay|prove|go|come|leave|get|arrive|run)$/.test(lemma);
  if (
    theirs &&
    !(predicative && inFile.test(restText)) &&
    !(predicative && isAbsent(lower) && undone.test(lower))
  )
    return;
  // An object of what was seen or put right: "she spotted the gaps".
  if (group && n > group.to && metBefore.test(lemma) && !predicative) return;
  if (
    badNouns.has(lower) &&
    !isAbsent(lower) &&
    /^(?:about|of|for|against|from|to|with|after|over)$/.test(words[n - 1]?.lower ?? '') &&
    group &&
    n > group.to &&
    !/^(?:be|have|show|contain|suffer)$/.test(lemma)
  )
    return;
  if (
    /^(?:dropped|basic|general|common|sudden|current|bare|slight|late|cold|bad|worse|worst|wrong|sad|fault|want|wait|shortage|neglect|assumption|failure|failures|silence|worrying|concerning|troubling|loose|rough|light|occasional|isolated|passive|basic|narrow|random|remote|optimism-bias|static|fine|short|broad|uncertain|unfortunate|abrupt|chaotic|excluded|isolated|abandoned|neglected|forgotten|confused|confusing|pending|lost|wrong|unkind|unsafe|unsettled|unreliable|unpredictable|uncertainty)$/.test(
      lower,
    )
  ) {
    // Words as often said of a life: only where work is named beside them.
    const near = [...words.slice(Math.max(0, n - 6), n), ...words.slice(n + 1, n + 3)];
    if (!near.some((one) => workNouns.has(one.lower)) && !(group === undefined && held.subject === 'thing'))
      return;
    if (subject === 'family' && !passive) return;
  }
  hit(
    n > 0 && /^(?:is|are|was|were|came)$/.test(words[n - 1]?.lower ?? '') ? n - 1 : n,
    n,
    'a word for something that is lacking.',
    announcing.test(lemmaOf(lower)) ||
      (isAbsent(lower) && n === 0 && (group === undefined ? words.length <= 3 : lemma === 'be')),
  );
}

function wantingPhrases(r: Reading): void {
  const { text, words, theirs, lifeHead, hit } = r;
  const joined =
    words.length > 0
      ? text.slice(words[0]?.at ?? 0, (words.at(-1)?.at ?? 0) + (words.at(-1)?.text.length ?? 0))
      : '';
  const start = words[0]?.at ?? 0;
  const joinedOn = text.slice(start, start + joined.length + 34).split(/[.;,:]/)[0] ?? '';
  const asWords = (from: number, length: number): [number, number] => {
    const a = words.findIndex((one) => one.at + one.text.length > start + from);
    const b = words.findLastIndex((one) => one.at < start + from + length);
    return [Math.max(0, a), Math.max(0, b)];
  };
  const yet = /\b(?:yet|still|remains?)\s+to\s+be\s+\w+/i.exec(joined);
  const barely =
    /\b(?:barely|scarcely|hardly)\s+(?:visible|present|seen|heard|mentioned|there|known|features?|figures?|appears?)\b/i.exec(
      joined,
    );
  if (barely) hit(...asWords(barely.index, barely[0].length), 'hardly to be seen.');
  // "Has yet to be shared": "yet" joins, and what is to be is not done.
  if (r.piece.joined === 'yet' && /^to\s+(?:be\s+)?\w+/i.test(joined))
    hit(0, Math.min(2, words.length - 1), 'something that is still to be done.');
  const twice =
    /\bhad\s+to\s+(?:ask|chase|wait|ring|explain|repeat|remind|push|fight|tell)\b.*\b(?:twice|again|times|weeks|months)\b/i.exec(
      joined,
    );
  if (twice) hit(...asWords(twice.index, twice[0].length), 'had to be asked for more than once.');
  if (yet) hit(...asWords(yet.index, yet[0].length), 'something that is still to be done.');
  if (!theirs && !lifeHead) {
    for (const phrase of phrases) {
      const match = phrase.exec(
        phrase.source.includes('than') || phrase.source.includes('afterwards') ? joinedOn : joined,
      );
      if (match && match.index < joined.length)
        hit(
          ...asWords(match.index, match[0].length),
          'words for something that falls short.',
          /expected|wanted|hoped|liked|left|leaves/.test(match[0]),
        );
    }
    const share = tooFew.exec(joined);
    const [some, most] = [asNumber(share?.groups?.['some'] ?? ''), asNumber(share?.groups?.['all'] ?? '')];
    if (share && some >= 0 && most > 2 && some / most < 0.66)
      hit(...asWords(share.index, share[0].length), 'fewer than there should be.');
  }
}

/** Reads what is wanting in a piece into its hits; nothing where a denial met a bad word. */
export function readWants(r: Reading): void {
  if (r.doubled) return;
  for (const n of r.words.keys()) wantingWord(r, n);
  wantingPhrases(r);
}
