/** How copies and pages do, how often to be reminded, and the restore drill. */
import { useState } from 'react';
import { counted, shortMoment } from '../../../shared/dates/index.ts';
import { ask, errorSentence } from '../../ask.ts';
import { askCare, useCare, type CareNow } from '../../stores/care.ts';
import { useSettings } from '../../stores/settings.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { set } from './set.ts';

/** The interval of the reminder. */
export function BackupDays() {
  const days = useSettings((settings) => settings.backupDays);
  const [text, setText] = useState(String(days));
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = (): void => {
    const typed = Number(text);
    const fits = /^\d{1,2}$/.test(text.trim()) && typed >= 1 && typed <= 90;
    setError(fits ? undefined : 'Type a whole number of days, from 1 to 90.');
    if (fits && typed !== days) set({ backupDays: typed });
  };
  return (
    <div onBlur={keep} className="narrow-field">
      <TextField
        id="backup-days"
        label="Days after a backup before the status bar reminds you"
        hint="From 1 to 90."
        error={error}
        inputMode="numeric"
        maxLength={2}
        value={text}
        onValue={setText}
      />
    </div>
  );
}

const proofWords = ({ audits, revisions, signatures }: NonNullable<CareNow['proven']>): string =>
  `${counted(audits, 'audit')}, ${counted(revisions, 'saved change')}, ${counted(signatures, 'signed report')}`;

/** When the last backup was written and when a restore was last proven. */
export function BackupState() {
  const care = useCare((state) => state.care);
  if (care === null) return null;
  const { backupAt, proven } = care;
  return (
    <dl className="facts">
      <div>
        <dt>Last backup</dt>
        <dd>{backupAt === null ? 'none yet' : shortMoment(backupAt)}</dd>
      </div>
      <div>
        <dt>Last proven restore</dt>
        <dd>
          {proven === null
            ? 'none yet'
            : `${shortMoment(proven.at)}, of the copy of ${shortMoment(proven.of)}: ${proofWords(proven)}. ${
                proven.wrong === 0
                  ? 'Everything was there and whole.'
                  : `${counted(proven.wrong, 'thing')} wrong.`
              }`}
        </dd>
      </div>
    </dl>
  );
}

/** The restore drill on the last backup, or on a copy of the list. */
export function ProveRestore({ id, word }: { id: string | null; word: string }) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const prove = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblems(null);
    setTrouble('');
    const reply = await ask('copies.prove', { id });
    setBusy(false);
    if (reply.ok) setProblems(reply.value.problems);
    else
      setTrouble(
        reply.code === 'copy-gone'
          ? 'The last backup is not within reach. Put its disk or stick in, or choose its folder under “Go back to a copy”.'
          : errorSentence(reply),
      );
    await askCare();
  };
  return (
    <>
      <div className="btn-row">
        <Button icon="shield-check" onClick={() => unawaited(prove())}>
          {word}
        </Button>
        {busy ? (
          <p role="status">Restoring it in a place of its own, and reading every audit and signature.</p>
        ) : null}
      </div>
      <div role="status">
        {trouble === '' ? null : <Notice kind="stop">{trouble}</Notice>}
        {problems === null ? null : problems.length === 0 ? (
          <Notice kind="fine">
            <p>Proven. Everything in it was read: every page, every history, every audit, every signature.</p>
          </Notice>
        ) : (
          <Notice kind="warn">
            {problems.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
    </>
  );
}

/** What is known of the automatic copies and of the vault's own file. */
export function CopiesState() {
  const care = useCare((state) => state.care);
  if (care === null) return null;
  const { goodCopyAt, copies, good, damaged, vaultReadAt, vaultDamaged, gaveRoom } = care;
  return (
    <dl className="facts">
      <div>
        <dt>Copies beside the vault</dt>
        <dd>
          {copies}, of which {good} were read page by page and are whole
          {damaged > 0 ? `, ${damaged} damaged` : ''}
          {goodCopyAt === null ? '' : `; the newest whole one is of ${shortMoment(goodCopyAt)}`}
        </dd>
      </div>
      <div>
        <dt>The vault’s own file</dt>
        <dd>
          {vaultDamaged > 0
            ? `${counted(vaultDamaged, 'page')} damaged`
            : vaultReadAt === null
              ? 'is being read, a part each day'
              : `read whole on ${shortMoment(vaultReadAt)}: every page is as it was written`}
        </dd>
      </div>
      {gaveRoom.length === 0 ? null : (
        <div>
          <dt>Copies that went to make room</dt>
          <dd>{gaveRoom.map((at) => shortMoment(at)).join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}
