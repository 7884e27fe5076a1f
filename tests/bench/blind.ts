/**
 * The checks of wording on sentences and whole audits written and labelled by somebody who had not seen the lists
 * (tests/fixtures/sentences/blind-*.json, blind-*-audit.txt). Each item stands in an audit of a form that has the check, and the
 * form's own checks read it. A set is measured untouched first; all but six have been used for improving since, and the scorer learned from them.
 * Of six, which is held out, numbers alone are given.
 */
import { readFileSync } from 'node:fs';
import type { Answer } from '../../shared/audit/answer.ts';
import { countWords, findGaps, findVague, readImpact, saysLittle } from '../../shared/language/index.ts';
import { findProblems } from '../../shared/rules/index.ts';
import type { Problem } from '../../shared/toolkit/problem.ts';
import { visibleQuestions } from '../../shared/toolkit/evaluate/index.ts';
import type { GradeKey } from '../../shared/scales/scale.ts';
import { action, auditOf, formOf, inputOf, says } from '../unit/toolkits/made-audit.ts';

export const readSets = ['one', 'two', 'three', 'four', 'five', 'seven', 'eight'] as const;
export const heldOut = 'six';
export type ReadSet = (typeof readSets)[number];
export type BlindSet = ReadSet | typeof heldOut;
/** Sets that came with good audits. */
const withAudits: readonly BlindSet[] = ['one', 'two', 'three', 'four', 'six', 'seven', 'eight'];
export const blindRules = ['R07', 'R12', 'R13', 'B05', 'S07', 'E06', 'B03', 'R02', 'R08'] as const;
export type BlindRule = (typeof blindRules)[number];

type Item = {
  readonly text?: string;
  readonly what?: string;
  readonly owner?: string;
  readonly measure?: string;
  readonly grade?: 'outstanding' | 'good' | 'ri' | 'requires-improvement' | 'inadequate';
  readonly agency?: string;
  readonly speak: boolean;
  readonly why: string;
};
export type BlindScore = {
  readonly rule: BlindRule;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly recall: number;
  readonly precision: number;
};
export type BlindSlip = {
  readonly rule: BlindRule;
  readonly kind: 'missed' | 'wrong';
  readonly text: string;
  readonly why: string;
  readonly because: string;
};

const file = (name: string): URL => new URL(`../fixtures/sentences/${name}`, import.meta.url);
const gradeKeys: Readonly<Record<string, GradeKey>> = {
  outstanding: 'o',
  good: 'g',
  ri: 'ri',
  'requires-improvement': 'ri',
  inadequate: 'in',
};
const gradeOf = (word: string | undefined): GradeKey => gradeKeys[word ?? 'good'] ?? 'g';

const named = { H01b: { text: 'Robin' } } as const;
const area = (grade: GradeKey | undefined, boxes: Partial<NonNullable<Answer['area']>>): Partial<Answer> => ({
  ...(grade === undefined ? {} : { grade }),
  area: { facts: '', analysis: '', link: '', impact: '', rereadImpact: false, ...boxes },
});
const areas = visibleQuestions(formOf('case-file-audit'), auditOf(formOf('case-file-audit'), {})).flatMap(
  ({ question }) => (question.answer.kind === 'area' ? [question.id] : []),
);
const firstArea = areas[0] ?? '';

/**
 * Whether the language of a check speaks of a single sentence. Set three was labelled so: whether the sentence names a gap, an impact is
 * more than a bare fact of a service, reasons say something, a step can be ticked off. Whether there are three gaps beside a Good, whether
 * an impact begins with the name, or reasons are long enough, is the form's affair and not in a sentence.
 */
const alone: Partial<Record<BlindRule, (text: string) => boolean>> = {
  B05: (text) => findGaps(text).length > 0,
  B03: (text) => {
    const { means, follows } = readImpact(text, 'Robin');
    return !means && !follows;
  },
  R02: (text) => saysLittle(text) !== undefined,
  R08: (text) => findVague(text).length > 0,
};
/** Whether the items of a check are single sentences, without what stands about them in the form. */
const areAlone = (rule: BlindRule, items: readonly Item[]): boolean =>
  (rule === 'B05' && items.every((one) => one.grade === undefined)) ||
  (rule === 'B03' && items.filter((one) => /\bRobin\b/.test(one.text ?? '')).length < items.length / 2) ||
  (rule === 'R02' &&
    items.every((one) => one.grade === undefined && countWords(one.text ?? '') < 60) &&
    items.some((one) => countWords(one.text ?? '') < 6)) ||
  (rule === 'R08' && items.every((one) => one.what === undefined));

