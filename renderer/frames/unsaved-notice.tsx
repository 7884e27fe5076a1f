/** Above the box one writes in, from the second failed save on: what is not saved yet and what helps. */
import { sentenceFor, type ErrorCode } from '../../shared/errors.ts';
import { counted } from '../../shared/dates/index.ts';
import { run } from '../stores/commands.ts';
import { Linkish } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

type Props = {
  /** How often saving has failed. */
  readonly tries: number;
  /** Words of this box that are not saved; 0 where they are elsewhere. */
  readonly words: number;
  /** Why saving failed: what helps depends on it. */
  readonly code: ErrorCode;
};

/** What helps against a disk that does not take the words; null where the cause is another. */
function helpOf(code: ErrorCode): string | null {
  if (code === 'disk-full') return 'Free some space on this disk, or';
  if (code === 'read-only') return 'This disk or folder cannot be written to. Make it writable, or';
  return code === 'write-failed' ? 'Another program may be holding the file. Close it, or' : null;
}

/** What is true of words that were refused for what they belong to. */
function causeOf(code: ErrorCode): string {
  if (code === 'audit-locked' || code === 'part-locked')
    return 'What they belong to is signed. They are kept encrypted beside the vault, and are under Settings, Words kept aside, after the next lock.';
  return `${sentenceFor(code)} They stay on the screen, and Caselight goes on trying.`;
}

export function UnsavedNotice({ tries, words, code }: Props) {
  if (tries < 2) return null;
  const help = helpOf(code);
  return (
    <Notice kind="stop" icon="triangle-alert">
      <p>
        <strong>
          {words > 0
            ? `The last ${counted(words, 'word')} are not saved yet.`
            : 'Your last changes are not saved yet.'}
        </strong>{' '}
        {help === null ? (
          causeOf(code)
        ) : (
          <>
            Do not close the laptop. {help}{' '}
            <Linkish onClick={() => void run('vault.backup')}>save an encrypted copy elsewhere</Linkish>.
          </>
        )}
      </p>
    </Notice>
  );
}
