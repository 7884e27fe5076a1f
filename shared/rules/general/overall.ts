/** R11: an overall grade that the sections do not carry. Grades are compared by rank; nothing is averaged into a score. */
import { rankOf } from '../../toolkit/scale.ts';
import { nameOf, viewOf } from '../form-view.ts';
import { finding, gradeWord } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const median = (ranks: readonly number[]): number => {
  const ordered = [...ranks].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
};

const wordOfRank = ['', 'in', 'ri', 'g', 'o'] as const;

export const r11: Rule = {
  id: 'R11',
  title: 'Overall grade and sections',
  explains:
    'The overall grade is a judgement and no average. Where it is a whole grade better than the middle of the sections, or Good although something is Inadequate, a reader will want to know why.',
  run: (input) => {
    const { toolkit } = input;
    const { asked } = viewOf(input);
    const overall = asked.find(({ question }) => question.id === toolkit.overall);
    const grade = overall?.answer.grade;
    if (!overall || grade === undefined || grade === 'na') return [];
    const graded = asked.flatMap(({ section, question, answer }) =>
      question.id === toolkit.overall || answer.grade === undefined || answer.grade === 'na'
        ? []
        : [{ section: section.id, question, grade: answer.grade, rank: rankOf[answer.grade] }],
    );
    const sections = [...new Set(graded.map((one) => one.section))];
    // A form whose grades stand in one or two sections is compared question by question.
    const ranks =
      sections.length > 2
        ? sections.map((id) => median(graded.filter((one) => one.section === id).map((one) => one.rank)))
        : graded.map((one) => one.rank);
    const word = gradeWord(toolkit, grade);
    const findings: Finding[] = [];
    const middle = median(ranks);
    if (ranks.length > 0 && rankOf[grade] - middle >= 1) {
      const key = wordOfRank[Math.floor(middle)];
      const middleWord = key === undefined || key === '' ? '' : gradeWord(toolkit, key);
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
    const inadequate = graded.filter((one) => one.grade === 'in');
    if (rankOf[grade] >= rankOf.g && inadequate.length > 0) {
      const names = inadequate.map((one) => nameOf(one.question)).join(', ');
      findings.push({
        ...finding(
          overall.question.id,
          'grade',
          `Overall is ${word}, and ${names} ${inadequate.length === 1 ? 'is' : 'are'} ${gradeWord(toolkit, 'in')}.`,
          'an overall of Good or better with an Inadequate in it needs a reason.',
        ),
        sign: 'inadequate',
      });
    }
    return findings;
  },
};
