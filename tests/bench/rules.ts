/**
 * How often the language checks are right: precision and recall per check over the labelled sentences of
 * tests/fixtures/sentences, apart for the two thirds used while a check was written and the third held out then. Both were written and
 * labelled by the hand that wrote the lists, and the held-out third has been looked at since: a floor, not a measure on others' sentences.
 */
import { meetsBenchmark } from '../../shared/scales/index.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  findBlame,
  findIdentifiers,
  findInstructions,
  findVague,
  gapCount,
  hasConsequence,
  impactBeginsWith,
  mentionsInfluence,
  mentionsOtherAgencyJudgement,
} from '../../shared/language/index.ts';
import { mismatch } from '../../shared/rules/grade-and-words.ts';

export type SentenceSet = 'tuning' | 'held-out';
export type Score = {
  readonly check: string;
  readonly set: SentenceSet | 'all';
  readonly sentences: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
};
/** A sentence a check got wrong, for whoever improves it. */
export type Slip = {
  readonly check: string;
  readonly set: SentenceSet;
  readonly kind: 'missed' | 'wrong';
  readonly what: string;
  readonly text: string;
};

type Labelled = { text: string; set: SentenceSet };
type Spanned = Labelled & { found: { kind: string; text: string; at: number }[] };
type Spoken = Labelled & { speaks: boolean; phrase?: string; grade?: 'o' | 'g' | 'ri' | 'in' };
type Impact = Labelled & { name: string; missing: ('name' | 'consequence')[] };
type Gapped = Labelled & { gaps: number };

const folder = fileURLToPath(new URL('../fixtures/sentences/', import.meta.url));
const files = [
  'r07-identifiers',
  'r08-vague-actions',
  'r12-blame',
  'r13-grade-and-words',
  's07-other-agencies',
  'e06-instructions',
  's09-influence',
  'b03-impact',
  'b05-gaps',
] as const;
const read = <T>(name: (typeof files)[number]): T[] =>
  JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as T[];

/** One verdict on one labelled thing: it was there or not, the check spoke or not. */
type Verdict = {
  readonly check: string;
  readonly set: SentenceSet;
  readonly there: boolean;
  readonly spoke: boolean;
  readonly what: string;
  readonly text: string;
};

function identifierVerdicts(): Verdict[] {
  const meet = (a: { at: number; text: string }, b: { at: number; text: string }): boolean =>
    a.at < b.at + b.text.length && b.at < a.at + a.text.length;
  return read<Spanned>('r07-identifiers').flatMap(({ text, set, found }) => {
    const got = findIdentifiers(text);
    const verdict = (kind: string, there: boolean, spoke: boolean, what: string): Verdict => ({
      check: `R07 ${kind}`,
      set,
      there,
      spoke,
      what,
      text,
    });
    return [
      ...found.map((one) =>
        verdict(
          one.kind,
          true,
          got.some((other) => other.kind === one.kind && meet(one, other)),
          one.text,
        ),
      ),
      ...got
        .filter((one) => !found.some((other) => other.kind === one.kind && meet(one, other)))
        .map((one) => verdict(one.kind, false, true, one.text)),
    ];
  });
}

function spokenVerdicts(
  check: string,
  file: (typeof files)[number],
  speaks: (row: Spoken) => readonly { text: string }[] | boolean,
): Verdict[] {
  return read<Spoken>(file).map((row) => {
    const result = speaks(row);
    const spoke = typeof result === 'boolean' ? result : result.length > 0;
    // Where the words are labelled, finding other words in the sentence does not count as finding them.
    const phrase = row.phrase?.toLowerCase();
    const fits =
      typeof result === 'boolean' ||
      phrase === undefined ||
      result.some(
        (one) => one.text.toLowerCase().includes(phrase) || phrase.includes(one.text.toLowerCase()),
      );
    return {
      check,
      set: row.set,
      there: row.speaks,
      spoke: spoke && fits,
      what: row.phrase ?? '',
      text: row.text,
    };
  });
}

