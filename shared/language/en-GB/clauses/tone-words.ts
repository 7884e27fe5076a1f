/** What words come to for the tone of a piece: whether one is ill said of work, what a denial meets, what is of a life and not of the work. */
import { absentQualities, badNouns, badVerbs, poorQualities } from '../fields/bad-work.ts';
import { wellNotDone } from '../fields/gap-ways.ts';
import { goodNouns } from '../fields/good-work.ts';
import { harms, lifeNouns, workNouns } from '../fields/work-things.ts';
import { lemmaOf, verbForm } from './verbs.ts';
import { isAdverb, type Word } from './words.ts';

/** "Unsigned", "unmeasured", "unheard": undone, by its form. */
export const undone =
  /^un(?!harmed|injured|hurt|deterred|hurried|rushed|aided|disturbed|affected|born|employed|married|wanted|settled|kempt|supervised|derstood|dertaken|expected|interrupted|restricted|known|paid|finished|ited|til|complicated|qualified|troubled|scathed|changed|limited|armed|loved)[a-z]+(?:ed|en|lt|nt|de|id|ght|wn|ne|ung|et|ad|rd)$/;
/** "Outstanding" is praise before a thing and a gap of what is to be done: "two outstanding actions", "the review is outstanding". */
export const isToDo = (words: readonly Word[], n: number): boolean => {
  const due =
    /^(?:actions?|tasks?|items?|referrals?|meetings?|reports?|checks?|information|reviews?|visits?|assessments?|queries|matters?|documents?|minutes|replies|reply|bits?|paperwork|interviews?|forms?|medical|discussion)$/;
  const next = words[n + 1]?.lower ?? '';
  if (workNouns.has(next) || goodNouns.has(next))
    return /^(?:actions?|tasks?|items?|queries|matters?|referrals?)$/.test(next);
  return (
    words.slice(0, n).some((one) => due.test(one.lower)) &&
    n > 0 &&
    !/^(?:truly|quite|simply|really)$/.test(words[n - 1]?.lower ?? '')
  );
};
export const isAbsent = (word: string): boolean => absentQualities.has(word) || undone.test(word);
export const isPoor = (word: string): boolean => poorQualities.has(word);
export const isBadVerb = (word: Word): boolean =>
  verbForm(word.lower) !== undefined && badVerbs.has(lemmaOf(word.lower));
export const isBad = (word: Word): boolean =>
  isAbsent(word.lower) || isPoor(word.lower) || badNouns.has(word.lower) || isBadVerb(word);
/** Good not to meet with: a bad word or a harm. */
export const isIll = (word: Word): boolean => isBad(word) || harms.has(word.lower);

export const negator = /^(?:not|never|cannot|hardly|barely|scarcely|rarely|seldom)$|n't$/;
export const small =
  /^(?:the|a|an|any|been|being|be|to|yet|always|fully|also|then|well|so|very|really|much|quite|at|all|once|ever|even|just|in|have|has|had|do|does|did|is|was|were|are|as|enough|his|her|their|its|this|that|of|each|other|more|such|too|properly|entirely|completely|clearly|only|either|both|on|for)$/;
export const quiet = new Set(
  'needed required necessary due possible permitted appropriate relevant applicable allowed supposed long unusual uncommon easy alone surprising clear-cut afraid ashamed married related tired pregnant interested sure keen happy ready willing prepared least far only so sure able bad ill late wrong guilty aware'.split(
    ' ',
  ),
);

export const contentFrom = (words: readonly Word[], from: number, most = 7): number => {
  for (let n = from; n < Math.min(words.length, from + most); n += 1) {
    const word = words[n];
    if (word && !small.test(word.lower) && !(isAdverb(word.lower) && !isPoor(word.lower))) return n;
  }
  return -1;
};

/** The base of a verb that stands in no list: "smoothed" is "smooth". */
export const plainBase = (word: string): string => {
  const known = lemmaOf(word);
  if (known !== word) return known;
  return (
    [word.replace(/(?:ed|ing)$/, ''), word.replace(/d$/, '')].find(
      (one) => one !== word && wellNotDone.has(one),
    ) ?? word
  );
};

export const inFile =
  /\b(?:from|in|on|of|within|at|by)\s+(?:(?:the|this|that|any|its|all|his|her|their)\s+)?(?:\w+\s+)?(?:it|them|file|plan|plans|assessment|record|records|recording|meeting|meetings|minutes|chronology|genogram|analysis|conference|review|reviews|document|documents|form|notes|summary|report|discussion|page|picture|decision|decisions|work|planning)\b/i;

/** "Could not be found until June": it was, in the end; "not started until nineteen days after" is late. */
export const untilThen =
  /\b(?:until|till)\b(?!\s+(?:(?:about|nearly|over|almost|some|more\s+than)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\w+ty|several|many|weeks|days|months|the\s+\w+\s+(?:week|month|day)|after|well|long|late)\b)/i;

export const announcing = /^(?:lack|omit|miss|exclude|overlook|ignore|skip|neglect|forget)$/;

/** "Missing school", "late mornings", "weak left arm": of a life, not of the work. */
export const ofLife = (words: readonly Word[], n: number): boolean => {
  const next = words[n + 1]?.lower ?? '';
  const after = words[n + 2]?.lower ?? '';
  const lower = words[n]?.lower ?? '';
  if (
    /^(?:missing|late|absent)$/.test(lower) &&
    /^(?:person|persons|episode|episodes|school|lessons|home|from|morning|mornings|afternoon|evening|evenings|night|nights|summer|autumn|spring|winter|mother|father|husband|wife|shift|shifts|parent|parents|fathers|train|bus|call|teens|twenties|thirties|forties|fifties|medication|doses?)$/.test(
      next,
    )
  )
    return (
      next !== 'from' ||
      !inFile.test(
        words
          .slice(n + 1)
          .map((one) => one.lower)
          .join(' '),
      )
    );
  if (
    /^(?:wait|waste|late|general|common|basic|short|narrow|thin|loose|cold|rough|token|slight|passive|remote|current|light|bare|minor|plain|basic|sudden|random|occasional)$/.test(
      lower,
    )
  ) {
    if (lower === 'general' && /^(?:practice|practitioner|public|hospital|manager|election)$/.test(next))
      return true;
    if (
      /^(?:cold|thin|rough|bare|light|slight|sudden|loose|remote|token|random|occasional)$/.test(lower) &&
      !workNouns.has(next) &&
      next !== '' &&
      !/^(?:on|in|and|or|about|at)$/.test(next)
    )
      return true;
  }
  if (
    lower === 'limited' &&
    /^(?:to|contact|company|by|english|mobility|money|speech|income|means|time)$/.test(next)
  )
    return true;
  return lifeNouns.has(next) || (lifeNouns.has(after) && !workNouns.has(next));
};

/** Before a bad word these say that it was met, not made: "spotted the gaps", "despite the delay", "closed the gap". */
export const metBefore =
  /^(?:close|fill|spot|notice|see|pick|act|describe|work|understand|chase|seek|accept|find-early|avoid|prevent|tackle|bridge|identify|challenge|address|resist|stop|reduce|escape|correct|question|end|explain|acknowledge|own|admit|prevent|counter|plug|overcome|cut|manage|recognise|flag|raise|name|chase)$/;

/** Whether a word says that something went wrong where it is a verb. */
export const isIllVerb = (word: Word): boolean =>
  isBadVerb(word) ||
  isAbsent(word.lower) ||
  (verbForm(word.lower) !== undefined && wellNotDone.has(lemmaOf(word.lower)));

export const text0 = (words: readonly Word[]): string => words.map((one) => one.lower).join(' ');
