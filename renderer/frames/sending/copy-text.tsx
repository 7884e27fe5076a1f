/** A text to copy into another program: shown, marked, and put on the clipboard where the system lets us. */
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

export function CopyText(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly rows: number;
}) {
  const { id, label, hint, text, rows } = props;
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
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
      <p className="hint" id={`${id}-h`}>
        {hint}
      </p>
      <textarea id={id} ref={box} readOnly rows={rows} value={text} aria-describedby={`${id}-h`} />
      <div className="btn-row">
        <Button icon="copy" onClick={copy}>
          Copy the text
        </Button>
        <span role="status" className="soft small">
          {said}
        </span>
      </div>
    </div>
  );
}
