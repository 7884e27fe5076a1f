/** The list of commands keeps its own rules: no key twice where both could be meant, none that must stay free. */
import { describe, expect, it } from 'vitest';
import {
  acceleratorOf,
  ariaKeyOf,
  commands,
  keptFree,
  keysOf,
  keyWords,
  splitKey,
  type Command,
} from '../../../shared/commands.ts';
import { whyNot } from '../../../renderer/screens/settings/key-conflicts.ts';

const platforms = ['linux', 'darwin'] as const;

describe('the list of commands', () => {
  it('has each id once', () => {
    expect(new Set(commands.map((one) => one.id)).size).toBe(commands.length);
  });

  it.each(platforms)('has no default key that its own rules would refuse, on %s', (platform) => {
    for (const one of commands as readonly Command[]) {
      if (one.local === true) continue;
      for (const key of keysOf(one, platform))
        expect([one.id, key, whyNot(key, one.id, platform, {})]).toEqual([one.id, key, null]);
    }
  });

  it('keeps free what assistive technology and the system need', () => {
    const free = new Set(keptFree.flatMap((one) => one.keys));
    for (const key of ['F5', 'F10', 'Ctrl+W', 'Insert', 'CapsLock', 'Ctrl+Shift+U'])
      expect(free.has(key)).toBe(true);
  });

  it('writes keys for menus, for screen readers and for people', () => {
    expect(acceleratorOf('Ctrl++')).toBe('Control+Plus');
    expect(acceleratorOf('Meta+[')).toBe('Command+[');
    expect(ariaKeyOf('Alt+Left')).toBe('Alt+ArrowLeft');
    expect(keyWords('Meta+Shift+F', 'darwin')).toBe('Command+Shift+F');
    expect(splitKey('Ctrl++')).toEqual(['Ctrl', '+']);
  });

  it("takes the person's own key instead of the default, and no key at all when it was taken away", () => {
    const lock = commands.find((one) => one.id === 'vault.lock') as Command;
    expect(keysOf(lock, 'linux', { 'vault.lock': 'F4' })).toEqual(['F4']);
    expect(keysOf(lock, 'linux', { 'vault.lock': '' })).toEqual([]);
  });
});

describe('changing a key', () => {
  it('refuses a key in use and names the other command', () => {
    expect(whyNot('Ctrl+K', 'audit.new', 'linux', {})).toContain('Find or do');
  });

  it('refuses keys that type, AltGr, menu letters and keys kept free', () => {
    expect(whyNot('A', 'audit.new', 'linux', {})).toContain('needed for writing');
    expect(whyNot('Ctrl+Alt+E', 'audit.new', 'linux', {})).toContain('AltGr');
    expect(whyNot('Alt+F', 'audit.new', 'linux', {})).toContain('menu');
    expect(whyNot('F5', 'audit.new', 'linux', {})).toContain('kept free');
  });

  it('allows a key whose other command was moved away', () => {
    expect(whyNot('Ctrl+K', 'audit.new', 'linux', { 'palette.open': 'F4' })).toBeNull();
  });
});
