/** Something to correct: a new version with a reason. The signed one is kept. */
import { limits } from '../../../shared/limits.ts';
import { useState } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorText } from '../../ui/notice.tsx';

export function NewVersion() {
  const { draft, ask } = useForm();
  const version = useDraft((d) => d.audit.version);
  const audit = useDraft((d) => d.audit.id);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const reopen = async (): Promise<void> => {
    if (reason.trim() === '') {
      setError(sentenceFor('reason-needed'));
      return;
    }
    const reply = await ask('audit.reopen', { audit, reason });
    if (!reply.ok) {
      setError(sentenceFor(reply.code, reply.facts));
      return;
    }
    await draft.reload();
    go({ screen: 'audit', audit });
  };
  return (
    <li className={open ? 'next-open' : undefined}>
      <div>
        <h3>Something to correct?</h3>
        <p>
          Opens version {version + 1} with your reason. Version {version}, signed, stays as it is and is
          marked as replaced.
        </p>
        {open ? (
          <form
            className="field new-version"
            onSubmit={(event) => {
              event.preventDefault();
              unawaited(reopen());
            }}
          >
            <label htmlFor="new-version-reason">Why a new version is needed</label>
            {error === '' ? null : (
              <div role="alert">
                <ErrorText id="new-version-error">{error}</ErrorText>
              </div>
            )}
            <textarea
              id="new-version-reason"
              onFocus={(event) => event.currentTarget.form?.scrollIntoView?.({ block: 'nearest' })}
              rows={2}
              maxLength={limits.versionReason}
              value={reason}
              aria-describedby={error === '' ? undefined : 'new-version-error'}
              // The person has just asked for this box.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onChange={(event) => setReason(event.target.value)}
            />
            <div className="btn-row">
              <Button kind="main" submit>
                Open version {version + 1}
              </Button>
              <Button kind="plain" onClick={() => setOpen(false)}>
                Leave it as it is
              </Button>
            </div>
          </form>
        ) : null}
      </div>
      {open ? null : (
        <Button icon="pencil" onClick={() => setOpen(true)}>
          New version
        </Button>
      )}
    </li>
  );
}
