/** The auditor's records of someone at risk, to read; nothing where there is none. */
import { standingRisks } from '../../../shared/bundle/risk-records.ts';
import { RiskLook } from '../risk-look.tsx';
import { useReview } from './review-context.tsx';

export function RiskRecords() {
  const signed = useReview((d) => d.audit.escalations);
  const now = useReview((d) => d.risks ?? null);
  const risks = standingRisks(signed, now);
  if (risks.length === 0) return null;
  return (
    <section aria-labelledby="risk-records-h">
      <h2 id="risk-records-h">Risk records of the auditor</h2>
      <RiskLook risks={risks} />
    </section>
  );
}
