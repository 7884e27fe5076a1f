/** The act: statements, passphrase, and who signs. Whoever was handed the laptop signs in their own name instead. */
import { counted } from '../../../shared/dates/index.ts';
import { fingerprintWords } from '../../ui/fingerprint-words.ts';
import { Signature, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { ErrorCode } from '../../../shared/errors.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import type { Part } from '../../../shared/toolkit/toolkit.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { dateWords } from '../../form/words.ts';
import { giveBack, hasLaptopFor, useHandOver } from '../../stores/hand-over.ts';
import { goInPlace } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../frames/link.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { turnTo } from './reader.tsx';
import { unseenWords } from './unseen-words.ts';
import type { Prepared } from './use-prepare.ts';

function Statements(props: {
  readonly statements: readonly string[];
  readonly ticked: readonly boolean[];
  readonly onTick: (ticked: readonly boolean[]) => void;
}) {
  const { statements, ticked, onTick } = props;
  return (
    <fieldset className="statements">
      <legend>Tick each one that is true</legend>
      {statements.map((statement, at) => (
        <div className="pick" key={statement}>
          <input
            type="checkbox"
            id={`statement-${at}`}
            checked={ticked[at] ?? false}
            onChange={(event) =>
              onTick(statements.map((_, i) => (i === at ? event.target.checked : (ticked[i] ?? false))))
            }
          />
          <label htmlFor={`statement-${at}`}>{statement}</label>
        </div>
      ))}
    </fieldset>
  );
}

type Props = {
  readonly part: Part;
  readonly prepared: Prepared;
  /** Parts of the report that have not been on the screen. */
  readonly unseen: readonly number[];
  /** The audit changed since it was read: it has to be read again. */
  readonly onChanged: (words: string) => void;
};

export function SignForm({ part, prepared, unseen, onChanged }: Props) {
  const { draft, ask } = useForm();
  const audit = useDraft((d) => d.audit.id);
  const who = useHandOver((state) => state.who);
  const other = hasLaptopFor(who, audit, part.id) ? who : null;
  // Whoever has the laptop signs by hand-over; everybody else with the certificate of this vault.
  const own = other === null;
  const { identity, statements, dataFingerprint, reportFingerprint } = prepared;
  const [ticked, setTicked] = useState<readonly boolean[]>([]);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [passError, setPassError] = useState('');
  const [busy, setBusy] = useState(false);

  const missing = statements.filter((_, at) => ticked[at] !== true).length;

  async function act(): Promise<void> {
    setBusy(true);
    const marks = statements.map((_, at) => ticked[at] ?? false);
    const reply =
      other === null
        ? await ask('sign.sign', { audit, part: part.id, reportFingerprint, statements: marks, passphrase })
        : await ask('sign.handOver', { ...other, reportFingerprint, statements: marks });
    setBusy(false);
    setPassphrase('');
    if (reply.ok) {
      await draft.reload();
      goInPlace({ screen: 'signed', audit });
      if (other !== null) giveBack(true);
      return;
    }
    const code: ErrorCode = reply.code;
    const words = sentenceFor(code, reply.facts);
    if (code === 'wrong-passphrase' || code === 'too-soon') setPassError(words);
    else if (code === 'content-changed') onChanged(words);
    else setError(words);
  }

  function sign(): void {
    setError('');
    setPassError('');
    const [first] = unseen;
    if (first !== undefined) {
      setError(`${unseenWords(unseen)} Read on from there, then sign.`);
      turnTo(first);
      return;
    }
    if (missing > 0) {
      setError(
        missing === 1 ? 'One statement is not ticked.' : `${counted(missing, 'statement')} are not ticked.`,
      );
      document.querySelector<HTMLElement>('.statements input:not(:checked)')?.focus();
      return;
    }
    if (own && passphrase === '') {
      setPassError('Write your passphrase.');
      document.getElementById('sign-passphrase')?.focus();
      return;
    }
    unawaited(act());
  }

  return (
    <form
      className="stack sign-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) sign();
      }}
    >
      {other === null ? null : (
        <div className="notice notice-warn hand-over">
          <UserRound className="i" aria-hidden="true" />
          <p>
            <strong>
              {other.name}, {other.role}, {other.agency} signs now.
            </strong>{' '}
            It is recorded as signed by hand-over on this laptop, without a certificate of their own.
          </p>
        </div>
      )}
      <Statements statements={statements} ticked={ticked} onTick={setTicked} />
      {error === '' ? null : (
        <div role="alert">
          <ErrorText id="sign-error">
            {error}{' '}
            {own && missing > 0 && unseen.length === 0 ? (
              <>
                If one is not true because someone may be at risk,{' '}
                <Link to={{ screen: 'at-risk', audit }}>record the risk</Link> before you sign.
              </>
            ) : null}
          </ErrorText>
        </div>
      )}
      {own ? (
        <div className="field">
          <label htmlFor="sign-passphrase">Your passphrase</label>
          <p className="hint" id="sign-passphrase-h">
            So that nobody else can sign with your name.
          </p>
          {passError === '' ? null : (
            <div role="alert">
              <ErrorText id="sign-passphrase-e">{passError}</ErrorText>
            </div>
          )}
          <input
            id="sign-passphrase"
            type="password"
            autoComplete="off"
            maxLength={1024}
            value={passphrase}
            className={passError === '' ? undefined : 'field-bad'}
            aria-invalid={passError !== ''}
            aria-describedby={passError === '' ? 'sign-passphrase-h' : 'sign-passphrase-h sign-passphrase-e'}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </div>
      ) : null}
      <dl className="facts">
        {own && identity !== null ? (
          <>
            <div>
              <dt>Signing as</dt>
              <dd>
                {identity.name}, {identity.role}, {identity.agency}
              </dd>
            </div>
            <div>
              <dt>Certificate</dt>
              <dd>
                <span className="mono">{fingerprintWords(identity.fingerprint)}</span>, until{' '}
                {dateWords(identity.validTo)}
              </dd>
            </div>
          </>
        ) : null}
        <div>
          <dt>Data fingerprint</dt>
          <dd className="mono">{fingerprintWords(dataFingerprint, 16)}</dd>
        </div>
        <div>
          <dt>After that</dt>
          <dd>
            {part.id === 'auditor'
              ? 'The audit cannot be changed. To correct it you open a new version with a reason; this one is kept.'
              : 'This part cannot be changed. The other parts stay as they are.'}
          </dd>
        </div>
      </dl>
      <div className="btn-row">
        <Button kind="main" big submit aria-disabled={busy}>
          <Signature className="i" aria-hidden="true" /> Sign
        </Button>
        <Link className="btn btn-plain" to={{ screen: part.id === 'auditor' ? 'check' : 'audit', audit }}>
          Not yet
        </Link>
      </div>
      <p className="soft" role="status">
        {busy ? (own ? 'Making the PDF and signing it. This takes a few seconds.' : 'Signing.') : ''}
      </p>
    </form>
  );
}
