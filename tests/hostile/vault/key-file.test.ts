/** Damaged, swapped, forged and greedy key files: each is told as what it is, and nothing is derived or overwritten for them. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test, describe } from 'vitest';
import { argon2id, argon2idCost } from '../../../electron/vault/keys/kdf.ts';
import { createVault } from '../../../electron/vault/life/vault.ts';
import { canonicalJson } from '../../../shared/toolkit/evaluate/index.ts';
import { homeForEach } from '../../vault/set-up.ts';
import {
  must,
  otherPassphrase,
  passphrase,
  quietLog,
  temporaryFolder,
  vaultIn,
} from '../../vault/support.ts';
import { bothSlots, closedVault, snapshot } from './closed-vault.ts';

const home = homeForEach();

const inVault = (name: string) => path.join(home(), 'vault', name);

describe('the key file', () => {
  test.each([
    ['both cut short', (file: string) => truncateSync(file, 100)],
    ['both gone', (file: string) => rmSync(file)],
    ['both overwritten', (file: string) => writeFileSync(file, Buffer.alloc(2000, 0xff))],
    ['both huge', (file: string) => writeFileSync(file, ' '.repeat(10_000_000))],
  ])('%s: told as damaged, nothing is written', async (_what, harm) => {
    const { vault } = await closedVault(home());
    bothSlots.forEach((name) => harm(inVault(name)));
    const before = snapshot(home());
    expect(vault.state()).toBe('locked');
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
    expect(await vault.prepare(passphrase)).toMatchObject({ code: 'vault-exists' });
    expect(snapshot(home())).toEqual(before);
  });

  test('that of another vault: the own copy still opens; both of another: its passphrase does not open these data', async () => {
    const { vault } = await closedVault(home());
    const other = temporaryFolder();
    const stranger = vaultIn(other.folder);
    const kit = must(await stranger.prepare(otherPassphrase));
    must(await stranger.finish(kit.words));
    must(await stranger.changePassphrase(otherPassphrase, otherPassphrase));
    await stranger.lock();
    await stranger.settled();
    cpSync(path.join(other.folder, 'vault', 'slots.json'), inVault('slots.json'));
    must(await vault.unlock(passphrase));
    expect(readFileSync(inVault('slots.json'), 'utf8')).toBe(
      readFileSync(inVault('slots.copy.json'), 'utf8'),
    );
    await vault.lock();
    await vault.settled();
    for (const name of bothSlots) cpSync(path.join(other.folder, 'vault', 'slots.json'), inVault(name));
    const before = snapshot(home());
    expect(await vault.unlock(otherPassphrase)).toEqual({ ok: false, code: 'vault-damaged' });
    expect(await vault.unlock(passphrase)).toMatchObject({ code: 'wrong-passphrase' });
    expect(snapshot(home())).toEqual(before);
    other.remove();
  });

  type Slots = { checksum?: string; slots: { kind: string; kdf: object }[] } & Record<string, unknown>;
  /** Writes changed key files with a right checksum: as somebody would who knows the format and not the key. */
  const forge = (change: (value: Slots) => void) => {
    for (const name of bothSlots) {
      const { checksum: _checksum, ...value } = JSON.parse(readFileSync(inVault(name), 'utf8')) as Slots;
      change(value);
      const checksum = createHash('sha256').update(canonicalJson(value)).digest('hex');
      writeFileSync(inVault(name), JSON.stringify({ ...value, checksum }));
    }
  };

  test.each([
    ['100 GiB of memory', argon2idCost(100 * 1024 * 1024, 3)],
    ['a million passes', argon2idCost(65_536, 1_000_000)],
    ['less memory than the floor', argon2idCost(8, 3)],
    ['one pass', argon2idCost(65_536, 1)],
  ])('that asks for %s is refused without deriving anything', async (_what, cost) => {
    await closedVault(home());
    forge((value) => value.slots.forEach((slot) => (slot.kdf = cost)));
    let derived = 0;
    const derive: typeof argon2id.derive = (...input) => {
      derived += 1;
      return argon2id.derive(...input);
    };
    const real = createVault({
      folder: path.join(home(), 'vault'),
      log: quietLog,
      kdf: { ...argon2id, derive },
    });
    expect(await real.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
    expect(derived).toBe(0);
  });

  test('a slot taken away, a database swapped in, a kind renamed: not what the key holder wrote', async () => {
    const { vault, kit } = await closedVault(home());
    const good = bothSlots.map((name) => [name, readFileSync(inVault(name))] as const);
    const changes: ((value: Slots) => void)[] = [
      (value) => (value.slots = value.slots.filter((slot) => slot.kind === 'passphrase')),
      (value) => (value['database'] = 'vault-2.db'),
      (value) => (value['generation'] = 99),
    ];
    for (const change of changes) {
      forge(change);
      expect(await vault.unlock(passphrase)).toEqual({ ok: false, code: 'slots-damaged' });
      for (const [name, bytes] of good) writeFileSync(inVault(name), bytes);
    }
    must(await vault.unlockWithKit(kit.words));
    await vault.lock();
  });

  test('with one of the two older, only the newer counts: the old passphrase is wrong, and the newer file stays', async () => {
    const { vault } = await closedVault(home());
    const older = readFileSync(inVault('slots.json'));
    must(await vault.unlock(passphrase));
    must(await vault.changePassphrase(passphrase, otherPassphrase));
    await vault.lock();
    await vault.settled();
    for (const name of bothSlots) {
      const newer = readFileSync(inVault('slots.json'));
      writeFileSync(inVault(name), older);
      const before = snapshot(home());
      expect(await vaultIn(home()).unlock(passphrase)).toMatchObject({ code: 'wrong-passphrase' });
      expect(snapshot(home())).toEqual(before);
      rmSync(inVault('tries.json'), { force: true });
      const again = vaultIn(home());
      must(await again.unlock(otherPassphrase));
      await again.lock();
      await again.settled();
      for (const both of bothSlots) expect(readFileSync(inVault(both)).equals(newer)).toBe(true);
    }
  });

  test.skipIf(process.platform === 'win32')(
    'a pipe, a device or a folder in the place of a file of the vault is a plain refusal, or is done without',
    async () => {
      const { vault } = await closedVault(home());
      const odd: ((file: string) => void)[] = [
        (file) => execFileSync('mkfifo', [file]),
        (file) => symlinkSync('/dev/zero', file),
        (file) => mkdirSync(file),
      ];
      const refused = {
        'slots.json': null,
        'vault.db': 'vault-damaged',
        'vault.db-wal': 'vault-damaged',
      } as const;
      for (const make of odd) {
        for (const [name, code] of [
          ...Object.entries(refused),
          ['unsaved.bin', null],
          ['tries.json', null],
          ['reserve.bin', null],
        ] as const) {
          const good = existsSync(inVault(name)) ? readFileSync(inVault(name)) : null;
          rmSync(inVault(name), { force: true });
          make(inVault(name));
          const mine = vaultIn(home());
          const opened = await mine.unlock(passphrase);
          if (code === null) must(opened);
          else expect([name, opened]).toEqual([name, { ok: false, code }]);
          await mine.lock();
          await mine.settled();
          rmSync(inVault(name), { recursive: true, force: true });
          if (good !== null) writeFileSync(inVault(name), good);
        }
      }
      must(await vault.unlock(passphrase));
      await vault.lock();
      await vault.settled();
    },
  );

  test('a plain file in the place of the folder of copies stops nobody', async () => {
    const { vault } = await closedVault(home());
    rmSync(inVault('backups'), { recursive: true, force: true });
    writeFileSync(inVault('backups'), 'no folder');
    must(await vault.unlock(passphrase));
    await vault.lock();
    await vault.settled();
  });
});
