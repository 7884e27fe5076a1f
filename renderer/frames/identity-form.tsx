/** Who signs: a signing identity made here, or taken from a certificate file (PKCS#12). Used in set-up and in settings. */
import { limits } from '../../shared/limits.ts';
import { useState } from 'react';
import { ask, errorSentence, type Gives } from '../ask.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../ui/error-summary.tsx';
import { Pick, SecretField, TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { useForm } from '../ui/use-form.ts';

type Own = NonNullable<Gives<'identity.own'>>;

const needed = (field: string, value: string, message: string): readonly FormError[] =>
  value.trim() === '' ? [{ field, message }] : [];

function useMake(onMade: (own: Own) => void) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [agency, setAgency] = useState('');
  const work = async (): Promise<readonly FormError[]> => {
    const missing = [
      ...needed('own-name', name, 'Type your name or designation.'),
      ...needed('own-role', role, 'Type your role.'),
      ...needed('own-agency', agency, 'Type your agency.'),
    ];
    if (missing.length > 0) return missing;
    const reply = await ask('identity.make', { name, role, agency });
    if (!reply.ok) return [{ field: 'own-name', message: errorSentence(reply) }];
    onMade(reply.value);
    return [];
  };
  const fields = (errors: readonly FormError[]) => (
    <>
      <TextField
        id="own-name"
        label="Name or designation"
        hint="As it will stand on signed reports. A designation such as “Auditor A-09” is enough."
        error={errorOf(errors, 'own-name')}
        maxLength={limits.signer}
        value={name}
        onValue={setName}
      />
      <TextField
        id="own-role"
        label="Role"
        error={errorOf(errors, 'own-role')}
        maxLength={limits.signer}
        value={role}
        onValue={setRole}
      />
      <TextField
        id="own-agency"
        label="Agency"
        error={errorOf(errors, 'own-agency')}
        maxLength={limits.signer}
        value={agency}
        onValue={setAgency}
      />
    </>
  );
  return { work, fields };
}

function useImport(onMade: (own: Own) => void) {
  const [password, setPassword] = useState('');
  const work = async (): Promise<readonly FormError[]> => {
    const reply = await ask('identity.importP12', { password });
    if (reply.ok) onMade(reply.value);
    else if (reply.code !== 'cancelled') return [{ field: 'p12-password', message: errorSentence(reply) }];
    return [];
  };
  const fields = (errors: readonly FormError[]) => (
    <SecretField
      id="p12-password"
      label="Password of the certificate file"
      hint="The one you were given with the file (.p12 or .pfx). You choose the file next."
      error={errorOf(errors, 'p12-password')}
      value={password}
      onValue={setPassword}
    />
  );
  return { work, fields };
}

export function IdentityForm({
  onMade,
  onErrors,
}: {
  onMade: (own: Own) => void;
  onErrors?: (some: boolean) => void;
}) {
  const [way, setWay] = useState<'make' | 'import'>('make');
  const { errors, busy, attempt } = useForm();
  const make = useMake(onMade);
  const take = useImport(onMade);
  const chosen = way === 'make' ? make : take;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form
        onSend={() => {
          attempt(async () => {
            const found = await chosen.work();
            onErrors?.(found.length > 0);
            return found;
          });
        }}
      >
        <fieldset>
          <legend className="lab">Where the signature comes from</legend>
          <Pick
            id="way-make"
            kind="radio"
            name="way"
            label="Make one here"
            checked={way === 'make'}
            onPick={() => setWay('make')}
          />
          <Pick
            id="way-import"
            kind="radio"
            name="way"
            label="Use a certificate my organisation gave me"
            checked={way === 'import'}
            onPick={() => setWay('import')}
          />
        </fieldset>
        {chosen.fields(errors)}
        <div className="btn-row">
          <Button kind="main" big submit>
            {way === 'make' ? 'Make the signature' : 'Choose the file'}
          </Button>
          {busy ? <p role="status">Working on it.</p> : null}
        </div>
      </Form>
    </>
  );
}
