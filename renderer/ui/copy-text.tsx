/** Words to take along: shown as text, marked, and put on the clipboard where the system lets us. */
import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';

export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
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
      <textarea id={id} ref={box} readOnly rows={2} value={text} />
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
