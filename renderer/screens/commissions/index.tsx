/** Commissions: what somebody asked of you, what you ask of others, and the files that went and came for it (programme.md 8.2, K5, K6, K17). */
import { counted, shortDay } from '../../../shared/dates/index.ts';
import { fileKinds } from '../../../shared/programme/files/kinds.ts';
import { CommissionLine, commissionKind } from '../../../shared/records/commission.ts';
import { ProgrammeFileLine, programmeFileKind } from '../../../shared/records/programme-file.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useRecordLines } from '../../records/record-lines.ts';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AskOthers } from './ask-others.tsx';
import { AskedOfYou } from './asked-of-you.tsx';

/** The ledger: each file, and of those that went whether anything says that they were received. */
function Ledger() {
  const entries = useRecordLines(programmeFileKind.name).map(({ id, line }) => ({
    id,
    line: ProgrammeFileLine.parse(line),
  }));
  const received = new Map(
    entries.flatMap(({ line }) =>
      line.direction === 'in' ? line.received.map((id) => [id, line.from] as const) : [],
    ),
  );
  return (
    <section className="set-group" aria-labelledby="files-sent">
      <h2 id="files-sent">Files sent and received</h2>
      {entries.length === 0 ? <p>No files yet.</p> : null}
      <ul className="con-list">
        {entries.slice(0, 100).map(({ id, line }) => (
          <li key={id}>
            <strong>
              {line.direction === 'out' ? `To ${line.to.join(', ')}` : `From ${line.from}`}:{' '}
              {fileKinds[line.kind].words}
              {line.code === '' ? '' : ` of ${line.code}`}
            </strong>{' '}
            <span className="quiet">
              {shortDay(line.created)}
              {line.direction === 'in' ? ' by their clock' : ''}. {line.covers}.{' '}
              {line.direction === 'in'
                ? line.fromUnknown
                  ? 'Taken in from somebody you had not verified.'
                  : ''
                : received.has(id)
                  ? `Received, says ${received.get(id) ?? ''}.`
                  : 'No receipt yet.'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CommissionsScreen({ round = '' }: { readonly round?: string | undefined }) {
  const heading = useHeadingFocus('commissions');
  useTitle('Commissions');
  const asked = useRecordLines(commissionKind.name).map(({ id, line }) => ({
    id,
    line: CommissionLine.parse(line),
  }));
  return (
    <Frame
      skip={{ id: 'commissions', word: 'the commissions' }}
      bar={<Bar />}
      foot={<Foot saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }} />}
    >
      <main className="main page" id="commissions" data-pane="main" data-scroll="commissions">
        <div className="page-in year-in">
          <h1 ref={heading} tabIndex={-1}>
            Commissions <span className="quiet">{counted(asked.length, 'audit')} asked of you</span>
          </h1>
          <AskedOfYou asked={asked} />
          <AskOthers first={round} />
          <Ledger />
        </div>
      </main>
    </Frame>
  );
}
