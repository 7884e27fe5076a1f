/** The form of one act: who says it, for whom, and what the act needs. It is checked by the table of actions before anything is sent. */
import type { ActionAct, ActionSide } from '../../../shared/actions/event.ts';
import type { FollowedAction } from '../../../shared/actions/read-action.ts';
import { actSides } from '../../../shared/actions/states.ts';
import { actHints, actWords, sideWords } from '../../../shared/actions/words.ts';
import { limits } from '../../../shared/limits.ts';
import { dropUnsent } from '../../stores/unsent-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useHeadingFocus } from '../../ui/screen.ts';
import { ActFields } from './act-fields.tsx';
import { fieldOfRefusal, saidIn, unreadDates, useActBoxes, wordingBeing } from './act-boxes.ts';
import { useBox } from './typed.ts';
import { say } from './use-action.ts';

type Props = {
  readonly id: string;
  readonly act: ActionAct;
  readonly now: FollowedAction;
  readonly own: { readonly name: string; readonly role: string };
  readonly othersSettled: boolean;
  readonly onDone: (said: string) => void;
  readonly onLeave: () => void;
};

/** For whom somebody may speak here: a side that has agreed already does not agree again. */
const sidesOf = (act: ActionAct, { accepted }: FollowedAction): readonly ActionSide[] =>
  act === 'accept' ? actSides.accept.filter((side) => !accepted.has(side)) : actSides[act];

export function ActForm({ id, act, now, own, othersSettled, onDone, onLeave }: Props) {
  const of = `action/${id}/${act}`;
  const sides = sidesOf(act, now);
  const side = useBox(of, 'side', sides[0] ?? 'setter');
  const chosen = sides.find((one) => one === side.value) ?? sides[0] ?? 'setter';
  const { person, owner } = now.newest.wording;
  const isOwner = chosen === 'owner';
  const name = useBox(of, `name-${chosen}`, isOwner ? person : own.name);
  const role = useBox(of, `role-${chosen}`, isOwner ? owner : own.role);
  const boxes = useActBoxes(of, now);
  const { errors, busy, attempt } = useForm();
  const heading = useHeadingFocus(act);
  const send = async (): Promise<readonly FormError[]> => {
    const unread = unreadDates(act, boxes);
    if (unread.length > 0) return unread;
    const by = { name: name.value.trim(), role: role.value.trim() };
    const said = saidIn(act, boxes, { side: chosen, by, version: now.newest.version });
    const trouble = await say(id, said, othersSettled);
    if (trouble !== '') return [{ field: fieldOfRefusal(act, trouble), message: trouble }];
    dropUnsent(of);
    onDone(`${actWords[act]}: kept.`);
    return [];
  };
  return (
    <section className="act-form" aria-labelledby="act-form-h">
      <h2 id="act-form-h" ref={heading} tabIndex={-1}>
        {actWords[act]}
      </h2>
      {actHints[act] === '' ? null : <p className="soft">{actHints[act]}</p>}
      <ErrorSummary errors={errors} />
      <Form onSend={() => attempt(send)}>
        {act === 'accept' ? <p className="act-words">{wordingBeing(now)}</p> : null}
        <ActFields act={act} now={now} boxes={boxes} errors={errors} />
        {sides.length > 1 ? (
          <SelectField
            id="act-side"
            label="Who says it"
            options={sides.map((value) => ({ value, label: sideWords[value] }))}
            value={chosen}
            onValue={side.onValue}
          />
        ) : (
          <p className="hint">Said by: {sideWords[chosen]}</p>
        )}
        <div className="field-pair">
          <TextField
            id="act-name"
            label="Name or designation"
            maxLength={limits.person}
            error={errorOf(errors, 'act-name')}
            {...name}
          />
          <TextField id="act-role" label="Role" maxLength={limits.person} {...role} />
        </div>
        <div className="btn-row">
          <Button kind="main" submit disabled={busy}>
            {actWords[act]}
          </Button>
          <Button kind="plain" onClick={onLeave}>
            Not now
          </Button>
        </div>
      </Form>
    </section>
  );
}
