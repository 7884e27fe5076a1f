/** A sign-off inside the form: the statement, who makes it, and when. */
import { useId, useState } from 'react';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { fieldName } from '../field.ts';
import { momentWords } from '../words.ts';
import type { KindProps } from './kind-props.ts';

export function SignOffKind({ question, kind }: KindProps<'sign-off'>) {
  const { draft } = useForm();
  const locked = useLock();
  const id = useId();
  const done = useAnswer(question.id, 'signOff');
  const [by, setBy] = useState('');
  const [role, setRole] = useState('');
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
  const sign = (): void => {
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
        sign();
      }}
    >
      <p>{kind.statement}</p>
      <div className="sign-off-row">
        <div className="field">
          <label htmlFor={`${id}-by`}>Name or designation</label>
          <input
            id={`${id}-by`}
            type="text"
            maxLength={200}
            value={by}
            onChange={(e) => setBy(e.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-role`}>Role</label>
          <input
            id={`${id}-role`}
            type="text"
            maxLength={200}
            value={role}
            onChange={(e) => setRole(e.target.value)}
          />
        </div>
        <button type="submit" className="btn">
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
