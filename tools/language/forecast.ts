/**
 * The honest forecast: each hand's sentences are scored by a model that learned from all other hands' (leave one hand out), and each good
 * audit by a model that has not seen it. From these scores come the thresholds.
 */
import {
  audits,
  byPassage,
  hands,
  readHands,
  type Row,
  rowsOf,
  type Seen,
  seen,
  weighedChecks,
} from './examples.ts';
import { passagesOf } from '../../shared/language/en-GB/scorer/passages.ts';
import { riseIn, type Weighed } from '../../shared/language/en-GB/scorer/scorer.ts';
import { type Model, modelOf, scoreWith, type Weighted } from './model.ts';

/** What a passage of a good audit counts beside a labelled sentence, and a gap's sentence beside a grade's. */
const auditCost = 1;
const lentCost = 0.3;
/** Checks of which no passage of a good audit ought to speak. */
const ofAudits: ReadonlySet<Weighed> = new Set(['R12', 'S07', 'E06']);

export type Scored = {
  readonly speak: boolean;
  readonly says: boolean;
  readonly score: number;
  readonly hand: string;
};

type Known = { readonly row: Row; readonly whole: Seen; readonly passages: readonly Seen[] };

const known: readonly Known[] = hands()
  .flatMap(rowsOf)
  .map((row) => {
    const whole = seen(row.check, row.text, row);
    const parts = byPassage.has(row.check) ? passagesOf(row.text) : [];
    return {
      row,
      whole,
      passages: parts.length < 2 ? [whole] : parts.map((one) => seen(row.check, one.text, row)),
    };
  });
const good = audits();
const goodSeen = new Map(
  [...ofAudits].map((check) => [
    check,
    new Map([...good].map(([hand, texts]) => [hand, texts.map((text) => seen(check, text))])),
  ]),
);

/** What a check learns from: its own sentences, the good audits, and for grades what speaks for sure under the other grade or names a gap. */
export function learnedBy(check: Weighed, without = ''): Weighted[] {
  const others = known.filter(({ row }) => row.hand !== without);
  const own = others
    .filter(({ row }) => row.check === check)
    .flatMap(({ row, whole, passages }) =>
      (row.speak ? [whole] : passages).map((one) => ({ seen: one, cost: 1 })),
    );
  const lent = others.flatMap(({ row, whole }): Weighted[] => {
    const as = (label: 1 | -1, cost: number): Weighted[] => [{ seen: { ...whole, label }, cost }];
    if (check === 'R13-weak' && row.check === 'R13-praise' && row.speak) return as(-1, 1);
    if (check === 'R13-praise' && row.check === 'R13-weak' && row.speak) return as(-1, 1);
    return check === 'R13-weak' && row.check === 'B05' ? as(row.speak ? 1 : -1, lentCost) : [];
  });
  const quiet = [...(goodSeen.get(check) ?? [])].flatMap(([hand, list]) =>
    hand === without ? [] : list.map((one) => ({ seen: one, cost: auditCost })),
  );
  return [...own, ...lent, ...quiet];
}

const scoreOfKnown = (model: Model, { whole, passages }: Known): { score: number; says: boolean } => {
  const scores = passages.map((one) => ({ score: scoreWith(model, one), says: one.says }));
  return scores.length === 1
    ? { score: scoreWith(model, whole), says: whole.says }
    : (scores.sort((a, b) => b.score - a.score)[0] ?? { score: 0, says: false });
};

/** Every hand the grammar was not grown on, scored by a model that has not seen it. */
export function scoredUnseen(check: Weighed): Scored[] {
  return hands()
    .filter((hand) => !readHands.has(hand) && !hand.startsWith('training'))
    .flatMap((hand) => {
      const test = known.filter(({ row }) => row.hand === hand && row.check === check);
      if (test.length === 0) return [];
      const model = modelOf(learnedBy(check, hand));
      return test.map((one) => ({ ...scoreOfKnown(model, one), speak: one.row.speak, hand }));
    });
}

/** The passages of each good audit, scored by a model that has not seen that hand. */
export const auditScores = (
  check: Weighed,
): { readonly hand: string; readonly score: number; readonly says: boolean }[] =>
  [...(goodSeen.get(check) ?? [])].flatMap(([hand, list]) => {
    const model = modelOf(learnedBy(check, hand));
    return list.map((one) => ({ hand, score: scoreWith(model, one), says: one.says }));
  });

