/** The moderator's three tests (forms.md 4d): yes or no each, and the line for the reasons of a No. */
import type { ThreeTests } from '../../../shared/moderation/review.ts';
import { Box } from '../../frames/review/box.tsx';
import { useIsFinished } from '../../frames/review/review-context.tsx';

const questions: readonly (readonly [keyof Omit<ThreeTests, 'reason'>, string])[] = [
  ['evidence', 'Does the evidence match the judgement?'],
  ['style', 'Will the style help the reader to learn?'],
  ['nextSteps', 'Is it clear what must happen next?'],
];

/** The id of the three tests of a question. */
export const testsId = (question: string): string => `t-${question.replaceAll('.', '_')}`;

type Props = {
  readonly id: string;
  readonly tests: ThreeTests;
  readonly onTests: (tests: ThreeTests, typing: boolean) => void;
  readonly className?: string;
  readonly title?: string;
};

export function Tests({ id, tests, onTests, className = 'tests', title = 'Three tests' }: Props) {
  const finished = useIsFinished();
  return (
    <div className={className} role="group" aria-labelledby={`${id}-h`}>
      <h2 className="lab" id={`${id}-h`}>
        {title}
      </h2>
      {questions.map(([key, words]) => (
        <fieldset className="test" key={key}>
          <legend>{words}</legend>
          <div className="yn">
            {(['yes', 'no'] as const).map((answer) => [
              <input
                key={answer}
                type="radio"
                name={`${id}-${key}`}
                id={`${id}-${key}-${answer}`}
                checked={tests[key] === answer}
                disabled={finished && tests[key] !== answer}
                onChange={() => onTests({ ...tests, [key]: answer }, false)}
              />,
              <label key={`${answer}-l`} htmlFor={`${id}-${key}-${answer}`}>
                {answer === 'yes' ? 'Yes' : 'No'}
              </label>,
            ])}
          </div>
        </fieldset>
      ))}
      <div className="test-why">
        <label htmlFor={`${id}-why`}>Why, where a test is answered No</label>
        <Box
          id={`${id}-why`}
          value={tests.reason}
          rows={1}
          onText={(reason) => onTests({ ...tests, reason }, true)}
        />
      </div>
    </div>
  );
}
