/** Unlocking by the twelve words of the recovery kit. Afterwards a new passphrase is asked for. */
import { useEffect, useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { enter } from '../../stores/session.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { firstEmpty, KitWords, noWords, tidyWords } from '../../ui/kit-words.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { useTitle } from '../../ui/screen.ts';
import { wordOf } from '../../frames/kit/kit-check.tsx';
import { sayWait, useCountdown, waitOf } from './countdown.ts';
import { helpsToRestore, RestoreHelp } from './restore-help.tsx';

export function UnlockByKit({ onPassphrase, onGoBack }: { onPassphrase: () => void; onGoBack: () => void }) {
  const [words, setWords] = useState<readonly string[]>(noWords);
  const [message, setMessage] = useState('');
  const [wrong, setWrong] = useState<number | null>(null);
  const [damaged, setDamaged] = useState(false);
  const [busy, setBusy] = useState(false);
  const { left, begin } = useCountdown();
  useTitle('Locked', message !== '');
  useEffect(() => {
    document.getElementById('w1')?.focus();
  }, []);
  const complain = (text: string, word: number | null): void => {
    setMessage(text);
    setWrong(word);
    document.getElementById(`w${word ?? 1}`)?.focus();
  };
  const unlock = async (): Promise<void> => {
    if (busy || left > 0) return;
    const empty = firstEmpty(words);
    if (empty !== null) {
      complain(`Word ${empty} is missing. Type it from your paper.`, empty);
      return;
    }
    setBusy(true);
    const reply = await ask('vault.unlockWithKit', { words: tidyWords(words) });
    setBusy(false);
    if (reply.ok) {
      setWords(noWords);
      enter(reply.value, true);
      return;
    }
    begin(waitOf(reply));
    setDamaged(helpsToRestore(reply.code));
    complain(reply.code === 'too-soon' ? 'Nothing is lost.' : errorSentence(reply), wordOf(reply));
  };
  return (
    <Form className="kit-unlock" onSend={() => void unlock()}>
      <fieldset>
        <legend className="lab">The twelve words of your recovery kit</legend>
        <KitWords words={words} onWords={setWords} wrong={wrong} errorId="kit-error" />
      </fieldset>
      {message === '' ? null : (
        <ErrorText id="kit-error">
          {message} {left > 0 ? sayWait(left) : ''}
        </ErrorText>
      )}
      <p className="vh" role="alert">
        {message}
      </p>
      <div className="btn-row">
        <Button kind="main" big submit>
          Unlock
        </Button>
        <Linkish onClick={onPassphrase}>Use the passphrase</Linkish>
        {busy ? <p role="status">Opening. This takes about a second.</p> : null}
      </div>
      {damaged ? <RestoreHelp onGoBack={onGoBack} /> : null}
    </Form>
  );
}
