/** Electron's accelerator strings, compared with the keys a page reports. */
import type { Modifiers } from '../page/messages.ts';

interface Chord extends Modifiers {
  key: string;
}

const NAMED: Record<string, string> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** `CmdOrCtrl+Shift+L` → its keys; the last part is the key itself. */
export function parseAccelerator(text: string, platform: string = process.platform): Chord {
  // A plus sign as the key stands at the end: `Ctrl++`.
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), 'Plus'] : text.split('+');
  const chord: Chord = { ctrl: false, meta: false, shift: false, alt: false, key: '' };
  const mac = platform === 'darwin';
  for (const part of parts) {
    const name = part.trim().toLowerCase();
    if (name === 'cmdorctrl' || name === 'commandorcontrol') chord[mac ? 'meta' : 'ctrl'] = true;
    else if (name === 'ctrl' || name === 'control') chord.ctrl = true;
    else if (['cmd', 'command', 'meta', 'super'].includes(name)) chord.meta = true;
    else if (name === 'alt' || name === 'option' || name === 'altgr') chord.alt = true;
    else if (name === 'shift') chord.shift = true;
    else chord.key = NAMED[name] ?? name;
  }
  return chord;
}

/** The letter or digit on a key, whatever the modifiers make of it. */
const plainKey = (key: string, code: string): string => {
  const named = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return key.length === 1 && named ? named.toLowerCase() : key.toLowerCase();
};

/** True when a pressed key is the accelerator. `key` and `code` are those of the keyboard event. */
export function matchesAccelerator(text: string, key: string, code: string, held: Modifiers): boolean {
  const chord = parseAccelerator(text);
  if (chord.ctrl !== held.ctrl || chord.meta !== held.meta || chord.alt !== held.alt) return false;
  if (chord.key === key.toLowerCase() && chord.key.length === 1 && !/[a-z0-9]/.test(chord.key)) return true;
  return chord.shift === held.shift && (chord.key === key.toLowerCase() || chord.key === plainKey(key, code));
}
