/** One action: where it stands, what may be said about it now, and everything that was said. Only what its table allows is offered. */
import { useMemo, useState } from 'react';
import { ActionAct } from '../../../shared/actions/event.ts';
import type { ActionLine } from '../../../shared/actions/line.ts';
import { readAction, type FollowedAction } from '../../../shared/actions/read-action.ts';
import { isSettled, mayNow } from '../../../shared/actions/states.ts';
import { actWords } from '../../../shared/actions/words.ts';
import { holidaySet, localDate, shortDate } from '../../../shared/dates/index.ts';
import { actionKind, actionReference, type ActionRecord } from '../../../shared/records/action.ts';
import { ask } from '../../ask.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useRecordLines } from '../../records/record-lines.ts';
import { useSettings } from '../../stores/settings.ts';
import { useUnsentWords } from '../../stores/unsent-words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { ActForm } from './act-form.tsx';
import { Facts } from './facts.tsx';
import { Filed } from './filed.tsx';
import { Story } from './story.tsx';
import { useAction } from './use-action.ts';

const askOwn = () => ask('identity.own');

/** Acts that carry an action on come first; ends, notes and the rest after them. */
const onward: ReadonlySet<ActionAct> = new Set<ActionAct>([
  'accept',
  'start',
  'report',
  'prove',
  'not-proven',
  'close',
  'change',
  'keep',
  'confirm',
  'plan-closed',
  'reopen',
]);

/** Whether every other action of the same audit is settled, from the lines of the list. */
function useOthersSettled({ id, source }: ActionRecord): boolean {
  const lines = useRecordLines(actionKind.name);
  return useMemo(
    () =>
      source.audit === '' ||
      lines.every(
        (one) =>
          one.about !== source.audit || one.id === id || isSettled((one.line as unknown as ActionLine).state),
      ),
    [lines, id, source.audit],
  );
}

function Waiting({ now }: { readonly now: FollowedAction }) {
  if (now.agreedAt === '' || now.isAgreed) return null;
  const { what, owner, due } = now.newest.wording;
  const who = now.accepted.has('owner') ? 'whoever set it' : 'the owner';
  return (
    <Notice kind="look">
      <p>
        <strong>A change waits for {who}.</strong> Until both have agreed, the action stands as it was agreed.
        Asked for: “{what}” {owner}, {due === '' ? 'no date' : `by ${shortDate(due)}`}.
      </p>
    </Notice>
  );
}

function Acts({
  now,
  othersSettled,
  onPick,
}: {
  readonly now: FollowedAction;
  readonly othersSettled: boolean;
  readonly onPick: (act: ActionAct) => void;
}) {
  const acts = mayNow(now, { othersSettled });
  const group = (is: boolean) => acts.filter((act) => onward.has(act) === is);
  return (
    <section className="act-acts" aria-labelledby="act-acts-h">
      <h2 id="act-acts-h">What happens next</h2>
      <div className="btn-row">
        {group(true).map((act, at) => (
          <Button key={act} kind={at === 0 ? 'main' : 'edged'} onClick={() => onPick(act)}>
            {actWords[act]}
          </Button>
        ))}
      </div>
      <div className="btn-row">
        {group(false).map((act) => (
          <Button key={act} kind="plain" onClick={() => onPick(act)}>
            {actWords[act]}
          </Button>
        ))}
      </div>
      {now.state === 'proven' && !othersSettled ? (
        <p className="hint">
          It is closed together with the other actions of its audit, once they are proven.
        </p>
      ) : null}
      {now.state === 'proven' && now.mayChange ? (
        <p className="hint">It is closed once the moderator has confirmed it.</p>
      ) : null}
    </section>
  );
}

function Opened({ record }: { readonly record: ActionRecord }) {
  const now = useMemo(() => readAction(record.events), [record]);
  const { holidaysAdded, holidaysRemoved } = useSettings();
  const holidays = useMemo(
    () => holidaySet(holidaysAdded, holidaysRemoved),
    [holidaysAdded, holidaysRemoved],
  );
  const [today] = useState(() => localDate(new Date()));
  const [said, setSaid] = useState('');
  const [identity] = useAsked(askOwn);
  const picked = useUnsentWords(`action/${record.id}/act`);
  const heading = useHeadingFocus(record.id);
  const othersSettled = useOthersSettled(record);
  const own = identity?.ok === true && identity.value !== null ? identity.value : { name: '', role: '' };
  const act = ActionAct.safeParse(picked.text).data;
  const isOffered = act !== undefined && mayNow(now, { othersSettled }).includes(act);
  const leave = (): void => {
    picked.put('');
    heading.current?.focus();
  };
  return (
    <div className="act-page">
      <h1 ref={heading} tabIndex={-1}>
        {now.inForce.wording.what}
      </h1>
      <p className="vh" role="status">
        {said}
      </p>
      {said === '' ? null : (
        <Notice kind="fine">
          <p>{said}</p>
        </Notice>
      )}
      <Waiting now={now} />
      <Facts record={record} now={now} today={today} holidays={holidays} />
      {isOffered ? (
        <ActForm
          key={act}
          id={record.id}
          act={act}
          now={now}
          own={own}
          othersSettled={othersSettled}
          onLeave={leave}
          onDone={(words) => {
            picked.put('');
            setSaid(words);
            heading.current?.focus();
          }}
        />
      ) : (
        <Acts
          now={now}
          othersSettled={othersSettled}
          onPick={(one) => {
            setSaid('');
            picked.put(one);
          }}
        />
      )}
      <Filed record={record} onDone={setSaid} />
      <Story now={now} />
    </div>
  );
}

export function ActionScreen({ action }: { readonly action: string }) {
  const { opened, trouble } = useAction(action);
  const name = opened === null ? 'Action' : actionReference(opened.record);
  useTitle(name.startsWith('the ') ? 'Action' : name);
  return (
    <Frame
      skip={{ id: 'action', word: 'the action' }}
      bar={<Bar back={{ word: 'Actions', to: { screen: 'actions' } }} />}
      foot={<Foot saved={{ look: 'ok', text: 'What was said is saved on this laptop, encrypted' }} />}
    >
      <main className="main page" id="action" tabIndex={-1} data-pane="main" data-scroll="action">
        {trouble === '' ? null : <p role="alert">{trouble}</p>}
        {opened === null ? null : <Opened record={opened.record} />}
      </main>
    </Frame>
  );
}
