/** The passphrase or the kit that copies are opened with: a copy opens with the one that held when it was made. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import type { CopyLook } from '../../../shared/contract/copies.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { firstEmpty, KitWords, noWords, tidyWords } from '../../ui/kit-words.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';

type Props = { readonly onLooked: (looks: readonly CopyLook[]) => void; readonly isOther: boolean };

export function OpenCopies({ onLooked, isOther }: Props) {
  const [byKit, setByKit] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState<readonly string[]>(noWords);
  const { errors, busy, attempt } = useForm();
  const field = byKit ? 'w1' : 'copy-passphrase';
  const work = async (): Promise<readonly FormError[]> => {
    if (!byKit && passphrase === '') return [{ field, message: 'Type the passphrase of the copy.' }];
    const empty = byKit ? firstEmpty(words) : null;
    if (empty !== null)
      return [{ field: `w${empty}`, message: `Word ${empty} is missing. Type it from your paper.` }];
    const reply = await ask('copies.look', {
      secret: byKit ? { words: tidyWords(words) } : { passphrase },
    });
    if (!reply.ok) {
      const message =
        reply.code === 'wrong-passphrase'
          ? `That passphrase opens none of these copies. Nothing is lost. You can try again in ${reply.facts?.['seconds'] ?? 1} seconds.`
          : errorSentence(reply);
      return [{ field, message }];
    }
    setPassphrase('');
    setWords(noWords);
    onLooked(reply.value.copies);
    return [];
  };
  return (
    <Form onSend={() => attempt(work)}>
      <ErrorSummary errors={errors} />
      {byKit ? (
        <fieldset>
          <legend className="lab">The twelve words of the recovery kit</legend>
          <KitWords words={words} onWords={setWords} errorId="kit-error" />
          {errors[0] === undefined ? null : <ErrorText id="kit-error">{errors[0].message}</ErrorText>}
        </fieldset>
      ) : (
        <SecretField
          id="copy-passphrase"
          label={isOther ? 'Passphrase of the other copies' : 'Passphrase'}
          hint="A copy opens with the passphrase that held when it was made."
          error={errorOf(errors, 'copy-passphrase')}
          value={passphrase}
          onValue={setPassphrase}
        />
      )}
      <div className="btn-row">
        <Button kind={isOther ? 'edged' : 'main'} submit>
          Look into the copies
        </Button>
        <Linkish onClick={() => setByKit(!byKit)}>
          {byKit ? 'Use the passphrase' : 'Use the recovery kit'}
        </Linkish>
        {busy ? <p role="status">Opening and comparing. This takes a moment for each copy.</p> : null}
      </div>
    </Form>
  );
}
