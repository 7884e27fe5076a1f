/** The boxes an act needs, with their labels. */
import type { ReactNode } from 'react';
import type { ActionAct } from '../../../shared/actions/event.ts';
import type { FollowedAction } from '../../../shared/actions/read-action.ts';
import { proofAsks, proofWords } from '../../../shared/actions/words.ts';
import { limits } from '../../../shared/limits.ts';
import { errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { ActBoxes } from './act-boxes.ts';
import { AreaField, DateField } from './date-field.tsx';
import { WordingFields } from './wording-fields.tsx';

type Props = {
  readonly act: ActionAct;
  readonly now: FollowedAction;
  readonly boxes: ActBoxes;
  readonly errors: readonly FormError[];
};

const wordsLabel: Readonly<Partial<Record<ActionAct, string>>> = {
  refuse: 'Why it is refused',
  report: 'Why it is shown in another way',
  prove: 'What was looked at',
  'not-proven': 'Not proven because',
  change: 'Why it is changed',
  'accept-as-is': 'Why it is accepted as it is',
  withdraw: 'Why it is withdrawn',
  reopen: 'Why it is opened again',
  reply: 'Reply',
  note: 'Note',
};
const wordsHint: Readonly<Partial<Record<ActionAct, string>>> = {
  report: 'Needed only where what shows it is of another kind than was wanted.',
  change: 'Needed where the date becomes a later one.',
};

function Words({ act, boxes, errors }: Props) {
  const label = wordsLabel[act];
  const hint = wordsHint[act];
  return label === undefined ? null : (
    <AreaField
      id="act-words"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errorOf(errors, 'act-words')}
      most={limits.followed.words}
      {...boxes.words}
    />
  );
}

function Shown({ now, boxes, errors }: Props) {
  const wanted = now.newest.wording.proof;
  const kind = boxes.kind.value;
  const label = kind in proofAsks ? proofAsks[kind as keyof typeof proofAsks] : 'What shows it';
  return (
    <>
      <SelectField
        id="act-kind"
        label="What shows it"
        hint={wanted === '' ? 'No kind of proof was chosen.' : `Wanted: ${proofWords[wanted]}`}
        options={[
          { value: '', label: 'Not said' },
          ...Object.entries(proofWords).map(([value, text]) => ({ value, label: text })),
        ]}
        {...boxes.kind}
      />
      <TextField
        id="act-shown"
        label={label}
        error={errorOf(errors, 'act-shown')}
        maxLength={limits.followed.evidence}
        {...boxes.shown}
      />
      <div className="field-pair">
        <TextField
          id="act-where"
          label="Where it is found"
          maxLength={limits.followed.where}
          {...boxes.where}
        />
        <DateField
          id="act-shown-on"
          label="Of which date"
          lies="past"
          box={boxes.shownOn}
          error={errorOf(errors, 'act-shown-on')}
        />
      </div>
    </>
  );
}

function Own(props: Props): ReactNode {
  const { act, boxes, errors } = props;
  const day = (label: string) => (
    <DateField id="act-on" label={label} lies="past" box={boxes.on} error={errorOf(errors, 'act-on')} />
  );
  switch (act) {
    case 'report':
      return (
        <>
          {day('Done on')}
          <Shown {...props} />
        </>
      );
    case 'prove':
      return day('Looked at on');
    case 'plan-closed':
      return day('Closed on');
    case 'change':
      return <WordingFields id="act" boxes={boxes.wording} errors={errors} />;
    case 'transfer':
      return (
        <div className="field-pair">
          <TextField
            id="act-plan"
            label="Which plan"
            hint="A group’s business plan, a service’s improvement plan"
            error={errorOf(errors, 'act-plan')}
            maxLength={limits.followed.where}
            {...boxes.plan}
          />
          <TextField
            id="act-number"
            label="Its number there"
            maxLength={limits.followed.number}
            {...boxes.number}
          />
        </div>
      );
    case 'accept-as-is':
      return (
        <div className="field-pair">
          <TextField
            id="act-carries"
            label="Who carries the risk, by role"
            error={errorOf(errors, 'act-carries')}
            maxLength={limits.person}
            {...boxes.carries}
          />
          <DateField
            id="act-review"
            label="Looked at again on"
            lies="future"
            box={boxes.review}
            error={errorOf(errors, 'act-review')}
          />
        </div>
      );
    default:
      return null;
  }
}

export const ActFields = (props: Props) => (
  <>
    <Own {...props} />
    <Words {...props} />
  </>
);
