/** The declaration that comes before everything: a person who took part in a case does not audit it. */
import { useState } from 'react';
import { sentences } from '../../../shared/errors.ts';
import { goBack } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { Pick } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorText, Notice } from '../../ui/notice.tsx';
import { useHeadingFocus } from '../../ui/screen.ts';

/** What was declared, and when. */
export type Declared = { readonly took: boolean; readonly at: string };

const unanswered: readonly FormError[] = [
  { field: 'took-no', message: 'Say whether you took part in this case.' },
];

type Props = { onDeclared: (declared: Declared) => void; onErrors: (some: boolean) => void };

export function Independence({ onDeclared, onErrors }: Props) {
  const [took, setTook] = useState<boolean | null>(null);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const heading = useHeadingFocus('independence');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 ref={heading} tabIndex={-1}>
        Before you begin
      </h1>
      <p className="lede">
        An audit is worth something because the auditor had no part in the work. Supervising it counts as a
        part.
      </p>
      <Form
        onSend={() => {
          setErrors(took === null ? [...unanswered] : []);
          onErrors(took === null);
          if (took !== null) onDeclared({ took, at: new Date().toISOString() });
        }}
      >
        <fieldset aria-describedby={errors.length > 0 ? 'took-error' : undefined}>
          <legend className="lab">Did you take part in the case you are about to audit?</legend>
          {errors[0] === undefined ? null : <ErrorText id="took-error">{errors[0].message}</ErrorText>}
          <Pick
            id="took-no"
            kind="radio"
            name="took"
            label="No, I took no part in it"
            checked={took === false}
            onPick={() => setTook(false)}
          />
          <Pick
            id="took-yes"
            kind="radio"
            name="took"
            label="Yes, I worked on it, managed it or supervised it"
            checked={took === true}
            onPick={() => setTook(true)}
          />
        </fieldset>
        <p className="quiet">Your answer is kept with the audit and stands in the signed report.</p>
        <div className="btn-row">
          <Button kind="main" big submit>
            Continue
          </Button>
        </div>
      </Form>
    </>
  );
}

export function Stopped({ onBack }: { onBack: () => void }) {
  const heading = useHeadingFocus('stopped');
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Ask for another case
      </h1>
      <div className="stack">
        <Notice kind="warn">
          <p>{sentences['not-independent'].replace(/; what you.*/, '.')}</p>
          <p>Nothing was begun. Your co-ordinator can give this case to somebody who took no part in it.</p>
        </Notice>
        <div className="btn-row">
          <Button kind="main" big onClick={goBack}>
            Back to the list
          </Button>
          <Button kind="plain" onClick={onBack}>
            I chose the wrong answer
          </Button>
        </div>
      </div>
    </>
  );
}
