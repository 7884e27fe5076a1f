/** The verdict on a sealed bundle: five questions, what will happen, and the acts: open it, type its passphrase, or leave it. */
import { useState } from 'react';
import type { BundleVerdict } from '../../../shared/contract/bundles.ts';
import { sayBundleVerdict } from '../../../shared/moderation/bundle-words.ts';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { chooseFile } from '../../stores/arrivals.ts';
import { forgetOwnReviews } from '../../stores/own-reviews.ts';
import { useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { bundleLines, bundleLook, detailsForIt } from './bundle-lines.ts';
import { fileSize } from '../../../shared/dates/index.ts';
import { AddSender } from './add-sender.tsx';
import { CopyDetails } from './copy-details.tsx';
import { BundleDone } from './bundle-done.tsx';
import { Head, LinesTable } from './parts.tsx';

export type Imported = Gives<'bundle.import'>;

function Passphrase(props: { readonly file: string; readonly onVerdict: (verdict: BundleVerdict) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const { errors, busy, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    if (passphrase === '') return [{ field: 'bundle-pass', message: 'Type the passphrase of this file.' }];
    const reply = await ask('bundle.unlock', { file: props.file, passphrase });
    if (!reply.ok) {
      const message =
        reply.code === 'wrong-passphrase'
          ? 'That passphrase does not open this file. Type it again, or ask the sender by telephone.'
          : errorSentence(reply);
      return [{ field: 'bundle-pass', message }];
    }
    props.onVerdict(reply.value);
    return [];
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(work);
      }}
    >
      <ErrorSummary errors={errors} />
      <SecretField
        id="bundle-pass"
        label="Passphrase of this file"
        hint="Not the one of your vault. The sender has told it to you by another way."
        error={errorOf(errors, 'bundle-pass')}
        value={passphrase}
        onValue={setPassphrase}
      />
      <div className="btn-row">
        <Button kind="main" big submit aria-disabled={busy}>
          Look into the file
        </Button>
      </div>
    </form>
  );
}

/** What the main button is called, by what the bundle is for. */
function openWords(verdict: BundleVerdict): string {
  const again = verdict.audits.some((one) => one.standing === 'newer' || one.standing === 'edited-both');
  switch (verdict.purpose) {
    case 'for-moderation':
      return again ? 'Open and show what changed' : 'Open it';
    case 'returned':
      return 'Open and show the notes';
    case 'moderated':
      return 'Open and show both grades';
    default:
      return 'Take it in';
  }
}

function Refused({ verdict, onLeave }: { readonly verdict: BundleVerdict; readonly onLeave: () => void }) {
  const version = useSession((state) => state.app?.version ?? '');
  const { advice } = sayBundleVerdict(verdict);
  const [now] = useState(() => new Date().toISOString());
  return (
    <>
      <div className="v-then">
        <h2>What to do</h2>
        <ol className="v-do">
          {advice === '' ? null : <li>{advice}</li>}
          <li>If the next file is refused too, tell your information governance lead and keep both files.</li>
        </ol>
        <p className="soft">Nothing was stored, and nothing of yours was touched.</p>
      </div>
      <div className="btn-row">
        <Button kind="main" big onClick={onLeave}>
          Close
        </Button>
        <CopyDetails details={detailsForIt(verdict, version, now)} />
      </div>
    </>
  );
}

function Good(props: {
  readonly verdict: BundleVerdict;
  readonly onImported: (imported: Imported) => void;
  readonly onLeave: () => void;
}) {
  const { verdict, onImported, onLeave } = props;
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const verified = verdict.lines.find((line) => line.question === 'sender')?.answer === 'yes';
  const [known, setKnown] = useState(verified);
  const [read, setRead] = useState(false);
  const warned = verdict.warnings.length > 0;
  const take = async (): Promise<void> => {
    if (warned && !read) {
      setTrouble('Read what is not as it should be, and tick that you have, or leave the file.');
      return;
    }
    setBusy(true);
    const reply = await ask('bundle.import', {
      file: verdict.file,
      warningsAccepted: read,
      senderCompared: known && !verified,
    });
    setBusy(false);
    if (reply.ok) {
      // A review may have come with it: what was known before this is old.
      forgetOwnReviews();
      onImported(reply.value);
    } else setTrouble(errorSentence(reply));
  };
  return (
    <>
      {warned ? (
        <div className="v-then">
          <h2>What is not as it should be</h2>
          <ul className="look">
            {verdict.warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div className="pick">
            <input
              type="checkbox"
              id="warnings-read"
              checked={read}
              onChange={(event) => {
                setRead(event.target.checked);
                setTrouble('');
              }}
            />
            <label htmlFor="warnings-read">
              I have read this and take it in all the same. It is noted with the file.
            </label>
          </div>
        </div>
      ) : null}
      <div className="v-then">
        <h2>If you open it</h2>
        <ul className="look">
          {verdict.willDo.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {verified || verdict.sender === null ? null : (
        <AddSender sender={verdict.sender} compared={known} onCompared={setKnown} />
      )}
      {trouble === '' ? null : (
        <p className="error-text" role="alert">
          {trouble}
        </p>
      )}
      <div className="btn-row">
        <Button
          kind={known ? 'main' : 'edged'}
          big
          aria-disabled={busy}
          onClick={() => (busy ? undefined : unawaited(take()))}
        >
          {known ? openWords(verdict) : 'Open it without knowing the sender'}
        </Button>
        <Button kind="plain" big onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </>
  );
}

export function BundleCard({
  verdict: first,
  onLeave,
}: {
  readonly verdict: BundleVerdict;
  readonly onLeave: () => void;
}) {
  const [verdict, setVerdict] = useState(first);
  const [imported, setImported] = useState<Imported | null>(null);
  if (imported !== null) return <BundleDone imported={imported} verdict={verdict} onClose={onLeave} />;
  const words = sayBundleVerdict(verdict);
  const good = ['good', 'good-unknown-sender', 'good-with-warnings'].includes(verdict.outcome);
  const advice = words.advice === '' || verdict.outcome === 'refused' ? '' : ` ${words.advice}`;
  return (
    <>
      <p className="q-where">File from a colleague, {fileSize(verdict.size)}</p>
      <Head look={bundleLook(verdict)} title={words.title} text={`${words.text}${advice}`} />
      {verdict.lines.length === 0 ? null : (
        <LinesTable lines={bundleLines(verdict)} caption="What was checked" />
      )}
      {verdict.outcome === 'locked-by-passphrase' ? (
        <>
          <Passphrase file={verdict.file} onVerdict={setVerdict} />
          <div className="btn-row">
            <Button kind="plain" onClick={onLeave}>
              Leave it
            </Button>
          </div>
        </>
      ) : null}
      {verdict.outcome === 'refused' ? <Refused verdict={verdict} onLeave={onLeave} /> : null}
      {good ? <Good verdict={verdict} onImported={setImported} onLeave={onLeave} /> : null}
      {verdict.outcome === 'already-here' ? (
        <div className="btn-row">
          <Button kind="main" big onClick={onLeave}>
            Close
          </Button>
          <Button big icon="folder-open" onClick={() => unawaited(chooseFile())}>
            Open another file
          </Button>
        </div>
      ) : null}
    </>
  );
}
