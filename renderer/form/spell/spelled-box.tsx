/** A box of several lines whose unknown words are marked. The dictionary of the browser is off: it would be downloaded; ours is in the program. */
import {
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type TextareaHTMLAttributes,
} from 'react';
import { typedText } from '../../../shared/text/typed-text.ts';
import { beyond, tiedTooMuch, TooMuch } from '../../ui/too-much.tsx';
import { useGivenText, useOfText, type LiveText } from '../live-text.ts';
import { SpellLayer } from './spell-layer.tsx';
import { useSpell } from './use-spell.ts';

type Area = TextareaHTMLAttributes<HTMLTextAreaElement>;
type Own = Omit<Area, 'onChange' | 'value' | 'defaultValue' | 'spellCheck' | 'lang'> & {
  readonly onText: (text: string) => void;
  readonly box?: RefObject<HTMLTextAreaElement | null>;
  /** How much fits. More is taken, said beside the box and kept, and saved once it fits. */
  readonly limit?: number;
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

function Spelled({ box, live, holds, over, onText, limit, ...rest }: SpelledProps) {
  const { settings } = useSpell();
  const tooMuch = useOfText(live, (text) => beyond(text, limit));
  return (
    <>
      <div className="text-box">
        <textarea
          ref={box}
          {...holds}
          lang="en-GB"
          spellCheck={false}
          data-limit={limit}
          onChange={(event) => onText(typedText(event.target.value))}
          {...rest}
          {...(tooMuch === 0 ? {} : tiedTooMuch(rest.id, tooMuch, rest['aria-describedby']))}
        />
        {over}
        {settings.spellCheck && rest.readOnly !== true ? (
          <SpellLayer box={box} live={live} onText={onText} />
        ) : null}
      </div>
      <TooMuch id={rest.id} over={tooMuch} limit={limit} />
    </>
  );
}
