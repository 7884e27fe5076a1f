/** A sign-off inside the form: the statement, who makes it, and when. */
import { useId, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { hasLaptopFor, useHandOver } from '../../stores/hand-over.ts';
import { unawaited } from '../../surface.ts';
import { useAnswer, useDraft, useForm, useLock } from '../draft-context.tsx';
import { fieldName } from '../field.ts';
import { momentWords } from '../words.ts';
import type { KindProps } from './kind-props.ts';

export function SignOffKind({ question, kind }: KindProps<'sign-off'>) {
  const { draft } = useForm();
  const locked = useLock();
  const id = useId();
  const given = useAnswer(question.id, 'signOff');
  const signature = useDraft((d) =>
    d.audit.parts.find((p) => p.part === questionById(d.toolkit, question.id)?.section.part),
  );
  // Signing the part signs off what stands in it.
  const done = given ?? (signature && { by: signature.name, role: signature.role, at: signature.at });
  const audit = useDraft((d) => d.audit.id);
  // What the form itself says must be done first: not every task has its date (K04).
  const first = useDraft((d) =>
    d.derived.problems.find((p) => p.severity === 'block' && p.place.question === question.id),
  );
  const part = useDraft((d) => questionById(d.toolkit, question.id)?.section.part ?? '');
  const who = useHandOver((state) => state.who);
  const holder = hasLaptopFor(who, audit, part) ? who : null;
  const [by, setBy] = useState(holder?.name ?? '');
  const [role, setRole] = useState(holder?.role ?? '');
  const [error, setError] = useState('');
  const field = fieldName(question.id, 'sign-off');
  if (done !== undefined) {
    return (
      <div className="notice notice-fine" data-field={field} tabIndex={-1}>
        <p>{kind.statement}</p>
        <p>
          <strong>{done.by}</strong>
          {done.role === '' ? '' : `, ${done.role}`}, {momentWords(done.at)}
        </p>
        {locked === null ? (
          <p>
            <button
              type="button"
              className="linkish"
              onClick={() => draft.answer(question.id, field, { signOff: undefined })}
            >
              Take this sign-off back
            </button>
          </p>
        ) : null}
      </div>
    );
  }
  if (locked !== null) {
    return (
      <p className="quiet" data-field={field}>
        {kind.statement} Not signed off.
      </p>
    );
  }
  const sign = async (): Promise<void> => {
    if (!(await draft.check())) {
      setError('What was written last is not checked yet. Try again in a moment.');
      return;
    }
    const now = draft.store
      .getState()
      .derived.problems.find((p) => p.severity === 'block' && p.place.question === question.id);
    if (now !== undefined) {
      setError(now.message);
      return;
    }
    if (by.trim() === '' || role.trim() === '') {
      setError('Write who signs off, and their role.');
      return;
    }
    const at = new Date().toISOString();
    draft.answer(question.id, field, { signOff: { by: by.trim(), role: role.trim(), at } });
  };
  return (
    <form
      className="sign-off"
      data-field={field}
      onSubmit={(event) => {
        event.preventDefault();
        unawaited(sign());
      }}
    >
      <p>{kind.statement}</p>
      <div className="sign-off-row">
        {holder === null ? null : (
          <p className="sign-off-who">
            <strong>{holder.name}</strong>, {holder.role}
          </p>
        )}
        {holder === null ? (
          <>
            <div className="field">
              <label htmlFor={`${id}-by`}>Name or designation</label>
              <input
                id={`${id}-by`}
                type="text"
                maxLength={limits.person}
                value={by}
                onChange={(e) => setBy(e.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-role`}>Role</label>
              <input
                id={`${id}-role`}
                type="text"
                maxLength={limits.person}
                value={role}
                onChange={(e) => setRole(e.target.value)}
              />
            </div>
          </>
        ) : null}
        <button type="submit" className="btn" aria-disabled={first !== undefined}>
          Sign this off
        </button>
      </div>
      {error === '' ? null : (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
