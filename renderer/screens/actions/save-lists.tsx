/** Saves each owner's list as a file: Word for people, comma-separated values for a spreadsheet, or an archive with a file for each owner. */
import { useState } from 'react';
import { counted } from '../../../shared/dates/index.ts';
import { ask, errorSentence, type Sends } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorText, Notice } from '../../ui/notice.tsx';
import { unawaited } from '../../surface.ts';
import type { Choice } from './select.ts';

type As = Sends<'action.export'>['as'];
const ways: readonly { readonly value: As; readonly label: string }[] = [
  { value: 'word', label: 'Word' },
  { value: 'word-each', label: 'Word, a file for each owner, in one archive (.zip)' },
  { value: 'csv', label: 'Comma-separated values (.csv), for a spreadsheet' },
];

export function SaveLists({
  owners,
  chosen,
  onClose,
}: {
  readonly owners: readonly Choice[];
  readonly chosen: string;
  readonly onClose: () => void;
}) {
  const [owner, setOwner] = useState(chosen);
  const [as, setAs] = useState<As>('word');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('action.export', { owner: owner === '' ? null : owner, as });
    setBusy(false);
    if (!reply.ok) {
      setSaid(reply.code === 'cancelled' ? null : { text: errorSentence(reply), failed: true });
      return;
    }
    const { fileName, actions, owners: count } = reply.value;
    const whose = counted(count, 'owner');
    setSaid({ text: `Saved as ${fileName}: ${counted(actions, 'open action')} of ${whose}.`, failed: false });
  };
  return (
    <section className="act-save" aria-labelledby="act-save-h">
      <h2 id="act-save-h">Save lists of open actions</h2>
      <Form onSend={() => unawaited(save())} className="act-save-form">
        <SelectField
          id="act-save-owner"
          label="Whose"
          value={owner}
          onValue={setOwner}
          options={[{ value: '', label: 'Every owner' }, ...owners]}
        />
        <SelectField
          id="act-save-as"
          label="As"
          value={as}
          onValue={(value) => setAs(ways.find((one) => one.value === value)?.value ?? 'word')}
          options={ways}
        />
        <div className="btn-row">
          <Button kind="main" icon="download" submit disabled={busy}>
            Save the file
          </Button>
          <Button kind="plain" onClick={onClose}>
            Done
          </Button>
        </div>
      </Form>
      <p className="hint">
        The file is not encrypted. It holds the words of the actions; no owner stands in its name.
      </p>
      {said === null ? null : said.failed ? (
        <div role="alert">
          <ErrorText id="act-save-error">{said.text}</ErrorText>
        </div>
      ) : (
        <Notice kind="fine" role="status">
          <p>{said.text}</p>
        </Notice>
      )}
    </section>
  );
}
