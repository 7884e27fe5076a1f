/** What somebody asked you to audit: each with its audit, and the answer that goes back as a sealed file. */
import { useState } from 'react';
import { AuditId } from '../../../shared/audit/ids.ts';
import { shortDay } from '../../../shared/dates/index.ts';
import { limits } from '../../../shared/limits.ts';
import type { CommissionAnswer } from '../../../shared/programme/files/bodies.ts';
import { refusals, type AllocationMove } from '../../../shared/records/allocation.ts';
import {
  answersIn,
  standingCommission,
  Commission,
  type CommissionLine,
} from '../../../shared/records/commission.ts';
import type { z } from 'zod';
import { ask, errorSentence } from '../../ask.ts';
import { Link } from '../../frames/link.tsx';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { Pick, SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useForm } from '../../ui/use-form.ts';

type Act = CommissionAnswer['act'];
type Why = z.infer<typeof AllocationMove>['why'];
const stateWords = {
  asked: 'not answered yet',
  accepted: 'accepted',
  declined: 'declined',
  'handed-back': 'handed back',
} as const;
const actWords: Readonly<Record<Act, string>> = {
  accept: 'Accept',
  decline: 'Decline',
  'hand-back': 'Hand back',
};
const whyWords: Readonly<Record<(typeof refusals)[number], string>> = {
  'took-part': 'I took part in this case',
  conflict: 'Another conflict of interest',
  'no-capacity': 'No time for it',
  away: 'Away',
  other: 'Something else',
};

function AnswerForm(props: {
  readonly id: string;
  readonly act: Act;
  readonly line: CommissionLine;
  readonly onDone: (said: string) => void;
}) {
  const { id, act, line, onDone } = props;
  const [independent, setIndependent] = useState(false);
  const [why, setWhy] = useState<Why>('took-part');
  const [reason, setReason] = useState('');
  const { errors, busy, attempt } = useForm();
  const [box, said] = [`answer-${id}`, `reason-${id}`];
  const work = async (): Promise<readonly FormError[]> => {
    const reply = await ask('programme.answer', {
      commission: id,
      act,
      independent,
      why: act === 'decline' ? why : '',
      reason,
    });
    if (reply.ok) {
      onDone(reply.value.fileName);
      return [];
    }
    if (reply.code === 'cancelled') return [];
    return [{ field: act === 'accept' ? box : said, message: errorSentence(reply) }];
  };
  return (
    <Form onSend={() => attempt(work)}>
      <ErrorSummary errors={errors} />
      {act === 'accept' ? (
        <Pick
          id={box}
          label={`I took no part in the case of ${line.subject} and audit it independently.`}
          checked={independent}
          onPick={setIndependent}
        />
      ) : (
        <>
          {act === 'decline' ? (
            <SelectField
              id={box}
              label="Why"
              value={why}
              onValue={(value) => setWhy(value as Why)}
              options={refusals.map((value) => ({ value, label: whyWords[value] }))}
            />
          ) : null}
          <TextField
            id={said}
            label="Reason"
            maxLength={limits.programme.reason}
            error={errorOf(errors, said)}
            value={reason}
            onValue={setReason}
          />
        </>
      )}
      <div className="btn-row">
        <Button kind="main" submit aria-disabled={busy}>
          Make the answer for {line.from}
        </Button>
      </div>
    </Form>
  );
}

/** Two contents of one version: both shown, and a person decides (M6). */
function Undecided({ id }: { readonly id: string }) {
  const [held, setHeld] = useState<Commission | null>(null);
  const [trouble, setTrouble] = useState('');
  const show = async (): Promise<void> => {
    const reply = await ask('record.open', { kind: 'commission', id });
    if (reply.ok) setHeld(Commission.parse(reply.value.document));
    else setTrouble(errorSentence(reply));
  };
  const decide = async (version: string): Promise<void> => {
    const reply = await ask('programme.decide', { commission: id, version });
    if (!reply.ok) setTrouble(errorSentence(reply));
  };
  const standing = held === null ? null : standingCommission(held);
  return (
    <div className="notice notice-warn">
      <p>Two different contents of this version came. Both are kept; say which one holds.</p>
      {standing === null ? (
        <Button onClick={() => unawaited(show())}>Show both</Button>
      ) : (
        <ul>
          {[standing.now, ...standing.others].map((one) => (
            <li key={one.id}>
              Due {shortDay(one.content.due) || 'without a day'}. {one.content.lines} {one.content.guidance}{' '}
              <Button onClick={() => unawaited(decide(one.id))}>This one holds</Button>
            </li>
          ))}
        </ul>
      )}
      <p role="alert">{trouble}</p>
    </div>
  );
}

function One({ id, line }: { readonly id: string; readonly line: CommissionLine }) {
  const [act, setAct] = useState<Act | null>(null);
  const [fileName, setFileName] = useState('');
  const about = [line.theme, line.lines, line.guidance].filter((words) => words !== '').join('. ');
  return (
    <li>
      <div className="con-h">
        <h3 className="small-h">
          <Link to={{ screen: 'audit', audit: AuditId.parse(line.audit) }}>
            {line.subject}, {line.code}
          </Link>
        </h3>
        <span className="quiet">
          From {line.from}, {line.due === '' ? 'no day given' : `due ${shortDay(line.due)}`},{' '}
          {stateWords[line.state]}
        </span>
      </div>
      {about === '' ? null : <p>{about}</p>}
      {line.undecided ? <Undecided key={line.version} id={id} /> : null}
      {fileName === '' ? null : (
        <div role="status">
          <p>
            The answer was saved as {fileName}. Send that file to {line.from}.
          </p>
          <CopyText
            label="Text for the e-mail"
            text={`Attached is my answer about ${line.code}. Please open it with Caselight: File, Open a file.`}
          />
        </div>
      )}
      <div className="btn-row">
        {answersIn[line.state].map((one) => (
          <Button key={one} aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>
            {actWords[one]} <span className="vh">{line.subject}</span>
          </Button>
        ))}
      </div>
      {act === null || !answersIn[line.state].includes(act) ? null : (
        <AnswerForm key={act} id={id} act={act} line={line} onDone={setFileName} />
      )}
    </li>
  );
}

export function AskedOfYou({
  asked,
}: {
  readonly asked: readonly { readonly id: string; readonly line: CommissionLine }[];
}) {
  return (
    <section className="set-group" aria-labelledby="asked-of-you">
      <h2 id="asked-of-you">Asked of you</h2>
      {asked.length === 0 ? (
        <p>
          Nothing yet. Open the file that a co-ordinator sent you: its audits are made here, the header
          filled.
        </p>
      ) : null}
      <ul className="con-list">
        {asked.map(({ id, line }) => (
          <One key={id} id={id} line={line} />
        ))}
      </ul>
    </section>
  );
}
