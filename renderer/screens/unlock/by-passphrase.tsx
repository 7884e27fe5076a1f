/** Unlocking by passphrase: a wrong one says that nothing is lost, whether Caps Lock is on, and how long to wait. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ask, errorSentence, type Failure } from '../../ask.ts';
import { enter } from '../../stores/session.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { SecretField } from '../../ui/field.tsx';
import { useTitle } from '../../ui/screen.ts';
import { sayWait, useCountdown, waitOf } from './countdown.ts';
import { helpsToRestore, RestoreHelp } from './restore-help.tsx';

/** Everything a failure says, with the wait taken out of it: that part is counted down. */
const sayWithoutWait = (failure: Failure): string =>
  failure.code === 'wrong-passphrase'
    ? 'That passphrase does not open this vault. Nothing is lost.'
    : failure.code === 'too-soon'
      ? 'Nothing is lost.'
      : errorSentence(failure);

export function UnlockByPassphrase({ onKit, onGoBack }: { onKit: () => void; onGoBack: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const [damaged, setDamaged] = useState(false);
  const [caps, setCaps] = useState(false);
  const [busy, setBusy] = useState(false);
  const { left, begin } = useCountdown();
  const form = useRef<HTMLFormElement>(null);
  useTitle('Locked', wrong !== '');
  useEffect(() => {
    document.getElementById('passphrase')?.focus();
  }, []);
  const field = (): HTMLElement | null => document.getElementById('passphrase');
  const unlock = async (): Promise<void> => {
    if (busy || left > 0) return;
    if (passphrase === '') {
      setWrong('Type your passphrase.');
      field()?.focus();
      return;
    }
    setBusy(true);
    const reply = await ask('vault.unlock', { passphrase });
    setBusy(false);
    if (reply.ok) {
      setPassphrase('');
      enter(reply.value, false);
      return;
    }
    setWrong(sayWithoutWait(reply));
    setDamaged(helpsToRestore(reply.code));
    begin(waitOf(reply));
    field()?.focus();
  };
  const error =
    wrong === ''
      ? undefined
      : [wrong, caps ? 'Caps Lock is on.' : '', left > 0 ? sayWait(left) : ''].filter(Boolean).join(' ');
  const lookAtCaps = (event: KeyboardEvent<HTMLInputElement>): void =>
    setCaps(event.getModifierState('CapsLock'));
  return (
    <form
      className="stack"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <SecretField
        id="passphrase"
        label="Passphrase"
        {...(caps && wrong === '' ? { hint: 'Caps Lock is on.' } : {})}
        error={error}
        value={passphrase}
        onValue={setPassphrase}
        onKeyUp={lookAtCaps}
      />
      <p className="vh" role="alert">
        {wrong === '' ? '' : `${wrong}${caps ? ' Caps Lock is on.' : ''}`}
      </p>
      <div className="btn-row">
        <Button kind="main" big submit>
          Unlock
        </Button>
        <Linkish onClick={onKit}>Use the recovery kit</Linkish>
        {busy ? <p role="status">Opening. This takes about a second.</p> : null}
      </div>
      {damaged ? <RestoreHelp onGoBack={onGoBack} /> : null}
    </form>
  );
}
