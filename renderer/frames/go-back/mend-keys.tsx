/** Where only the key files are damaged: they are written again from the copy, and the vault stays as it is now. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export function MendKeys({ copy, onDone }: { copy: string; onDone: () => void }) {
  const [trouble, setTrouble] = useState('');
  const mend = async (): Promise<void> => {
    const reply = await ask('copies.mendKeys', { id: copy });
    if (reply.ok) onDone();
    else setTrouble(errorSentence(reply));
  };
  return (
    <>
      <Notice kind="look">
        <p>
          <strong>Only the two key files of your vault are damaged.</strong> This copy has the same key: they
          can be written again from it, and nothing of your work goes back. Your vault then opens with the
          passphrase and the kit of this copy.
        </p>
        <Button kind="main" onClick={() => unawaited(mend())}>
          Repair the key files
        </Button>
      </Notice>
      <div role="alert">{trouble === '' ? null : <Notice kind="stop">{trouble}</Notice>}</div>
    </>
  );
}
