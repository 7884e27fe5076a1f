/** Signing: the read-through at the left, the act at the right. The parts of other people are signed here by hand-over. */
import { useState } from 'react';
import type { Part } from '../../../shared/toolkit/toolkit.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { askForHandOver, useHandOver } from '../../stores/hand-over.ts';
import type { Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { useMayFill } from '../../frames/hand-over/may-fill.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { Reader } from './reader.tsx';
import { SignForm } from './sign-form.tsx';
import { partsInTurn } from '../../form/lock-words.ts';
import { usePrepare } from './use-prepare.ts';

/** Which part, where several people can sign next. */
function PartPicker(props: {
  readonly parts: readonly Part[];
  readonly part: Part | undefined;
  readonly onPart: (id: string) => void;
}) {
  if (props.parts.length < 2) return null;
  return (
    <div className="btn-row" role="group" aria-label="Which part">
      {props.parts.map((part) => (
        <Button key={part.id} aria-pressed={part.id === props.part?.id} onClick={() => props.onPart(part.id)}>
          {part.title}
        </Button>
      ))}
    </div>
  );
}

type ActProps = {
  readonly part: Part | undefined;
  readonly parts: readonly Part[];
  readonly onPart: (id: string) => void;
  /** What was said when the content had changed and everything was prepared anew; empty otherwise. */
  readonly told: string;
  readonly onChanged: (words: string) => void;
};

/** One part: read-through and act. Given a new key it is prepared anew. */
function PartInTurn({ part, parts, onPart, told, onChanged }: ActProps) {
  const { draft, ask } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const state = usePrepare(draft, ask, part);
  const [unseen, setUnseen] = useState<readonly number[]>([]);
  const mayFill = useMayFill(part?.id ?? 'auditor');
  const heading = useHeadingFocus(`sign-${part?.id ?? 'none'}`);
  return (
    <div className="signing">
      {state.kind === 'ready' ? (
        <Reader report={state.prepared.report} onUnseen={setUnseen} />
      ) : (
        <section className="reader" aria-label="What will be signed" data-pane="reader">
          <p className="q soft" role="status">
            {state.kind === 'preparing' && part !== undefined ? 'Putting the report together.' : ''}
          </p>
        </section>
      )}
      <main className="sign-act" id="act" data-pane="main" data-scroll="main">
        <h1 tabIndex={-1} ref={heading}>
          {part === undefined || part.id === 'auditor' ? 'Sign this audit' : `Sign: ${part.title}`}
        </h1>
        <PartPicker parts={parts} part={part} onPart={onPart} />
        {told === '' ? null : (
          <Notice kind="warn" role="alert">
            <p>{told}</p>
          </Notice>
        )}
        {part === undefined ? (
          <Notice kind="fine">
            <p>Every part of this audit is signed.</p>
            <p>
              <Link to={{ screen: 'signed', audit }}>What is next</Link>
            </p>
          </Notice>
        ) : null}
        {state.kind === 'refused' ? (
          <Notice kind="stop" role="alert">
            <p>{state.words}</p>
            <p>
              <Link to={{ screen: 'check', audit }}>Back to check</Link>
            </p>
          </Notice>
        ) : null}
        {state.kind === 'ready' && part !== undefined && mayFill ? (
          <SignForm part={part} prepared={state.prepared} unseen={unseen} onChanged={onChanged} />
        ) : null}
        {part !== undefined && !mayFill ? (
          <Notice kind="look">
            <p>Signed by: {part.role}. Hand the laptop over first, so that the signature is in their name.</p>
            <p>
              <Button onClick={() => askForHandOver({ audit, part: part.id })}>Hand over now</Button>
            </p>
          </Notice>
        ) : null}
      </main>
    </div>
  );
}

function Sign({ audit }: { readonly audit: string }) {
  const reference = useDraft((d) => d.audit.reference);
  const toolkit = useDraft((d) => d.toolkit);
  const document = useDraft((d) => d.audit);
  const parts = partsInTurn(toolkit, document);
  const [chosen, setChosen] = useState<string | null>(null);
  const [changed, setChanged] = useState({ times: 0, words: '' });
  const handed = useHandOver((state) => state.who?.part ?? null);
  const part = parts.find((p) => p.id === (chosen ?? handed)) ?? parts[0];
  useTitle(`Sign – ${reference}`);
  useDraftCommands();
  return (
    <Frame
      bar={<AuditBar back={{ word: 'Check', to: { screen: 'check', audit } }} />}
      foot={
        <AuditFoot
          hints={[
            { word: 'read on', key: 'Page Down' },
            { word: 'next pane', command: 'pane.next' },
          ]}
        />
      }
      skip={{ id: 'act', word: 'signing' }}
    >
      <PartInTurn
        key={`${part?.id ?? 'none'}-${changed.times}`}
        part={part}
        parts={parts}
        onPart={setChosen}
        told={changed.words}
        onChanged={(words) => setChanged({ times: changed.times + 1, words })}
      />
    </Frame>
  );
}

export function SignScreen(route: Extract<Route, { screen: 'sign' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <Sign audit={route.audit} />
    </WithDraft>
  );
}
