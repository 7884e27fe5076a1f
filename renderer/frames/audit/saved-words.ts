/** The saved line of the status bar, in the words of the design: what is true now, never a wish. */
import type { ErrorCode } from '../../../shared/errors.ts';
import { clockWords } from '../../form/words.ts';
import { counted, wordFor } from '../../../shared/dates/index.ts';
import type { SaveStatus } from '../../records/autosave.ts';
import type { SavedState } from '../foot.tsx';

const reasons: Readonly<Partial<Record<ErrorCode, string>>> = {
  'disk-full': 'this disk is full',
  'read-only': 'this disk or folder cannot be written to',
  'file-busy': 'another program has the file open',
  'write-failed': 'the file could not be written',
  'stale-revision': 'this audit was changed elsewhere on this laptop',
  'audit-locked': 'this audit is signed',
  'part-locked': 'this part is signed',
  'bad-changes': 'what was changed does not fit the form',
  locked: 'the vault is locked',
};

/** Why the last save did not work, as one sentence with the time of the last one that did. */
export function failedWords(status: Extract<SaveStatus, { kind: 'failed' }>): string {
  const reason = reasons[status.code] ?? 'Caselight could not write it';
  return `Not saved since ${clockWords(status.since)}: ${reason}. Your text is kept on the screen. Trying again every 10 seconds.`;
}

/** Everything is saved but for the places that hold more than fits: those are named under the bar, with a way to each. */
export const heldWords = (status: Extract<SaveStatus, { kind: 'held' }>): string =>
  `Saved on this laptop ${clockWords(status.at)}, except in ${counted(status.refused.length, 'place')} that ${wordFor(status.refused.length, 'holds', 'hold')} more than fits`;

/** The saved line for the status bar. `isLate`: the checks have not followed for a while. */
export function savedState(status: SaveStatus, isLate = false): SavedState {
  if (status.kind === 'held') return { look: 'fail', text: heldWords(status) };
  if (status.kind === 'failed') return { look: 'fail', text: failedWords(status) };
  const again = status.recovered ? '. Everything is up to date.' : '';
  const late = isLate ? '. What you wrote last is not checked yet.' : '';
  return { look: 'ok', text: `Saved on this laptop ${clockWords(status.at)}, encrypted${late || again}` };
}
