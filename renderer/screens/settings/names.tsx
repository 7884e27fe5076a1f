/** The key of pseudonyms: names of real people and what stands for them. The only screen that is told of it. */
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { pseudonymKeyKind, type PseudonymKey } from '../../../shared/records/pseudonym-key.ts';
import { makeUseOnly, type OnlyOne } from '../../records/only-one.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { Group } from '../../frames/group.tsx';
import { useRecordTrouble } from './set.ts';

const useKey = makeUseOnly<PseudonymKey>(pseudonymKeyKind);

const nothing = { name: '', pseudonym: '' };

function AddName({ record }: { readonly record: OnlyOne<PseudonymKey> }) {
  const { names } = record.document;
  const [typed, setTyped] = useState(nothing);
  const [error, setError] = useState<string | undefined>(undefined);
  if (names.length >= limits.settings.localNames)
    return <p>At most {limits.settings.localNames} names are kept. Take one out to add another.</p>;
  const add = (): void => {
    const [name, pseudonym] = [typed.name.trim(), typed.pseudonym.trim()];
    const isThere = names.some((one) => one.name.toLowerCase() === name.toLowerCase());
    setError(name === '' ? 'Write the name.' : isThere ? 'This name is in the key already.' : undefined);
    if (name === '' || isThere) return;
    const one = { id: crypto.randomUUID(), name, pseudonym };
    record.change(one.id, (now) => ({ ...now, names: [...now.names, one] }));
    setTyped(nothing);
  };
  return (
    <Form className="stack" onSend={() => add()}>
      <TextField
        id="key-name"
        label="Name"
        hint="As it could be written by mistake: a first name alone, or first name and surname."
        maxLength={limits.settings.localName}
        spellCheck={false}
        value={typed.name}
        onValue={(name) => setTyped({ ...typed, name })}
        error={error}
      />
      <TextField
        id="key-pseudonym"
        label="Pseudonym, if there is one"
        hint="For example “Child 2” or “SW-04”."
        maxLength={limits.settings.pseudonym}
        spellCheck={false}
        value={typed.pseudonym}
        onValue={(pseudonym) => setTyped({ ...typed, pseudonym })}
      />
      <Button icon="plus" submit>
        Add the name
      </Button>
    </Form>
  );
}

export function NamesSection() {
  const record = useKey();
  useRecordTrouble(record);
  if (typeof record === 'string') return <p role="status">{record}</p>;
  if (record === null) return null;
  const { names } = record.document;
  return (
    <>
      <Group title="Whose pseudonym is whose">
        <p>
          The checks find these names where they were written into an audit, and say which pseudonym stands
          for whom. They stay in this vault, encrypted: no report, no file for a colleague and nobody you hand
          the laptop to is told of them.
        </p>
        {names.length === 0 ? (
          <p className="quiet">No name is in the key yet.</p>
        ) : (
          <table className="blocks" role="table">
            <caption className="vh">Names and pseudonyms</caption>
            <TableHead columns={['Name', 'Pseudonym']} acts="Take out" />
            <tbody role="rowgroup">
              {names.map((one) => (
                <tr role="row" key={one.id}>
                  <th scope="row" role="rowheader">
                    {one.name}
                  </th>
                  <td role="cell" data-l="Pseudonym">
                    {one.pseudonym === '' ? 'none' : one.pseudonym}
                  </td>
                  <td role="cell">
                    <Button
                      kind="plain"
                      aria-label={`Take out ${one.name}`}
                      onClick={() =>
                        record.change(one.id, (now) => ({
                          ...now,
                          names: now.names.filter(({ id }) => id !== one.id),
                        }))
                      }
                    >
                      Take out
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Group>
      <Group title="Add a name">
        <AddName record={record} />
      </Group>
    </>
  );
}
