/** An act that asks for the passphrase once more before it is done. */
import { useState, type ReactNode } from 'react';
import { errorSentence, type Failure } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';
import { Group } from '../../frames/group.tsx';

type Props<T> = {
  id: string;
  title: string;
  button: string;
  working: string;
  act: (passphrase: string) => Promise<{ ok: true; value: T } | Failure>;
  /** Gives the sentence that says what was done; empty when the next screen says it. */
  onGood: (value: T) => string;
  children: ReactNode;
};

export function PassphraseAct<T>({ id, title, button, working, act, onGood, children }: Props<T>) {
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState('');
  const { errors, busy, attempt } = useForm();
  const work = async (): Promise<readonly FormError[]> => {
    setDone('');
    if (passphrase === '') return [{ field: id, message: 'Type your passphrase.' }];
    const reply = await act(passphrase);
    if (!reply.ok) return [{ field: id, message: errorSentence(reply) }];
    setPassphrase('');
    setDone(onGood(reply.value));
    return [];
  };
  return (
    <Group title={title}>
      <ErrorSummary errors={errors} />
      {children}
      <Form onSend={() => attempt(work)}>
        <SecretField
          id={id}
          label="Your passphrase"
          error={errorOf(errors, id)}
          value={passphrase}
          onValue={setPassphrase}
        />
        <div className="btn-row">
          <Button submit>{button}</Button>
          {busy ? <p role="status">{working}</p> : null}
        </div>
      </Form>
      <div role="status">{done === '' ? null : <Notice kind="fine">{done}</Notice>}</div>
    </Group>
  );
}
