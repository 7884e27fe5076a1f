/** The words and checks of a form, as this organisation has them. New audits use them; those begun before keep theirs. */
import { counted } from '../../../../shared/dates/index.ts';
import { useState } from 'react';
import type { Gives } from '../../../../shared/contract.ts';
import { ownWordsKind, type OwnWords } from '../../../../shared/records/own-words.ts';
import { toolkits } from '../../../../shared/toolkits/index.ts';
import { ask } from '../../../ask.ts';
import { makeUseOnly } from '../../../records/only-one.ts';
import { useCheckWords } from '../../../stores/check-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Pick, SelectField, TextField } from '../../../ui/field.tsx';
import { useAsked } from '../../../ui/use-asked.ts';
import { Group } from '../../../frames/group.tsx';
import { useRecordTrouble } from '../set.ts';
import { groupsOf } from './groups.ts';
import { OwnLine } from './line.tsx';

const useOwnWords = makeUseOnly<OwnWords>(ownWordsKind);

type Forms = Gives<'toolkit.list'>;

async function askForms(): Promise<Forms> {
  const reply = await ask('toolkit.list');
  return reply.ok ? reply.value : [];
}

/** Version and fingerprint that audits begun now would carry. */
function FormNow({ id }: { readonly id: string }) {
  const [forms] = useAsked(askForms);
  const form = forms?.find((one) => one.ref.id === id);
  if (form === undefined) return null;
  const fingerprint = form.ref.fingerprint
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1 ');
  return (
    <p className="quiet">
      Audits begun now carry version {form.ref.version}, fingerprint{' '}
      <span className="mono">{fingerprint}</span>.
    </p>
  );
}

export function FormsSection() {
  const record = useOwnWords();
  useRecordTrouble(record);
  const checks = useCheckWords();
  const [id, setId] = useState(toolkits[0]?.id ?? '');
  const [find, setFind] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const form = toolkits.find((one) => one.id === id);
  if (typeof record === 'string') return <p role="status">{record}</p>;
  if (form === undefined || record === null) return null;
  const { words } = record.document;
  const ofForm = (all: OwnWords['words']) =>
    Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith(`${id}/`)));
  const own = ofForm(words);
  const count = Object.keys(own).length;
  const groups = groupsOf(form, find, onlyChanged ? own : null, checks);
  const put = (field: string, next: OwnWords['words']): void =>
    record.change(field, (now) => ({ ...now, words: next }));
  const change = (path: string, text: string | null): void => {
    const { [path]: _, ...rest } = words;
    put(path, text === null ? rest : { ...rest, [path]: text });
  };
  const others = Object.fromEntries(Object.entries(words).filter(([path]) => !path.startsWith(`${id}/`)));
  return (
    <>
      <Group title="Which form">
        <p>
          Names of reconstructed parts, grade words, deadlines and checks can be your organisation’s own. They
          hold for audits begun from now on. Every audit you have keeps the form it was made with.
        </p>
        <div className="own-head">
          <SelectField
            id="own-form"
            label="Form"
            value={id}
            onValue={setId}
            options={toolkits.map((one) => ({ value: one.id, label: one.title }))}
          />
          <TextField
            id="own-find"
            label="Find words, a question or a check"
            maxLength={80}
            value={find}
            onValue={setFind}
          />
          <Pick id="own-changed" label="Only what is changed" checked={onlyChanged} onPick={setOnlyChanged} />
        </div>
        <FormNow id={id} key={JSON.stringify([id, ofForm(record.saved.words)])} />
        {count === 0 ? null : (
          <div className="btn-row">
            <p>{counted(count, 'change')} in this form.</p>
            <Button onClick={() => put(id, others)}>Take all of them back</Button>
          </div>
        )}
        {groups.length === 0 ? (
          <p role="status">{onlyChanged && count === 0 ? 'Nothing is changed.' : 'Nothing was found.'}</p>
        ) : null}
      </Group>
      {groups.map((group) => (
        <Group key={group.title} title={`${group.title} (${group.lines.length})`}>
          <p className="hint">{group.hint}</p>
          <div className="own-lines">
            {group.lines.map((line) => (
              <OwnLine key={line.word.path} line={line} own={own[line.word.path]} onChange={change} />
            ))}
          </div>
        </Group>
      ))}
    </>
  );
}
