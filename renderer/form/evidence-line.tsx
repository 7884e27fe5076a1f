/** One line to add or change evidence: record, date, page, Enter. The line stays open after Enter for the next one; Escape closes it. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { beyond } from '../ui/too-much.tsx';
import { limits } from '../../shared/limits.ts';
import type { Evidence } from '../../shared/audit/answer.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { readDate } from '../ui/date-text.ts';
import { useForm } from './draft-context.tsx';
import { evidenceName, usedRecords, type UsedRecord } from './evidence-words.ts';
import { dateWords } from './words.ts';

type Line = Omit<Evidence, 'id'>;
type Props = {
  readonly question: Question;
  readonly start: Evidence | null;
  readonly onTake: (line: Line) => void;
  readonly onDone: () => void;
};

const mostSuggestions = 6;

export function EvidenceLine({ question, start, onTake, onDone }: Props) {
  const { draft, today } = useForm();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [record, setRecord] = useState(start?.record ?? '');
  const [date, setDate] = useState(dateWords(start?.date ?? ''));
  const [page, setPage] = useState(start?.page ?? '');
  const [error, setError] = useState('');
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const used = useMemo(() => usedRecords(draft.store.getState().audit), [draft]);
  const fitting = used
    .filter((u) => evidenceName(u).toLowerCase().includes(record.trim().toLowerCase()))
    .slice(0, mostSuggestions);
  const shown = open && fitting.length > 0;

  useEffect(() => {
    first.current?.focus();
    // Room below for the records already used.
    first.current?.scrollIntoView?.({ block: 'center' });
  }, []);

  function choose(suggestion: UsedRecord): void {
    setRecord(suggestion.record);
    setDate(dateWords(suggestion.date));
    setOpen(false);
    setAt(-1);
    document.getElementById(`${id}-page`)?.focus();
  }

  function take(): void {
    if (record.trim() === '') {
      setError('Write which record it is, for example: Home visit note.');
      first.current?.focus();
      return;
    }
    for (const [box, word, text, most] of [
      ['record', 'The record', record.trim(), limits.evidenceRecord],
      ['page', 'Page or place', page.trim(), limits.evidencePage],
    ] as const) {
      const over = beyond(text, most);
      if (over === 0) continue;
      setError(`${word} takes ${most} characters; this has ${over} too many.`);
      document.getElementById(`${id}-${box}`)?.focus();
      return;
    }
    const iso = date.trim() === '' ? '' : readDate(date, today);
    if (iso === null) {
      setError('Write the date as day, month, year, for example 2 9 2025.');
      document.getElementById(`${id}-date`)?.focus();
      return;
    }
    onTake({ record: record.trim(), date: iso, page: page.trim() });
    setRecord('');
    setDate('');
    setPage('');
    setError('');
    first.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (shown) setOpen(false);
      else onDone();
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      const suggestion = shown && event.target === first.current ? fitting[at] : undefined;
      if (suggestion === undefined) take();
      else choose(suggestion);
    } else if (shown && event.target === first.current && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      const way = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + way + fitting.length) % fitting.length);
    }
  }

  return (
    // The fields inside carry the keys; the group only hears Enter and Escape pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="evid-line"
      role="group"
      aria-label={`Evidence for ${question.number || question.title}`}
      onKeyDown={onKeyDown}
    >
      <div className="field evid-record">
        <label htmlFor={`${id}-record`}>Record</label>
        <input
          ref={first}
          id={`${id}-record`}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          value={record}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-o${at}` : undefined}
          aria-describedby={error === '' ? undefined : `${id}-error`}
          onChange={(event) => {
            setRecord(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(used.length > 0)}
          onBlur={() => setTimeout(() => setOpen(false), 100)}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label="Records used in this audit"
          className="evid-list"
          hidden={!shown}
        >
          {fitting.map((suggestion, index) => (
            // Keys reach the options through the box they belong to.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={evidenceName(suggestion)}
              id={`${id}-o${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {evidenceName(suggestion)}
            </li>
          ))}
        </ul>
      </div>
      <div className="field evid-date">
        <label htmlFor={`${id}-date`}>Date, if it has one</label>
        <input
          id={`${id}-date`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </div>
      <div className="field evid-page">
        <label htmlFor={`${id}-page`}>Page or place</label>
        <input
          id={`${id}-page`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={page}
          onChange={(event) => setPage(event.target.value)}
        />
      </div>
      <div className="evid-do">
        <button type="button" className="btn" onClick={take}>
          {start === null ? 'Add' : 'Change'} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" className="btn btn-plain" onClick={onDone}>
          Close
        </button>
      </div>
      {error === '' ? null : (
        <p className="error-text" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
