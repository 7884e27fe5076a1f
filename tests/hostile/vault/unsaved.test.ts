/** Text that could not be saved when the vault locked: it is kept, never in plain, and put back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openUnsaved, sealUnsaved } from '../../../electron/vault/life/unsaved-file.ts';
import { keepUnsaved } from '../../../electron/vault/life/unsaved.ts';
import { homeForEach } from '../../vault/set-up.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { withMount } from './mount.ts';

const home = homeForEach();

test('locked while the disk is full: the last words are kept encrypted and come back when there is room', () => {
  const disk = path.join(home(), 'disk');
  mkdirSync(disk);
  const said = withMount('mount -t tmpfs -o size=3m tmpfs "$DISK"', 'unsaved-child.ts', disk);
  expect(said).toEqual({
    save: 'disk-full',
    'save again': 'disk-full',
    files: ['unsaved.bin'],
    plain: [],
    'still full': ['not in the audit yet'],
    'still full, text': true,
    'with room': ['are in the audit again'],
    'the text': true,
    'file gone': true,
    'full once more': 'disk-full',
    anew: true,
    'after the new key': ['are in the audit again'],
    'the text then': true,
    reserve: true,
    problems: [],
    'again nothing is told': [],
  });
});

test('the file opens with its own vault’s key only, and a changed byte anywhere is noticed', () => {
  const key = { vaultKey: Buffer.alloc(32, 1), vaultId: 'c6f6c1f0-0000-4000-8000-000000000000' };
  const sealed = sealUnsaved(key, { text: 'heron' });
  expect(openUnsaved(key, sealed)).toEqual({ text: 'heron' });
  expect(openUnsaved({ ...key, vaultKey: Buffer.alloc(32, 2) }, sealed)).toBeNull();
  expect(openUnsaved({ ...key, vaultId: 'c6f6c1f0-0000-4000-8000-000000000001' }, sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const spoilt = Buffer.from(sealed);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    expect(openUnsaved(key, spoilt), `byte ${at}`).toBeNull();
  }
  expect(openUnsaved(key, new Uint8Array())).toBeNull();
});

test('a worker that dies with a save under way: the words are put back, once', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'before'));
  const text = {
    at: '2026-11-21T10:00:00.000Z',
    author: 'Wren, auditor',
    audit,
    basedOn: 2,
    changes: [{ op: 'replace' as const, path: '/answers/3a/rationale', value: 'the last words' }],
  };
  await vault.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
  // One that stood although its answer was lost, and one that never arrived.
  must(await storeOf(vault).audits.save(text));
  const kept = keepUnsaved(path.join(home(), 'vault'));
  const never = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('gone')), 1);
  });
  const dying = { ...storeOf(vault), audits: { ...storeOf(vault).audits, save: () => never } };
  const session = { vaultKey: Buffer.alloc(32, 7), slots: { vaultId: 'x' } };
  const guarded = kept.guard(session as never, dying);
  await expect(guarded.audits.save(text)).rejects.toThrow('gone');
  kept.seal(session as never);
  expect(await kept.putBack(session as never, storeOf(vault))).toEqual([]);
  expect(must(await storeOf(vault).audits.open({ audit })).revision).toBe(3);
  const next = kept.guard(session as never, dying);
  const later = { ...text, basedOn: 3, at: '2026-11-21T10:00:01.000Z' };
  await expect(
    next.audits.save({ ...later, changes: [{ ...later.changes[0], value: 'even later' }] as never }),
  ).rejects.toThrow();
  kept.seal(session as never);
  expect(await kept.putBack(session as never, storeOf(vault))).toHaveLength(1);
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe('even later');
  await vault.lock();
  await vault.settled();
});

test('a damaged or foreign file of unsaved text does not keep the vault from opening', async () => {
  const { vault } = await openNewVault(home());
  await vault.lock();
  await vault.settled();
  const file = path.join(home(), 'vault', 'unsaved.bin');
  for (const bytes of [Buffer.alloc(0), Buffer.from('CSLU1 nonsense'), Buffer.alloc(100_000, 1)]) {
    writeFileSync(file, bytes);
    const again = vaultIn(home());
    expect(must(await again.unlock(passphrase)).recovered).toEqual([]);
    await again.lock();
    await again.settled();
    expect(readFileSync(file)).toEqual(bytes);
  }
});
