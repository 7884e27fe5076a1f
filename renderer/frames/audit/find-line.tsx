/** The find line above the work, of an audit or a review. Enter and F3 go on, Shift goes back, Escape closes it and leaves the caret at the hit. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useCommand } from '../../stores/commands.ts';
import { counted } from '../../../shared/dates/index.ts';
import { findHasFocus } from './put-caret.ts';
import { useView } from './view-state.ts';

/** What is looked through, and how a place of it is shown. */
export type Findable<H> = {
  /** "this audit" */
  readonly name: string;
  readonly look: (words: string) => readonly H[];
  /** Shows a place without taking the focus: what is typed next still goes to the find line. */
  readonly show: (hit: H) => void;
  /** Goes to a place and puts the caret there. */
  readonly put: (hit: H) => void;
  readonly unmark: () => void;
  readonly say: (words: string) => void;
};

/** Finding, with or without the line open: F3 goes on with what was last looked for. */
export function FindLine<H>({ name, look: find, show, put, unmark, say }: Findable<H>) {
  const open = useView((state) => state.find);
  const sought = useView((state) => state.sought);
  const [at, setAt] = useState(-1);
  const [hits, setHits] = useState<readonly H[]>([]);
  const box = useRef<HTMLInputElement>(null);

  const look = (words: string): readonly H[] => {
    const found = find(words);
    setHits(found);
    return found;
  };

  const step = (by: 1 | -1): void => {
    if (sought.trim() === '') {
      useView.setState({ find: true });
      return;
    }
    const found = look(sought);
    if (found.length === 0) {
      say(`Nothing in ${name} has “${sought}”.`);
      return;
    }
    const next = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    setAt(next);
    const hit = found[next];
    if (hit === undefined) return;
    if (findHasFocus()) show(hit);
    else put(hit);
    say(`${next + 1} of ${found.length}`);
  };

  useCommand('find.here', () => {
    useView.setState({ find: true });
    setTimeout(() => box.current?.select(), 0);
  });
  useCommand('find.next', () => step(1));
  useCommand('find.previous', () => step(-1));
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);

  if (!open) return null;

  const close = (): void => {
    useView.setState({ find: false });
    unmark();
    const hit = hits[at];
    if (hit !== undefined) put(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  const state =
    sought.trim() === ''
      ? ''
      : hits.length === 0
        ? 'Not found'
        : at < 0
          ? counted(hits.length, 'place')
          : `${at + 1} of ${hits.length}`;
  return (
    <search className="find-bar">
      <label htmlFor="find-here">Find in {name}</label>
      <input
        ref={box}
        id="find-here"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={sought}
        aria-describedby="find-state"
        onChange={(event) => {
          useView.setState({ sought: event.target.value });
          setAt(-1);
          unmark();
          look(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <span id="find-state" className="quiet" role="status">
        {state}
      </span>
      <button type="button" className="icon-btn" aria-label="Previous place" onClick={() => step(-1)}>
        <ChevronUp className="i" aria-hidden="true" />
      </button>
      <button type="button" className="icon-btn" aria-label="Next place" onClick={() => step(1)}>
        <ChevronDown className="i" aria-hidden="true" />
      </button>
      <button type="button" className="icon-btn" aria-label="Close find" onClick={close}>
        <X className="i" aria-hidden="true" />
      </button>
    </search>
  );
}
