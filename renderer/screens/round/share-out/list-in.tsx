/** A case list taken in: pasted as a table, or read from a file of comma-separated values. What has no place is given back. */
import { useState, type ClipboardEvent } from 'react';
import { counted, localDate } from '../../../../shared/dates/index.ts';
import { readCaseList } from '../../../../shared/programme/choosing/case-list/read-list.ts';
import { caseColumns, type CaseRow } from '../../../../shared/programme/choosing/case-list/row.ts';
import { cellsAsText } from '../../../../shared/text/spreadsheet-text.ts';
import { tableOfHtml } from '../../../form/html-table.ts';
import { showLeftOver } from '../../../stores/left-over.ts';
import { unawaited } from '../../../surface.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';

/** A list of 5,000 cases has about half a megabyte. */
const mostBytes = 8_000_000;

/** The text of a file of values: UTF-8 where it is, else as Windows writes it. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

export function ListIn({
  onRows,
  replaces,
}: {
  readonly onRows: (rows: readonly CaseRow[]) => void;
  /** Rows that stand already and are replaced. */
  readonly replaces: number;
}) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const read = (from: string): void => {
    const { rows, leftOver } = readCaseList(from, localDate(new Date()));
    if (leftOver !== null) showLeftOver(leftOver);
    if (rows.length === 0) {
      setSaid('No row with a case reference was found. The list needs one case on each line.');
      return;
    }
    setText('');
    setSaid([`Read ${counted(rows.length, 'case')}.`, ...(leftOver?.lines ?? [])].join(' '));
    onRows(rows);
  };
  const paste = (event: ClipboardEvent): void => {
    const table = tableOfHtml(event.clipboardData.getData('text/html'));
    const plain = table === null ? event.clipboardData.getData('text/plain') : cellsAsText(table);
    if (text !== '' || !/[\t\n]/.test(plain.trim())) return;
    event.preventDefault();
    read(plain);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > mostBytes) setSaid('This file is too large for a case list.');
    else read(textOf(await file.arrayBuffer()));
  };
  return (
    <div className="stack list-in">
      <Field
        id="list-paste"
        label={replaces > 0 ? 'Paste another list in its place' : 'Paste the list here'}
        hint={`From a spreadsheet, with its head. Columns: ${caseColumns.map(({ title }) => title.toLowerCase()).join(', ')}. Only the reference must be there. No names of the people the cases are about.`}
      >
        {(tied) => (
          <textarea
            rows={3}
            spellCheck={false}
            value={text}
            onPaste={paste}
            onChange={(event) => setText(event.target.value)}
            {...tied}
          />
        )}
      </Field>
      <div className="btn-row">
        <Button disabled={text.trim() === ''} onClick={() => read(text)}>
          Read what stands in the box
        </Button>
        <label className="btn file-btn">
          Read a file of comma-separated values
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              unawaited(take(event.target.files?.[0]));
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" className="quiet">
        {said}
      </p>
    </div>
  );
}