function allVerdicts(): Verdict[] {
  return [
    ...identifierVerdicts(),
    ...spokenVerdicts('R08 vague', 'r08-vague-actions', ({ text }) => findVague(text)),
    ...spokenVerdicts('R12 blame', 'r12-blame', ({ text }) => findBlame(text)),
    ...spokenVerdicts(
      'R13 grade',
      'r13-grade-and-words',
      ({ text, grade }) => mismatch(meetsBenchmark(undefined, grade ?? 'g'), text) !== undefined,
    ),
    ...spokenVerdicts(
      'S07 agencies',
      's07-other-agencies',
      ({ text }) => mentionsOtherAgencyJudgement(text) !== undefined,
    ),
    ...spokenVerdicts('E06 instructions', 'e06-instructions', ({ text }) => findInstructions(text)),
    ...spokenVerdicts('S09 influence', 's09-influence', ({ text }) => !mentionsInfluence(text, ['Robin'])),
    ...read<Impact>('b03-impact').flatMap(({ text, set, name, missing }) => [
      {
        check: 'B03 name',
        set,
        there: missing.includes('name'),
        spoke: !impactBeginsWith(text, name),
        what: 'name',
        text,
      },
      {
        check: 'B03 consequence',
        set,
        there: missing.includes('consequence'),
        spoke: !hasConsequence(text),
        what: 'consequence',
        text,
      },
    ]),
    ...read<Gapped>('b05-gaps').map(({ text, set, gaps }) => ({
      check: 'B05 three gaps',
      set,
      there: gaps >= 3,
      spoke: gapCount(text) >= 3,
      what: `${gaps} gaps, found ${gapCount(text)}`,
      text,
    })),
  ];
}

function score(check: string, set: Score['set'], verdicts: readonly Verdict[]): Score {
  const right = verdicts.filter((one) => one.there && one.spoke).length;
  const missed = verdicts.filter((one) => one.there && !one.spoke).length;
  const wrong = verdicts.filter((one) => !one.there && one.spoke).length;
  return {
    check,
    set,
    sentences: new Set(verdicts.map((one) => one.text)).size,
    right,
    missed,
    wrong,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** Scores every check, each over all sentences and over the two sets; "R07 identifiers" is all kinds together. */
export function scoreRules(): { readonly scores: readonly Score[]; readonly slips: readonly Slip[] } {
  const verdicts = allVerdicts();
  const checks = [...new Set(verdicts.map((one) => one.check))];
  const groups: (readonly [string, readonly Verdict[]])[] = [
    ['R07 identifiers', verdicts.filter((one) => one.check.startsWith('R07 '))],
    ...checks.map((check) => [check, verdicts.filter((one) => one.check === check)] as const),
  ];
  const scores = groups.flatMap(([check, own]) => [
    score(check, 'all', own),
    ...(['tuning', 'held-out'] as const).map((set) =>
      score(
        check,
        set,
        own.filter((one) => one.set === set),
      ),
    ),
  ]);
  const slips = verdicts
    .filter((one) => one.there !== one.spoke)
    .map(({ check, set, there, what, text }) => ({
      check,
      set,
      kind: there ? ('missed' as const) : ('wrong' as const),
      what,
      text,
    }));
  return { scores, slips };
}

/** How many labelled sentences there are, and how many of them no check was tuned with. */
export function sentenceCount(): { readonly all: number; readonly heldOut: number } {
  const rows = files.flatMap((name) => read<Labelled>(name));
  return { all: rows.length, heldOut: rows.filter((row) => row.set === 'held-out').length };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);

/** The table `npm run bench` prints. Gives it as text. */
export function rulesTable(): string {
  const { scores } = scoreRules();
  const head = `${'check'.padEnd(20)}${'set'.padEnd(10)}${'right'.padStart(6)}${'missed'.padStart(8)}${'wrong'.padStart(7)}${'recall'.padStart(10)}${'precision'.padStart(11)}`;
  const rows = scores.map(
    (one) =>
      `${one.check.padEnd(20)}${one.set.padEnd(10)}${String(one.right).padStart(6)}${String(one.missed).padStart(8)}${String(one.wrong).padStart(7)}  ${percent(one.recall)}   ${percent(one.precision)}`,
  );
  const { all, heldOut } = sentenceCount();
  return [
    head,
    ...rows,
    `${all} sentences labelled by the hand that wrote the lists, ${heldOut} of them held out while they were written. Not a measure on others' sentences.`,
  ].join('\n');
}

/** Prints precision and recall per check; `npm run bench` calls it. */
export function printRuleScores(): void {
  console.log(rulesTable());
}
