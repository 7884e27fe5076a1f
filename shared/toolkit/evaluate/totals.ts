/** The computed totals of an audit in words. A total is shown as computed wherever it stands, and is never a judgement. */
import type { Audit } from '../../audit/audit.ts';
import {
  isGrade,
  gradeOn,
  meetsBenchmark,
  notApplicable,
  notApplicableWord,
  scaleById,
  scaleIdOf,
} from '../../scales/index.ts';
import type { Scale } from '../../scales/scale.ts';
import type { NotApplicableAs, Total } from '../../scales/total.ts';
import { isJudgement } from '../judgements.ts';
import type { Toolkit } from '../toolkit.ts';
import { visibleQuestions } from './visible.ts';

/** Said wherever a total is shown. */
export const computedNote = 'Computed by the program from the answers. Nobody judged it.';

export type TotalSaid = {
  readonly id: string;
  readonly title: string;
  readonly section: string | undefined;
  readonly value: number;
  readonly most: number;
  /** "17 of 21 points. 2 “Not applicable” left out. 1 not answered yet." */
  readonly words: string;
};

const treatment: Readonly<Record<NotApplicableAs, string>> = {
  'left-out': 'left out',
  full: 'counted in full',
  none: 'counted as nothing',
};

const mostOf = (scale: Scale): number => Math.max(...scale.grades.map((one) => one.points ?? 0));

/** What one given value counts, of how much. */
function worth(total: Total, scale: Scale, grade: string): readonly [value: number, of: number] {
  const full = total.of === 'points' ? mostOf(scale) : 1;
  if (!isGrade(grade))
    return total.notApplicable === 'full' ? [full, full] : [0, total.notApplicable === 'none' ? full : 0];
  if (total.of === 'share') return [meetsBenchmark(scale, grade) ? 1 : 0, 1];
  return [gradeOn(scale, grade)?.points ?? 0, full];
}

function said(total: Total, scale: Scale, toolkit: Toolkit, audit: Audit): TotalSaid {
  const given = visibleQuestions(toolkit, audit)
    .filter(
      ({ section, question }) =>
        scaleIdOf(question) === total.scale &&
        (total.section === undefined || section.id === total.section) &&
        !isJudgement(toolkit, question.id),
    )
    .map(({ question }) => audit.answers[question.id]?.grade);
  const answered = given.filter((grade) => grade !== undefined);
  const left = answered.filter((grade) => grade === notApplicable).length;
  const open = given.length - answered.length;
  const counted = answered.map((grade) => worth(total, scale, grade));
  const value = counted.reduce((sum, [one]) => sum + one, 0);
  const most = counted.reduce((sum, [, of]) => sum + of, 0);
  const percent = most === 0 ? '' : ` (${Math.round((value / most) * 100)} %)`;
  const what = total.of === 'points' ? ` points${percent}` : percent;
  const words = [
    `${value} of ${most}${what}.`,
    left === 0 ? '' : `${left} “${notApplicableWord(scale)}” ${treatment[total.notApplicable]}.`,
    open === 0 ? '' : `${open} not answered yet.`,
  ];
  return {
    id: total.id,
    title: total.title,
    section: total.section,
    value,
    most,
    words: words.filter(Boolean).join(' '),
  };
}

/** The totals of a form for this audit; those of one section where it is given. A total on a scale the form lacks is left out. */
export const totalsOf = (toolkit: Toolkit, audit: Audit, section?: string): TotalSaid[] =>
  (toolkit.totals ?? [])
    .filter((total) => section === undefined || total.section === section)
    .flatMap((total) => {
      const scale = scaleById(toolkit, total.scale);
      return scale === undefined ? [] : [said(total, scale, toolkit, audit)];
    });
