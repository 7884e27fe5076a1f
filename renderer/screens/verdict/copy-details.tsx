/** The details of a refusal to copy: shown as text, marked, and put on the clipboard where the system lets us. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

export function CopyDetails({ details }: { readonly details: string }) {
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  const copy = (text: HTMLTextAreaElement): void => {
    text.select();
    // The clipboard's own interface needs a permission that the window does not have; this one needs none.
    const copied = typeof document.execCommand === 'function' && document.execCommand('copy');
    setSaid(copied ? 'Copied.' : 'Marked: copy it with Ctrl+C.');
  };
  return (
    <>
      {shown ? null : (
        <Button big icon="copy" onClick={() => setShown(true)}>
          Copy the details for IT
        </Button>
      )}
      {shown ? (
        <div className="field">
          <label htmlFor="it-details">Details for IT, without names or contents</label>
          <textarea
            id="it-details"
            ref={box}
            readOnly
            rows={8}
            className="mono"
            value={details}
            onFocus={(event) => copy(event.target)}
          />
        </div>
      ) : null}
      <p role="status" className="soft">
        {said}
      </p>
    </>
  );
}
