/** Whom to phone: the emergency number first, then the roles of this form, in its order. */
import { Phone } from 'lucide-react';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { useHeadingFocus } from '../../ui/screen.ts';

type Props = {
  readonly toolkit: Pick<Toolkit, 'escalateTo' | 'subject'>;
  /** What is saved and waits. */
  readonly saved: string;
  /** Where worries about practice belong. */
  readonly worries: string;
};

export function Calls({ toolkit, saved, worries }: Props) {
  const heading = useHeadingFocus('risk');
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
        {toolkit.escalateTo.map((role) => (
          <li key={role}>
            <strong>{role}</strong>
          </li>
        ))}
      </ol>
      <p className="origin">
        The roles are those of this form, in its order. Your organisation’s own numbers come first.
      </p>
      <h2>Not sure?</h2>
      <p>If you do not know whether the {toolkit.subject} is safe, that is a reason to phone now.</p>
      <h2>Practice worries, nobody in danger</h2>
      <p>{worries}</p>
    </section>
  );
}
