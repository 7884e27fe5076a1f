/** The organisation's numbers for "Someone may be at risk now": whom, for whom, in the order they are shown. */
import { useState } from 'react';
import { RiskGroup, riskGroupWords, type RiskNumber } from '../../../shared/audit/risk-numbers.ts';
import { limits } from '../../../shared/limits.ts';
import { useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { Group } from '../../frames/group.tsx';
import { set } from './set.ts';

const groups = RiskGroup.options.map((value) => ({ value, label: riskGroupWords[value] }));

function Line({ one, at }: { readonly one: RiskNumber; readonly at: number }) {
  const numbers = useSettings((settings) => settings.riskNumbers);
  const without = numbers.toSpliced(at, 1);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {one.name}
      </th>
      <td role="cell" data-l="Number">
        {one.number}
      </td>
      <td role="cell" data-l="For">
        {riskGroupWords[one.group]}
      </td>
      <td role="cell">
        <Button
          kind="plain"
          aria-label={`Move ${one.name} up`}
          aria-disabled={at === 0}
          onClick={() => (at === 0 ? undefined : set({ riskNumbers: without.toSpliced(at - 1, 0, one) }))}
        >
          Move up
        </Button>
        <Button
          kind="plain"
          aria-label={`Take out ${one.name}`}
          onClick={() => set({ riskNumbers: without })}
        >
          Take out
        </Button>
      </td>
    </tr>
  );
}

type Typed = { readonly name: string; readonly number: string; readonly group: string };
const nothing: Typed = { name: '', number: '', group: 'all' };

function AddNumber() {
  const numbers = useSettings((settings) => settings.riskNumbers);
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const noName = tried && typed.name.trim() === '';
  const noNumber = tried && !/\d/.test(typed.number);
  const full = numbers.length >= limits.settings.riskNumbers;
  if (full)
    return <p>At most {limits.settings.riskNumbers} numbers are kept. Take one out to add another.</p>;
  return (
    <Form
      className="stack"
      onSend={() => {
        setTried(true);
        const group = RiskGroup.safeParse(typed.group);
        if (typed.name.trim() === '' || !/\d/.test(typed.number) || !group.success) return;
        const one = { name: typed.name.trim(), number: typed.number.trim(), group: group.data };
        set({ riskNumbers: [...numbers, one] });
        setTyped(nothing);
        setTried(false);
      }}
    >
      <TextField
        id="phone-name"
        label="Who answers"
        hint="For example “Children’s social care, day” or “Emergency duty team, nights and weekends”."
        maxLength={limits.settings.riskNumberName}
        value={typed.name}
        onValue={(name) => setTyped({ ...typed, name })}
        error={noName ? 'Write who answers.' : undefined}
      />
      <TextField
        id="phone-number"
        label="Number"
        inputMode="tel"
        maxLength={limits.settings.riskNumber}
        value={typed.number}
        onValue={(number) => setTyped({ ...typed, number })}
        error={noNumber ? 'Write the number.' : undefined}
      />
      <SelectField
        id="phone-group"
        label="For"
        value={typed.group}
        options={groups}
        onValue={(group) => setTyped({ ...typed, group })}
      />
      <Button icon="plus" submit>
        Add the number
      </Button>
    </Form>
  );
}

export function PhoneSection() {
  const numbers = useSettings((settings) => settings.riskNumbers);
  return (
    <>
      <Group title="When someone may be at risk">
        <p>
          These stand right under 999 on the screen “Someone may be at risk now”, those for the people of the
          form first. Caselight itself phones nobody.
        </p>
        {numbers.length === 0 ? (
          <p className="quiet">No number is set yet.</p>
        ) : (
          <table className="blocks" role="table">
            <caption className="vh">Numbers to phone</caption>
            <TableHead columns={['Who answers', 'Number', 'For']} acts="Move or take out" />
            <tbody role="rowgroup">
              {numbers.map((one, at) => (
                <Line key={`${one.group} ${one.name} ${one.number}`} one={one} at={at} />
              ))}
            </tbody>
          </table>
        )}
      </Group>
      <Group title="Add a number">
        <AddNumber />
      </Group>
    </>
  );
}
