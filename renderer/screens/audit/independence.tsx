/** Before anything else: did the auditor take part in this case. Who did is stopped, kindly, and nothing written is lost. */
import { CircleAlert } from 'lucide-react';
import type { Audit } from '../../../shared/audit/audit.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { Link } from '../../frames/link.tsx';

type Declared = Audit['independence']['declared'];

const options: readonly (readonly [Exclude<Declared, ''>, string, string])[] = [
  ['independent', 'I had no direct part in this case', 'You can go on.'],
  [
    'took-part',
    'I took part in this case',
    'For example as worker, supervisor or chair of a meeting. Then somebody else must look at it.',
  ],
];

export function Independence() {
  const { draft } = useForm();
  const declared = useDraft((d) => d.audit.independence.declared);
  const declare = (to: Declared): void =>
    draft.change('independence/answer', (audit) => ({
      ...audit,
      independence: { ...audit.independence, declared: to, at: new Date().toISOString() },
    }));
  return (
    <div className="q">
      <div className="q-head">
        <p className="q-where">Before you begin</p>
        <h1 id="h-independence" data-question="independence" tabIndex={-1}>
          Your part in this case
        </h1>
        <p className="q-ask">An audit is done by somebody who did not work on the case. Which is true?</p>
      </div>
      <fieldset className="choice" data-field="independence/answer">
        <legend className="vh">Your part in this case</legend>
        {options.map(([value, words, hint]) => (
          <span className="choice-o" key={value}>
            <input
              type="radio"
              name="independence"
              id={`independence-${value}`}
              checked={declared === value}
              aria-describedby={`independence-${value}-d`}
              onChange={() => declare(value)}
            />
            <span>
              <label htmlFor={`independence-${value}`}>{words}</label>
              <span className="hint choice-hint" id={`independence-${value}-d`}>
                {hint}
              </span>
            </span>
          </span>
        ))}
      </fieldset>
      {declared === 'took-part' ? (
        <div className="notice notice-stop" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <p>{sentenceFor('not-independent')}</p>
          <p>
            If you chose this by mistake, choose the other answer.{' '}
            <Link to={{ screen: 'audits' }}>Back to all audits</Link>
          </p>
        </div>
      ) : null}
    </div>
  );
}
