/** R11: an overall grade that the sections do not carry. Grades are compared by rank; nothing is averaged into a score. */
import {
  benchmarkOrBetter,
  fails,
  gradeMark,
  isGrade,
  keyOfRank,
  meetsBenchmark,
  rankOn,
  scaleOf,
} from '../../scales/index.ts';
import type { Scale } from '../../scales/scale.ts';
import { isJudgement, overallsOf } from '../../toolkit/judgements.ts';
import type { Question } from '../../toolkit/question.ts';
import { nameOf, viewOf, type Asked } from '../form-view.ts';
import { finding } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const median = (ranks: readonly number[]): number => {
  const ordered = [...ranks].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
};

type Given = {
  readonly section: string;
  readonly question: Question;
  readonly grade: string;
  readonly rank: number;
};

/** What an overall judgement, or that of a section, is compared with. */
type Compared = {
  readonly judged: Asked;
  /** "Overall", or what the question is called. */
  readonly name: string;
  readonly graded: readonly Given[];
  readonly ranks: readonly number[];
  readonly what: 'sections' | 'questions';
};

function findingsOf({ judged, name, graded, ranks, what }: Compared, scale: Scale | undefined): Finding[] {
  const { grade } = judged.answer;
  const place = judged.question.id;
  if (!isGrade(grade)) return [];
  const { word } = gradeMark(scale, grade);
  const findings: Finding[] = [];
  const middle = median(ranks);
  if (ranks.length > 0 && rankOn(scale, grade) - middle >= 1) {
    const key = keyOfRank(scale, Math.floor(middle));
    const middleWord = key === undefined ? '' : gradeMark(scale, key).word;
    findings.push(
      finding(
        place,
        'grade',
        `${name} is ${word}, and the middle of the ${what} is lower. Say why it is not an average.`,
        `${ranks.length} ${what} are graded; half of them are ${middleWord} or lower.`,
      ),
    );
  }
  const failing = graded.filter((one) => fails(scale, one.grade));
  const worst = failing.at(-1);
  if (meetsBenchmark(scale, grade) && worst !== undefined) {
    const failed = gradeMark(scale, worst.grade).word;
    const names = failing.map((one) => nameOf(one.question)).join(', ');
    findings.push({
      ...finding(
        place,
        'grade',
        `${name} is ${word}, and ${names} ${failing.length === 1 ? 'is' : 'are'} ${failed}.`,
        `an overall of ${benchmarkOrBetter(scale)} with ${/^[aeiou]/i.test(failed) ? 'an' : 'a'} ${failed} in it needs a reason.`,
      ),
      sign: 'inadequate',
    });
  }
  return findings;
}

export const r11: Rule = {
  id: 'R11',
  title: 'Overall grade and sections',
  explains:
    'The overall grade is a judgement and no average. Where it is a whole grade better than the middle of the sections, or meets the benchmark although something fails (Good with an Inadequate in it), a reader will want to know why.',
  run: (input) => {
    const { toolkit } = input;
    const { asked } = viewOf(input);
    /** What is graded on one scale: grades on two scales cannot be compared. */
    const gradedOn = (scale: Scale | undefined): Given[] =>
      asked.flatMap(({ section, question, answer }) =>
        isJudgement(toolkit, question.id) || !isGrade(answer.grade) || scaleOf(toolkit, question) !== scale
          ? []
          : [{ section: section.id, question, grade: answer.grade, rank: rankOn(scale, answer.grade) }],
      );
    /** A section by the grade it was given as a whole, else by the middle of its questions. */
    const rankOfSection = (id: string, scale: Scale | undefined, graded: readonly Given[]): number => {
      const whole = asked.find(({ section, question }) => section.id === id && section.grade === question.id);
      const given = whole && scaleOf(toolkit, whole.question) === scale ? whole.answer.grade : undefined;
      return isGrade(given)
        ? rankOn(scale, given)
        : median(graded.filter((one) => one.section === id).map((one) => one.rank));
    };
    const overalls = overallsOf(toolkit);
    return asked.flatMap((judged): Finding[] => {
      const { question, section } = judged;
      const scale = scaleOf(toolkit, question);
      const all = gradedOn(scale);
      if (overalls.includes(question.id)) {
        const sections = [...new Set(all.map((one) => one.section))];
        // A form whose grades stand in one or two sections is compared question by question.
        const what = sections.length > 2 ? 'sections' : 'questions';
        const ranks =
          what === 'sections'
            ? sections.map((id) => rankOfSection(id, scale, all))
            : all.map((one) => one.rank);
        const name = overalls.length > 1 ? nameOf(question) : 'Overall';
        return findingsOf({ judged, name, graded: all, ranks, what }, scale);
      }
      if (section.grade !== question.id) return [];
      const graded = all.filter((one) => one.section === section.id);
      const ranks = graded.map((one) => one.rank);
      return findingsOf({ judged, name: nameOf(question), graded, ranks, what: 'questions' }, scale);
    });
  },
};
