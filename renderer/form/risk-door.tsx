/** Where an answer says that somebody may be at risk, the way to the risk record stands beside it at once. People phone; the record notes it. */
import { Phone } from 'lucide-react';
import type { Question } from '../../shared/toolkit/question.ts';
import { useAnswer, useDraft, useForm, useLock } from './draft-context.tsx';

/** True when this answer is an alarm: yes to the form's question on risk, "escalate" where two alarms are offered. */
function useIsAlarm(question: Question): boolean {
  const risk = useDraft((d) => d.toolkit.roles['risk']);
  const yesNo = useAnswer(question.id, 'yesNo');
  const choice = useAnswer(question.id, 'choice');
  const concern = useAnswer(question.id, 'area')?.concern;
  return (question.id === risk && yesNo === 'yes') || choice === 'escalate' || concern === 'escalate';
}

export function RiskDoor({ question }: { readonly question: Question }) {
  const { openRisk } = useForm();
  const locked = useLock();
  const alarm = useIsAlarm(question);
  const records = useDraft((d) => d.audit.escalations.length);
  if (!alarm || locked !== null) return null;
  return (
    <div className="notice notice-stop risk-door" role="status">
      <Phone className="i" aria-hidden="true" />
      <p>
        <strong>Tell someone now, by telephone.</strong> Then write down whom you told and when.{' '}
        {records === 0
          ? 'There is no risk record yet; the audit is not signed without one.'
          : 'There is a risk record in this audit.'}
      </p>
      <button type="button" className="btn" onClick={openRisk}>
        {records === 0 ? 'Open the risk record' : 'Look at the risk record'}
      </button>
    </div>
  );
}
