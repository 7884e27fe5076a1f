/** The words of an action: what, who, by when, how one will know, what counts as proof. The boxes of "New action" and of a change. */
import { ProofKind, type Wording } from '../../../shared/actions/event.ts';
import { levelWords, proofWords } from '../../../shared/actions/words.ts';
import { limits } from '../../../shared/limits.ts';
import { errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { AreaField, DateField } from './date-field.tsx';
import { useBox, useDateBox, type Box, type DateBox } from './typed.ts';

export type WordingBoxes = {
  readonly what: Box;
  readonly owner: Box;
  readonly person: Box;
  readonly deputy: Box;
  readonly due: DateBox;
  readonly measure: Box;
  readonly level: Box;
  readonly proof: Box;
};

const empty: Wording = {
  what: '',
  owner: '',
  person: '',
  deputy: '',
  due: '',
  measure: '',
  level: 'case',
  proof: '',
};

/** The boxes of a form, begun with the words that hold now. */
export function useWordingBoxes(of: string, usual: Wording = empty): WordingBoxes {
  return {
    what: useBox(of, 'what', usual.what),
    owner: useBox(of, 'owner', usual.owner),
    person: useBox(of, 'person', usual.person),
    deputy: useBox(of, 'deputy', usual.deputy),
    due: useDateBox(of, 'due', usual.due),
    measure: useBox(of, 'measure', usual.measure),
    level: useBox(of, 'level', usual.level),
    proof: useBox(of, 'proof', usual.proof),
  };
}

/** What stands in the boxes. */
export const wordingIn = (boxes: WordingBoxes): Wording => ({
  what: boxes.what.value,
  owner: boxes.owner.value,
  person: boxes.person.value,
  deputy: boxes.deputy.value,
  due: boxes.due.value,
  measure: boxes.measure.value,
  level: (boxes.level.value in levelWords ? boxes.level.value : 'case') as Wording['level'],
  proof: ProofKind.safeParse(boxes.proof.value).data ?? '',
});

/** What is wrong with them, before anything is sent. */
export const wordingErrors = (id: string, boxes: WordingBoxes): FormError[] => [
  ...(boxes.what.value.trim() === '' ? [{ field: `${id}-what`, message: 'Write what must happen' }] : []),
  ...(boxes.due.unread === undefined
    ? []
    : [{ field: `${id}-due`, message: 'The date is not read yet: write it like 21 11 2026' }]),
];

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type Props = {
  readonly id: string;
  readonly boxes: WordingBoxes;
  readonly errors: readonly FormError[];
};

export function WordingFields({ id, boxes, errors }: Props) {
  const { what, owner, person, deputy, due, measure, level, proof } = boxes;
  return (
    <>
      <AreaField
        id={`${id}-what`}
        label="What must happen"
        error={errorOf(errors, `${id}-what`)}
        most={limits.action.what}
        {...what}
      />
      <TextField
        id={`${id}-owner`}
        label="Who sees to it, by role"
        maxLength={limits.action.owner}
        {...owner}
      />
      <div className="field-pair">
        <TextField
          id={`${id}-person`}
          label="Name or designation of that person"
          hint="May be left out. Whoever stands here cannot prove the action."
          maxLength={limits.person}
          {...person}
        />
        <TextField
          id={`${id}-deputy`}
          label="Who stands in for them"
          hint="May be left out. They cannot prove it, either."
          maxLength={limits.person}
          {...deputy}
        />
      </div>
      <DateField
        id={`${id}-due`}
        label="By when"
        lies="future"
        box={due}
        error={errorOf(errors, `${id}-due`)}
      />
      <AreaField id={`${id}-measure`} label="How we will know" most={limits.action.measure} {...measure} />
      <div className="field-pair">
        <SelectField
          id={`${id}-proof`}
          label="What counts as proof"
          hint="The owner’s word alone is none."
          options={[{ value: '', label: 'Not said' }, ...options(proofWords)]}
          {...proof}
        />
        <SelectField id={`${id}-level`} label="At which level" options={options(levelWords)} {...level} />
      </div>
    </>
  );
}
