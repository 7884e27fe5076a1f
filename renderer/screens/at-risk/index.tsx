/** Someone may be at risk now: phone first, write after. F8 comes here from everywhere and goes back to the same caret. */
import { CircleCheck, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { may } from '../../../shared/audit/states.ts';
import { limits } from '../../../shared/limits.ts';
import type { Escalation } from '../../../shared/audit/action.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { LockProvider, useDraft, useForm } from '../../form/draft-context.tsx';
import { clockWords, momentWords } from '../../form/words.ts';
import { isBlank } from '../../../shared/records/risk-record.ts';
import { useHeldOfRisk, useRiskRecord, useRiskStatus } from './use-risk-record.ts';
import { toggleRisk, type Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { Calls } from './calls.tsx';
import { RecordForm, type ChangeRecord } from './record-form.tsx';
import { ReviewAtRisk } from './review-at-risk.tsx';

const statusWords: Readonly<Record<Escalation['status'], string>> = {
  open: 'open since',
  'handed-on': 'handed on, opened',
  closed: 'closed, opened',
};

const opening = 'This record is being opened.';

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
  const { say } = useForm();
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
  const { risk, begin: beginOne, takeBack } = useRiskRecord(record?.id ?? null);
  const isOpen = risk !== null && risk.store.getState().document.row === record?.id;
  const [held, status] = [useHeldOfRisk(risk), useRiskStatus(risk)];
  useTitle(`Someone may be at risk now – ${reference}`);
  useDraftCommands(risk);
  const begin = (): void => {
    if (records.length >= limits.risks) {
      say(`An audit holds at most ${limits.risks} risk records. Write into one of them.`);
      return;
    }
    setShown(beginOne(route.question ?? ''));
    setTimeout(() => document.querySelector<HTMLElement>('.risk-form textarea')?.focus(), 0);
  };
  const change: ChangeRecord = (field, to, typing = false) => {
    if (isOpen) risk.change(field, (now) => ({ ...now, ...to }), typing);
  };
  const why = locked || record?.status === 'closed' ? 'This record is closed.' : isOpen ? null : opening;
  return (
    <Frame
      bar={
        <AuditBar
          held={held}
          back={{
            word: here === undefined ? 'Audit' : back,
            to: { screen: 'audit', audit: route.audit, question: route.question },
          }}
        />
      }
      foot={
        <AuditFoot
          hints={[{ word: 'back to where you were', command: 'risk.open' }]}
          {...(status === undefined ? {} : { risk: status })}
        />
      }
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
                When somebody has been told, or as soon as you can, write it down here. It is saved beside the
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
            <LockProvider why={why}>
              <RecordForm record={record} back={back} change={change} key={record.id} />
              {isOpen && isBlank(risk.store.getState().document) ? (
                <div className="btn-row">
                  <Button onClick={takeBack}>Take this empty record away</Button>
                </div>
              ) : null}
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
