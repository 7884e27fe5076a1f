/** Find or do: one box that finds questions, audits and every command (combobox with listbox, in a dialog). */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { unawaited } from '../surface.ts';
import { Dialog } from '../frames/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { findItems } from './find.ts';
import type { PaletteItem } from './sources.ts';

const moves: Readonly<Record<string, (here: number, last: number) => number>> = {
  ArrowDown: (here, last) => (here >= last ? 0 : here + 1),
  ArrowUp: (here, last) => (here <= 0 ? last : here - 1),
  PageDown: (here, last) => Math.min(last, here + 8),
  PageUp: (here) => Math.max(0, here - 8),
};

/** The lines for what was typed; an answer that comes after a newer question is dropped. */
function useItems(text: string): readonly PaletteItem[] {
  const [items, setItems] = useState<readonly PaletteItem[]>([]);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const found = await findItems(text);
      if (wanted) setItems(found);
    };
    unawaited(look());
    return () => {
      wanted = false;
    };
  }, [text]);
  return items;
}

export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const items = useItems(text);
  const list = useRef<HTMLUListElement>(null);
  const here = Math.min(at, items.length - 1);
  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    // The dialog gives the focus back first, so that the act begins where the person was.
    queueMicrotask(() => setTimeout(item.run, 0));
  };
  const byKey = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move !== undefined) setAt(move(here, items.length - 1));
    else if (event.key === 'Enter') choose(items[here]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView?.({ block: 'nearest' });
  }, [here]);
  return (
    <Dialog label="Find or do" className="palette" onClose={onClose}>
      <div className="palette-in">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="palette-list"
          aria-activedescendant={items[here] === undefined ? undefined : `palette-${here}`}
          aria-label="Find a question, an audit or a command"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={byKey}
        />
        <Kbd>Esc</Kbd>
      </div>
      <ul id="palette-list" role="listbox" aria-label="Results" ref={list}>
        {items.map((item, index) => (
          // The keys are handled by the box above, which tells which line is current (aria-activedescendant).
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={item.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === here}
            onClick={() => choose(item)}
            onPointerMove={() => setAt(index)}
          >
            <Icon name={item.icon} />
            <span>{item.title}</span>
            {item.key === undefined ? null : <Kbd>{item.key}</Kbd>}
          </li>
        ))}
      </ul>
      <p className="palette-foot" role="status">
        {items.length === 0
          ? 'Nothing fits these words.'
          : 'Type part of a name, a question number or what you want to do.'}
      </p>
    </Dialog>
  );
}
