/** Words to take along: shown as text, marked, and put on the clipboard where the system lets us. */
import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';

type Props = {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly rows?: number;
};

export function CopyText({ label, text, hint, rows = 2 }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    box.current?.focus();
    box.current?.select();
    // The clipboard's own interface needs a permission that the window does not have; this one needs none.
    const copied = typeof document.execCommand === 'function' && document.execCommand('copy');
    setSaid(copied ? 'Copied.' : 'Marked: copy it with Ctrl+C.');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={box}
        readOnly
        rows={rows}
        value={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <div className="btn-row">
        <Button icon="copy" onClick={copy}>
          Copy {label.charAt(0).toLowerCase() + label.slice(1)}
        </Button>
        <span role="status" className="soft">
          {said}
        </span>
      </div>
    </div>
  );
}
