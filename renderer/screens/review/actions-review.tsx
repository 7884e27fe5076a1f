/** What becomes of each action: provisional until here, then confirmed, revised or removed; a moderator may add one. */
import { emptyAction, type Action } from '../../../shared/audit/action.ts';
import { limits } from '../../../shared/limits.ts';
import { withActionDate } from '../../../shared/audit/unread.ts';
import type { ActionReview } from '../../../shared/moderation/review.ts';
import { dateWords } from '../../form/words.ts';
import { newRowId } from '../../records/audit/draft-answer.ts';
import { Button } from '../../ui/button.tsx';
import { TypedDate } from '../../form/typed-date.tsx';
import { Box } from '../../frames/review/box.tsx';
import { useIsFinished, useOpenReview, useReview } from '../../frames/review/review-context.tsx';

type Decision = ActionReview['decision'];
const decisions: readonly (readonly [Decision, string])[] = [
  ['confirmed', 'Confirm'],
  ['revised', 'Revise'],
  ['removed', 'Remove'],
];

function usePut(): (id: string, change: ActionReview | null) => void {
  const open = useOpenReview();
  return (id, change) =>
    open.change(
      `actions/${id}`,
      (review) => {
        const { [id]: _before, ...others } = review.actions;
        return { ...review, actions: change === null ? others : { ...others, [id]: change } };
      },
      true,
    );
}

function Wording(props: {
  readonly id: string;
  readonly action: Action;
  readonly onAction: (action: Action) => void;
}) {
  const { id, action, onAction } = props;
  const finished = useIsFinished();
  return (
    <div className="act-new">
      <div className="field">
        <label htmlFor={`${id}-what`}>What must happen</label>
        <Box
          id={`${id}-what`}
          value={action.what}
          rows={2}
          limit={limits.action.what}
          onText={(what) => onAction({ ...action, what })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-owner`}>Who, by role</label>
        <input
          id={`${id}-owner`}
          type="text"
          autoComplete="off"
          maxLength={limits.action.owner}
          readOnly={finished}
          value={action.owner}
          onChange={(event) => onAction({ ...action, owner: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-due`}>By when</label>
        <TypedDate
          id={`${id}-due`}
          readOnly={finished}
          value={action.due}
          unread={action.dueUnread}
          lies="future"
          onTyped={(text) => onAction(withActionDate(action, 'due', text))}
          onDate={(due) => onAction(withActionDate(action, 'due', due))}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-measure`}>How we will know</label>
        <input
          id={`${id}-measure`}
          type="text"
          autoComplete="off"
          maxLength={limits.action.measure}
          readOnly={finished}
          value={action.measure}
          onChange={(event) => onAction({ ...action, measure: event.target.value })}
        />
      </div>
    </div>
  );
}

function Reason(props: { readonly id: string; readonly said: ActionReview; readonly label: string }) {
  const put = usePut();
  return (
    <div className="field">
      <label htmlFor={`${props.id}-why`}>{props.label}</label>
      <Box
        id={`${props.id}-why`}
        value={props.said.reason}
        rows={2}
        onText={(reason) => put(props.id, { ...props.said, reason })}
      />
    </div>
  );
}

function Received({ action, at }: { readonly action: Action; readonly at: number }) {
  const put = usePut();
  const finished = useIsFinished();
  const said = useReview((d) => d.review.actions[action.id]);
  const choose = (decision: Decision): void =>
    put(action.id, {
      decision,
      revised: decision === 'revised' ? (said?.revised ?? action) : null,
      reason: said?.reason ?? '',
    });
  return (
    <li>
      <h3>Action {at + 1}</h3>
      <p>{action.what === '' ? <span className="quiet">Not written</span> : action.what}</p>
      <p className="quiet">
        {action.owner === '' ? 'Nobody named' : action.owner},{' '}
        {action.due === '' ? 'no date' : `by ${dateWords(action.due)}`}
        {action.measure === '' ? '' : `. How we will know: ${action.measure}`}
      </p>
      <fieldset className="act-dec">
        <legend className="vh">What becomes of action {at + 1}</legend>
        {decisions.map(([decision, word]) => (
          <span className="pick" key={decision}>
            <input
              type="radio"
              name={`act-${action.id}`}
              id={`act-${action.id}-${decision}`}
              checked={said?.decision === decision}
              disabled={finished && said?.decision !== decision}
              onChange={() => choose(decision)}
            />
            <label htmlFor={`act-${action.id}-${decision}`}>{word}</label>
          </span>
        ))}
      </fieldset>
      {said?.decision === 'revised' && said.revised !== null ? (
        <Wording
          id={`new-${action.id}`}
          action={said.revised}
          onAction={(revised) => put(action.id, { ...said, revised })}
        />
      ) : null}
      {said === undefined || said.decision === 'confirmed' ? null : (
        <Reason
          id={action.id}
          said={said}
          label={said.decision === 'removed' ? 'Why it is removed' : 'Why it is revised'}
        />
      )}
    </li>
  );
}

function Added({ id, said, at }: { readonly id: string; readonly said: ActionReview; readonly at: number }) {
  const put = usePut();
  const finished = useIsFinished();
  if (said.revised === null) return null;
  return (
    <li>
      <h3>Added by you: action {at}</h3>
      <Wording id={`new-${id}`} action={said.revised} onAction={(revised) => put(id, { ...said, revised })} />
      {finished ? null : (
        <p>
          <Button kind="plain" icon="x" onClick={() => put(id, null)}>
            Take action {at} away again
          </Button>
        </p>
      )}
    </li>
  );
}

/** The actions of the audit, each with its decision, and those of the moderator's own. */
export function ActionsReview() {
  const put = usePut();
  const finished = useIsFinished();
  const actions = useReview((d) => d.audit.actions);
  const said = useReview((d) => d.review.actions);
  const added = Object.entries(said).filter(([, one]) => one.decision === 'added');
  return (
    <section aria-labelledby="act-h">
      <div className="why-head">
        <h2 id="act-h">Actions, provisional until you decide</h2>
      </div>
      {actions.length + added.length === 0 ? <p className="quiet">The auditor named no actions.</p> : null}
      <ol className="act-rev">
        {actions.map((action, i) => (
          <Received key={action.id} action={action} at={i} />
        ))}
        {added.map(([id, one], i) => (
          <Added key={id} id={id} said={one} at={actions.length + i + 1} />
        ))}
      </ol>
      {finished ? null : (
        <div className="btn-row">
          <Button
            icon="plus"
            onClick={() => {
              const id = newRowId();
              put(id, { decision: 'added', revised: emptyAction(id, ''), reason: '' });
              setTimeout(() => document.getElementById(`new-${id}-what`)?.focus(), 0);
            }}
          >
            Add an action
          </Button>
        </div>
      )}
    </section>
  );
}
