/** Save the signed PDF. Main shows the dialog and writes; the page learns the file's name and its fingerprint. */
import { useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { useCommand } from '../../stores/commands.ts';
import { off } from '../../surface.ts';
import { CommandButton } from '../../ui/button.tsx';
import { fingerprintWords } from '../sign/sign-form.tsx';

type Outcome = { readonly words: string; readonly fine: boolean } | null;

export function SavePdf({ main }: { readonly main: boolean }) {
  const { ask } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const marking = useDraft((d) => d.audit.marking);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('report.export', { audit, version: 0 });
    setBusy(false);
    if (reply.ok) {
      const { fileName, sha256 } = reply.value;
      setOutcome({
        words: `Saved as ${fileName}. Its SHA-256 begins ${fingerprintWords(sha256, 16)}.`,
        fine: true,
      });
    } else setOutcome({ words: sentenceFor(reply.code, reply.facts), fine: reply.code === 'cancelled' });
  };
  const start = (): void => {
    if (!busy) off(save());
  };
  useCommand('report.export', start);
  return (
    <li>
      <div>
        <h3>Save the signed PDF</h3>
        <p>Tagged for screen readers, marked {marking}. Any change to the file will show.</p>
        <p className={outcome?.fine === false ? 'error-text' : 'soft small'} role="status">
          {busy ? 'Writing the PDF.' : (outcome?.words ?? '')}
        </p>
      </div>
      <CommandButton
        command="report.export"
        icon="download"
        kind={main ? 'main' : 'edged'}
        aria-disabled={busy}
        onClick={start}
      >
        Save the PDF
      </CommandButton>
    </li>
  );
}
