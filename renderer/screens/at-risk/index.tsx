/** Someone may be at risk now: phone first, write after. F8 comes here from everywhere and goes back to the same caret. */
import { CircleCheck, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { may } from '../../../shared/audit/states.ts';
import { limits } from '../../../shared/limits.ts';
import type { Escalation } from '../../../shared/audit/action.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { LockProvider, useDraft, useForm } from '../../form/draft-context.tsx';
import { clockWords, momentWords } from '../../form/words.ts';
import { newRowId } from '../../records/audit/draft-answer.ts';
import { toggleRisk, type Route } from '../../stores/routes.ts';
import { Button, CommandButton } from '../../ui/button.tsx';
import { Frame } from '../../ui/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../audit/audit-bar.tsx';
import { useDraftCommands } from '../audit/use-audit-commands.ts';
import { WithDraft } from '../audit/with-draft.tsx';
import { Calls } from './calls.tsx';
import { RecordForm, type ChangeRecord } from './record-form.tsx';
import { ReviewAtRisk } from './review-at-risk.tsx';

const statusWords: Readonly<Record<Escalation['status'], string>> = {
  open: 'open since',
  'handed-on': 'handed on, opened',
  closed: 'closed, opened',
};

function emptyRecord(question: string): Escalation {
  return {
    id: newRowId(),
    openedAt: new Date().toISOString(),
    what: '',
    told: [],
    response: '',
    followUp: '',
    status: 'open',
    handedTo: '',
    closedAt: '',
    question,
  };
}

function Tag({ record }: { readonly record: Escalation }) {
  const open = record.status === 'open';
  const Icon = open ? CircleDot : CircleCheck;
  const since = open ? clockWords(record.openedAt).slice(0, 5) : momentWords(record.openedAt);
  return (
    <span className={open ? 'tag tag-risk' : 'tag tag-soft'}>
      <Icon className="i" aria-hidden="true" />
      {statusWords[record.status]} {since}
    </span>
  );
}

function AtRisk({ route }: { readonly route: Extract<Route, { screen: 'at-risk' }> }) {
  const { draft, say } = useForm();
  const toolkit = useDraft((d) => d.toolkit);
  const audit = useDraft((d) => d.audit);
  const records = useDraft((d) => d.audit.escalations);
  const reference = useDraft((d) => d.audit.reference);
  const locked = useDraft((d) => !may(d.audit, 'record-risk'));
  const here = useDraft((d) => questionById(d.toolkit, route.question ?? '')?.question);
  const [shown, setShown] = useState<string | null>(null);
  const back = here === undefined || here.number === '' ? 'the audit' : here.number;
  const record =
    records.find((r) => r.id === shown) ?? records.find((r) => r.status === 'open') ?? records.at(-1) ?? null;
  useTitle(`Someone may be at risk now – ${reference}`);
  useDraftCommands();
  const begin = (): void => {
    if (records.length >= limits.risks) {
      say(`An audit holds at most ${limits.risks} risk records. Write into one of them.`);
      return;
    }
    const fresh = emptyRecord(route.question ?? '');
    draft.change(`escalations/row/${fresh.id}/new`, (audit) => ({
      ...audit,
      escalations: [...audit.escalations, fresh],
    }));
    setShown(fresh.id);
    setTimeout(() => document.querySelector<HTMLElement>('.risk-form textarea')?.focus(), 0);
  };
  const change: ChangeRecord = (field, to, typing = false) => {
    if (record === null) return;
    draft.change(
      field,
      (audit) => ({
        ...audit,
        escalations: audit.escalations.map((r) => (r.id === record.id ? { ...r, ...to } : r)),
      }),
      typing,
    );
  };
  return (
    <Frame
      bar={
        <AuditBar
          back={{
            word: here === undefined ? 'Audit' : back,
            to: { screen: 'audit', audit: route.audit, question: route.question },
          }}
        />
      }
      foot={<AuditFoot hints={[{ word: 'back to where you were', command: 'risk.open' }]} />}
      skip={{ id: 'risk-record', word: 'the record' }}
    >
      <div className="atrisk">
        <Calls
          toolkit={toolkit}
          audit={audit}
          saved="Your audit is saved and waits."
          worries="Write them as an action, or in the reasons of the question. They do not hold up the audit."
        />
        <main className="risk-form" id="risk-record" data-pane="main" data-scroll="main">
          <div className="desk-head">
            <h2>
              {records.length > 1 && record !== null
                ? `Risk record ${records.indexOf(record) + 1} of ${records.length}`
                : 'Risk record'}
            </h2>
            {record === null ? null : <Tag record={record} />}
          </div>
          {records.length > 1 ? (
            <div className="btn-row record-pick" role="group" aria-label="Risk records">
              {records.map((r, at) => (
                <Button key={r.id} aria-pressed={r.id === record?.id} onClick={() => setShown(r.id)}>
                  Record {at + 1}
                </Button>
              ))}
            </div>
          ) : null}
          {record === null ? (
            <div className="stack">
              <p>
                When somebody has been told, or as soon as you can, write it down here. It is saved with the
                audit.
              </p>
              <div className="btn-row">
                <Button kind="main" big icon="plus" onClick={begin}>
                  Open a risk record
                </Button>
                <CommandButton command="risk.open" big onClick={toggleRisk}>
                  Back to {back} without a record
                </CommandButton>
              </div>
            </div>
          ) : (
            <LockProvider why={locked || record.status === 'closed' ? 'This record is closed.' : null}>
              <RecordForm record={record} back={back} change={change} key={record.id} />
              {record.status === 'open' ? null : (
                <div className="stack">
                  <Button icon="plus" onClick={begin}>
                    Open another risk record
                  </Button>
                </div>
              )}
            </LockProvider>
          )}
        </main>
      </div>
    </Frame>
  );
}

export function AtRiskScreen(route: Extract<Route, { screen: 'at-risk' }>) {
  if (route.review === true) return <ReviewAtRisk route={route} key={route.audit} />;
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <AtRisk route={route} />
    </WithDraft>
  );
}
