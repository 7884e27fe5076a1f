/** The auditor's records of someone at risk, to read; nothing where there is none. */
import { momentWords } from '../../form/words.ts';
import { useReview } from './review-context.tsx';

const status = { open: 'Open', closed: 'Closed', 'handed-on': 'Handed on' } as const;

export function RiskRecords() {
  const records = useReview((d) => d.audit.escalations);
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="risk-records-h">
      <h2 id="risk-records-h">Risk records of the auditor</h2>
      <ul className="look">
        {records.map((one) => (
          <li key={one.id}>
            <strong>
              {status[one.status]}, opened {momentWords(one.openedAt)}.
            </strong>{' '}
            {one.what} {one.followUp}
          </li>
        ))}
      </ul>
    </section>
  );
}
