/** Every way a bundle can be wrong: each is refused with its own reason, none changes the vault, and the good ones pass. */
import path from 'node:path';
import { Encrypter, Stanza } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { makePerson, risingClock } from '../../fixtures/bundles/people.ts';
import {
  archive,
  identityOf,
  manifestOf,
  recipientOf,
  resealed,
  seal,
  textOf,
  utf8,
  withManifest,
} from './forging.ts';
import {
  auditor,
  moderator,
  stranger,
  good,
  zip,
  entries,
  mine,
  refused,
  sealed,
  flipped,
  without,
  home,
} from './attacked.ts';
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

test('the good one is good', async () => {
  expect(await moderator.look(good)).toMatchObject({ outcome: 'good', refusal: null });
  // Putting it together again from its parts is no attack in itself.
  expect(await moderator.look(await sealed(entries))).toMatchObject({ outcome: 'good' });
});

describe('the seal', () => {
  test.each([0, 1, 2, 3, 4])('a bit flipped in the payload, place %i of 5', (fifth) => {
    const header = Buffer.from(good).indexOf('\n---') + 60;
    const at = header + Math.floor(((good.length - header - 1) * fifth) / 4);
    return refused(flipped(good, at), 'damaged');
  });
  test('a bit flipped in any line of the header', async () => {
    const end = Buffer.from(good).indexOf('\n---') + 40;
    await inRounds('header of a bundle, one octet changed', upTo(end, times({ short: 37, long: 1 })), (at) =>
      refused(flipped(good, at), 'not-a-bundle', 'not-for-you', 'damaged'),
    );
  });
  test.each([10, 100, 400, 20_000])('cut short after %i bytes', (size) =>
    refused(good.slice(0, size), 'damaged', 'not-a-bundle'),
  );
  test('the last byte missing', () => refused(good.slice(0, -1), 'damaged'));
  test('cut at a border of age chunks', () => {
    const start = Buffer.from(good).indexOf('\n---') + 1 + 4 + 43 + 1 + 16;
    return refused(good.slice(0, start + 65_552), 'damaged');
  });
  test('bytes added behind', () => refused(new Uint8Array(Buffer.concat([good, utf8('more')])), 'damaged'));
  test('chunks in another order', () => {
    const start = Buffer.from(good).indexOf('\n---') + 1 + 4 + 43 + 1 + 16;
    const chunk = 65_552;
    const swapped = good.slice();
    swapped.set(good.slice(start + chunk, start + 2 * chunk), start);
    swapped.set(good.slice(start, start + chunk), start + chunk);
    return refused(swapped, 'damaged');
  });
  test('sealed for somebody else', async () =>
    refused(await seal(zip, [await recipientOf(stranger)]), 'not-for-you'));
  test('no bundle at all', () => refused(utf8('age-encryption.org/v1\nrubbish'), 'not-a-bundle', 'damaged'));
  test('an endless header', () =>
    refused(utf8(`age-encryption.org/v1\n-> X25519 ${'A'.repeat(500_000)}`), 'not-a-bundle', 'damaged'));
  test('an empty archive', async () =>
    refused(await seal(new Uint8Array(), [mine]), 'damaged', 'archive-unsafe'));
});

describe('the list and who signed it', () => {
  test('the list is missing', async () =>
    refused(await sealed(without('manifest.json')), 'manifest-missing'));
  test('the signature is missing', async () =>
    refused(await sealed(without('manifest.p7s')), 'signature-missing'));
  test('one byte of the list was changed', async () => {
    const changed = entries.map((one) =>
      one.name === 'manifest.json'
        ? { ...one, bytes: utf8(textOf(one.bytes).replace('for-moderation', 'for-meeting')) }
        : one,
    );
    await refused(await sealed(changed), 'manifest-changed');
  });
  test('the signature is rubbish', async () => {
    const changed = entries.map((one) =>
      one.name === 'manifest.p7s' ? { ...one, bytes: utf8('rubbish') } : one,
    );
    await refused(await sealed(changed), 'signature-invalid');
  });
  test('every single bit of a stretch of the signature matters', async () => {
    const signature = entries.find((one) => one.name === 'manifest.p7s')?.bytes ?? new Uint8Array();
    const step = times({ short: 149, long: 7 });
    await inRounds(
      'signature in a bundle, one octet changed',
      upTo(signature.length, step, 5),
      async (at) => {
        const changed = entries.map((one) =>
          one.name === 'manifest.p7s' ? { ...one, bytes: flipped(signature, at) } : one,
        );
        const verdict = await moderator.look(await sealed(changed));
        expect(verdict.outcome, `bit at ${at}`).toBe('refused');
      },
    );
  });
  test('somebody else signs under the name of the sender', async () => {
    const forged = await withManifest(entries, manifestOf(entries), await identityOf(stranger));
    await refused(await sealed(forged), 'sender-mismatch');
  });
  test('a sender who names another person than the certificate', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, sender: { ...m.sender, name: 'Manager B-01' } }),
    });
    await refused(await sealed(forged), 'sender-mismatch');
  });
  test('a key that the sender never had, under the same name and agency', async () => {
    const { now } = risingClock(Date.UTC(2026, 10, 21, 12));
    const twin = await makePerson(path.join(home, 'twin'), 'Auditor A-17', 'Quality auditor', now);
    const own = await twin.asks['identity.own'](null);
    if (!own.ok || own.value === null) throw new Error('no identity');
    const { name, role, agency, fingerprint, recipient } = own.value;
    const forged = await resealed(entries, await identityOf(twin), {
      manifest: (m) => ({ ...m, sender: { name, role, agency, certificate: fingerprint, recipient } }),
    });
    await refused(await sealed(forged), 'sender-key-changed');
    await twin.end();
  });
  test('addressed anew in the list', async () => {
    const other = await recipientOf(stranger);
    const changed = entries.map((one) =>
      one.name === 'manifest.json' ? { ...one, bytes: utf8(textOf(one.bytes).replace(mine, other)) } : one,
    );
    await refused(await sealed(changed), 'manifest-changed');
  });
  test('forwarded by its receiver to a third person', async () => {
    const forwarded = await seal(zip, [await recipientOf(stranger)]);
    expect(await stranger.look(forwarded)).toMatchObject({
      outcome: 'refused',
      refusal: 'recipients-differ',
    });
  });
  test('sealed again with a further key that the list does not name', async () =>
    refused(await seal(zip, [mine, await recipientOf(stranger)]), 'recipients-differ'));
  test('sealed again with a key of a kind nobody here knows', async () => {
    // A header line of another kind of key, as another program's plugins write it; the rest of the header is made anew.
    const stranger = { wrapFileKey: () => [new Stanza(['mlkem768x25519', 'QUJD'], new Uint8Array(32))] };
    const encrypter = new Encrypter();
    encrypter.addRecipient(mine);
    encrypter.addRecipient(stranger);
    await refused(await encrypter.encrypt(zip), 'recipients-differ');
  });
  test('one name twice on the list hides no second key', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, recipients: [...m.recipients, ...m.recipients] }),
    });
    await refused(
      await seal(await archive(forged), [mine, await recipientOf(stranger)]),
      'recipients-differ',
    );
  });
  test('from a newer program', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, version: 4, more: true }),
    });
    await refused(await sealed(forged), 'newer-format');
  });
  test('a list with a member nobody knows', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, more: true }),
    });
    await refused(await sealed(forged), 'content-invalid');
  });
  test('sealed on a day its certificate was not valid', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, created: '2039-01-01T00:00:00.000Z' }),
    });
    await refused(await sealed(forged), 'signature-invalid');
  });
});
