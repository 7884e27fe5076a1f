/** A piece of a sentence as the tone is read from it: its verb, its subject, whether it is a family's life, and what was found in it so far. */
import { lifeNouns, workNouns } from '../fields/work-things.ts';
import { kindOf } from './people.ts';
import type { Piece } from './reader.ts';
import { type SubjectKind, subjectKindOf } from './subject.ts';
import { text0 } from './tone-words.ts';
import { lemmaOf, verbForm } from './verbs.ts';
import { type Group, isAdverb, verbGroup, type Word } from './words.ts';

/** What a sentence carries from one piece to the next. */
export type Held = {
  readonly subject: SubjectKind;
  /** "P1 has no family, no phone": what follows without a verb is still theirs. */
  readonly familyHas: boolean;
  /** "It lacks dates, owners and measures": what follows without a verb is wanting too. */
  readonly listing: boolean;
  readonly neither: boolean;
  /** "Neither … nor … was overlooked": the sentence ends in a bad word that the denial meets. */
  readonly illEnd: boolean;
};

/** What was found, from one word of the piece to another; `lists` where what follows may be a list of the same. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly because: string;
  readonly lists?: boolean;
};

export type Reading = {
  readonly piece: Piece;
  readonly held: Held;
  readonly text: string;
  readonly words: readonly Word[];
  readonly group: Group | undefined;
  readonly verbs: readonly Word[];
  readonly main: Word | undefined;
  readonly lemma: string;
  readonly passive: boolean;
  readonly subject: SubjectKind;
  readonly theirs: boolean;
  readonly ours: boolean;
  readonly lifeHead: boolean;
  readonly rest: readonly Word[];
  readonly restText: string;
  readonly all: string;
  readonly hits: Hit[];
  readonly hit: (from: number, to: number, because: string, lists?: boolean) => void;
  /** A denial met a bad word: "nothing was missed". */
  doubled: boolean;
};

/** Reads the grammar of a piece. */
export function readingOf(piece: Piece, held: Held, text: string): Reading {
  const { words } = piece;
  const group = verbGroup(words);
  const before = group ? words.slice(0, group.from) : [];
  const ownKind = group ? subjectKindOf(before) : 'none';
  const subject = group && ownKind !== 'none' ? ownKind : held.subject;
  const verbs = group ? words.slice(group.from, group.to + 1) : [];
  const main = verbs.at(-1);
  const lemma = main ? lemmaOf(main.lower) : '';
  // "Father not contacted": a participle denied without an auxiliary is a passive in a note.
  const noted =
    verbs.length > 1 &&
    verbs.slice(0, -1).every((one) => /^(?:not|never)$|ly$/.test(one.lower)) &&
    /^not$/.test(verbs[0]?.lower ?? '') &&
    (verbForm(main?.lower ?? '')?.as.has('participle') ?? false);
  const passive =
    noted ||
    (verbs.length > 1 &&
      verbs
        .slice(0, -1)
        .some((one) =>
          /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|got|gets)$/.test(one.lower),
        ) &&
      (verbForm(main?.lower ?? '')?.as.has('participle') ?? false));
  const head = before.findLast((one) => !isAdverb(one.lower));
  const pronoun = /^(?:he|she)$/.test(head?.lower ?? '');
  // What a family does or does not do is life; what is done or not done to them is work.
  const theirs = group !== undefined && (subject === 'family' || pronoun) && !passive;
  const rest = group ? words.slice(group.to + 1) : words;
  const restText = text0(rest);
  const all = text0(words);
  const lifeHead =
    head !== undefined &&
    !passive &&
    kindOf(head.lower) === undefined &&
    lifeNouns.has(head.lower) &&
    !workNouns.has(head.lower);
  const ours = subject === 'first';
  const hits: Hit[] = [];
  const hit = (from: number, to: number, because: string, lists = false): void => {
    if (!hits.some((one) => from <= one.to && one.from <= to)) hits.push({ from, to, because, lists });
  };
  return {
    piece,
    held,
    text,
    words,
    group,
    verbs,
    main,
    lemma,
    passive,
    subject,
    theirs,
    ours,
    lifeHead,
    rest,
    restText,
    all,
    hits,
    hit,
    doubled: false,
  };
}
