/** Changes a setting at once; why one could not be written is shown in the status bar. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Settings } from '../../../shared/settings.ts';
import { savedState } from '../../frames/audit/saved-words.ts';
import type { SaveStatus } from '../../records/autosave.ts';
import { changeSettings } from '../../stores/settings.ts';
import { unawaited } from '../../surface.ts';

export const useTrouble = create<{ readonly trouble: string }>(() => ({ trouble: '' }));

/** Forgets what went wrong before. */
export const forgetTrouble = (): void => useTrouble.setState({ trouble: '' });

async function write(change: Partial<Settings>): Promise<void> {
  const trouble = await changeSettings(change);
  useTrouble.setState({ trouble: trouble ?? '' });
}

export const set = (change: Partial<Settings>): void => unawaited(write(change));

/** Shows in the status bar why a record that is edited among the settings is not saved, for as long as it is not. */
export function useRecordTrouble(record: { readonly status: SaveStatus } | string | null): void {
  const status = record !== null && typeof record !== 'string' ? record.status : null;
  useEffect(() => {
    if (status === null) return;
    const { look, text } = savedState(status);
    useTrouble.setState({ trouble: look === 'fail' && typeof text === 'string' ? text : '' });
  }, [status]);
}
