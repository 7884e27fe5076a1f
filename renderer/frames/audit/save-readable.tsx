/** An audit that cannot be opened: what can still be read of it goes into a file that any browser opens. Main shows the dialog. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';

type Outcome = { readonly words: string; readonly fine: boolean } | null;

export function SaveReadable({ audit }: { readonly audit: string }) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('audit.saveReadable', { audit });
    setBusy(false);
    if (!reply.ok) setOutcome({ words: errorSentence(reply), fine: reply.code === 'cancelled' });
    else {
      const missing = reply.value.isWhole ? 'Nothing of it is missing.' : 'It says what is missing.';
      setOutcome({ words: `Saved as ${reply.value.fileName}. ${missing}`, fine: true });
    }
  };
  return (
    <>
      <p>
        What can still be read can be saved as a web page. It is not signed and not encrypted, and it says
        what is missing. A copy of the vault from before may hold all of it.
      </p>
      <p className="btn-row">
        <Button kind="main" icon="download" aria-disabled={busy} onClick={() => busy || unawaited(save())}>
          Save what can be read
        </Button>
      </p>
      <p className={outcome?.fine === false ? 'error-text' : undefined} role="status">
        {busy ? 'Reading what can be read.' : (outcome?.words ?? '')}
      </p>
    </>
  );
}
