/** Risk records to read: what was written after the signing first, and said to be. */
import { sinceWords, type StandingRisk } from '../../shared/bundle/risk-records.ts';
import { momentWords } from '../form/words.ts';

const status = { open: 'Open', closed: 'Closed', 'handed-on': 'Handed on' } as const;

export const RiskLook = ({ risks }: { readonly risks: readonly StandingRisk[] }) => (
  <ul className="look">
    {risks.map(({ record, since }) => (
      <li key={record.id}>
        {since === 'signed' ? null : <span className="tag tag-risk">{sinceWords[since]}</span>}{' '}
        <strong>
          {status[record.status]}, opened {momentWords(record.openedAt)}.
        </strong>{' '}
        {record.what} {record.followUp}
      </li>
    ))}
  </ul>
);
