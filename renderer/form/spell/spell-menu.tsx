/** What to do about a marked word: take a suggestion or learn it. Opened with the menu key, a right click, or Ctrl+; in the word. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { whenDone } from '../../records/when-done.ts';
import { learn } from './spell-memory.ts';
import type { FoundWord } from './spell-words.ts';
import { useSpell } from './use-spell.ts';

export type MenuPlace = { readonly mark: FoundWord; readonly left: number; readonly top: number };

type Props = {
  readonly place: MenuPlace;
  readonly onTake: (word: string) => void;
  readonly onLearnt: () => void;
  readonly onClose: () => void;
};

export function SpellMenu({ place, onTake, onLearnt, onClose }: Props) {
  const { ask, settings, changeSettings } = useSpell();
  const { word } = place.mark;
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    return whenDone(ask('spell.suggest', { word }), (reply) =>
      setSuggestions(reply.ok ? reply.value.suggestions : []),
    );
  }, [ask, word]);

  useEffect(() => {
    if (suggestions !== null) menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [suggestions]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const go = (to: number): void => {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    };
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  }

  const learnWord = (): void => {
    learn(word);
    changeSettings({ learntWords: [...settings.learntWords, word] });
    onLearnt();
  };

  return (
    <div
      className="spell-menu"
      role="menu"
      tabIndex={-1}
      ref={menu}
      aria-label={`“${word}” is not in the dictionary`}
      style={{
        left: Math.min(place.left, innerWidth - 240),
        top: Math.min(place.top + 2, innerHeight - 200),
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
          onClose();
      }}
    >
      {(suggestions ?? []).map((suggestion) => (
        <button
          key={suggestion}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onTake(suggestion)}
        >
          {suggestion}
        </button>
      ))}
      {suggestions === null ? null : (
        <button type="button" role="menuitem" tabIndex={-1} className="spell-learn" onClick={learnWord}>
          Learn “{word}”
        </button>
      )}
    </div>
  );
}
