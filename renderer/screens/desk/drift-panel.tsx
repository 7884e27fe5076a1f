/** Whether moderation moves grades, by question and over time: counted by main over the finished reviews, never by person. */
import { useState } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import { fewestPairs } from '../../../shared/moderation/agreement.ts';
import type { NamedDriftRow } from '../../../shared/moderation/drift.ts';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted, quarterWords } from '../../../shared/dates/index.ts';
import { percent } from './agreement-panel.tsx';
import { isWaiting } from '../../frames/desk-order.ts';

function Table(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly NamedDriftRow[];
}) {
  const { caption, head, rows } = props;
  const agreement = rows.some((row) => row.ac1 !== null);
  const otherwise = rows.some((row) => row.otherwise > 0);
  return (
    <table className="mini figs drift-t">
      <caption className="small soft">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[
            'n',
            'Up',
            'Same',
            'Down',
            ...(otherwise ? ['Otherwise'] : []),
            'Same, 95 %',
            ...(agreement ? ['AC1'] : []),
          ].map((word) => (
            <th scope="col" className="num" key={word}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="num">{row.n}</td>
            <td className="num">{row.up}</td>
            <td className="num">{row.same}</td>
            <td className="num">{row.down}</td>
            {otherwise ? <td className="num">{row.otherwise}</td> : null}
            <td className="num">
              {row.share === null
                ? 'too few'
                : `${Math.round(row.share.low * 100)} to ${percent(row.share.high)}`}
            </td>
            {agreement ? <td className="num">{row.ac1 === null ? '–' : row.ac1.value.toFixed(2)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DriftBlock({ items }: { readonly items: readonly DeskItem[] }) {
  const finished = items.filter((item) => !isWaiting(item)).length;
  const [found, setFound] = useState<Gives<'moderation.drift'> | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const read = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('moderation.drift');
    setBusy(false);
    setTrouble(reply.ok ? '' : errorSentence(reply));
    if (reply.ok) setFound(reply.value);
  };
  return (
    <section aria-labelledby="drift-h">
      <h2 id="drift-h" className="small-h">
        Drift
      </h2>
      {finished === 0 ? <p className="quiet">No review is finished yet.</p> : null}
      {finished > 0 && found === null ? (
        <p className="soft small">Which way moderation moves grades, by question and over time.</p>
      ) : null}
      {trouble === '' ? null : (
        <Notice kind="stop" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {finished === 0 ? null : (
        <p>
          <Button
            aria-disabled={busy}
            onClick={() => {
              if (!busy) unawaited(read());
            }}
          >
            {found === null ? `Read ${counted(finished, 'finished review')}` : 'Read again'}
          </Button>
        </p>
      )}
      {found?.reviews === 0 ? <p className="quiet">No review is accepted yet.</p> : null}
      {found === null || found.reviews === 0 ? null : (
        <>
          <Table
            caption={`By quarter, ${counted(found.reviews, 'review')}`}
            head="Quarter"
            rows={found.byQuarter.map((row) => ({ ...row, name: quarterWords(row.key) }))}
          />
          <Table caption="By question, in form order" head="Question" rows={found.byQuestion} />
          <p className="small soft">
            Up: the moderator graded higher. Otherwise: another answer to a question that has no better and
            worse. AC1: agreement of a question beyond chance. Intervals are shown from {fewestPairs} answers
            of a row on; a drift is a direction of the programme, and not of a person.
          </p>
        </>
      )}
    </section>
  );
}
