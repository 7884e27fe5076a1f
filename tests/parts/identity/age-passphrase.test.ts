/** The passphrase of an age file: the stretching leaves the thread free, the age library reads what is made, and what is wrong is refused. */
import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import { expect, test } from 'vitest';
import { passphraseIdentity, passphraseRecipient } from '../../../electron/identity/age-passphrase.ts';

const secret = 'copper lantern wren orbit tundra';

test('the age library opens what is sealed here, and the other way about', async () => {
  const ours = new Encrypter();
  ours.addRecipient(passphraseRecipient(secret));
  const theirs = new Decrypter();
  theirs.addPassphrase(secret);
  expect(await theirs.decrypt(await ours.encrypt('a heron'), 'text')).toBe('a heron');

  const made = new Encrypter();
  made.setPassphrase(secret);
  made.setScryptWorkFactor(12);
  const opened = new Decrypter();
  opened.addIdentity(passphraseIdentity(secret));
  expect(await opened.decrypt(await made.encrypt('a wren'), 'text')).toBe('a wren');
});

test('while a passphrase is stretched the thread goes on with other work', async () => {
  let turns = 0;
  const state = { done: false };
  const sealing = Promise.resolve(passphraseRecipient(secret).wrapFileKey(randomBytes(16))).finally(() => {
    state.done = true;
  });
  while (!state.done) {
    await turn();
    turns += 1;
  }
  const [stanza] = await sealing;
  // The library's own way takes two turns: one before it blocks and one after.
  expect(turns).toBeGreaterThan(100);
  expect(stanza?.args[2]).toBe('18');
});

test('one passphrase written in two ways of Unicode is one passphrase', async () => {
  const stanzas = await passphraseRecipient('cafe\u0301 wren').wrapFileKey(new Uint8Array(16).fill(7));
  expect(await passphraseIdentity('caf\u00e9 wren').unwrapFileKey([...stanzas])).toEqual(
    new Uint8Array(16).fill(7),
  );
  expect(await passphraseIdentity('cafe wren').unwrapFileKey([...stanzas])).toBeNull();
});

test('a stanza that is none, is not alone or asks for too much work is refused before any work', async () => {
  const salt = Buffer.alloc(16, 9).toString('base64').replaceAll('=', '');
  const body = new Uint8Array(32);
  const wrong: readonly (readonly Stanza[])[] = [
    [new Stanza(['scrypt', salt, '19'], body)],
    [new Stanza(['scrypt', salt, '018'], body)],
    [new Stanza(['scrypt', salt, '0'], body)],
    [new Stanza(['scrypt', salt], body)],
    [new Stanza(['scrypt', salt, '10', 'more'], body)],
    [new Stanza(['scrypt', `${salt}==`, '10'], body)],
    [new Stanza(['scrypt', salt.slice(2), '10'], body)],
    [new Stanza(['scrypt', salt, '10'], new Uint8Array(33))],
    [new Stanza(['scrypt', salt, '10'], body), new Stanza(['X25519', 'a'], body)],
  ];
  for (const stanzas of wrong)
    await expect(
      Promise.resolve(passphraseIdentity(secret).unwrapFileKey([...stanzas])),
      JSON.stringify(stanzas.map((one) => one.args)),
    ).rejects.toThrow('stanza');
  expect(await passphraseIdentity(secret).unwrapFileKey([new Stanza(['X25519', 'a'], body)])).toBeNull();
});
