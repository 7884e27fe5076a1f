/** What was found about a file from outside, in plain words: the answer, the questions behind it, what to do. */
import type { PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { sayPdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { useCallback, useEffect } from 'react';
import { checkPdf, leaveVerdict, useArrivals, type Arrived } from '../../stores/arrivals.ts';
import { ask } from '../../ask.ts';
import { goBack } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Bar, FirstBar } from '../../frames/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Foot, type Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useTitle } from '../../ui/screen.ts';
import { BundleCard } from './bundle-card.tsx';
import { CardOfContact } from './contact-card.tsx';
import { Head, LinesTable } from './parts.tsx';
import { ProgrammeCard } from './programme-card.tsx';
import { linesOf, lookOf } from './questions.ts';

const hints: readonly Hint[] = [{ word: 'leave it', key: 'Esc' }];

const problems = {
  'kind-unknown': {
    title: 'This file is of a kind that Caselight does not open.',
    advice:
      'Caselight opens files that colleagues made with it (.age) and contact cards, and looks at signed PDF reports. Choose the file that you were sent.',
  },
  'file-too-large': {
    title: 'This file is larger than Caselight opens (100 MB).',
    advice: 'Ask the sender for a smaller file.',
  },
  'file-not-readable': {
    title: 'This file could not be read.',
    advice: 'Copy it to this laptop first, then choose it again.',
  },
} as const;

function PdfCard({ verdict }: { verdict: PdfVerdict }) {
  const words = sayPdfVerdict(verdict);
  return (
    <>
      <Head look={lookOf(verdict.outcome)} title={words.title} text={words.meaning} />
      <LinesTable lines={linesOf(verdict)} caption="What was looked at" />
      <div className="v-then">
        <h2>What to do</h2>
        <p>{words.advice}</p>
        {words.reasons.length === 0 ? null : (
          <>
            <h2>What was found in the file</h2>
            <ul className="look">
              {words.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
        <p className="soft">
          The file was only looked at. Nothing was stored, and nothing of yours was touched.
        </p>
      </div>
    </>
  );
}

function Card({ arrived, trouble }: { arrived: Arrived | null; trouble: string }) {
  if (arrived?.what === 'pdf') return <PdfCard verdict={arrived.verdict} />;
  if (arrived?.what === 'other')
    return (
      <Head look="stop" title={problems[arrived.problem].title} text={problems[arrived.problem].advice} />
    );
  if (trouble !== '') return <Head look="stop" title="This file was not opened." text={trouble} />;
  return (
    <Head
      look="look"
      title="No file is being looked at."
      text="Choose a signed PDF, or drop one on this window."
    />
  );
}

/** Escape leaves the file alone; nothing of it is stored. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') === null) onClose();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);
}

function VerdictBody({ onClose }: { onClose: () => void }) {
  const { arrived, trouble } = useArrivals();
  useEscape(onClose);
  const bundle = arrived?.what === 'bundle' ? arrived.verdict : null;
  const card = arrived?.what === 'contact' ? arrived.verdict : null;
  const file = arrived?.what === 'programme' ? arrived.verdict : null;
  return (
    <main className="verdict main" id="verdict" data-pane="main" data-scroll="main">
      <div className="v-card">
        {bundle === null ? null : <BundleCard key={bundle.file} verdict={bundle} onLeave={onClose} />}
        {card === null ? null : <CardOfContact key={card.file} verdict={card} onLeave={onClose} />}
        {file === null ? null : <ProgrammeCard key={file.file} verdict={file} onLeave={onClose} />}
        {bundle === null && card === null && file === null ? (
          <>
            <p className="q-where">File from outside</p>
            <Card arrived={arrived} trouble={trouble} />
            <div className="btn-row">
              <Button kind="main" big onClick={onClose}>
                Close
              </Button>
              <Button big icon="folder-open" onClick={() => unawaited(checkPdf())}>
                Check another PDF
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </main>
  );
}

/** Main lets go of what it holds of a looked-at file. */
function forgetLookedAt(arrived: Arrived | null): void {
  if (arrived?.what === 'bundle') unawaited(ask('bundle.leave', { file: arrived.verdict.file }));
  if (arrived?.what === 'programme') unawaited(ask('programme.leave', { file: arrived.verdict.file }));
}

/** The verdict with an open vault. */
export function VerdictScreen() {
  useTitle('File from outside');
  const close = useCallback((): void => {
    forgetLookedAt(useArrivals.getState().arrived);
    goBack();
    unawaited(leaveVerdict());
  }, []);
  return (
    <Frame
      skip={{ id: 'verdict', word: 'the verdict' }}
      bar={<Bar />}
      foot={
        <Foot saved={{ look: 'none', text: 'Nothing of a file is opened before you say so' }} hints={hints} />
      }
    >
      <VerdictBody onClose={close} />
    </Frame>
  );
}

/** The verdict while there is no open vault. */
export function LooseVerdict() {
  useTitle('File from outside');
  const close = useCallback(() => unawaited(leaveVerdict()), []);
  return (
    <>
      <FirstBar where="Checking a file" />
      <VerdictBody onClose={close} />
    </>
  );
}
