/** What was told of the bundle an audit came in, and accepted, said again where the audit is looked at; nothing where there is nothing. */
import type { Warned } from '../../shared/contract/moderation.ts';
import { momentWords } from '../form/words.ts';
import { Notice } from '../ui/notice.tsx';

export function TakenInWith({ warned }: { readonly warned: Warned | undefined }) {
  if (warned === undefined) return null;
  return (
    <Notice kind="warn">
      <p>
        <strong>You took this audit in {momentWords(warned.at)}, after you were told:</strong>
      </p>
      <ul>
        {warned.warnings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
