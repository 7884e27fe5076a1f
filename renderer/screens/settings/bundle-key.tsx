/** The key that opens files for oneself, to take elsewhere; and withdrawing the own key, so that nobody trusts it any more. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useForm } from '../../ui/use-form.ts';
import { Group } from '../../frames/group.tsx';
import { SaveKeyFile } from './save-key-file.tsx';

/** A copy of the bundle key as an age file: any age program opens bundles with it. */
export const BundleKey = () => (
  <Group title="The key that opens files for you">
    <p className="quiet">
      It opens files that were closed for you. It is another key than the one that signs.
    </p>
    <SaveKeyFile
      id="age-password"
      label="Password for the key file"
      hint="For this file only."
      button="Save a copy of this key"
      save={(password) => ask('identity.exportAge', { password })}
      power="open files closed for you"
    />
  </Group>
);

/** Withdrawing: a card that says so is written first, because afterwards the key could not make it. */
export function WithdrawKey({ onWithdrawn }: { readonly onWithdrawn: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [open, setOpen] = useState(false);
  const { errors, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    if (passphrase === '') return [{ field: 'withdraw-pass', message: 'Write your passphrase.' }];
    const reply = await ask('identity.revoke', { passphrase });
    setPassphrase('');
    if (!reply.ok)
      return reply.code === 'cancelled' ? [] : [{ field: 'withdraw-pass', message: errorSentence(reply) }];
    onWithdrawn();
    return [];
  };
  return (
    <Group title="Withdraw your key">
      <p>
        When a laptop or a key file is lost, withdraw the key: a card is written that tells your contacts not
        to use it any more. What you have signed stays readable. You need a new signature afterwards.
      </p>
      <ErrorSummary errors={errors} />
      {open ? (
        <Form onSend={() => attempt(work)}>
          <SecretField
            id="withdraw-pass"
            label="Your passphrase"
            error={errorOf(errors, 'withdraw-pass')}
            value={passphrase}
            onValue={setPassphrase}
          />
          <div className="btn-row">
            <Button submit>Save the card and withdraw the key</Button>
            <Button kind="plain" onClick={() => setOpen(false)}>
              Leave it
            </Button>
          </div>
        </Form>
      ) : (
        <div className="btn-row">
          <Button onClick={() => setOpen(true)}>Withdraw your key</Button>
        </div>
      )}
    </Group>
  );
}
