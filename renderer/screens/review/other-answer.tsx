/** A closed answer that is no grade: yes or no, choices, a number, a gap. The auditor's is marked, and another can be proposed. */
import { asCodes, answerGiven, answerModerated, reviewOf } from '../../../shared/moderation/standing.ts';
import { noneCode, type Offered } from '../../../shared/kinds/index.ts';
import { numberBox } from '../../../shared/moderation/completeness.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { domId } from '../../form/field.ts';
import { NumberInput } from '../../form/number-box.tsx';
import { answerWord } from '../../form/scale-words.ts';
import { chooseAnswer, takeBack } from '../../frames/review/acts.ts';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';
import { withUnsent } from '../../records/review/review.ts';

type Props = { readonly question: Question; readonly offered: Offered };

const legend = 'Your answer, where it is another one';
const gapLegend = 'The longest gap, where you see another one';
const fieldOf = (question: Question): string => `${question.id}/answer`;

/** What the moderator answers; the auditor's own answer while nothing is said of it and several may be chosen. */
function useChosen({ question, offered }: Props): string {
  return useReview((d) =>
    offered.takes === 'several' && reviewOf(d.review, question.id).status === 'not-reviewed'
      ? answerGiven(d.audit, question)
      : answerModerated(d.audit, d.review, question),
  );
}

/** One more of several, or one less. "None" goes with nothing else. */
function toggled(chosen: string, code: string): readonly string[] {
  const codes = chosen.split(' ').filter((one) => one !== '' && (one === noneCode) === (code === noneCode));
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}

function Chosen({ question, offered }: Props) {
  const open = useOpenReview();
  const theirs = useReview((d) => answerGiven(d.audit, question)).split(' ');
  const chosen = useChosen({ question, offered });
  const finished = useIsFinished();
  const several = offered.takes === 'several';
  const field = fieldOf(question);
  return (
    <fieldset className={several ? 'choice' : 'choice choice-row'} data-field={field}>
      <legend>{offered.takes === 'worked-out' ? gapLegend : legend}</legend>
      {offered.codes.map(({ code, word }) => {
        const id = `${domId(field)}-${code}`;
        const isChosen = chosen.split(' ').includes(code);
        return (
          <span className="choice-o" key={code}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={field}
              id={id}
              checked={isChosen}
              disabled={finished && !isChosen}
              onChange={() =>
                finished
                  ? undefined
                  : open.change(`${question.id}/grade`, (review) =>
                      chooseAnswer(
                        review,
                        open.store.getState(),
                        question,
                        asCodes(several ? toggled(chosen, code) : [code]),
                      ),
                    )
              }
            />
            <label htmlFor={id}>
              {word}
              {theirs.includes(code) ? <span className="hint"> auditor’s answer</span> : null}
            </label>
          </span>
        );
      })}
    </fieldset>
  );
}

function OtherNumber({ question, offered }: Props) {
  const open = useOpenReview();
  const finished = useIsFinished();
  const toolkit = useReview((d) => d.toolkit);
  const theirs = useReview((d) => answerGiven(d.audit, question));
  const chosen = useChosen({ question, offered });
  const box = numberBox(question.id);
  const unread = useReview((d) => d.review.unsent?.[box]);
  const field = fieldOf(question);
  const { unit = '', ...bounds } = offered.bounds ?? {};
  // What is no number says nothing yet, and is kept as it was typed.
  const type = (text: string): void =>
    open.change(
      `${question.id}/grade`,
      (review) => withUnsent(takeBack(review, question.id), box, text),
      true,
    );
  const say = (number: number): void =>
    open.change(
      `${question.id}/grade`,
      (review) => withUnsent(chooseAnswer(review, open.store.getState(), question, String(number)), box, ''),
      true,
    );
  return (
    <div className="field number-kind">
      <label htmlFor={domId(field)}>{legend}</label>
      <p className="hint">Auditor’s answer: {answerWord(toolkit, question, theirs)}</p>
      {finished ? (
        <p>{answerWord(toolkit, question, chosen)}</p>
      ) : (
        <NumberInput
          field={field}
          text={unread ?? chosen}
          bounds={bounds}
          unit={unit}
          onText={type}
          onNumber={say}
          onLeave={() => void open.flush()}
        />
      )}
    </div>
  );
}

/** Draws the way to another answer of a question; `offered` says what can be answered. */
export const OtherAnswer = (props: Props) =>
  props.offered.takes === 'number' ? <OtherNumber {...props} /> : <Chosen {...props} />;
