/** The kit typed back from paper: proves the paper works before it is needed. Set-up, or a new kit, cannot end without it. */
import { useState } from 'react';
import { ask, errorSentence, type Failure } from '../../ask.ts';
import type { Opened } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import type { FormError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { firstEmpty, KitWords, noWords, tidyWords } from '../../ui/kit-words.tsx';
import { ErrorText } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useForm } from '../../ui/use-form.ts';

/** The number of the word a failure is about, from 1; null when it is about all of them. */
export const wordOf = (failure: Failure): number | null =>
  failure.code === 'kit-word-unknown' && typeof failure.facts?.['word'] === 'number'
    ? failure.facts['word']
    : null;

type Props = { /** Level of the heading: 1 in set-up, 3 within settings. */ level?: 1 | 3 } & (
  | { ask: 'vault.finish'; onGood: (opened: Opened) => void; onAgain: () => void }
  | { ask: 'vault.confirmKit'; onGood: () => void; onAgain: () => void }
);

export function KitCheck(props: Props) {
  const level = props.level ?? 1;
  const Heading = `h${level}` as const;
  const [words, setWords] = useState<readonly string[]>(noWords);
  const { errors, busy, attempt } = useForm();
  const [wrong, setWrong] = useState<number | null>(null);
  const heading = useHeadingFocus('kit-check');
  useTitle(level === 1 ? 'Check your recovery kit' : 'Settings', errors.length > 0);
  const error = errors[0];
  const work = async (): Promise<readonly FormError[]> => {
    const empty = firstEmpty(words);
    setWrong(empty);
    if (empty !== null) {
      document.getElementById(`w${empty}`)?.focus();
      return [{ field: `w${empty}`, message: `Word ${empty} is missing. Type it from your paper.` }];
    }
    const typed = tidyWords(words);
    const reply =
      props.ask === 'vault.finish'
        ? await ask('vault.finish', { words: typed })
        : await ask('vault.confirmKit', { words: typed });
    if (!reply.ok) {
      const number = wordOf(reply);
      setWrong(number);
      document.getElementById(`w${number ?? 1}`)?.focus();
      return [{ field: `w${number ?? 1}`, message: errorSentence(reply) }];
    }
    if (props.ask === 'vault.finish' && reply.value !== null) props.onGood(reply.value);
    else if (props.ask === 'vault.confirmKit') props.onGood();
    return [];
  };
  return (
    <Form className="kit-check" onSend={() => attempt(work)}>
      <Heading ref={heading} tabIndex={-1}>
        Check your recovery kit
      </Heading>
      <p className="lede">
        Type the twelve words from your paper. This proves the paper works before you need it.
      </p>
      <KitWords words={words} onWords={setWords} wrong={wrong} errorId="kit-error" />
      <div role="alert">
        {error === undefined ? null : <ErrorText id="kit-error">{error.message}</ErrorText>}
      </div>
      <div className="btn-row">
        <Button kind="main" big submit>
          Check the kit
        </Button>
        <Button kind="plain" onClick={props.onAgain}>
          Show the words again
        </Button>
        {busy ? <p role="status">Checking.</p> : null}
      </div>
    </Form>
  );
}
