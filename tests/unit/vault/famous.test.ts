/** Passphrases that are long and guessed at once all the same. */
import { expect, test } from 'vitest';
import { passphraseStrength } from '../../../electron/vault/keys/strength.ts';

test.each([
  'correct horse battery staple',
  'C0rrect-H0rse-Battery-Staple',
  'To be, or not to be, that is the question',
  'May the Force be with you!',
  'the quick brown fox jumps over the lazy dog',
  'password password password password',
  'heron heron heron heron heron',
  'heronheronheronheronheron',
  'qwertyuiop asdfghjkl zxcvbnm',
  'poiuytrewq lkjhgfdsa mnbvcxz',
  '1qaz2wsx3edc4rfv5tgb',
  'abcdefghijklm nopqrstuvwxyz',
])('a passphrase that is famous, repeated or rows of the keyboard is refused: %s', async (passphrase) => {
  expect((await passphraseStrength(passphrase)).enough).toBe(false);
});

test.each(['wren lantern copper orbit', 'robin gravel velvet tundra', 'amber kettle north violin'])(
  'words that do not belong together stay good: %s',
  async (passphrase) => expect((await passphraseStrength(passphrase)).enough).toBe(true),
);
