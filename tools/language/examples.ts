/** What the scorer learns from: the labelled sentences and the good audits of tests/fixtures/sentences, each with the hand that wrote it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownAgencies } from '../../shared/language/en-GB/agency-table.ts';
import { otherAgencyJudgementsByGrammar } from '../../shared/language/en-GB/agencies.ts';
import { blameByGrammar } from '../../shared/language/en-GB/blame.ts';
import { gapsByGrammar } from '../../shared/language/en-GB/gaps.ts';
import { impactByGrammar } from '../../shared/language/en-GB/impact.ts';
import { instructionsByGrammar } from '../../shared/language/en-GB/instructions.ts';
import { signsOf } from '../../shared/language/en-GB/scorer/features.ts';
import { passagesOf } from '../../shared/language/en-GB/scorer/passages.ts';
import { grammarSigns, usualAgency, type Weighed } from '../../shared/language/en-GB/scorer/scorer.ts';
import { littleByGrammar } from '../../shared/language/en-GB/substance.ts';
import { vagueByGrammar } from '../../shared/language/en-GB/vague.ts';
import { mismatchByGrammar } from '../../shared/rules/grade-and-words.ts';

export const weighedChecks: readonly Weighed[] = [
  'R12',
  'S07',
  'E06',
  'B05',
  'B03',
  'R02',
  'R08',
  'R13-weak',
  'R13-praise',
];
/** Checks that read a text passage by passage; the others read a short text as a whole. */
export const byPassage: ReadonlySet<string> = new Set(['R12', 'S07', 'E06', 'B05']);

const folder = path.join(import.meta.dirname, '../../tests/fixtures/sentences');

type Labelled = {
  readonly text?: string;
  readonly what?: string;
  readonly grade?: string;
  readonly agency?: string;
  readonly speak?: boolean;
  readonly speaks?: boolean;
  readonly gaps?: number;
};
export type Row = {
  readonly check: Weighed;
  readonly text: string;
  readonly agency: string;
  readonly speak: boolean;
  readonly hand: string;
};

/**
 * Sets one and two are labelled for a whole form: an impact that lacks its beginning, three gaps beside a Good, an action without an owner. What
 * such an item says of a sentence alone is kept: many gaps name one, a whole impact says a change, a clear action is a step.
 */
const ofForms: ReadonlySet<string> = new Set(['one', 'two']);
const holdsAlone = (check: string, speak: boolean): boolean =>
  check === 'B05' ? speak : check === 'B03' || check === 'R08' ? !speak : true;

/** Hands whose sentences the grammar was grown on: what it finds there says nothing of what it finds elsewhere. */
export const readHands: ReadonlySet<string> = new Set([
  'one',
  'two',
  'three',
  'development-four',
  'golden',
  'lists',
]);

/** Sentences written beside the lists of the checks, by check. */
const besideLists: readonly (readonly [string, string])[] = [
  ['R12', 'r12-blame'],
  ['R12', 'r12-kinds'],
  ['S07', 's07-other-agencies'],
  ['S07', 's07-kinds'],
  ['E06', 'e06-instructions'],
  ['E06', 'e06-kinds'],
  ['R08', 'r08-vague-actions'],
  ['R13', 'r13-grade-and-words'],
  ['B05', 'b05-gaps'],
];

const strongGrades: ReadonlySet<string> = new Set(['good', 'outstanding', 'g', 'o']);

const rowOf = (check: string, item: Labelled, hand: string): Row[] => {
  const text = item.text ?? item.what;
  const speak = item.speak ?? item.speaks ?? (item.gaps ?? 0) > 0;
  if (text === undefined || check === 'R07' || (ofForms.has(hand) && !holdsAlone(check, speak))) return [];
  const strong = item.grade === undefined || strongGrades.has(item.grade);
  return [
    {
      check: (check === 'R13' ? (strong ? 'R13-weak' : 'R13-praise') : check) as Weighed,
      text,
      agency: item.agency ?? usualAgency,
      speak,
      hand,
    },
  ];
};

/** The hands in the folder but the held-out one, in the order of the alphabet. */
export const hands = (): string[] =>
  readdirSync(folder)
    .flatMap((name) => /^(?:blind-(\w+)|(development-four|training-\w+))\.json$/.exec(name)?.slice(1) ?? [])
    .filter((name): name is string => name !== undefined && name !== 'six')
    .concat('golden', 'lists')
    .sort();

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));

/** The labelled sentences of one hand. */
export function rowsOf(hand: string): Row[] {
  if (hand === 'golden') return goldenRows();
  if (hand === 'lists')
    return besideLists.flatMap(([check, name]) =>
      (read(name) as readonly Labelled[]).flatMap((item) => rowOf(check, item, hand)),
    );
  const sets = read(existsSync(path.join(folder, `${hand}.json`)) ? hand : `blind-${hand}`);
  return Object.entries(sets as Readonly<Record<string, readonly Labelled[]>>).flatMap(([check, items]) =>
    items.flatMap((item) => rowOf(check, item, hand)),
  );
}

