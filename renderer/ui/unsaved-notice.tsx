/** Above the box one writes in, from the second failed save on: what is not saved yet and what helps. */
import { counted } from '../form/words.ts';
import { run } from '../stores/commands.ts';
import { Linkish } from './button.tsx';
import { Notice } from './notice.tsx';

type Props = {
  /** How often saving has failed. */
  readonly tries: number;
  /** Words of this box that are not saved; 0 where they are elsewhere. */
  readonly words: number;
};

export function UnsavedNotice({ tries, words }: Props) {
  if (tries < 2) return null;
  return (
    <Notice kind="stop" icon="triangle-alert">
      <p>
        <strong>
          {words > 0
            ? `The last ${counted(words, 'word')} are not saved yet.`
            : 'Your last changes are not saved yet.'}
        </strong>{' '}
        Do not close the laptop. Free some space on this disk, or{' '}
        <Linkish onClick={() => void run('vault.backup')}>save an encrypted copy elsewhere</Linkish>.
      </p>
    </Notice>
  );
}
