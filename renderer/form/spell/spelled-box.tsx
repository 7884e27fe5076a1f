/** A box of several lines whose unknown words are marked. The dictionary of the browser is off: it would be downloaded; ours is in the program. */
import {
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type TextareaHTMLAttributes,
} from 'react';
import { useGivenText, type LiveText } from '../live-text.ts';
import { SpellLayer } from './spell-layer.tsx';
import { useSpell } from './use-spell.ts';

type Area = TextareaHTMLAttributes<HTMLTextAreaElement>;
type Own = Omit<Area, 'onChange' | 'value' | 'defaultValue' | 'spellCheck' | 'lang'> & {
  readonly onText: (text: string) => void;
  readonly box?: RefObject<HTMLTextAreaElement | null>;
  /** Other layers over the box. */
  readonly over?: ReactNode;
};

/** A box whose text its parent keeps. */
export function SpelledBox({ value, ...rest }: Own & { readonly value: string }) {
  const live = useGivenText(value);
  const own = useRef<HTMLTextAreaElement>(null);
  return <Spelled {...rest} box={rest.box ?? own} live={live} holds={{ value }} />;
}

/**
 * A box that draws nothing anew with a key: its letter is in the box already, and goes on at once. What changes the text
 * elsewhere (undo, a suggestion, a newer revision) is put into the box.
 */
export function LiveBox({ live, ...rest }: Own & { readonly live: LiveText }) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = rest.box ?? own;
  const [first] = useState(live.now);
  useLayoutEffect(() => {
    const put = (): void => {
      const area = box.current;
      const text = live.now();
      if (area !== null && area.value !== text) area.value = text;
    };
    put();
    return live.follow(put);
  }, [live, box]);
  return <Spelled {...rest} box={box} live={live} holds={{ defaultValue: first }} />;
}

type SpelledProps = Own & {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly live: LiveText;
  readonly holds: Pick<Area, 'value' | 'defaultValue'>;
};

function Spelled({ box, live, holds, over, onText, ...rest }: SpelledProps) {
  const { settings } = useSpell();
  return (
    <div className="text-box">
      <textarea
        ref={box}
        {...holds}
        lang="en-GB"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      {over}
      {settings.spellCheck && rest.readOnly !== true ? (
        <SpellLayer box={box} live={live} onText={onText} />
      ) : null}
    </div>
  );
}
