/** A box of several lines whose unknown words are marked. The dictionary of the browser is off: it would be downloaded; ours is in the program. */
import { useRef, type ReactNode, type RefObject, type TextareaHTMLAttributes } from 'react';
import { SpellLayer } from './spell-layer.tsx';
import { useSpell } from './use-spell.ts';

type Own = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'spellCheck' | 'lang'>;
type Props = Own & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly box?: RefObject<HTMLTextAreaElement | null>;
  /** Other layers over the box. */
  readonly over?: ReactNode;
};

export function SpelledBox({ value, onText, box, over, ...rest }: Props) {
  const { settings } = useSpell();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  return (
    <div className="text-box">
      <textarea
        ref={area}
        value={value}
        lang="en-GB"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      {over}
      {settings.spellCheck && rest.readOnly !== true ? (
        <SpellLayer box={area} text={value} onText={onText} />
      ) : null}
    </div>
  );
}
