/** The verdict on a file of the programme: the same five questions, what taking it in does, and the acts. */
import { useState } from 'react';
import type { ProgrammeVerdict } from '../../../shared/contract/programme-files.ts';
import { fileSize } from '../../../shared/dates/index.ts';
import { sayProgrammeVerdict } from '../../../shared/programme/files/words.ts';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { leaveVerdict } from '../../stores/arrivals.ts';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Pick } from '../../ui/field.tsx';
import { bundleLines, bundleLook } from './bundle-lines.ts';
import { Head, LinesTable } from './parts.tsx';

type Taken = Gives<'programme.import'>;

function Sentences({ title, all }: { readonly title: string; readonly all: readonly string[] }) {
  return all.length === 0 ? null : (
    <div className="v-then">
      <h2>{title}</h2>
      <ul className="look">
        {all.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Good(props: {
  readonly verdict: ProgrammeVerdict;
  readonly onTaken: (taken: Taken) => void;
  readonly onLeave: () => void;
}) {
  const { verdict, onTaken, onLeave } = props;
  const isKnown = verdict.lines.find(({ question }) => question === 'sender')?.answer === 'yes';
  const [senderAccepted, setSender] = useState(false);
  const [warningsAccepted, setRead] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    if (!isKnown && !senderAccepted) {
      setTrouble('Say first that you take it in from somebody you have not verified, or leave the file.');
      return;
    }
    if (verdict.warnings.length > 0 && !warningsAccepted) {
      setTrouble('Read what is not as one would expect, and tick that you have, or leave the file.');
      return;
    }
    setBusy(true);
    const reply = await ask('programme.import', { file: verdict.file, senderAccepted, warningsAccepted });
    setBusy(false);
    if (reply.ok) onTaken(reply.value);
    else setTrouble(errorSentence(reply));
  };
  return (
    <>
      <Sentences title="What is not as one would expect" all={verdict.warnings} />
      {verdict.warnings.length === 0 ? null : (
        <Pick
          id="file-warnings"
          label="I have read this and take it in all the same."
          checked={warningsAccepted}
          onPick={setRead}
        />
      )}
      <Sentences title="If you take it in" all={verdict.willDo} />
      {isKnown ? null : (
        <Pick
          id="file-sender"
          label={`I take it in although I have not verified the sender. Their key words: ${verdict.sender?.words.join(', ') ?? ''}`}
          checked={senderAccepted}
          onPick={setSender}
        />
      )}
      {trouble === '' ? null : (
        <p className="error-text" role="alert">
          {trouble}
        </p>
      )}
      <div className="btn-row">
        <Button kind="main" big aria-disabled={busy} onClick={() => (busy ? undefined : unawaited(take()))}>
          Take it in
        </Button>
        <Button kind="plain" big onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </>
  );
}

function Done({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) {
  const [said, setSaid] = useState('');
  const receipt = async (): Promise<void> => {
    const reply = await ask('programme.receipt', { file: taken.file });
    if (reply.ok)
      setSaid(`The receipt was saved as ${reply.value.fileName}. Send it to whoever sent you the file.`);
    else if (reply.code !== 'cancelled') setSaid(errorSentence(reply));
  };
  return (
    <>
      <Head look="fine" title="Taken in" text="Nothing of yours was overwritten." />
      <p role="status">{said}</p>
      <div className="btn-row">
        <Button
          kind="main"
          big
          onClick={() => {
            go({ screen: 'commissions' });
            unawaited(leaveVerdict());
          }}
        >
          Show the commissions
        </Button>
        {taken.kind === 'receipt' ? null : (
          <Button big onClick={() => unawaited(receipt())}>
            Save a receipt for the sender
          </Button>
        )}
        <Button kind="plain" big onClick={onClose}>
          Close
        </Button>
      </div>
    </>
  );
}

export function ProgrammeCard({
  verdict,
  onLeave,
}: {
  readonly verdict: ProgrammeVerdict;
  readonly onLeave: () => void;
}) {
  const [taken, setTaken] = useState<Taken | null>(null);
  if (taken !== null) return <Done taken={taken} onClose={onLeave} />;
  const words = sayProgrammeVerdict(verdict);
  const isGood = verdict.outcome !== 'refused' && verdict.outcome !== 'already-here';
  return (
    <>
      <p className="q-where">Received file of the programme, {fileSize(verdict.size)}</p>
      <Head look={bundleLook(verdict)} title={words.title} text={words.text} />
      <LinesTable lines={bundleLines(verdict)} caption="What was checked" />
      {isGood ? (
        <Good verdict={verdict} onTaken={setTaken} onLeave={onLeave} />
      ) : (
        <>
          <Sentences title="What to do" all={words.advice === '' ? [] : [words.advice]} />
          <div className="btn-row">
            <Button kind="main" big onClick={onLeave}>
              Close
            </Button>
          </div>
        </>
      )}
    </>
  );
}
