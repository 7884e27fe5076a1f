/** The status bar: what is saved, the protective marking, the keys that work here. */
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { useSettings } from '../stores/settings.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { KeyOf } from './command-button.tsx';
import { LongWork } from './long-work.tsx';

/** ok: proved by a commit. fail: turns the bar at once. none: nothing to save here. */
export type SavedState = {
  readonly look: 'ok' | 'fail' | 'none';
  readonly text: ReactNode;
  readonly icon?: IconName;
};

/** A key and its word: of a command (as the person has set it), or a fixed one. */
export type Hint = { readonly word: string; readonly command?: CommandId; readonly key?: string };

const icons = { ok: 'check', fail: 'triangle-alert', none: 'lock' } as const;

const Saved = ({ saved, spoken }: { saved: SavedState; spoken: boolean }) => (
  <div className={`saved saved-${saved.look}`}>
    <Icon name={saved.icon ?? icons[saved.look]} />
    <span role={spoken ? 'status' : undefined}>{saved.text}</span>
  </div>
);

/**
 * `say` is the text a screen reader is to hear now (a failure, a recovery, or because it was asked for with the key of
 * "Save now"); plain saves are shown and not spoken. `marking` is the audit's own; without it the vault's usual one.
 */
export function Foot({
  saved,
  say = '',
  marking,
  hints = [],
  children,
}: {
  saved: SavedState;
  say?: string;
  marking?: string;
  hints?: readonly Hint[];
  children?: ReactNode;
}) {
  const usual = useSettings((settings) => settings.defaultMarking);
  return (
    <footer className="foot">
      <Saved saved={saved} spoken={saved.look === 'fail'} />
      <p className="vh" role="status">
        {say}
      </p>
      {children}
      <LongWork />
      <BackupReminder />
      <p className="marking">{marking ?? usual}</p>
      <p className="hints">
        {[...hints, { word: 'all keys', command: 'help.keys' } as const].map((hint: Hint) => (
          <span key={hint.word}>
            {hint.command === undefined ? <Kbd>{hint.key ?? ''}</Kbd> : <KeyOf command={hint.command} />}{' '}
            {hint.word}
          </span>
        ))}
      </p>
    </footer>
  );
}
