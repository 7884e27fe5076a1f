/** A new passphrase, a new kit, a new key: three different acts, each with what it does and does not do to older copies. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { passphraseSetAfterKit, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { lookAtPassphrases, NewPassphrase } from '../../frames/new-passphrase.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStrength } from '../../frames/strength.tsx';
import { useForm } from '../../ui/use-form.ts';
import { Group } from '../../frames/group.tsx';
import { NewKit } from './new-kit.tsx';
import { PassphraseAct } from './passphrase-act.tsx';

const ids = ['next', 'again'] as const;

function ChangePassphrase() {
  const byKit = useSession((state) => state.byKit);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  const strength = useStrength(next);
  const { errors, busy, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    setDone(false);
    const found = [
      ...(!byKit && current === '' ? [{ field: 'current', message: 'Type your passphrase of now.' }] : []),
      ...lookAtPassphrases(next, again, ids),
    ];
    if (found.length > 0) return found;
    const reply = byKit
      ? await ask('vault.setPassphrase', { next })
      : await ask('vault.changePassphrase', { current, next });
    if (!reply.ok)
      return [
        {
          field: reply.code === 'passphrase-weak' ? 'next' : byKit ? 'next' : 'current',
          message: errorSentence(reply),
        },
      ];
    passphraseSetAfterKit();
    setDone(true);
    for (const clear of [setCurrent, setNext, setAgain]) clear('');
    return [];
  };
  return (
    <Group title={byKit ? 'Choose a new passphrase' : 'Change the passphrase'}>
      <ErrorSummary errors={errors} />
      <Form onSend={() => attempt(work)}>
        {byKit ? null : (
          <SecretField
            id="current"
            label="Passphrase of now"
            error={errorOf(errors, 'current')}
            value={current}
            onValue={setCurrent}
          />
        )}
        <NewPassphrase
          ids={ids}
          labels={['New passphrase', 'Type the new one again']}
          hint="Four or more words that do not belong together."
          errors={errors}
          strength={strength}
          first={next}
          second={again}
          onFirst={setNext}
          onSecond={setAgain}
        />
        <Notice>
          <p>
            Backups made before today still open with the old passphrase. If somebody may know the old one,
            encrypt the vault anew as well (below), and destroy old backups.
          </p>
        </Notice>
        <div className="btn-row">
          <Button kind="main" submit>
            {byKit ? 'Set the passphrase' : 'Change the passphrase'}
          </Button>
          {busy ? <p role="status">Working on it. This takes about a second.</p> : null}
        </div>
      </Form>
      <div role="status">
        {done ? (
          <Notice kind="fine">The new passphrase holds from now on. The recovery kit is unchanged.</Notice>
        ) : null}
      </div>
    </Group>
  );
}

export function PassphraseSection() {
  return (
    <>
      <ChangePassphrase />
      <NewKit />
      <PassphraseAct
        id="anew"
        title="Encrypt the vault anew"
        button="Encrypt anew"
        working="Writing the vault anew. This may take a minute."
        act={(passphrase) => ask('vault.reencrypt', { passphrase })}
        onGood={() => 'Done. Copies made before now no longer open anything written from now on.'}
      >
        <p>
          Makes a new key for the vault and writes the whole file again. Do this if a backup or the laptop was
          out of your hands. Older copies keep what they had; nothing written after this can be read with
          their key.
        </p>
      </PassphraseAct>
    </>
  );
}