export type Share = { readonly recall: number; readonly precision: number };
export function share(scored: readonly Scored[], speaks: (one: Scored) => boolean): Share {
  const count = (speak: boolean, spoke: boolean): number =>
    scored.filter((one) => one.speak === speak && speaks(one) === spoke).length;
  const [right, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
  return { recall: right / (right + missed || 1), precision: right / (right + wrong || 1) };
}

/** What is to be reached, and so what the thresholds are chosen for: as far above both as can be. */
const wanted = { recall: 0.85, precision: 0.92 };

type Heard = { readonly says: boolean; readonly score: number };
type Thresholds = { readonly speaks: number; readonly silent: number };
const isLoud = ({ speaks, silent }: Thresholds, { says, score }: Heard, passages = 1): boolean =>
  says ? score >= silent : score >= speaks + riseIn(passages);

/** Passages in a box of a good audit, and what each false alarm there counts against recall and precision. */
const usualPassages = 5;
const alarmCost = 0.01;

/** Thresholds that do as well as the best, within this: the middle of them is taken, not an end. */
const asGood = 0.005;

/** Two thresholds: where the grammar found nothing, and where it found something. Weighs the passages of good audits as well. */
export function thresholdsOf(scored: readonly Scored[], quiet: readonly Heard[]): Thresholds {
  const steps = Array.from({ length: 41 }, (_, n) => (n - 24) / 20);
  const tried = steps.flatMap((speaks) =>
    steps
      .filter((silent) => silent <= speaks)
      .map((silent) => {
        const { recall, precision } = share(scored, (one) => isLoud({ speaks, silent }, one));
        const alarms = quiet.filter((one) => isLoud({ speaks, silent }, one, usualPassages)).length;
        const margin = Math.min(recall - wanted.recall, precision - wanted.precision) - alarmCost * alarms;
        return { speaks, silent, margin };
      }),
  );
  const best = Math.max(...tried.map((one) => one.margin));
  const good = tried.filter((one) => one.margin >= best - asGood);
  const middle = (of: (one: Thresholds) => number): number =>
    good.reduce((sum, one) => sum + of(one), 0) / good.length;
  const [speaks, silent] = [middle((one) => one.speaks), middle((one) => one.silent)];
  const away = (one: Thresholds): number => (one.speaks - speaks) ** 2 + (one.silent - silent) ** 2;
  return good.reduce((near, one) => (away(one) < away(near) ? one : near));
}

const percent = ({ recall, precision }: Share): string =>
  `${(recall * 100).toFixed(0)} / ${(precision * 100).toFixed(0)}`.padStart(9);

/** The table of the forecast as text, with the thresholds it leads to. */
export function forecast(): {
  readonly table: string;
  readonly thresholds: ReadonlyMap<Weighed, { readonly speaks: number; readonly silent: number }>;
} {
  const thresholds = new Map<Weighed, { readonly speaks: number; readonly silent: number }>();
  const lines = weighedChecks.map((check) => {
    const scored = scoredUnseen(check);
    const quiet = auditScores(check);
    const chosen = thresholdsOf(scored, quiet);
    thresholds.set(check, chosen);
    const byHand = [...new Set(scored.map((one) => one.hand))].map((hand) => {
      const own = scored.filter((one) => one.hand === hand);
      return `${hand} ${percent(share(own, (one) => one.says)).trim()} → ${percent(share(own, (one) => isLoud(chosen, one))).trim()}`;
    });
    const alarms = (passages: number): number => quiet.filter((one) => isLoud(chosen, one, passages)).length;
    return [
      check.padEnd(11),
      String(scored.length).padStart(4),
      percent(share(scored, (one) => one.says)),
      percent(share(scored, (one) => isLoud(chosen, one))),
      `  ${chosen.speaks.toFixed(2)} ${chosen.silent.toFixed(2)}`,
      quiet.length === 0
        ? ''
        : `  alarms in ${quiet.length}: ${alarms(1)} alone, ${alarms(5)} of five, ${alarms(100)} of a hundred`,
      `  (${byHand.join('; ')})`,
    ].join(' ');
  });
  return { table: ['check         n   grammar    weighed  thresholds', ...lines].join('\n'), thresholds };
}
