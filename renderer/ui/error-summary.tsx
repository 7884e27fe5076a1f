/**
 * What must be put right, at the top and with the focus, each entry a link to its field (the GOV.UK pattern). The same
 * words stand beside the field.
 */
import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export type FormError = { readonly field: string; readonly message: string };

/** Takes the errors of the last attempt; a new attempt gives a new array and takes the focus again. Nothing without errors. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-stop error-summary" role="alert" tabIndex={-1} ref={box}>
      <Icon name="circle-alert" />
      <h2>There is a problem</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.message}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.field)?.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one field, or undefined. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((one) => one.field === field)?.message;
