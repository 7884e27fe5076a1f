/** Finishing: the passphrase, the counter-signature where the audit is accepted, and the way on to the sealed bundle. */
import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { unfinished } from '../../../shared/moderation/completeness.ts';
import { isWritten } from '../../../shared/text/written.ts';
import { ask, errorSentence } from '../../ask.ts';
import { momentWords } from '../../form/words.ts';
import { useCommand } from '../../stores/commands.ts';
import { go } from '../../stores/routes.ts';
import { CommandButton } from '../../frames/command-button.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useOpenReview, useReview } from '../../frames/review/review-context.tsx';

const does = {
  '': 'Finish the review',
  accept: 'Accept and counter-sign',
  'accept-with-changes': 'Accept with changes and counter-sign',
  return: 'Finish and return it',
} as const;

export function Finish() {
  const open = useOpenReview();
  const outcome = useReview((d) => d.review.outcome);
  const audit = useReview((d) => d.audit.id);
  const [passphrase, setPassphrase] = useState('');
  /** Why the report could not be compared, once that is known, and what the person compared instead. */
  const [uncompared, setUncompared] = useState('');
  const [compared, setCompared] = useState('');
  const { errors, busy, attempt } = useForm();
  const wrong = (message: string): FormError[] => [{ field: 'finish-pass', message }];
  const work = async (): Promise<readonly FormError[]> => {
    const { toolkit, audit: received, review } = open.store.getState();
    const left = unfinished(toolkit, received, review);
    if (left.length > 0)
      return [{ field: 'todo-h', message: `${left.length} things are still to do. They are listed above.` }];
    if (passphrase === '') return wrong('Write your passphrase.');
    if (!(await open.flush())) return wrong('The review could not be saved, so it was not finished.');
    if (uncompared !== '' && !isWritten(compared))
      return [{ field: 'finish-compared', message: 'Write what you compared.' }];
    const byHand = isWritten(compared) ? { notCompared: compared } : {};
    const reply = await ask('moderation.finish', { audit, passphrase, ...byHand });
    setPassphrase('');
    if (!reply.ok && reply.code === 'report-not-compared') {
      setUncompared(errorSentence(reply));
      return [{ field: 'finish-compared', message: errorSentence(reply) }];
    }
    if (!reply.ok) return wrong(errorSentence(reply));
    await open.reload();
    return [];
  };
  return (
    <form
      className="stack"
      noValidate
      aria-labelledby="fin-h"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(work);
      }}
    >
      <h2 id="fin-h">Finish</h2>
      <ErrorSummary errors={errors} />
      <p>
        Finishing signs the review in your name. It can then be read and not changed. Nothing is sent: you
        seal a bundle next.
      </p>
      {uncompared === '' ? null : (
        <TextField
          id="finish-compared"
          label="What you compared on the pages of the report"
          hint="It is kept in the review, signed by you, and told to whoever receives it."
          error={errorOf(errors, 'finish-compared')}
          maxLength={limits.review.notCompared}
          value={compared}
          onValue={setCompared}
        />
      )}
      <SecretField
        id="finish-pass"
        label="Your passphrase"
        error={errorOf(errors, 'finish-pass')}
        value={passphrase}
        onValue={setPassphrase}
      />
      <div className="btn-row">
        <Button kind="main" big submit aria-disabled={busy}>
          {does[outcome]}
        </Button>
      </div>
    </form>
  );
}

/** What was done, and what comes next. */
export function Finished() {
  const review = useReview((d) => d.review);
  const audit = useReview((d) => d.audit);
  const returned = review.outcome === 'return';
  const seal = (): void =>
    go({ screen: 'seal', audits: [audit.id], purpose: returned ? 'returned' : 'moderated' });
  useCommand('bundle.seal', seal);
  const told = useRef<HTMLParagraphElement>(null);
  // One finishes at the foot of the page; the answer stands at its top. Where the page is opened anew, its heading comes first.
  useEffect(() => {
    document.querySelector('[data-scroll=main]')?.scrollTo(0, 0);
    told.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Notice kind="fine">
      <p ref={told} tabIndex={-1}>
        <strong>
          {returned ? 'Finished: it goes back to the auditor.' : 'Finished and counter-signed.'}
        </strong>{' '}
        {momentWords(review.finishedAt)}. The review can be read and not changed. Send it to the auditor: it
        holds the review{returned ? ' and your notes' : ' and the PDF with both signatures'}.
      </p>
      <div className="btn-row">
        <CommandButton command="bundle.seal" kind="main" icon="package" onClick={seal}>
          Send to a colleague
        </CommandButton>
        <Button onClick={() => go({ screen: 'desk' })}>Back to the desk</Button>
      </div>
    </Notice>
  );
}
