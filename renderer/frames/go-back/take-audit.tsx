/** Brings a single audit out of a copy into the open vault: as itself where the vault has it no more, beside the newer one otherwise. */
import { useState } from 'react';
import type { CopyDifference } from '../../../shared/contract/copies.ts';
import { ask, errorSentence } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Linkish } from '../../ui/button.tsx';

type Props = { readonly copy: string; readonly one: CopyDifference };

export function TakeAudit({ copy, one }: Props) {
  const [said, setSaid] = useState('');
  const [isDone, setDone] = useState(false);
  const isGone = one.what === 'only-in-copy' || one.what === 'damaged';
  const take = async (): Promise<void> => {
    setSaid('Bringing it in.');
    const reply = await ask('copies.take', { id: copy, audit: one.audit });
    if (!reply.ok) return setSaid(errorSentence(reply));
    const { reference, how } = reply.value;
    setDone(true);
    setSaid(
      how === 'itself'
        ? `Back in the vault as ${reference}, with its whole history.`
        : `In the vault as ${reference}, unsigned, beside the newer one.`,
    );
  };
  return (
    <>
      {isDone ? null : (
        <Linkish onClick={() => unawaited(take())}>
          {isGone ? 'Bring back' : 'Bring in beside'}
          <span className="vh"> {one.reference}</span>
        </Linkish>
      )}
      <span role="status">{said}</span>
    </>
  );
}
