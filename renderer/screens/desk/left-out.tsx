/** The audits that are never drawn for a second look, each with the reason a person gave. */
import { limits } from '../../../shared/limits.ts';
import { useState } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { Exclusion } from '../../../shared/records/sample-exclusion.ts';
import { unawaited } from '../../surface.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';
import { leaveOut, takeInAgain, useExclusions } from './exclusions.ts';

function LeaveOut(props: { readonly candidates: readonly DeskItem[]; readonly onDone: () => void }) {
  const { candidates, onDone } = props;
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const { errors, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    const item = candidates.find((one) => one.reference.toLowerCase() === reference.trim().toLowerCase());
    const wrong: FormError[] = [
      ...(item === undefined
        ? [{ field: 'leave-ref', message: 'No accepted audit has this reference.' }]
        : []),
      ...(reason.trim() === '' ? [{ field: 'leave-why', message: 'Write a reason first.' }] : []),
    ];
    if (item === undefined || wrong.length > 0) return wrong;
    const trouble = await leaveOut({ audit: item.audit, reference: item.reference, reason: reason.trim() });
    if (trouble !== null) return [{ field: 'leave-ref', message: trouble }];
    onDone();
    return [];
  };
  return (
    <Form onSend={() => attempt(work)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="leave-ref"
        label="Reference"
        maxLength={20}
        error={errorOf(errors, 'leave-ref')}
        value={reference}
        onValue={setReference}
      />
      <TextField
        id="leave-why"
        label="Why it is left out"
        maxLength={limits.settings.exclusionReason}
        error={errorOf(errors, 'leave-why')}
        value={reason}
        onValue={setReason}
      />
      <div className="btn-row">
        <Button submit>Leave it out</Button>
        <Button kind="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

export function LeftOut({ candidates }: { readonly candidates: readonly DeskItem[] }) {
  const exclusions = useExclusions();
  const [adding, setAdding] = useState(false);
  const [trouble, setTrouble] = useState('');
  const takeIn = async (audit: Exclusion['audit']): Promise<void> =>
    setTrouble((await takeInAgain(audit)) ?? '');
  return (
    <div className="sample-x">
      <h3>
        Left out, with reasons <span className="quiet">{exclusions.length}</span>
      </h3>
      <ul className="small">
        {exclusions.map((one) => (
          <li key={one.audit}>
            {one.reference}, {one.reason}{' '}
            <Linkish
              aria-label={`Take in again: ${one.reference}`}
              onClick={() => unawaited(takeIn(one.audit))}
            >
              Take in again
            </Linkish>
          </li>
        ))}
      </ul>
      {trouble === '' ? null : (
        <Notice kind="stop" role="alert">
          {trouble}
        </Notice>
      )}
      {adding ? (
        <LeaveOut candidates={candidates} onDone={() => setAdding(false)} />
      ) : (
        <Linkish onClick={() => setAdding(true)}>Leave out another</Linkish>
      )}
    </div>
  );
}