const audited = path.join(import.meta.dirname, '../../tests/fixtures/audits');
/** The texts of the complete audits the tests keep, without their actions: one hand. */
const goldenParts = (): string[] =>
  readdirSync(audited)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readFileSync(path.join(audited, name), 'utf8').split(/^ {2}"actions"/m)[0] ?? '');
const goldenTexts = (): string[] =>
  goldenParts()
    .flatMap((part) =>
      Array.from(part.matchAll(/: ("(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*")/g), (match) => match[1] ?? '""'),
    )
    .map((json) => JSON.parse(json) as string);

/** Their reasons go with their grades and say something, and their actions are steps. */
const goldenRows = (): Row[] => {
  const named = (text: string, key: string): string[] =>
    Array.from(
      text.matchAll(new RegExp(`"${key}": ("(?:[^"\\\\]|\\\\.)+")`, 'g')),
      (match) => JSON.parse(match[1] ?? '""') as string,
    );
  const as = (check: string, texts: readonly string[]): Row[] =>
    texts.flatMap((text) => rowOf(check, { text, speak: false }, 'golden'));
  const wholes = readdirSync(audited)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readFileSync(path.join(audited, name), 'utf8'));
  const boxes = goldenParts().flatMap((part) =>
    ['rationale', 'facts', 'analysis', 'link'].flatMap((key) => named(part, key)),
  );
  const graded = goldenParts().flatMap((part) =>
    Array.from(part.matchAll(/"grade": "(\w+)",\s+"rationale": ("(?:[^"\\]|\\.)+")/g)).flatMap((match) =>
      rowOf(
        'R13',
        { text: JSON.parse(match[2] ?? '""') as string, grade: match[1] ?? '', speak: false },
        'golden',
      ),
    ),
  );
  const steps = wholes.flatMap((whole) => named(whole.split(/^ {2}"actions"/m)[1] ?? '', 'what'));
  return [...graded, ...as('R02', boxes), ...as('R08', steps)];
};

/** The passages of the good audits, by the hand that wrote them: no check of persons, agencies or steps ought to speak of one. */
export function audits(): ReadonlyMap<string, readonly string[]> {
  const passages = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => passagesOf(text).map((one) => one.text));
  const written = readdirSync(folder)
    .flatMap((name) => /^blind-(\w+)-audit\.txt$/.exec(name)?.[1] ?? [])
    .filter((hand) => hand !== 'six')
    .sort()
    .map((hand): [string, string[]] => [
      hand,
      passages(
        readFileSync(path.join(folder, `blind-${hand}-audit.txt`), 'utf8')
          .split('\n')
          .filter((line) => line.length > 60),
      ),
    ]);
  return new Map([...written, ['golden', passages(goldenTexts())]]);
}

/** What the grammar counts in a text for a check, and whether it speaks. */
export function grammarOf(
  check: Weighed,
  text: string,
  agency: string,
): { readonly counts: Record<string, number>; readonly says: boolean } {
  const counted = (name: string, count: number): { counts: Record<string, number>; says: boolean } => ({
    counts: { [name]: count },
    says: count > 0,
  });
  switch (check) {
    case 'R12':
      return counted('blame', blameByGrammar(text).length);
    case 'S07':
      return counted('agency', otherAgencyJudgementsByGrammar(text, agency).length);
    case 'E06':
      return counted('steps', instructionsByGrammar(text).length);
    case 'B05':
      return counted('gaps', gapsByGrammar(text).length);
    case 'R02':
      return counted('little', littleByGrammar(text) ? 1 : 0);
    case 'R08':
      return counted('vague', vagueByGrammar(text).length);
    case 'B03': {
      const { means, follows } = impactByGrammar(text, 'Robin');
      return { counts: { means: means ? 1 : 0, follows: follows ? 1 : 0 }, says: !means && !follows };
    }
    case 'R13-weak':
    case 'R13-praise': {
      const { counts, mismatch } = mismatchByGrammar(check === 'R13-weak', text);
      return { counts, says: mismatch !== undefined };
    }
  }
}

export type Seen = {
  readonly hand: string;
  readonly label: 1 | -1;
  readonly says: boolean;
  /** Signs without those of the grammar. */
  readonly signs: readonly string[];
  readonly grammar: readonly string[];
};

/** A text as the scorer sees it. */
export function seen(
  check: Weighed,
  text: string,
  { agency = usualAgency, hand = '', speak = false } = {},
): Seen {
  const { counts, says } = grammarOf(check, text, agency);
  return {
    hand,
    label: speak ? 1 : -1,
    says,
    signs: signsOf(text, ownAgencies(agency)).map((sign) => sign.name),
    grammar: grammarSigns(counts, says),
  };
}
