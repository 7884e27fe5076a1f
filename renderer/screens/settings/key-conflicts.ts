/** Whether a key may be given to a command, and if not, why. Pure. */
import {
  commands,
  keptFree,
  keysOf,
  splitKey,
  type Command,
  type CommandPlace,
  type Platform,
} from '../../../shared/commands.ts';

/** Places that are on the screen together, so that one key cannot serve both. */
function meet(a: readonly CommandPlace[], b: readonly CommandPlace[]): boolean {
  const wide: readonly CommandPlace[] = ['everywhere', 'unlocked'];
  if (a.some((place) => wide.includes(place)) || b.some((place) => wide.includes(place))) return true;
  const inAudit: readonly CommandPlace[] = ['audit', 'question', 'scale'];
  const all = (list: readonly CommandPlace[]): readonly CommandPlace[] =>
    list.some((place) => inAudit.includes(place)) ? [...list, ...inAudit] : list;
  return all(a).some((place) => all(b).includes(place));
}

/** A key that would type something while writing cannot start a command. */
function types(key: string): boolean {
  const parts = splitKey(key);
  const name = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).some((part) => part === 'Ctrl' || part === 'Meta' || part === 'Alt');
  return !held && !/^F\d{1,2}$/.test(name);
}

/**
 * The reason why this key cannot be had by this command, one sentence; null when it can.
 * Takes the key as written in shared/commands.ts, the command's id, the platform and the person's own keys.
 */
export function whyNot(
  key: string,
  commandId: string,
  platform: Platform,
  own: Readonly<Record<string, string>>,
): string | null {
  if (types(key)) return 'That key is needed for writing. Hold Ctrl or Alt with it, or use a function key.';
  const parts = splitKey(key);
  if (platform !== 'darwin' && parts.includes('Ctrl') && parts.includes('Alt'))
    return 'Ctrl and Alt together are the AltGr key, which types characters. Choose another.';
  if (platform !== 'darwin' && /^Alt\+[A-Z]$/.test(key))
    return 'Alt with a letter opens a menu. Choose another.';
  const kept = keptFree.find((one) => one.keys.includes(key));
  if (kept !== undefined) return `That key is kept free. ${kept.why} Choose another.`;
  const asked = commands.find((one) => one.id === commandId);
  const other = commands.find(
    (one: Command) =>
      one.id !== commandId &&
      asked !== undefined &&
      meet(one.where, asked.where) &&
      keysOf(one, platform, own).includes(key),
  );
  return other === undefined
    ? null
    : `That key is in use for “${other.title}”. Choose another, or change that one first.`;
}
