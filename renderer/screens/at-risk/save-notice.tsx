/** One risk record as a notice of one page, to print or save. Main shows the dialog. */
import { useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { flushRisks } from '../../records/risk/risk-records.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';

export function SaveNotice({ record }: { readonly record: string }) {
  const { ask, draft } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState({ words: '', fine: true });
  const save = async (): Promise<void> => {
    setBusy(true);
    // The notice says what stands on the screen; what could not be saved is not kept from the person.
    const isSaved = (await draft.flush()) && (await flushRisks());
    const reply = await ask('report.riskNotice', { audit, record });
    setBusy(false);
    const missing = isSaved ? '' : ' The newest words are not saved yet, so they are not in it.';
    setTold(
      reply.ok
        ? { words: `Saved as ${reply.value.fileName}.${missing}`, fine: isSaved }
        : { words: sentenceFor(reply.code, reply.facts), fine: reply.code === 'cancelled' },
    );
  };
  return (
    <div>
      <Button
        icon="printer"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) unawaited(save());
        }}
      >
        Save a one-page notice
      </Button>
      <p className={told.fine ? 'soft small' : 'error-text'} role="status">
        {busy ? 'Making the notice.' : told.words}
      </p>
      <p className="quiet">
        A PDF of this record with the numbers to phone. It is not signed and says so; it names nobody but whom
        you typed.
      </p>
    </div>
  );
}
