/** Two grades on one scale: the auditor's stands fixed on its option, the moderator's is chosen beside it. */
import type { KeyboardEvent } from 'react';
import { auditorGrade, isBlind, reviewOf, type Graded } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { notApplicable, notApplicableWord, scaleOf } from '../../../shared/scales/index.ts';
import { gradeOfDigit, useDigitKeys, widthOf } from '../../form/scale.tsx';
import { gradeOptions, gradeWord, type GradeOption } from '../../form/scale-words.ts';
import { useKeysOf } from '../../stores/commands.ts';
import { useSettings } from '../../stores/settings.ts';
import { CommandButton } from '../command-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { agree, chooseGrade } from './acts.ts';
import { useIsFinished, useOpenReview, useReview } from './review-context.tsx';

const idOf = (question: string, grade: string): string => `p-${question.replaceAll('.', '_')}-${grade}`;

/** What the moderator has chosen for a question, or nothing. */
function useMine(question: string): Graded | undefined {
  return useReview((d) => {
    if (isBlind(d.review)) return d.review.blindGrades[question];
    const said = reviewOf(d.review, question);
    return said.status === 'agreed' ? auditorGrade(d.audit, question) : said.proposed;
  });
}

/** Chooses a grade for a question of the open review. */
export function useChoose(): (question: Question, grade: Graded) => void {
  const open = useOpenReview();
  return (question, grade) =>
    open.change(`${question.id}/grade`, (review) =>
      chooseGrade(review, open.store.getState(), question, grade),
    );
}

function Marks(props: { readonly id: string; readonly theirs: boolean; readonly mine: boolean }) {
  const blind = useReview((d) => isBlind(d.review));
  if (props.theirs)
    return (
      <p className="opt-mark opt-aud" id={props.id}>
        <Icon name="pencil" />
        {props.mine ? 'Auditor’s grade, you agree' : 'Auditor’s grade'}
      </p>
    );
  if (props.mine)
    return (
      <p className="opt-mark opt-you" id={props.id}>
        <Icon name="scale" />
        {blind ? 'Your grade' : 'You propose'}
      </p>
    );
  return <p className="opt-mark" />;
}

type OptionProps = {
  readonly question: Question;
  readonly option: GradeOption;
  readonly at: number;
  readonly theirs: Graded | undefined;
  readonly mine: Graded | undefined;
};

function Option({ question, option, at, theirs, mine }: OptionProps) {
  const choose = useChoose();
  const finished = useIsFinished();
  const keys = useDigitKeys(at);
  const id = idOf(question.id, option.key);
  const marked = theirs === option.key || mine === option.key;
  return (
    <div className={`opt look-${option.look}`}>
      <input
        type="radio"
        name={`p-${question.id}`}
        id={id}
        checked={mine === option.key}
        aria-describedby={marked ? `${id}-d ${id}-m` : `${id}-d`}
        aria-keyshortcuts={keys.aria}
        disabled={finished && mine !== option.key}
        onChange={() => choose(question, option.key)}
      />
      <label htmlFor={id}>{option.word}</label>
      <p className="opt-desc" id={`${id}-d`}>
        {option.descriptor}
      </p>
      <Marks id={`${id}-m`} theirs={theirs === option.key} mine={mine === option.key} />
    </div>
  );
}

function NotApplicable({ question, theirs, mine }: Omit<OptionProps, 'option' | 'at'>) {
  const choose = useChoose();
  const finished = useIsFinished();
  const keys = useKeysOf('grade.not-applicable');
  const id = idOf(question.id, notApplicable);
  const scale = useReview((d) => scaleOf(d.toolkit, question));
  return (
    <div className="opt-na">
      <input
        type="radio"
        name={`p-${question.id}`}
        id={id}
        checked={mine === notApplicable}
        aria-describedby={theirs === notApplicable ? `${id}-d` : undefined}
        aria-keyshortcuts={keys.aria}
        disabled={finished && mine !== notApplicable}
        onChange={() => choose(question, notApplicable)}
      />
      <label htmlFor={id}>{notApplicableWord(scale)}</label>
      {theirs === notApplicable ? (
        <span id={`${id}-d`} className="hint">
          Auditor’s grade
        </span>
      ) : null}
    </div>
  );
}

/** The digits of the scale and Enter, which goes on to the reasons. */
function useDigits(question: Question) {
  const choose = useChoose();
  const digits = useSettings((settings) => settings.digitKeys);
  const toolkit = useReview((d) => d.toolkit);
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById('mine')?.focus();
      return;
    }
    if (!/^\d$/.test(event.key) || !digits) return;
    const grade = gradeOfDigit(event.key, gradeOptions(toolkit, question), question.notApplicable);
    if (grade === null) return;
    event.preventDefault();
    choose(question, grade);
    document.getElementById(idOf(question.id, grade))?.focus();
  };
}

/** The scale of one question with both grades on it. While blind, only the moderator's. */
export function ModerationScale({ question }: { readonly question: Question }) {
  const open = useOpenReview();
  const toolkit = useReview((d) => d.toolkit);
  const blind = useReview((d) => isBlind(d.review));
  const given = useReview((d) => auditorGrade(d.audit, question.id));
  const finished = useIsFinished();
  const digits = useSettings((settings) => settings.digitKeys);
  const mine = useMine(question.id);
  const onKeyDown = useDigits(question);
  const options = gradeOptions(toolkit, question);
  const theirs = blind ? undefined : given;
  const legend = blind ? 'Your grade, before you see the auditor’s' : 'The auditor’s grade, and yours';
  return (
    // The digits belong to the radios inside; the fieldset only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={`scale scale-mod ${widthOf(options.length)}${digits ? ' scale-keys' : ''}`}
      data-field={`${question.id}/grade`}
      onKeyDown={onKeyDown}
    >
      <legend className="vh">{legend}</legend>
      <div className="scale-head">
        <span className="lab" aria-hidden="true">
          {legend}
        </span>
        {theirs === undefined || finished ? null : (
          <CommandButton
            command="review.agree"
            className="agree"
            icon="check"
            onClick={() => open.change(`${question.id}/grade`, (review) => agree(review, question.id))}
          >
            Agree with {gradeWord(options, theirs)}
          </CommandButton>
        )}
      </div>
      <div className="scale-row">
        {options.map((option, at) => (
          <Option key={option.key} {...{ question, option, at, theirs, mine }} />
        ))}
      </div>
      {question.notApplicable || theirs === notApplicable ? (
        <NotApplicable {...{ question, theirs, mine }} />
      ) : null}
      {!blind && given === undefined ? <p className="quiet">The auditor gave no grade here.</p> : null}
    </fieldset>
  );
}
