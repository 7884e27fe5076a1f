/** One key of the own signature saved as a file with a password of its own, to take elsewhere. */
import { useState } from 'react';
import { errorSentence, type Failure } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';

const shortest = 8;

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly save: (password: string) => Promise<{ ok: true; value: { readonly fileName: string } } | Failure>;
  /** What whoever has the file and its password can do. */
  readonly power: string;
};

export function SaveKeyFile({ id, label, hint, button, save, power }: Props) {
  const [password, setPassword] = useState('');
  const [done, setDone] = useState('');
  const { errors, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    setDone('');
    if (password.length < shortest)
      return [{ field: id, message: `Choose a password of at least ${shortest} characters for the file.` }];
    const reply = await save(password);
    if (!reply.ok) return reply.code === 'cancelled' ? [] : [{ field: id, message: errorSentence(reply) }];
    setDone(`Written: ${reply.value.fileName}. Whoever has the file and its password can ${power}.`);
    setPassword('');
    return [];
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form onSend={() => attempt(work)}>
        <SecretField
          id={id}
          label={label}
          hint={`At least ${shortest} characters. ${hint}`}
          error={errorOf(errors, id)}
          value={password}
          onValue={setPassword}
        />
        <div className="btn-row">
          <Button icon="download" submit>
            {button}
          </Button>
        </div>
      </Form>
      <div role="status">{done === '' ? null : <Notice kind="fine">{done}</Notice>}</div>
    </>
  );
}
