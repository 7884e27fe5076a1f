/** A written file, shown where it lies: main opens the system's file manager, the page learns no path. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';

export function ShowFile({ place, big }: { readonly place: string; readonly big?: boolean }) {
  const [said, setSaid] = useState('');
  const show = async (): Promise<void> => {
    const reply = await ask('file.show', { place });
    setSaid(reply.ok ? 'Its folder is open in another window, with the file marked.' : errorSentence(reply));
  };
  return (
    <>
      <Button icon="folder-open" big={big === true} onClick={() => unawaited(show())}>
        Show the file
      </Button>
      <span role="status" className="soft small">
        {said}
      </span>
    </>
  );
}
