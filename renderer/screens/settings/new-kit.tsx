/** A new recovery kit: shown, written down, typed back. Only then does the old one stop working. */
import { useState } from 'react';
import { ask } from '../../ask.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Kit } from '../../frames/kit/kit.ts';
import { KitCheck } from '../../frames/kit/kit-check.tsx';
import { KitShow } from '../../frames/kit/kit-show.tsx';
import { Group } from '../../frames/group.tsx';
import { PassphraseAct } from './passphrase-act.tsx';

export function NewKit() {
  const [kit, setKit] = useState<Kit | null>(null);
  const [onPaper, setOnPaper] = useState(false);
  const [done, setDone] = useState(false);
  if (kit === null)
    return (
      <>
        <PassphraseAct
          id="kit-passphrase"
          title="Make a new recovery kit"
          button="Make a new kit"
          working="Making the kit. This takes about a second."
          act={(passphrase) => ask('vault.newKit', { passphrase })}
          onGood={(made) => {
            setKit(made);
            setOnPaper(false);
            setDone(false);
            return '';
          }}
        >
          <p>
            Do this if the paper is lost or somebody else has seen it. The old kit stops working once the new
            one has been typed back. Backups made before still open with the old kit.
          </p>
        </PassphraseAct>
        {done ? (
          <div role="status">
            <Notice kind="fine">The new kit holds from now on. Destroy the old paper.</Notice>
          </div>
        ) : null}
      </>
    );
  return (
    <Group title="Make a new recovery kit">
      {onPaper ? (
        <KitCheck
          ask="vault.confirmKit"
          level={3}
          onGood={() => {
            setKit(null);
            setDone(true);
          }}
          onAgain={() => setOnPaper(false)}
        />
      ) : (
        <KitShow kit={kit} level={3} onPaper={() => setOnPaper(true)} />
      )}
    </Group>
  );
}
