/** Whether what was seen goes on now or lies in the past. */
import type { Escalation } from '../../../shared/audit/action.ts';
import { riskTimingWords } from '../../../shared/audit/risk-records.ts';
import { useLock } from '../../form/draft-context.tsx';
import { domId } from '../../form/field.ts';
import type { ChangeRecord } from './record-form.tsx';

type Props = { readonly record: Escalation; readonly change: ChangeRecord };

export function TimingChoice({ record, change }: Props) {
  const locked = useLock();
  const field = `escalations/row/${record.id}/timing`;
  return (
    <fieldset className="choice" data-field={field}>
      <legend className="lab">Is this now, or in the past?</legend>
      {(['immediate', 'past'] as const).map((timing) => {
        const id = `${domId(field)}-${timing}`;
        const isChosen = record.timing === timing;
        return (
          <span className="choice-o" key={timing}>
            <input
              type="radio"
              name={field}
              id={id}
              checked={isChosen}
              disabled={locked !== null && !isChosen}
              onChange={() => locked === null && change(field, { timing })}
            />
            <label htmlFor={id}>{riskTimingWords[timing]}</label>
          </span>
        );
      })}
    </fieldset>
  );
}
