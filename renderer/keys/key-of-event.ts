/** Turns a key press into the words of shared/commands.ts, so that keys are compared as text. */

const named: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/**
 * The name of the key itself. Letters go by what is printed on the key (so AZERTY works); digits go by their place,
 * because Shift and Alt change what they type.
 */
function nameOf(press: Press): string | null {
  if (/^(Control|Shift|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/.test(press.key)) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code);
  if (digit?.[1] !== undefined) return digit[1];
  if (press.code === 'NumpadAdd' || press.key === '+') return '+';
  if (press.code === 'NumpadSubtract') return '-';
  // Ctrl+= is the same key as Ctrl++ on most keyboards; Shift+/ types a question mark.
  if (press.code === 'Equal' && (press.ctrlKey || press.metaKey)) return '+';
  const letter = /^Key([A-Z])$/.exec(press.code);
  // With Alt the typed character may be anything (macOS); then the place of the key tells the letter.
  if (press.altKey && letter?.[1] !== undefined) return letter[1];
  if (press.key.length === 1) return press.key.toUpperCase();
  return named[press.key] ?? press.key;
}

/** "Ctrl+Shift+F" for a key press; null while only modifiers are down. AltGr is no modifier of ours and gives null. */
export function keyOfEvent(press: Press & { getModifierState?: (name: string) => boolean }): string | null {
  if (press.getModifierState?.('AltGraph') === true) return null;
  const name = nameOf(press);
  if (name === null) return null;
  // The sign + needs Shift on many keyboards, so Shift says nothing there.
  const shift = press.shiftKey && name !== '+';
  return [
    press.ctrlKey ? 'Ctrl' : '',
    press.metaKey ? 'Meta' : '',
    press.altKey ? 'Alt' : '',
    shift ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
    .join('+');
}
