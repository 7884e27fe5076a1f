/** Puts the chosen copy in place of the vault: what happens is said before, and what was found wrong with it is not passed over. */
import { useState } from 'react';
import { ask, errorSentence, type Failure, type Gives } from '../../ask.ts';
import type { CopyLine } from '../../../shared/contract/copies.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { copyName } from './words.ts';

type Props = {
  readonly copy: CopyLine;
  /** first: there is no vault yet. open: it is put in place at the lock that follows. */
  readonly vault: 'none' | 'locked' | 'open';
  readonly onDone: (done: Gives<'copies.goBack'>) => void;
};

const before = {
  none: 'Every page and every history of the copy is checked first. It then becomes your vault on this laptop; the copy itself stays where it is.',
  locked:
    'Every page and every history of the copy is checked first. The vault as it is now is kept aside, whole, and you can go back to it in the same way.',
  open: 'Every page and every history of the copy is checked first. Caselight then locks. The vault as it is now is kept aside, whole, and you can go back to it in the same way.',
} as const;

export function PutInPlace({ copy, vault, onDone }: Props) {
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const put = async (evenSo: boolean): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const reply = await ask('copies.goBack', { id: copy.id, evenSo });
    setBusy(false);
    if (reply.ok) onDone(reply.value);
    else setTrouble(reply);
  };
  const word = vault === 'none' ? 'Use this copy' : 'Put this copy in place';
  return (
    <div className="put-copy">
      <p>{before[vault]}</p>
      <div className="btn-row">
        <Button kind="main" onClick={() => unawaited(put(false))}>
          {word}
        </Button>
        {busy ? (
          <p role="status">Checking the copy of {copyName(copy)}. Nothing is changed until that is done.</p>
        ) : null}
      </div>
      <div role="alert">
        {trouble === null ? null : (
          <Notice kind="stop">
            <p>{errorSentence(trouble)}</p>
            {trouble.code === 'copy-unsound' ? (
              <div className="btn-row">
                <Button onClick={() => unawaited(put(true))}>Put it in place all the same</Button>
              </div>
            ) : null}
          </Notice>
        )}
      </div>
    </div>
  );
}
