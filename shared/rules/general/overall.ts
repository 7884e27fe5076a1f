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
import { nameOf, viewOf } from '../form-view.ts';
import { finding } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const median = (ranks: readonly number[]): number => {
  const ordered = [...ranks].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
};

export const r11: Rule = {
  id: 'R11',
  title: 'Overall grade and sections',
  explains:
    'The overall grade is a judgement and no average. Where it is a whole grade better than the middle of the sections, or meets the benchmark although something fails (Good with an Inadequate in it), a reader will want to know why.',
  run: (input) => {
    const { toolkit } = input;
    const { asked } = viewOf(input);
    const overall = asked.find(({ question }) => question.id === toolkit.overall);
    const grade = overall?.answer.grade;
    if (!overall || !isGrade(grade)) return [];
    const scale = scaleOf(toolkit, overall.question);
    // Only what is graded on the same scale can be compared.
    const graded = asked.flatMap(({ section, question, answer }) =>
      question.id === toolkit.overall || !isGrade(answer.grade) || scaleOf(toolkit, question) !== scale
        ? []
        : [{ section: section.id, question, grade: answer.grade, rank: rankOn(scale, answer.grade) }],
    );
    const sections = [...new Set(graded.map((one) => one.section))];
    // A form whose grades stand in one or two sections is compared question by question.
    const ranks =
      sections.length > 2
        ? sections.map((id) => median(graded.filter((one) => one.section === id).map((one) => one.rank)))
        : graded.map((one) => one.rank);
    const { word } = gradeMark(scale, grade);
    const findings: Finding[] = [];
    const middle = median(ranks);
    if (ranks.length > 0 && rankOn(scale, grade) - middle >= 1) {
      const key = keyOfRank(scale, Math.floor(middle));
      const middleWord = key === undefined ? '' : gradeMark(scale, key).word;
      const what = sections.length > 2 ? 'sections' : 'questions';
      findings.push(
        finding(
          overall.question.id,
          'grade',
          `Overall is ${word}, and the middle of the ${what} is lower. Say why it is not an average.`,
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
          overall.question.id,
          'grade',
          `Overall is ${word}, and ${names} ${failing.length === 1 ? 'is' : 'are'} ${failed}.`,
          `an overall of ${benchmarkOrBetter(scale)} with ${/^[aeiou]/i.test(failed) ? 'an' : 'a'} ${failed} in it needs a reason.`,
        ),
        sign: 'inadequate',
      });
    }
    return findings;
  },
};
