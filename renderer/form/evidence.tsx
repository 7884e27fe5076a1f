/** What the answer rests on: a list of chips, and one line (record, date, page) to add or change one. */
import { FileText, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Evidence } from '../../shared/audit/answer.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { useKeysOf } from '../stores/commands.ts';
import { newRowId } from '../records/audit/draft-answer.ts';
import { useAnswer, useForm, useLock } from './draft-context.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { evidenceName, evidenceWords, pageWords } from './evidence-words.ts';
import { domId, fieldName } from './field.ts';

function Chip(props: {
  readonly evidence: Evidence;
  readonly field: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { evidence, onEdit, onRemove } = props;
  const locked = useLock();
  const words = (
    <>
      <FileText className="i" aria-hidden="true" />
      <span>{evidenceName(evidence)}</span>
      {evidence.page === '' ? null : <span className="chip-where">{pageWords(evidence.page)}</span>}
    </>
  );
  if (locked !== null) return <li className="chip chip-read">{words}</li>;
  return (
    <li className="chip">
      <button type="button" className="chip-open" data-field={props.field} onClick={onEdit}>
        {words}
        <span className="vh">, change</span>
      </button>
      <button type="button" aria-label={`Remove evidence: ${evidenceWords(evidence)}`} onClick={onRemove}>
        <X className="i" aria-hidden="true" />
      </button>
    </li>
  );
}

/** "I looked and found none": an answer in its own right. */
function FoundNone({ question }: { readonly question: Question }) {
  const { draft } = useForm();
  const locked = useLock();
  const none = useAnswer(question.id, 'noEvidence');
  const field = fieldName(question.id, 'no-evidence');
  return (
    <span className="pick">
      <input
        type="checkbox"
        id={domId(field)}
        data-field={field}
        checked={none}
        disabled={locked !== null}
        onChange={(event) => draft.answer(question.id, field, { noEvidence: event.target.checked })}
      />
      <label htmlFor={domId(field)}>I looked and found none</label>
    </span>
  );
}

/** Which line is open: none, a new one, or the one of a chip. */
type Editing =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'chip'; readonly id: string };

type Props = { readonly question: Question; readonly small?: boolean };

/** The list. The command "Add evidence" presses the button of the question one is in. */
export function EvidenceList({ question, small = false }: Props) {
  const { draft, say } = useForm();
  const locked = useLock();
  const evidence = useAnswer(question.id, 'evidence');
  const isFull = evidence.length >= limits.evidence;
  const [editing, setEditing] = useState<Editing>({ kind: 'none' });
  const keys = useKeysOf('evidence.add');
  const field = fieldName(question.id, 'evidence');
  const heading = `${domId(field)}-h`;
  if (!question.evidence) return null;

  const put = (next: readonly Evidence[]): void => draft.answer(question.id, field, { evidence: [...next] });
  const toAddButton = (): void => {
    setTimeout(() => document.getElementById(`${domId(field)}-add`)?.focus(), 0);
  };
  const done = (): void => {
    setEditing({ kind: 'none' });
    toAddButton();
  };
  const remove = (one: Evidence): void => {
    put(evidence.filter((e) => e.id !== one.id));
    say(`Removed: ${evidenceWords(one)}. Undo brings it back.`);
    toAddButton();
  };

  const list = (
    <ul
      className="chips"
      {...(small
        ? { 'aria-label': `Evidence for ${question.number || question.title}` }
        : { 'aria-labelledby': heading })}
    >
      {evidence.map((one) =>
        editing.kind === 'chip' && editing.id === one.id ? (
          <li key={one.id} className="chip-edit">
            <EvidenceLine
              question={question}
              start={one}
              onDone={done}
              onTake={(line) => {
                put(evidence.map((e) => (e.id === one.id ? { ...line, id: one.id } : e)));
                done();
              }}
            />
          </li>
        ) : (
          <Chip
            key={one.id}
            evidence={one}
            field={fieldName(question.id, `evidence-${one.id}`)}
            onEdit={() => setEditing({ kind: 'chip', id: one.id })}
            onRemove={() => remove(one)}
          />
        ),
      )}
      {locked !== null && evidence.length === 0 ? <li className="quiet">No evidence listed</li> : null}
      {locked === null && editing.kind !== 'new' ? (
        <li>
          <button
            type="button"
            id={`${domId(field)}-add`}
            data-add-evidence={question.id}
            className={small ? 'btn chip-add btn-plain' : 'btn chip-add'}
            aria-keyshortcuts={keys.aria}
            {...(small ? { 'aria-label': `Add evidence to ${question.number || question.title}` } : {})}
            aria-disabled={isFull}
            onClick={() =>
              isFull
                ? say(`A question takes ${limits.evidence} lines of evidence.`)
                : setEditing({ kind: 'new' })
            }
          >
            <Plus className="i" aria-hidden="true" />
            {small ? 'Evidence' : 'Add evidence'}
            {small || keys.words === undefined ? null : <kbd aria-hidden="true">{keys.words}</kbd>}
          </button>
        </li>
      ) : null}
    </ul>
  );

  return (
    <div className={small ? 'evid evid-small' : 'evid'} data-field={field}>
      {small ? null : (
        <div className="evid-head">
          <h2 className="lab" id={heading}>
            Evidence you relied on
          </h2>
          <FoundNone question={question} />
        </div>
      )}
      {list}
      {editing.kind === 'new' ? (
        <EvidenceLine
          question={question}
          start={null}
          onDone={done}
          onTake={(line) => {
            if (isFull) {
              say(`A question takes ${limits.evidence} lines of evidence.`);
              done();
              return;
            }
            // Adding and "found none" contradict each other; what one adds is what one found.
            draft.answer(question.id, field, {
              evidence: [...evidence, { ...line, id: newRowId() }],
              noEvidence: false,
            });
            say(`Added: ${evidenceWords({ ...line, id: 'new' })}.`);
          }}
        />
      ) : null}
      {small ? <FoundNone question={question} /> : null}
    </div>
  );
}
