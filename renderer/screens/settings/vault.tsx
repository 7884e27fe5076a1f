/** A backup that is opened and checked before it is called one, and a check of the vault itself. */
import { useEffect, useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, type NoticeKind } from '../../ui/notice.tsx';
import { clock, counted } from '../../../shared/dates/index.ts';
import { askCare } from '../../stores/care.ts';
import { BackupDays, BackupState, CopiesState, ProveRestore } from './copies-state.tsx';
import { GoBackGroup } from './go-back.tsx';
import { Group } from '../../frames/group.tsx';

type Outcome = { readonly kind: NoticeKind; readonly lines: readonly string[] };

/** Runs one act at a time and keeps what came of it. */
function useAct(act: () => Promise<Outcome | null>) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (): void => {
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    unawaited(
      act()
        .then(setOutcome)
        .finally(() => setBusy(false)),
    );
  };
  return { outcome, busy, run };
}

async function backup(): Promise<Outcome | null> {
  const reply = await ask('vault.backup');
  await askCare();
  if (reply.ok)
    return {
      kind: 'fine',
      lines: [
        `Written at ${clock(new Date())}: ${reply.value.fileName}. It was opened and checked: ${counted(reply.value.audits, 'audit')}.`,
      ],
    };
  return reply.code === 'cancelled' ? null : { kind: 'stop', lines: [errorSentence(reply)] };
}

async function check(): Promise<Outcome> {
  const reply = await ask('vault.check');
  if (!reply.ok) return { kind: 'stop', lines: [errorSentence(reply)] };
  const { audits, revisions, problems } = reply.value;
  const looked = `Looked at ${counted(audits, 'audit')} with ${counted(revisions, 'saved change')}.`;
  if (problems.length === 0)
    return { kind: 'fine', lines: [`${looked} Every page of the file is whole and every history holds.`] };
  return { kind: 'warn', lines: [looked, ...problems] };
}

const Said = ({ outcome }: { outcome: Outcome | null }) => (
  <div role="status">
    {outcome === null ? null : (
      <Notice kind={outcome.kind}>
        {outcome.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    )}
  </div>
);

export function VaultSection() {
  const backing = useAct(backup);
  const checking = useAct(check);
  useEffect(() => unawaited(askCare()), []);
  return (
    <>
      <Group title="Back up the vault">
        <p>
          A backup is one encrypted copy of everything. It opens with the passphrase and the recovery kit of
          today, and nobody else can read it.
        </p>
        <div className="btn-row">
          <Button icon="download" onClick={backing.run}>
            Back up the vault
          </Button>
          {backing.busy ? <p role="status">Writing and checking the copy.</p> : null}
        </div>
        <Said outcome={backing.outcome} />
        <BackupState />
        <p>
          A backup helps only if it can be restored. This restores the last one in a place of its own, reads
          all of it, and wipes that place again. Your vault is not touched.
        </p>
        <ProveRestore id={null} word="Prove that the last backup can be restored" />
        <BackupDays />
      </Group>
      <Group title="Check the vault">
        <p>
          Reads every page of the vault file and follows the history of every audit, without changing
          anything.
        </p>
        <div className="btn-row">
          <Button onClick={checking.run}>Check the vault</Button>
          {checking.busy ? <p role="status">Looking at every audit.</p> : null}
        </div>
        <Said outcome={checking.outcome} />
        <CopiesState />
      </Group>
      <GoBackGroup />
    </>
  );
}
