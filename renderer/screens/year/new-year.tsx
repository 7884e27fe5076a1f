/** The first step: a year begins with a name and its first day; everything else has its usual value. */
import { useState } from 'react';
import { isIsoDate } from '../../../shared/dates/index.ts';
import { limits } from '../../../shared/limits.ts';
import { firstYearRecord } from '../../../shared/records/programme-year.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import { go } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { beginYear } from '../../records/programme/year-and-round.ts';

/** The financial year that is to be planned next: from October on the one that follows. */
export function usualFrom(now: Date): string {
  const [year, month] = [now.getFullYear(), now.getMonth() + 1];
  return `${month >= 10 ? year + 1 : month >= 4 ? year : year - 1}-04-01`;
}

const nameFor = (from: string): string => {
  const year = Number(from.slice(0, 4));
  return from.slice(5) === '04-01' ? `${year}/${String(year + 1).slice(2)}` : from.slice(0, 4);
};

export function NewYear({ onBack }: { onBack?: () => void }) {
  const [from, setFrom] = useState(() => usualFrom(new Date()));
  const [name, setName] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const shown = name ?? nameFor(from);
  const send = (): void => {
    if (!isIsoDate(from) || unread) return;
    const id = crypto.randomUUID();
    beginYear(firstYearRecord(id, shown, from));
    go({ screen: 'year', year: id });
  };
  return (
    <Form onSend={send}>
      <Field
        id="year-from"
        label="First day of the year"
        hint="1 April, unless your partnership counts otherwise."
        error={isIsoDate(from) ? undefined : 'Write the first day of the year.'}
      >
        {(tied) => <TypedDate value={from} onDate={setFrom} onUnread={setUnread} {...tied} />}
      </Field>
      <TextField
        id="year-name"
        label="Name of the year"
        maxLength={limits.programme.name}
        value={shown}
        onValue={setName}
      />
      <div className="btn-row">
        <Button kind="main" submit>
          Begin the year
        </Button>
        {onBack === undefined ? null : <Button onClick={onBack}>Back</Button>}
      </div>
      <p className="quiet">
        It begins with bank holidays of England and Wales, two rounds for each group, and the usual numbers.
        All of it can be changed in the year’s settings.
      </p>
    </Form>
  );
}
