/** An answer taken over from the earlier audit of the same case says so until it is changed or confirmed. */
import { History } from 'lucide-react';
import type { Question } from '../../shared/toolkit/question.ts';
import { useAnswer, useForm, useLock } from './draft-context.tsx';
import { fieldName } from './field.ts';

export function Carried({ question }: { readonly question: Question }) {
  const { draft, say } = useForm();
  const locked = useLock();
  const from = useAnswer(question.id, 'carriedFrom');
  if (from === undefined) return null;
  return (
    <p className="carried">
      <History className="i" aria-hidden="true" />
      <span>Carried forward from {from}.</span>
      {locked === null ? (
        <button
          type="button"
          className="linkish"
          aria-label={`${question.title}: it still holds`}
          onClick={() => {
            draft.answer(question.id, fieldName(question.id, 'carried'), { carriedFrom: undefined });
            say('Confirmed for this audit.');
          }}
        >
          It still holds
        </button>
      ) : null}
    </p>
  );
}
