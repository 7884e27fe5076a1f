/** A form that is checked by Caselight itself: the browser's own bubbles are off, and sending never leaves the page. */
import type { ReactNode } from 'react';

type Props = {
  /** Runs when the form is sent, by its button or by Enter in a field. */
  readonly onSend: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

export const Form = ({ onSend, className = 'stack', children }: Props) => (
  <form
    className={className}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    {children}
  </form>
);
