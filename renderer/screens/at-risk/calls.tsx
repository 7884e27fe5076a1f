/** Whom to phone: the emergency number first, then the roles of this form, in its order. */
import { Phone } from 'lucide-react';
import type { Audit } from '../../../shared/audit/audit.ts';
import { numbersFor, riskGroupOf, riskGroupWords } from '../../../shared/audit/risk-numbers.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { useSettings } from '../../stores/settings.ts';
import { Link } from '../../frames/link.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';

type Props = {
  readonly toolkit: Toolkit;
  readonly audit: Pick<Audit, 'answers'>;
  /** What is saved and waits. */
  readonly saved: string;
  /** Where worries about practice belong. */
  readonly worries: string;
};

export function Calls({ toolkit, audit, saved, worries }: Props) {
  const heading = useHeadingFocus('risk');
  const numbers = useSettings((settings) => settings.riskNumbers);
  return (
    <section className="ring" aria-labelledby="risk-h" data-pane="calls" data-scroll="calls">
      <h1 id="risk-h" tabIndex={-1} ref={heading}>
        <Phone className="i" aria-hidden="true" />
        Phone first. Write after.
      </h1>
      <p>Caselight cannot tell anyone. {saved}</p>
      <ol className="calls">
        <li>
          <strong>In danger this minute</strong>
          <span className="tel">999</span>
        </li>
        {numbersFor(numbers, riskGroupOf(toolkit, audit)).map(({ group, name, number }) => (
          <li key={`${group} ${name} ${number}`}>
            <strong>{name}</strong>
            <span className="tel">{number}</span>
            {group === 'all' ? null : <span className="soft">{riskGroupWords[group]}</span>}
          </li>
        ))}
        {toolkit.escalateTo.map((role) => (
          <li key={role}>
            <strong>{role}</strong>
          </li>
        ))}
      </ol>
      <p className="origin">The roles are those of this form, in its order.</p>
      {numbers.length === 0 ? (
        <p className="origin">
          Your organisation’s own numbers are not set on this laptop yet. They are written under{' '}
          <Link to={{ screen: 'settings', section: 'phone' }}>Settings, Numbers to phone</Link>, and then
          stand here first.
        </p>
      ) : null}
      <h2>Not sure?</h2>
      <p>If you do not know whether the {toolkit.subject} is safe, that is a reason to phone now.</p>
      <h2>Practice worries, nobody in danger</h2>
      <p>{worries}</p>
    </section>
  );
}
