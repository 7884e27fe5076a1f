/**
 * Marks unknown words under a text box: a layer with the same text lies over the box, see-through but for the marks.
 * While someone types, marks from the changed place on go out at once; after a rest the text is looked at again.
 */
import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { LiveText } from '../live-text.ts';
import { layerEnd, layOver } from '../lay-over.ts';
import { whenDone } from '../../records/when-done.ts';
import { SpellMenu, type MenuPlace } from './spell-menu.tsx';
import { unknownWords } from './spell-memory.ts';
import { findWords, type FoundWord } from './spell-words.ts';
import { useSpell } from './use-spell.ts';

const restMs = 450;

type Marks = {
  readonly text: string;
  readonly words: readonly FoundWord[];
  /** Rises with every look: marks that went out while typing must come back though their words are the same. */
  readonly turn: number;
};
const none: Marks = { text: '', words: [], turn: 0 };

function samePrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** The text cut at the marks, each piece marked or not. */
function pieces({ text, words }: Marks) {
  let at = 0;
  const out: { text: string; mark: FoundWord | null }[] = [];
  for (const word of words) {
    out.push(
      { text: text.slice(at, word.start), mark: null },
      { text: text.slice(word.start, word.end), mark: word },
    );
    at = word.end;
  }
  return [...out, { text: text.slice(at), mark: null }];
}

type Props = {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly live: LiveText;
  readonly onText: (text: string) => void;
};

export function SpellLayer({ box, live, onText }: Props) {
  const { ask } = useSpell();
  const layer = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<Marks>(none);
  // Drawn once per set of marks: a key press must not go through hundreds of them.
  const shown = useMemo(
    () =>
      marks.words.length === 0 ? null : (
        <div className="spell-layer" aria-hidden="true" ref={layer} key={marks.turn}>
          {pieces(marks).map((piece) =>
            piece.mark === null ? (
              piece.text
            ) : (
              <span className="spell-mark" key={piece.mark.start} data-end={piece.mark.end}>
                {piece.text}
              </span>
            ),
          )}
          {layerEnd}
        </div>
      ),
    [marks],
  );
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  useLayoutEffect(() => {
    if (shown !== null) layOver(layer.current, box.current);
  }, [shown, box]);

  // Marks at and after the changed place no longer lie over their words.
  useLayoutEffect(() => {
    const cut = (): void => {
      if (marks.words.length === 0) return;
      const valid = samePrefix(marks.text, live.now());
      // From the end, and only as far as the change reaches: there may be hundreds of marks before it.
      for (let mark = layer.current?.lastElementChild; mark instanceof HTMLElement;) {
        if (Number(mark.dataset['end']) <= valid) break;
        mark.classList.remove('spell-mark');
        mark = mark.previousElementSibling;
      }
    };
    cut();
    return live.follow(cut);
  }, [live, marks]);

  useEffect(() => {
    let stop: () => void = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const text = live.now();
      const found = findWords(text);
      const words = found.map((w) => w.word);
      stop = whenDone(unknownWords(words, ask), (unknown) =>
        // Drawing marks gives way to keys: a section that opens has many boxes to mark at once.
        startTransition(() =>
          setMarks(({ turn }) => ({
            text,
            words: found.filter((w) => unknown.has(w.word)),
            turn: turn + 1,
          })),
        ),
      );
    };
    const rest = (): void => {
      clearTimeout(timer);
      stop();
      timer = setTimeout(look, restMs);
    };
    rest();
    const leave = live.follow(rest);
    return () => {
      leave();
      clearTimeout(timer);
      stop();
    };
  }, [live, ask]);

  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    const scroll = () => layer.current?.scrollTo(area.scrollLeft, area.scrollTop);
    const open = (event: Event): void => {
      const caret = area.selectionStart;
      const mark = marks.text === area.value && marks.words.find((w) => w.start <= caret && caret <= w.end);
      if (!mark) return;
      event.preventDefault();
      const shown = layer.current?.querySelector(`[data-end="${mark.end}"]`)?.getBoundingClientRect();
      setMenu({ mark, left: shown?.left ?? 0, top: shown?.bottom ?? 0 });
    };
    const key = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key === ';') open(event);
    };
    area.addEventListener('scroll', scroll);
    area.addEventListener('contextmenu', open);
    area.addEventListener('keydown', key);
    return () => {
      area.removeEventListener('scroll', scroll);
      area.removeEventListener('contextmenu', open);
      area.removeEventListener('keydown', key);
    };
  }, [box, marks]);

  const close = (caret: number): void => {
    setMenu(null);
    box.current?.focus();
    box.current?.setSelectionRange(caret, caret);
  };

  return (
    <>
      {shown}
      {menu === null ? null : (
        <SpellMenu
          place={menu}
          onClose={() => close(menu.mark.end)}
          onLearnt={() => {
            setMarks(({ text, words, turn }) => ({
              text,
              words: words.filter((w) => w.word !== menu.mark.word),
              turn: turn + 1,
            }));
            close(menu.mark.end);
          }}
          onTake={(word) => {
            const text = live.now();
            onText(`${text.slice(0, menu.mark.start)}${word}${text.slice(menu.mark.end)}`);
            const caret = menu.mark.start + word.length;
            setTimeout(() => close(caret), 0);
          }}
        />
      )}
    </>
  );
}
