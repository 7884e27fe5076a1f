/** The scale of one question: native radios, best first from left to right, each with its descriptor in view. */
import { hasBoxes } from '../../shared/kinds/index.ts';
import type { KeyboardEvent } from 'react';
import type { Question } from '../../shared/toolkit/question.ts';
import type { Answer } from '../../shared/audit/answer.ts';
import { gradeMark, notApplicable, notApplicableWord, scaleOf } from '../../shared/scales/index.ts';
import { gradeCommands } from '../../shared/commands.ts';
import { useKeysOf } from '../stores/commands.ts';
import { useAnswer, useDraft, useForm, useLock } from './draft-context.tsx';
import { domId, fieldName, focusField } from './field.ts';
import { gradeOptions, type GradeOption } from './scale-words.ts';

type Grade = NonNullable<Answer['grade']>;

/** The keys of a place in the scale: those of its command, and none after the ninth. */
export function useDigitKeys(at: number): { readonly aria: string | undefined } {
  const keys = useKeysOf(gradeCommands[at] ?? 'grade.first');
  return at < gradeCommands.length ? keys : { aria: undefined };
}

/** What is chosen when a digit is pressed in the scale: 1 is the first grade, 0 is not applicable. */
export function gradeOfDigit(digit: string, options: readonly GradeOption[], na: boolean): Grade | null {
  if (digit === '0') return na ? notApplicable : null;
  return options[Number(digit) - 1]?.key ?? null;
}

/** Digits grade and Enter goes on to the reasons, while a scale has the focus. */
export function useScaleKeys(question: Question) {
  const { draft, settings } = useForm();
  const locked = useLock();
  const toolkit = useDraft((d) => d.toolkit);
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const area = hasBoxes(question);
      focusField(fieldName(question.id, area ? 'facts' : 'rationale'));
      return;
    }
    if (!/^\d$/.test(event.key) || !settings.digitKeys || locked !== null) return;
    const grade = gradeOfDigit(event.key, gradeOptions(toolkit, question), question.notApplicable);
    if (grade === null) return;
    event.preventDefault();
    draft.answer(question.id, fieldName(question.id, 'grade'), { grade });
    const radio = document.getElementById(`${domId(fieldName(question.id, 'grade'))}-${grade}`);
    radio?.focus();
  };
}

function Option(props: { readonly question: Question; readonly option: GradeOption; readonly at: number }) {
  const { question, option } = props;
  const { draft } = useForm();
  const locked = useLock();
  const chosen = useAnswer(question.id, 'grade') === option.key;
  const keys = useDigitKeys(props.at);
  const field = fieldName(question.id, 'grade');
  const id = `${domId(field)}-${option.key}`;
  return (
    <div className={`opt look-${option.look}`}>
      <input
        type="radio"
        name={field}
        id={id}
        value={option.key}
        checked={chosen}
        aria-describedby={`${id}-d`}
        aria-keyshortcuts={keys.aria}
        disabled={locked !== null && !chosen}
        onChange={() => locked === null && draft.answer(question.id, field, { grade: option.key })}
      />
      <label htmlFor={id}>{option.word}</label>
      <p id={`${id}-d`} className="opt-desc">
        {option.descriptor}
      </p>
    </div>
  );
}

/** "Not applicable" stands last, has the key 0, and asks for a reason. */
export function NotApplicableOption({ question }: { readonly question: Question }) {
  const { draft } = useForm();
  const scale = useDraft((d) => scaleOf(d.toolkit, question));
  const locked = useLock();
  const chosen = useAnswer(question.id, 'grade') === notApplicable;
  const keys = useKeysOf('grade.not-applicable');
  const field = fieldName(question.id, 'grade');
  const id = `${domId(field)}-${notApplicable}`;
  return (
    <div className="opt-na">
      <input
        type="radio"
        name={field}
        id={id}
        value={notApplicable}
        checked={chosen}
        aria-describedby={`${id}-d`}
        aria-keyshortcuts={keys.aria}
        disabled={locked !== null && !chosen}
        onChange={() => locked === null && draft.answer(question.id, field, { grade: notApplicable })}
      />
      <label htmlFor={id}>{notApplicableWord(scale)}</label>
      <span id={`${id}-d`} className="hint">
        {scale?.notApplicable === undefined ? null : `${scale.notApplicable.meaning} `}
        {chosen ? 'Write below why it does not apply.' : 'Needs a reason.'}
      </span>
    </div>
  );
}

type Props = { readonly question: Question; readonly legend: string; readonly hint?: string };

/** How many stand in a row: up to four beside each other, more in two or three rows. */
export const widthOf = (values: number): string =>
  `scale-${values === 9 || values === 6 || values === 5 ? 3 : Math.min(values, 4)}`;

/** The whole scale. */
export function GradeScale({ question, legend, hint }: Props) {
  const toolkit = useDraft((d) => d.toolkit);
  const { settings } = useForm();
  const onKeyDown = useScaleKeys(question);
  const options = gradeOptions(toolkit, question);
  return (
    // The digits belong to the radios inside; the fieldset only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={`scale ${widthOf(options.length)}${settings.digitKeys ? ' scale-keys' : ''}`}
      data-field={fieldName(question.id, 'grade')}
      onKeyDown={onKeyDown}
    >
      <legend>
        {legend}
        {hint === undefined ? null : <span className="legend-hint">{hint}</span>}
      </legend>
      <div className="scale-row">
        {options.map((option, at) => (
          <Option key={option.key} question={question} option={option} at={at} />
        ))}
      </div>
      {question.notApplicable ? <NotApplicableOption question={question} /> : null}
    </fieldset>
  );
}

/** The scale as a row of letters for the whole-section view; the chosen descriptor stays under it. */
export function GradeSegments({ question }: { readonly question: Question }) {
  const { draft } = useForm();
  const scale = useDraft((d) => scaleOf(d.toolkit, question));
  const locked = useLock();
  const toolkit = useDraft((d) => d.toolkit);
  const grade = useAnswer(question.id, 'grade');
  const onKeyDown = useScaleKeys(question);
  const field = fieldName(question.id, 'grade');
  const options: readonly GradeOption[] = [
    ...gradeOptions(toolkit, question),
    ...(question.notApplicable
      ? [
          {
            ...gradeMark(scale, notApplicable),
            descriptor: scale?.notApplicable?.meaning ?? 'Needs a reason.',
          },
        ]
      : []),
  ];
  const chosen = options.find((option) => option.key === grade);
  const describedBy = `${domId(field)}-d`;
  return (
    <>
      {/* The digits belong to the radios inside; the fieldset only hears them pass. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset className="seg" data-field={field} onKeyDown={onKeyDown}>
        <legend className="vh">Grade for {question.number || question.title}</legend>
        {options.map((option) => (
          <span className={`seg-o look-${option.look}`} key={option.key}>
            <input
              type="radio"
              name={field}
              id={`${domId(field)}-${option.key}`}
              value={option.key}
              checked={grade === option.key}
              aria-describedby={describedBy}
              disabled={locked !== null && grade !== option.key}
              onChange={() => locked === null && draft.answer(question.id, field, { grade: option.key })}
            />
            <label htmlFor={`${domId(field)}-${option.key}`}>
              <span aria-hidden="true">{option.letter}</span>
              <span className="vh">{option.word}</span>
            </label>
          </span>
        ))}
      </fieldset>
      <p className="row-d" id={describedBy}>
        {chosen === undefined ? (
          'Not graded yet.'
        ) : (
          <>
            <strong>{chosen.word}.</strong> {chosen.descriptor}
          </>
        )}
      </p>
    </>
  );
}
