/** A modal dialog: keeps the focus, closes with Escape, gives the focus back. Used for the palette, the key sheet and the few questions the design allows. */
import { useEffect, useRef, type ReactNode } from 'react';
import { dialogShown } from '../stores/overlays.ts';

type Props = {
  /** Read out as its name. */
  label: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
};

export function Dialog({ label, className, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    // Escape. The dialog is taken off the page by its owner, never left there closed.
    const onCancel = (event: Event): void => {
      event.preventDefault();
      close.current();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.showModal();
    const gone = dialogShown();
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.close();
      gone();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={box} className={className ?? 'sheet-dialog'} aria-label={label}>
      {children}
    </dialog>
  );
}
