/** Changes a setting at once; why one could not be written is shown in the status bar. */
import { create } from 'zustand';
import type { Settings } from '../../../shared/settings.ts';
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
