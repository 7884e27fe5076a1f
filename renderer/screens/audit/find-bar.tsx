/** Find in this audit: every box with text, each hit a place the caret can be put at. */
import { useForm } from '../../form/draft-context.tsx';
import { markFound } from '../../form/found.tsx';
import { FindLine } from '../../frames/audit/find-line.tsx';
import { findHits, type Hit } from './find-places.ts';
import { putCaret, showHit } from '../../frames/audit/put-caret.ts';

const caretOf = ({ start, end }: Hit) => ({ start, end });

export function FindBar() {
  const { draft, say } = useForm();
  return (
    <FindLine<Hit>
      name="this audit"
      look={(words) => {
        const { derived, audit } = draft.store.getState();
        return findHits(derived.questions, audit, words);
      }}
      show={(hit) => showHit(hit.field, caretOf(hit))}
      put={(hit) => putCaret(hit.field, caretOf(hit))}
      unmark={() => markFound(null)}
      say={say}
    />
  );
}
