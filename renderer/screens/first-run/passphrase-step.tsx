/** Set-up, step 1: choose a passphrase and type it twice. "Continue" is never disabled; it explains. */
import { useState } from 'react';
import { ask, say } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { Strength, useStrength } from '../../ui/strength.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { Kit } from './index.tsx';

/** What can be said of two typed passphrases before main is asked. */
export function lookAtPassphrases(
  first: string,
  second: string,
  ids: readonly [string, string],
): readonly FormError[] {
  if (first === '') return [{ field: ids[0], message: 'Type a passphrase.' }];
  if (second === '') return [{ field: ids[1], message: 'Type the passphrase again.' }];
  if (first !== second)
    return [{ field: ids[1], message: 'The two passphrases are not the same. Type the second one again.' }];
  return [];
}

export function PassphraseStep({ onKit }: { onKit: (kit: Kit) => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { errors, busy, attempt } = useForm();
  const strength = useStrength(first);
  const heading = useHeadingFocus('passphrase');
  useTitle('Choose a passphrase', errors.length > 0);
  const work = async (): Promise<readonly FormError[]> => {
    const found = lookAtPassphrases(first, second, ['p1', 'p2']);
    // What is weak is said in the same go as what is missing.
    const weak = found.length > 0 && found[0]?.field !== 'p1' && strength !== null && !strength.enough;
    if (weak) return [{ field: 'p1', message: strength.sentence }, ...found];
    if (found.length > 0) return found;
    const reply = await ask('vault.prepare', { passphrase: first });
    if (!reply.ok) return [{ field: 'p1', message: say(reply) }];
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
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          attempt(work);
        }}
      >
        <SecretField
          id="p1"
          label="Passphrase"
          hint="Four or more words that do not belong together. Spaces are fine. There is no limit on length."
          error={errorOf(errors, 'p1')}
          describedBy="p1-strength"
          value={first}
          onValue={setFirst}
          after={<Strength id="p1-strength" strength={strength} />}
        />
        <SecretField
          id="p2"
          label="Type it again"
          error={errorOf(errors, 'p2')}
          value={second}
          onValue={setSecond}
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
      </form>
    </>
  );
}
