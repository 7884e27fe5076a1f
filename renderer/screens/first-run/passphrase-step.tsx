/** Set-up, step 1: choose a passphrase and type it twice. "Continue" is never disabled; it explains. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { lookAtPassphrases, NewPassphrase } from '../../frames/new-passphrase.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useStrength } from '../../frames/strength.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Kit } from '../../frames/kit/kit.ts';

const ids = ['p1', 'p2'] as const;

export function PassphraseStep({ onKit, onBackup }: { onKit: (kit: Kit) => void; onBackup: () => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { errors, busy, attempt } = useForm();
  const strength = useStrength(first);
  const heading = useHeadingFocus('passphrase');
  useTitle('Choose a passphrase', errors.length > 0);
  const work = async (): Promise<readonly FormError[]> => {
    const found = lookAtPassphrases(first, second, ids);
    // What is weak is said in the same go as what is missing.
    const weak = found.length > 0 && found[0]?.field !== 'p1' && strength !== null && !strength.enough;
    if (weak) return [{ field: 'p1', message: strength.sentence }, ...found];
    if (found.length > 0) return found;
    const reply = await ask('vault.prepare', { passphrase: first });
    if (!reply.ok) return [{ field: 'p1', message: errorSentence(reply) }];
    onKit(reply.value);
    return [];
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 ref={heading} tabIndex={-1}>
        Choose a passphrase
      </h1>
      <p className="lede">
        It locks everything you keep in Caselight on this laptop. You will type it each time you unlock.
      </p>
      <p>
        <Linkish onClick={onBackup}>I have a backup of a vault</Linkish>
      </p>
      <Form onSend={() => attempt(work)}>
        <NewPassphrase
          ids={ids}
          labels={['Passphrase', 'Type it again']}
          hint="Four or more words that do not belong together. Spaces are fine. There is no limit on length."
          errors={errors}
          strength={strength}
          first={first}
          second={second}
          onFirst={setFirst}
          onSecond={setSecond}
        />
        <Notice>
          <p>
            Nobody can look up or reset this passphrase, not even your IT service. That is why the next step
            gives you a recovery kit.
          </p>
        </Notice>
        <div className="btn-row">
          <Button kind="main" big submit>
            Continue
          </Button>
          {busy ? <p role="status">Making the key. This takes a few seconds.</p> : null}
        </div>
      </Form>
    </>
  );
}