/** What a check says of one item, in the form it belongs to. */
function saidOf(rule: BlindRule, item: Item): Problem[] {
  const text = item.text ?? '';
  switch (rule) {
    case 'R08': {
      const { what = '', owner = '', measure = '' } = item;
      return says('tier2-full', rule, {}, { actions: [action({ what, owner, measure })] });
    }
    case 'R13':
    case 'R02':
      return says('tier2-full', rule, { '3h': { grade: gradeOf(item.grade), rationale: text } });
    case 'B05':
      return says('case-file-audit', rule, {
        ...named,
        [firstArea]: area(gradeOf(item.grade), { facts: text }),
      });
    case 'B03':
      return says('case-file-audit', rule, { ...named, [firstArea]: area('g', { impact: text }) });
    case 'R07':
    case 'R12':
      return says('case-file-audit', rule, { ...named, [firstArea]: area('g', { facts: text }) });
    case 'S07':
      return says('macfa', rule, { H05: { choice: item.agency ?? 'childrens-social-care' }, A3: { text } });
    case 'E06':
      return says('maca', rule, { Q6: { text } });
  }
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** Scores one set, or every other item of it. Gives a score for each check, and every item a check got wrong. */
export function scoreBlind(
  set: BlindSet,
  half?: 0 | 1,
): {
  readonly scores: readonly BlindScore[];
  readonly slips: readonly BlindSlip[];
} {
  const items = JSON.parse(readFileSync(file(`blind-${set}.json`), 'utf8')) as Partial<
    Record<BlindRule, Item[]>
  >;
  const slips: BlindSlip[] = [];
  const scores = blindRules.flatMap((rule): BlindScore[] => {
    const all = items[rule] ?? [];
    if (all.length === 0) return [];
    const own = all.filter((_, n) => half === undefined || n % 2 === half);
    const sentence = areAlone(rule, all) ? alone[rule] : undefined;
    const verdicts = own.map((item) => {
      const said = sentence ? [] : saidOf(rule, item);
      return { item, said, spoke: sentence ? sentence(item.text ?? '') : said.length > 0 };
    });
    const count = (speak: boolean, spoke: boolean): number =>
      verdicts.filter((one) => one.item.speak === speak && one.spoke === spoke).length;
    for (const { item, said, spoke } of verdicts) {
      if (item.speak === spoke || set === heldOut) continue;
      slips.push({
        rule,
        kind: item.speak ? 'missed' : 'wrong',
        text: item.text ?? [item.what, item.owner, item.measure].join(' | '),
        why: item.why,
        because: said.map((one) => one.because).join(' '),
      });
    }
    const [right, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
    return [{ rule, right, missed, wrong, recall: share(right, missed), precision: share(right, wrong) }];
  });
  return { scores, slips };
}

type Part = {
  /** Undefined where the audit is written without grades. */
  readonly grade: GradeKey | undefined;
  readonly reasons: string;
  readonly evidence: string;
  readonly impact: string;
};

/** A line that heads what stands under it: short, and no sentence. */
const isHeading = (line: string): boolean => line.length < 60 && /[^.!?:”"\s]\s*$/.test(line);

/** The sections of an audit written as text: headings, perhaps a grade, and what stands under Reasons, Evidence and Impact or alone. */
function partsOf(text: string): Part[] {
  const parts: { grade: GradeKey | undefined; boxes: Record<'reasons' | 'evidence' | 'impact', string> }[] =
    [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // Paragraphs without headings: each stands in a box of its own.
  if (!lines.some(isHeading))
    return lines.map((line) => ({ grade: undefined, reasons: line, evidence: '', impact: '' }));
  let box: 'reasons' | 'evidence' | 'impact' = 'reasons';
  for (const line of lines) {
    const inner = /^(Reasons|Evidence|Impact)$/.exec(line.trim())?.[1];
    const grade = /^Grade: (.*)$/.exec(line.trim())?.[1];
    const part = parts.at(-1);
    if (inner !== undefined) box = inner.toLowerCase() as typeof box;
    else if (part && grade !== undefined)
      part.grade = grade.startsWith('Req') ? 'ri' : gradeOf(grade.toLowerCase());
    else if (isHeading(line) || !part) {
      parts.push({ grade: undefined, boxes: { reasons: '', evidence: '', impact: '' } });
      box = 'reasons';
      const started = parts.at(-1);
      if (started && !isHeading(line)) started.boxes.reasons = line;
    } else part.boxes[box] = `${part.boxes[box]}\n${line}`.trim();
  }
  return parts.map(({ grade, boxes }) => ({ grade, ...boxes }));
}

/** What the checks say of a whole good audit, in the forms that have them, and how many words it has. Each finding is a false alarm. */
export function alarmsIn(set: BlindSet): { readonly words: number; readonly alarms: readonly Problem[] } {
  if (!withAudits.includes(set)) return { words: 0, alarms: [] };
  const parts = partsOf(readFileSync(file(`blind-${set}-audit.txt`), 'utf8'));
  const texts = parts.map(({ reasons, evidence, impact }) => [reasons, evidence, impact].join('\n\n').trim());
  const caseFile = formOf('case-file-audit');
  const tier2 = formOf('tier2-full');
  const graded = visibleQuestions(tier2, auditOf(tier2, {})).filter(
    ({ question }) => question.answer.kind === 'grade',
  );
  const most = Math.min(areas.length, graded.length);
  // An audit of more sections than the form has areas is read as two.
  const audits = Array.from({ length: Math.ceil(parts.length / most) }, (_, n) =>
    parts.slice(n * most, (n + 1) * most),
  );
  const asAreas = audits.map((own) => ({
    ...named,
    ...Object.fromEntries(
      own.map(({ grade, reasons, evidence, impact }, n): [string, Partial<Answer>] => [
        areas[n] ?? '',
        area(grade, { analysis: reasons, facts: evidence, impact }),
      ]),
    ),
  }));
  const asReasons = audits.map((own) =>
    Object.fromEntries(
      own.map((part, n): [string, Partial<Answer>] => [
        graded[n]?.question.id ?? '',
        { ...(part.grade === undefined ? {} : { grade: part.grade }), rationale: part.reasons },
      ]),
    ),
  );
  const spoken = (rules: readonly BlindRule[], problems: readonly Problem[]): Problem[] =>
    problems.filter((one) => rules.some((rule) => rule === one.rule));
  return {
    words: countWords(texts.join('\n')),
    alarms: [
      ...asAreas.flatMap((answers) =>
        spoken(['R07', 'R12', 'B03', 'B05'], findProblems(inputOf(caseFile, auditOf(caseFile, answers)))),
      ),
      ...asReasons.flatMap((answers) =>
        spoken(['R02', 'R13'], findProblems(inputOf(tier2, auditOf(tier2, answers)))),
      ),
      ...texts.flatMap((text) => [
        ...says('macfa', 'S07', { H05: { choice: 'childrens-social-care' }, A3: { text } }),
        ...says('maca', 'E06', { Q6: { text } }),
      ]),
    ],
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(0)} %`.padStart(6);

/** The table of one set as text. */
export function blindTable(set: BlindSet, half?: 0 | 1): string {
  const { words, alarms } = alarmsIn(set);
  return [
    `Set ${set}, written by somebody who had not seen the lists${set === heldOut ? ' (held out)' : ' (used for improving since)'}:`,
    'rule   right missed  wrong  recall precision',
    ...scoreBlind(set, half).scores.map(
      (one) =>
        `${one.rule.padEnd(6)}${String(one.right).padStart(6)}${String(one.missed).padStart(7)}${String(one.wrong).padStart(7)}  ${percent(one.recall)}    ${percent(one.precision)}`,
    ),
    ...(words === 0
      ? []
      : [
          `good audits of ${words} words: ${alarms.length} false alarms, ${((alarms.length / words) * 10_000).toFixed(1)} in 10,000 words`,
        ]),
  ].join('\n');
}
