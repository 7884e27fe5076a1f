/** An earlier audit of the same case: its open actions are carried forward, so that one can say what became of them. */
import { useState } from 'react';
import { Pick, TextField } from '../../ui/field.tsx';
import { StatusMark } from '../../ui/marks.tsx';
import { counted, shortDay } from '../../../shared/dates/index.ts';
import { idsByWord, rowsOf } from '../../working-copy/list.ts';
import { useCopy } from '../../working-copy/use-copy.ts';
import type { AuditRow } from '../../working-copy/status.ts';

const few = 8;

/** Audits that begin with these words, newest first; the chosen one is always among them. */
async function suggest(text: string, chosen: string | null): Promise<AuditRow[]> {
  const ids = idsByWord(text, 40);
  const rows = await rowsOf([...new Set([...(chosen === null ? [] : [chosen]), ...ids])]);
  return rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, few);
}

const Line = ({ row }: { row: AuditRow }) => (
  <span className="carry-line">
    <strong>{row.reference}</strong> {row.toolkitTitle}, {row.caseReference || 'no subject'}, begun{' '}
    {shortDay(new Date(row.createdAt))}. {counted(row.openActions, 'open action')}.{' '}
    <StatusMark status={row.status} />
  </span>
);

export function CarryForward({
  chosen,
  onChoose,
}: {
  chosen: string | null;
  onChoose: (audit: string | null) => void;
}) {
  const [text, setText] = useState('');
  const rows = useCopy(() => suggest(text, chosen), [text, chosen]) ?? [];
  return (
    <fieldset className="carry">
      <legend className="lab">Was this case audited before?</legend>
      <TextField
        id="carry-find"
        label="Reference or subject of the earlier audit"
        hint="Leave this empty if there was none in this vault."
        maxLength={120}
        value={text}
        onValue={setText}
      />
      <div role="group" aria-label="Earlier audits">
        {rows.map((row) => (
          <Pick
            key={row.id}
            id={`carry-${row.id}`}
            kind="radio"
            name="carry"
            label={<Line row={row} />}
            checked={chosen === row.id}
            onPick={() => onChoose(row.id)}
          />
        ))}
        {chosen === null ? null : (
          <Pick
            id="carry-none"
            kind="radio"
            name="carry"
            label="Carry nothing forward"
            checked={false}
            onPick={() => onChoose(null)}
          />
        )}
      </div>
      {text.trim() !== '' && rows.length === 0 ? (
        <p role="status">No audit begins with these words.</p>
      ) : null}
    </fieldset>
  );
}
