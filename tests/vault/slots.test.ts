/** The key file and the derivation: what is written, what is refused, and that other programs derive the same. */
import { argon2Sync } from 'node:crypto';
import { argon2id as wasmArgon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import {
  argon2idCost,
  chooseCost,
  deriveArgon2id,
  kdfBounds,
  withinBounds,
  type KdfParameters,
} from '../../electron/vault/keys/kdf.ts';
import { kitCode, kitWordsOf, makeKitWords, readKitWords } from '../../electron/vault/keys/kit.ts';
import { rawKey } from '../../electron/vault/file/connection.ts';
import {
  macHolds,
  parseSlotFile,
  sealSlotFile,
  type SlotFile,
} from '../../electron/vault/keys/slots/slot-file.ts';
import { makeSlotKey, unwrapSlot, wrapSlot } from '../../electron/vault/keys/slots/wrap.ts';
import { passphraseStrength } from '../../electron/vault/keys/strength.ts';
import { cheapKdf, must, otherPassphrase, passphrase } from './support.ts';

describe('Argon2id', () => {
  test('three implementations derive the same key from the same passphrase', async () => {
    const secret = Buffer.from('wren lantern copper orbit', 'utf8');
    const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    const cost = argon2idCost(65_536, 3);
    const ours = await deriveArgon2id(secret, salt, cost);
    const wasm = await wasmArgon2id({
      password: secret,
      salt,
      parallelism: 1,
      iterations: 3,
      memorySize: 65_536,
      hashLength: 32,
      outputType: 'hex',
    });
    expect(ours.toString('hex')).toBe(wasm);
    const node = argon2Sync('argon2id', {
      message: secret,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 65_536,
      passes: 3,
    });
    expect(node.toString('hex')).toBe(wasm);
    expect(wasm).toMatchInlineSnapshot(`"67e6b7c980ab62a1da827f39ea999e98486f5765ce8d5258a06bd6e2fdd5ee3d"`);
  });

  const machine = (msPerMiB: number) => (cost: KdfParameters) =>
    Promise.resolve((cost.memoryKiB / 1024) * msPerMiB);

  test('the cost is raised to half a second up to one, by memory', async () => {
    for (const msPerMiB of [0.9, 1.4, 2.2, 4, 7]) {
      const cost = await chooseCost(machine(msPerMiB));
      const took = await machine(msPerMiB)(cost);
      expect(took).toBeGreaterThanOrEqual(450);
      expect(took).toBeLessThanOrEqual(1000);
      expect(cost).toMatchObject({ passes: 3, lanes: 1 });
    }
  });

  test('never below the floor on a slow machine, never above the ceiling on a fast one', async () => {
    expect((await chooseCost(machine(50))).memoryKiB).toBe(kdfBounds.memoryKiB.min);
    expect((await chooseCost(machine(0.01))).memoryKiB).toBe(kdfBounds.memoryKiB.max);
  });

  test.each([
    ['too little memory', argon2idCost(65_535, 3), false],
    ['too few passes', argon2idCost(65_536, 2), false],
    ['100 GiB', argon2idCost(100 * 1024 * 1024, 3), false],
    ['a million passes', argon2idCost(65_536, 1_000_000), false],
    ['the floor', argon2idCost(65_536, 3), true],
    ['the ceiling', argon2idCost(1024 * 1024, 10), true],
  ])('stored parameters: %s', (_what, cost, allowed) => {
    expect(withinBounds(cost)).toBe(allowed);
  });
});

describe('recovery kit', () => {
  test('BIP-39 vectors read and write', () => {
    const vectors: [string, string][] = [
      ['00000000000000000000000000000000', `${'abandon '.repeat(11)}about`],
      [
        '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
        'legal winner thank year wave sausage worth useful legal winner thank yellow',
      ],
      ['ffffffffffffffffffffffffffffffff', `${'zoo '.repeat(11)}wrong`],
    ];
    for (const [hex, words] of vectors) {
      expect(kitWordsOf(Buffer.from(hex, 'hex')).join(' ')).toBe(words);
      expect(must(readKitWords(words.split(' '))).toString('hex')).toBe(hex);
    }
  });

  test('the first unknown word is named, a wrong word is told by the checksum', () => {
    const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
    expect(readKitWords(words.with(0, 'legall').with(5, 'sausages'))).toMatchObject({ facts: { word: 1 } });
    expect(readKitWords(words.with(11, 'zoo'))).toMatchObject({ code: 'kit-check-failed' });
    expect(readKitWords(words.slice(0, 11))).toMatchObject({ code: 'kit-check-failed' });
    expect(readKitWords(words.with(3, ''))).toMatchObject({ code: 'kit-word-unknown', facts: { word: 4 } });
  });

  test('kits differ, and their code tells the vault and not the words', () => {
    expect(makeKitWords()).not.toEqual(makeKitWords());
    expect(kitCode('a', 'b')).toBe(kitCode('a', 'b'));
    expect(kitCode('a', 'b')).not.toBe(kitCode('a', 'c'));
  });
});

describe('key file', () => {
  const vaultId = '6a0a1a6e-53a3-4f0e-9d3c-1f3f7f0b9a11';
  const vaultKey = Buffer.alloc(32, 7);
  const secret = Buffer.from(passphrase);
  const make = async () => {
    const slotKey = await makeSlotKey(cheapKdf, secret, argon2idCost(64, 1));
    const slot = wrapSlot({
      vaultId,
      kind: 'passphrase',
      madeAt: '2026-11-21T10:00:00.000Z',
      slotKey,
      vaultKey,
    });
    const header = {
      format: 'caselight-vault-slots',
      version: 1,
      vaultId,
      generation: 1,
      database: 'vault.db',
    } as const;
    return { slot, text: sealSlotFile({ ...header, slots: [slot] }, vaultKey) };
  };
  const parsed = (text: string): SlotFile => {
    const file = parseSlotFile(text);
    if (file === null || 'tooNew' in file) throw new Error('not read');
    return file;
  };

  test('wraps and unwraps for its secret only', async () => {
    const { slot } = await make();
    const opened = await unwrapSlot(cheapKdf, vaultId, slot, secret);
    expect(opened?.vaultKey.equals(vaultKey)).toBe(true);
    expect(await unwrapSlot(cheapKdf, vaultId, slot, Buffer.from(otherPassphrase))).toBeNull();
  });

  test('a slot is bound to its vault, kind, time and cost', async () => {
    const { slot } = await make();
    expect(await unwrapSlot(cheapKdf, vaultId.replace('6a', '6b'), slot, secret)).toBeNull();
    expect(await unwrapSlot(cheapKdf, vaultId, { ...slot, kind: 'kit' }, secret)).toBeNull();
    expect(
      await unwrapSlot(cheapKdf, vaultId, { ...slot, madeAt: '2026-11-22T10:00:00.000Z' }, secret),
    ).toBeNull();
    expect(await unwrapSlot(cheapKdf, vaultId, { ...slot, kdf: argon2idCost(128, 1) }, secret)).toBeNull();
  });

  test('every damaged byte is noticed before any key is derived', async () => {
    const { text } = await make();
    expect(parseSlotFile(text)).not.toBeNull();
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '0' ? '1' : '0';
      const damaged = text.slice(0, at) + other + text.slice(at + 1);
      const read = parseSlotFile(damaged);
      // White space between the members carries nothing.
      if (read !== null && !('tooNew' in read)) expect(read).toEqual(parsed(text));
    }
    for (const cut of [0, 1, text.length / 2, text.length - 3])
      expect(parseSlotFile(text.slice(0, cut))).toBeNull();
  });

  test('a file rewritten by somebody without the vault key does not hold', async () => {
    const { text } = await make();
    const file = parsed(text);
    expect(macHolds(file, vaultKey)).toBe(true);
    expect(macHolds({ ...file, database: 'vault-2.db' }, vaultKey)).toBe(false);
    expect(macHolds({ ...file, generation: 9 }, vaultKey)).toBe(false);
    expect(macHolds({ ...file, slots: [...file.slots, ...file.slots] }, vaultKey)).toBe(false);
    expect(macHolds(file, Buffer.alloc(32, 8))).toBe(false);
  });

  test('a newer version is told as such; unknown members and doubled kinds are refused', async () => {
    const { text } = await make();
    const value = JSON.parse(text) as Record<string, unknown>;
    expect(parseSlotFile(JSON.stringify({ ...value, version: 2 }))).toEqual({ tooNew: 2 });
    expect(parseSlotFile(JSON.stringify({ ...value, extra: true }))).toBeNull();
    const doubled = { ...value, slots: [...(value['slots'] as unknown[]), ...(value['slots'] as unknown[])] };
    expect(parseSlotFile(JSON.stringify(doubled))).toBeNull();
    expect(parseSlotFile(JSON.stringify({ ...value, database: '../../other.db' }))).toBeNull();
  });

  test('the raw key has the form SQLCipher takes', () => {
    expect(rawKey(Buffer.alloc(32, 0xa5)).toString()).toBe(`x'${'a5'.repeat(32)}'`);
  });
});

describe('strength of a passphrase', () => {
  test.each([
    ['', false],
    ['password', false],
    ['Password123!', false],
    ['qwertyuiop', false],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['caselight', false],
    ['caselight vault', false],
    ['wren lantern copper orbit', true],
    ['correct horse battery staple and some more', true],
    [' leading and trailing spaces count too ', true],
  ])('%j', async (typed, enough) => {
    expect((await passphraseStrength(typed)).enough).toBe(enough);
  });

  test('a very long one is judged without delay and taken whole', async () => {
    expect((await passphraseStrength('wren lantern copper orbit '.repeat(39))).score).toBe(4);
  });
});
