/** What leaves as PDF: the signed original, and a print of the audit as it stands with the parts signed since. Main shows the dialogs. */
import { useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { useCommand } from '../../stores/commands.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { ShowFile } from '../../frames/sending/show-file.tsx';
import { fingerprintWords } from '../../ui/fingerprint-words.ts';

type Outcome = { readonly words: string; readonly fine: boolean; readonly place?: string } | null;

/** One file at a time: asks main, and says what came of it. */
function useSaving(name: 'report.export' | 'report.print') {
  const { ask } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const save = async (part?: string): Promise<void> => {
    setBusy(true);
    const reply =
      name === 'report.export'
        ? await ask(name, { audit, version: 0, ...(part === undefined ? {} : { part }) })
        : await ask(name, { audit });
    setBusy(false);
    if (reply.ok) {
      const { fileName, sha256, place } = reply.value;
      setOutcome({
        words: `Saved as ${fileName}. Its SHA-256 begins ${fingerprintWords(sha256, 16)}.`,
        fine: true,
        ...(place === undefined ? {} : { place }),
      });
    } else setOutcome({ words: sentenceFor(reply.code, reply.facts), fine: reply.code === 'cancelled' });
  };
  const start = (part?: string): void => {
    if (!busy) unawaited(save(part));
  };
  return { outcome, busy, start };
}

function Told({ outcome, busy, word }: { outcome: Outcome; busy: boolean; word: string }) {
  return (
    <>
      <p className={outcome?.fine === false ? 'error-text' : 'soft small'} role="status">
        {busy ? word : (outcome?.words ?? '')}
      </p>
      {busy || outcome?.place === undefined ? null : <ShowFile place={outcome.place} />}
    </>
  );
}

export function SavePdf({ main }: { readonly main: boolean }) {
  const marking = useDraft((d) => d.audit.marking);
  const parts = useDraft((d) => d.audit.parts);
  const toolkit = useDraft((d) => d.toolkit);
  const { outcome, busy, start } = useSaving('report.export');
  useCommand('report.export', () => start('auditor'));
  const others = parts.filter((one) => one.part !== 'auditor' && one.certificateFingerprint !== '');
  return (
    <li>
      <div>
        <h3>Save the signed PDF</h3>
        <p>
          The signed original: tagged for screen readers, marked {marking}. Any change to the file will show.
        </p>
        <Told outcome={outcome} busy={busy} word="Writing the PDF." />
      </div>
      <span className="btn-row">
        <CommandButton
          command="report.export"
          icon="download"
          kind={main ? 'main' : 'edged'}
          aria-disabled={busy}
          onClick={() => start('auditor')}
        >
          Save the PDF
        </CommandButton>
        {others.map((one) => (
          <Button key={one.part} icon="download" aria-disabled={busy} onClick={() => start(one.part)}>
            Signed by: {toolkit.parts.find((part) => part.id === one.part)?.role ?? one.part}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Where several people fill the form, the original cannot hold what came after it. */
export function PrintNow() {
  const several = useDraft((d) => d.toolkit.parts.length > 1);
  const { outcome, busy, start } = useSaving('report.print');
  if (!several) return null;
  return (
    <li>
      <div>
        <h3>Print it as it stands now</h3>
        <p>
          A PDF with the parts that were filled after the auditor signed, and a table of who signed which
          part. It has no signature of its own and says so.
        </p>
        <Told outcome={outcome} busy={busy} word="Making the PDF." />
      </div>
      <Button icon="printer" aria-disabled={busy} onClick={() => start()}>
        Save a print
      </Button>
    </li>
  );
}
