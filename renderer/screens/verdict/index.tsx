/** What was found about a file from outside, in plain words: the answer, the questions behind it, what to do. */
import type { PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { sayPdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { checkPdf, leaveVerdict, useArrivals, type Arrived } from '../../stores/arrivals.ts';
import { goBack } from '../../stores/routes.ts';
import { off } from '../../surface.ts';
import { Bar, FirstBar } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Frame } from '../../ui/frame.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { linesOf, lookOf, type LineLook, type VerdictLook } from './questions.ts';

const headIcons: Readonly<Record<VerdictLook, IconName>> = {
  fine: 'shield-check',
  look: 'shield-check',
  warn: 'triangle-alert',
  stop: 'shield-x',
};
const lineIcons: Readonly<Record<LineLook, IconName>> = {
  ok: 'circle-check',
  bad: 'circle-x',
  look: 'eye',
  skip: 'minus',
};

const problems = {
  'kind-unknown': {
    title: 'This file is of a kind that Caselight does not open.',
    advice: 'Caselight looks at signed PDF reports. Choose the file that you were sent.',
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

const Head = ({ look, title, text }: { look: VerdictLook; title: string; text: string }) => {
  const heading = useHeadingFocus(title);
  return (
    <div className={`notice notice-${look} notice-big`}>
      <Icon name={headIcons[look]} />
      <h1 ref={heading} tabIndex={-1}>
        {title.replace(/\.$/, '')}
      </h1>
      <p>{text}</p>
    </div>
  );
};

function PdfCard({ verdict }: { verdict: PdfVerdict }) {
  const words = sayPdfVerdict(verdict);
  return (
    <>
      <Head look={lookOf(verdict.outcome)} title={words.title} text={words.meaning} />
      <table className="v-table blocks" role="table">
        <caption className="vh">What was looked at</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Question
            </th>
            <th scope="col" role="columnheader">
              Answer
            </th>
            <th scope="col" role="columnheader">
              What was found
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {linesOf(verdict).map((line) => (
            <tr key={line.question} className={`v-${line.look}`} role="row">
              <th scope="row" role="rowheader">
                {line.question}
              </th>
              <td className="v-s" role="cell" data-l="Answer">
                <Icon name={lineIcons[line.look]} />
                <span>{line.answer}</span>
              </td>
              <td role="cell" data-l="What was found">
                <strong>{line.found}</strong>
                {line.note === '' ? null : <span className="v-n">{line.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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

function VerdictBody({ onClose }: { onClose: () => void }) {
  const { arrived, trouble } = useArrivals();
  return (
    <main className="verdict main" id="verdict" data-pane="main" data-scroll="main">
      <div className="v-card">
        <p className="q-where">File from outside</p>
        <Card arrived={arrived} trouble={trouble} />
        <div className="btn-row">
          <Button kind="main" big onClick={onClose}>
            Close
          </Button>
          <Button big icon="folder-open" onClick={() => off(checkPdf())}>
            Check another PDF
          </Button>
        </div>
      </div>
    </main>
  );
}

/** The verdict with an open vault. */
export function VerdictScreen() {
  useTitle('File from outside');
  const close = (): void => {
    goBack();
    off(leaveVerdict());
  };
  return (
    <Frame
      skip={{ id: 'verdict', word: 'the verdict' }}
      bar={<Bar />}
      foot={<Foot saved={{ look: 'none', text: 'Nothing was opened or stored' }} />}
    >
      <VerdictBody onClose={close} />
    </Frame>
  );
}

/** The verdict while there is no open vault. */
export function LooseVerdict() {
  useTitle('File from outside');
  return (
    <>
      <FirstBar where="Checking a file" />
      <VerdictBody onClose={() => off(leaveVerdict())} />
    </>
  );
}
