/** What you ask of others: the audits of a round that are to be given out, sealed into one file for one person. */
import { useState } from 'react';
import { z } from 'zod';
import { shortDay } from '../../../shared/dates/index.ts';
import { limits } from '../../../shared/limits.ts';
import { allocationWords } from '../../../shared/programme/words.ts';
import { allocationStates } from '../../../shared/programme/states/small-machines.ts';
import { allocationKind } from '../../../shared/records/allocation.ts';
import { roundKind } from '../../../shared/records/round.ts';
import { ask, errorSentence } from '../../ask.ts';
import { useRecordLines } from '../../records/record-lines.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { Field, Pick, SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { useForm } from '../../ui/use-form.ts';

const RoundLine = z.object({ code: z.string() });
const AllocationLine = z.object({
  round: z.string(),
  subject: z.string(),
  due: z.string(),
  state: z.enum(allocationStates),
});
const askContacts = () => ask('contact.list');
const sendable = new Set<string>(['planned', 'offered', 'accepted', 'working']);

type Open = z.infer<typeof AllocationLine> & { readonly id: string };

function WhatToAsk(props: {
  readonly open: readonly Open[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}) {
  const { open, chosen, onChosen } = props;
  return (
    <fieldset>
      <legend className="lab">What you ask for</legend>
      {open.length === 0 ? (
        <p className="soft">
          Nothing of this round is to be given out. Share its cases out first, on its page “Share out”.
        </p>
      ) : null}
      {open.map((one) => (
        <Pick
          key={one.id}
          id={`ask-${one.id}`}
          label={`${one.subject}, ${one.due === '' ? 'no day yet' : `due ${shortDay(one.due)}`}, ${allocationWords[one.state]}`}
          checked={chosen.includes(one.id)}
          onPick={(is) => onChosen(is ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
        />
      ))}
    </fieldset>
  );
}

/** A text of several lines. */
const Lines = (props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) => (
  <Field id={props.id} label={props.label}>
    {(tied) => (
      <textarea
        rows={3}
        maxLength={limits.programme.text}
        value={props.value}
        onChange={(event) => props.onValue(event.target.value)}
        {...tied}
      />
    )}
  </Field>
);

export function AskOthers({ first }: { readonly first: string }) {
  const rounds = useRecordLines(roundKind.name).map(({ id, line }) => ({ id, ...RoundLine.parse(line) }));
  const all = useRecordLines(allocationKind.name).map(({ id, line }) => ({
    id,
    ...AllocationLine.parse(line),
  }));
  const [reply] = useAsked(askContacts);
  const people = (reply?.ok === true ? reply.value : []).filter(({ state }) => state === 'verified');
  const [round, setRound] = useState(first);
  const [contact, setContact] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [lines, setLines] = useState('');
  const [guidance, setGuidance] = useState('');
  const [fileName, setFileName] = useState('');
  const { errors, busy, attempt } = useForm();
  if (rounds.length === 0) return null;
  const of = round === '' ? (rounds[0]?.id ?? '') : round;
  const open = all.filter((one) => one.round === of && sendable.has(one.state));
  const chosen = ticked.filter((id) => open.some((one) => one.id === id));
  const name = people.find(({ id }) => id === contact)?.name ?? '';
  const work = async (): Promise<readonly FormError[]> => {
    const missing: FormError[] = [];
    if (chosen.length === 0)
      missing.push({ field: `ask-${open[0]?.id ?? 'round'}`, message: 'Tick what you ask for.' });
    if (name === '') missing.push({ field: 'ask-whom', message: 'Choose whom you ask.' });
    if (missing.length > 0) return missing;
    const sealed = await ask('programme.commission', {
      round: of,
      allocations: [...chosen],
      contact,
      lines,
      guidance,
    });
    if (sealed.ok) {
      setFileName(sealed.value.fileName);
      setTicked([]);
      return [];
    }
    return sealed.code === 'cancelled' ? [] : [{ field: 'ask-whom', message: errorSentence(sealed) }];
  };
  return (
    <section className="set-group" aria-labelledby="ask-others">
      <h2 id="ask-others">Ask others</h2>
      <Form onSend={() => attempt(work)}>
        <ErrorSummary errors={errors} />
        <SelectField
          id="ask-round"
          label="Round"
          value={of}
          onValue={setRound}
          options={rounds.map(({ id, code }) => ({ value: id, label: code || 'without a code' }))}
        />
        <WhatToAsk open={open} chosen={chosen} onChosen={setTicked} />
        {open.length === 0 ? null : (
          <>
            <SelectField
              id="ask-whom"
              label="Whom you ask"
              hint="Contacts whose key words you have compared."
              error={errorOf(errors, 'ask-whom')}
              value={contact}
              onValue={setContact}
              options={[
                { value: '', label: 'Choose' },
                ...people.map((one) => ({ value: one.id, label: `${one.name}, ${one.role}, ${one.agency}` })),
              ]}
            />
            <Lines id="ask-lines" label="Lines of enquiry" value={lines} onValue={setLines} />
            <Lines
              id="ask-guidance"
              label="What else they should know"
              value={guidance}
              onValue={setGuidance}
            />
            <div className="btn-row">
              <Button kind="main" submit aria-disabled={busy}>
                Make the file
              </Button>
            </div>
          </>
        )}
      </Form>
      {fileName === '' ? null : (
        <div role="status">
          <p>
            The commission was saved as {fileName}. Send that file to whom you ask; nobody else can open it.
          </p>
          <CopyText
            label="Text for the e-mail"
            text="Attached is what I ask you to audit. Please open it with Caselight (File, Open a file): the audits are made there, and you can send your answer back the same way."
          />
        </div>
      )}
    </section>
  );
}
