/** Going back to a copy from the locked screen. Afterwards the vault is unlocked with the passphrase of the copy. */
import { useState } from 'react';
import { GoBack } from '../../frames/go-back/index.tsx';
import { copyName } from '../../frames/go-back/words.ts';
import { counted } from '../../../shared/dates/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';

export function GoBackCard({ onLeave }: { onLeave: () => void }) {
  const [done, setDone] = useState('');
  const [isMended, setMended] = useState(false);
  const heading = useHeadingFocus(isMended ? 'mended' : done === '' ? 'go-back' : 'went-back');
  useTitle('Go back to a copy');
  if (isMended)
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          The key files are repaired
        </h1>
        <Notice kind="fine">
          <p>
            Your vault is as it was, with all of your work. Unlock it with the passphrase or the kit of the
            copy.
          </p>
        </Notice>
        <div className="btn-row">
          <Button kind="main" onClick={onLeave}>
            Unlock
          </Button>
        </div>
      </>
    );
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {done === '' ? 'Go back to a copy' : 'The copy is in place'}
      </h1>
      {done === '' ? (
        <>
          <p className="soft">
            Nothing is thrown away: the vault as it is now is kept aside, and you can go back to it.
          </p>
          <GoBack
            vault="locked"
            onMended={() => setMended(true)}
            onDone={({ audits }, copy) =>
              setDone(`The copy of ${copyName(copy)} is your vault now, with ${counted(audits, 'audit')}.`)
            }
          />
        </>
      ) : (
        <Notice kind="fine">
          <p>{done}</p>
          <p>
            Unlock it with the passphrase or the kit of that day. The vault as it was before is kept aside and
            stands in the list of copies.
          </p>
        </Notice>
      )}
      <div className="btn-row">
        <Button kind={done === '' ? 'plain' : 'main'} onClick={onLeave}>
          {done === '' ? 'Back to unlocking' : 'Unlock'}
        </Button>
      </div>
    </>
  );
}
