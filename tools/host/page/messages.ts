/** What the preload world and the Node side tell each other, one string per message. */

/** Which keys were held, as an accelerator needs it. */
export interface Modifiers {
  ctrl: boolean;
  meta: boolean;
  shift: boolean;
  alt: boolean;
}

/** From the page. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'key'; key: string; code: string; held: Modifiers }
  | { kind: 'open'; url: string }
  | { kind: 'title'; title: string }
  | { kind: 'activity' };

/** To the page. */
export type ToPage =
  | { kind: 'news'; channel: string; args: unknown[] }
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'copy'; text: string };
