/** How strong a passphrase is: a sentence with four bars. Asked of the vault, which also decides, so the two never differ. */
import { useEffect, useState } from 'react';
import { ask, type Gives } from '../ask.ts';
import { unawaited } from '../surface.ts';

export type StrengthReply = Gives<'vault.strength'>;

/** The strength of what was typed, a moment after the last key; null while nothing is typed. */
export function useStrength(passphrase: string): StrengthReply | null {
  const [strength, setStrength] = useState<StrengthReply | null>(null);
  useEffect(() => {
    if (passphrase === '') return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await ask('vault.strength', { passphrase });
      if (wanted && reply.ok) setStrength(reply.value);
    };
    const timer = setTimeout(() => unawaited(look()), 120);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return passphrase === '' ? null : strength;
}

/** The first sentence is set strong, the advice after it plain. */
export function Strength({ id, strength }: { id: string; strength: StrengthReply | null }) {
  const end = strength === null ? -1 : strength.sentence.indexOf('. ');
  const [lead, rest] =
    strength === null || end === -1
      ? [strength?.sentence ?? '', '']
      : [strength.sentence.slice(0, end + 1), strength.sentence.slice(end + 2)];
  return (
    <div className="strength" id={id}>
      {strength === null ? null : (
        <>
          <div className="strength-bar" aria-hidden="true" data-enough={strength.enough}>
            {[1, 2, 3, 4].map((bar) => (
              <b key={bar} className={bar <= strength.score ? undefined : 'no'} />
            ))}
          </div>
          <p role="status">
            <strong className={strength.enough ? undefined : 'weak'}>{lead}</strong> {rest}
          </p>
        </>
      )}
    </div>
  );
}
