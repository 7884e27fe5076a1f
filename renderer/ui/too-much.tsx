/** Beside a box that holds more than fits: how much too much. Nothing is cut off; it stays, is kept encrypted, and is saved once it fits. */
import { counted, figure } from '../../shared/dates/index.ts';
import { ErrorText } from './notice.tsx';

/** How many characters of a text are beyond a limit. */
export const beyond = (text: string, limit: number | undefined): number =>
  limit === undefined ? 0 : Math.max(0, text.length - limit);

/** What ties a box to the line about it; nothing while all fits. */
export function tiedTooMuch(
  id: string | undefined,
  over: number,
  describedBy: string | undefined,
): { 'aria-describedby': string | undefined; 'aria-invalid'?: true } {
  if (over === 0) return { 'aria-describedby': describedBy };
  return {
    'aria-describedby': [describedBy, `${id ?? ''}-over`].filter((one) => one !== undefined).join(' '),
    'aria-invalid': true,
  };
}

export function TooMuch(props: {
  readonly id: string | undefined;
  readonly over: number;
  readonly limit: number | undefined;
}) {
  const { id, over, limit = 0 } = props;
  if (over === 0) return null;
  return (
    <div role="status">
      <ErrorText id={`${id ?? ''}-over`}>
        {counted(over, 'character')} too many: {figure(limit)} fit here. Nothing is cut off; it is kept
        encrypted and saved once it fits.
      </ErrorText>
    </div>
  );
}
