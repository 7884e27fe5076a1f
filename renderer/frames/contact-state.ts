/** How a contact's standing is said and drawn, wherever one is shown. */
import type { ContactState } from '../../shared/contract/contacts.ts';
import type { IconName } from '../ui/icon.tsx';

export const stateWords: Readonly<Record<ContactState, { word: string; icon: IconName; look: string }>> = {
  unknown: { word: 'Unknown', icon: 'help', look: 'st-soft' },
  seen: { word: 'Seen, not verified', icon: 'eye', look: 'st-soft' },
  verified: { word: 'Verified', icon: 'shield-check', look: 'st-ink' },
  revoked: { word: 'Revoked', icon: 'shield-x', look: 'st-stop' },
};
