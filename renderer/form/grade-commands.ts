/** The keys that grade from anywhere in a question, first to ninth value of its scale: one hook for audits and reviews. */
import { gradeCommands } from '../../shared/commands.ts';
import { useCommand } from '../stores/commands.ts';

/** Digits that are offered whatever the scale is: most have four values, and a person hears where a scale has fewer. */
const always = 4;
/** Only nine values have a digit. */
const most = gradeCommands.length;

/** `values`: how many the scale of the question has. `grade` takes the digit. */
export function useGradeCommands(grade: (digit: string) => void, values: number, works = true): void {
  const [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth] = gradeCommands;
  const has = (at: number): boolean => works && at <= Math.max(always, values);
  useCommand(first, () => grade('1'), has(1));
  useCommand(second, () => grade('2'), has(2));
  useCommand(third, () => grade('3'), has(3));
  useCommand(fourth, () => grade('4'), has(4));
  useCommand(fifth, () => grade('5'), has(5));
  useCommand(sixth, () => grade('6'), has(6));
  useCommand(seventh, () => grade('7'), has(7));
  useCommand(eighth, () => grade('8'), has(8));
  useCommand(ninth, () => grade('9'), has(9));
  useCommand('grade.not-applicable', () => grade('0'), works);
}

/** "1–6": the digits of a scale of so many values, as hints show them. */
export const digitsOf = (values: number): string => `1–${values === 0 ? always : Math.min(most, values)}`;
