/** Digits in the scale, and every key as the person wants it. A key in use, or kept free for a reason, is refused with that reason. */
import { useState, type KeyboardEvent } from 'react';
import { commands, keyWords, keysOf, type Command } from '../../../shared/commands.ts';
import { keyOfEvent } from '../../keys/key-of-event.ts';
import { usePlatform } from '../../stores/commands.ts';
import { useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Pick } from '../../ui/field.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { Group } from '../../frames/group.tsx';
import { whyNot } from './key-conflicts.ts';
import { set } from './set.ts';

const changeable = commands.filter(
  (one: Command) => one.local !== true && one.fixed !== true,
) as readonly Command[];

function KeyRow({ command }: { command: Command }) {
  const own = useSettings((settings) => settings.keys);
  const platform = usePlatform();
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState('');
  const keys = keysOf(command, platform, own);
  const changed = own[command.id] !== undefined;
  const put = (key: string | null): void => {
    const { [command.id]: _old, ...others } = own;
    set({ keys: key === null ? others : { ...others, [command.id]: key } });
    setWaiting(false);
    setError('');
  };
  const listen = (event: KeyboardEvent): void => {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWaiting(false);
      setError('');
      return;
    }
    const key = keyOfEvent(event.nativeEvent);
    if (key === null) return;
    const why = whyNot(key, command.id, platform, own);
    if (why === null) put(key);
    else setError(why);
  };
  const errorId = `key-error-${command.id}`;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {command.title}
      </th>
      <td role="cell" data-l="Key">
        {keys.length === 0 ? (
          <span className="quiet">none</span>
        ) : (
          keys.map((key) => <kbd key={key}>{keyWords(key, platform)}</kbd>)
        )}
      </td>
      <td role="cell">
        <div className="btn-row">
          <Button
            aria-label={`Change the key of ${command.title}`}
            aria-pressed={waiting}
            aria-describedby={error === '' ? undefined : errorId}
            onClick={() => setWaiting(!waiting)}
            onKeyDown={listen}
            onBlur={() => setWaiting(false)}
          >
            {waiting ? 'Press the new key, or Esc' : 'Change'}
          </Button>
          {changed ? (
            <Button kind="plain" aria-label={`Usual key for ${command.title}`} onClick={() => put(null)}>
              Usual key
            </Button>
          ) : null}
        </div>
        <div role="alert">{error === '' ? null : <ErrorText id={errorId}>{error}</ErrorText>}</div>
      </td>
    </tr>
  );
}

export function KeysSection() {
  const { digitKeys, keys } = useSettings();
  return (
    <>
      <Group title="In the scale">
        <Pick
          id="digit-keys"
          label="Digits grade while the scale has the focus"
          checked={digitKeys}
          onPick={(on) => set({ digitKeys: on })}
        />
      </Group>
      <Group title="All keys">
        <p className="quiet">
          Choose Change, then press the new key. Changed keys show in the menus as well.
        </p>
        <table className="set-table blocks" role="table">
          <caption className="vh">Keys of every command</caption>
          <TableHead columns={['Does', 'Key']} acts="Change" />
          <tbody role="rowgroup">
            {changeable.map((command) => (
              <KeyRow key={command.id} command={command} />
            ))}
          </tbody>
        </table>
        {Object.keys(keys).length === 0 ? null : (
          <Button onClick={() => set({ keys: {} })}>Usual keys for everything</Button>
        )}
      </Group>
    </>
  );
}
