/** Draws a part of the page that is fetched on its own. */
import { useEffect, useState, type ReactNode } from 'react';
import { behind, whatIsBehind, type Behind } from './lazy-program.ts';
import { whenDone } from './records/when-done.ts';

/** Something from behind the unlock screen; nothing for the moment until it has been fetched. */
export function Later({ draw }: { readonly draw: (there: Behind) => ReactNode }) {
  const [there, come] = useState(whatIsBehind);
  useEffect(() => (there === null ? whenDone(behind(), come) : undefined), [there]);
  return there === null ? null : draw(there);
}
