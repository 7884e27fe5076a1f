/** Places that differ only in blanks, line breaks or how letters are composed: told, and folded away. */
import type { Change } from '../../../shared/moderation/changes/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { counted } from '../../../shared/dates/index.ts';
import { placeName } from './change-acts.ts';

type Props = { readonly toolkit: Toolkit; readonly changes: readonly Change[] };

export function OnlySpacing({ toolkit, changes }: Props) {
  if (changes.length === 0) return null;
  return (
    <details className="chgs quiet">
      <summary>
        {counted(changes.length, 'place')} only spaced or written otherwise, with the same words
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={change.key}>
            {placeName(toolkit, change.question)}, {change.field}
          </li>
        ))}
      </ul>
    </details>
  );
}
