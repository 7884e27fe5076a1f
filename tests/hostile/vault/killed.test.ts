/** Real kills while a vault is changed as a whole: another passphrase, another key, a backup, a new schema, a copy in its place. One of the two states stands, whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createVault, type Vault } from '../../../electron/vault/life/vault.ts';
import type { Result } from '../../../shared/result.ts';
import { recordedVault } from '../../vault/record-schema.ts';
import { homeForEach } from '../../vault/set-up.ts';
import {
  cheapKdf,
  must,
  otherPassphrase,
  passphrase,
  quietLog,
  storeOf,
  vaultIn,
} from '../../vault/support.ts';
import { closedVault } from './closed-vault.ts';
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

const home = homeForEach();
const kills = times({ short: 3, long: 60 });
/** A process is started and a vault opened for each kill: on a busy machine that takes its time. */
const limits = { timeout: 3_600_000 };
const child = path.join(import.meta.dirname, 'changing-child.ts');
const other = (one: string) => (one === passphrase ? otherPassphrase : passphrase);

type Killed = { readonly begun: number; readonly done: number };

/**
 * Lets a child change the vault and kills it in the middle of a change: the first where opening is the change, otherwise the second, after
 * this part of the time that the first one took. Gives how many it had begun and done.
 */
async function changeAndKill(args: readonly string[], part: number): Promise<Killed> {
  const changing = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let begunAt = 0;
  let killing = false;
  changing.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (begunAt === 0) begunAt = performance.now();
    const opening = said.includes('begun 0');
    if (killing || !(opening || said.includes('begun 2'))) return;
    killing = true;
    const took = opening ? 200 : performance.now() - begunAt;
    setTimeout(() => changing.kill('SIGKILL'), took * part);
  });
  const [, signal] = (await once(changing, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const last = (word: string) => Number([...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1)?.[1]);
  return { begun: last('begun') || 0, done: last('done') || 0 };
}

/** The vault is whole: it opens, holds its text, and passes its own check. */
async function expectWhole(vault: Vault, opening: Promise<Result<unknown>>): Promise<void> {
  must(await opening);
  const { hits } = await storeOf(vault).audits.search({ text: 'heron', limit: 5 });
  expect(hits).toHaveLength(1);
  expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  await vault.lock();
  await vault.settled();
}

test(
  'killed while the passphrase is changed: the old one or the new one opens, and the kit always does',
  limits,
  async () => {
    const { kit } = await closedVault(home());
    let now = passphrase;
    let changes = 0;
    await inRounds('kills while the passphrase is changed', upTo(kills), async (round) => {
      const args = [home(), 'passphrase', now, kit.words.join(' ')];
      const { begun, done } = await changeAndKill(args, (round + 0.5) / kills);
      changes += done;
      // Each change is to the other one: an even number leads back.
      const acknowledged = done % 2 === 0 ? now : other(now);
      const vault = vaultIn(home());
      const opened = await vault.unlock(acknowledged);
      if (opened.ok) now = acknowledged;
      else {
        expect({ code: opened.code, under: begun > done }).toEqual({ code: 'wrong-passphrase', under: true });
        now = other(acknowledged);
        await new Promise((wait) => setTimeout(wait, 1100));
        must(await vault.unlock(now));
      }
      await vault.lock();
      await vault.settled();
    });
    expect(changes).toBeGreaterThan(0);
    const last = vaultIn(home());
    await expectWhole(last, last.unlockWithKit(kit.words));
  },
);

// Half a database once stayed for ever.
test(
  'killed while it is encrypted anew: it opens by passphrase and kit, nothing is missing, and no half database stays',
  limits,
  async () => {
    const { kit } = await closedVault(home());
    await inRounds('kills while a vault is encrypted anew', upTo(kills), async (round) => {
      await changeAndKill([home(), 'anew', passphrase, kit.words.join(' ')], (round + 0.5) / kills);
      const vault = vaultIn(home());
      await expectWhole(vault, vault.unlock(passphrase));
      const names = readdirSync(path.join(home(), 'vault'));
      expect(
        names.filter((name) => /vault.*\.db|\.part$/.test(name)),
        names.join(),
      ).toHaveLength(1);
    });
    const last = vaultIn(home());
    await expectWhole(last, last.unlockWithKit(kit.words));
  },
);

test(
  'killed while a backup is written: a folder with the wanted name is a whole backup, and the vault is untouched',
  limits,
  async () => {
    const { kit } = await closedVault(home());
    let backups = 0;
    await inRounds('kills while a backup is written', upTo(kills), async (round) => {
      await changeAndKill([home(), 'backup', passphrase, kit.words.join(' ')], (round + 0.5) / kills);
      const made = readdirSync(home()).filter((name) => name.startsWith('backup-'));
      // The others were acknowledged before the last was begun.
      const whole = made.filter((name) => !name.endsWith('.part'));
      backups += whole.length;
      const numberOf = (name: string) => Number(/-(\d+)$/.exec(name)?.[1]);
      const last = whole.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
      if (last !== undefined) {
        const copy = createVault({ folder: path.join(home(), last), log: quietLog, kdf: cheapKdf });
        await expectWhole(copy, copy.unlock(passphrase));
      }
      for (const name of made) rmSync(path.join(home(), name), { recursive: true, force: true });
    });
    expect(backups).toBeGreaterThan(0);
    const vault = vaultIn(home());
    await expectWhole(vault, vault.unlock(passphrase));
  },
);

test(
  'killed while a vault of the first version is brought up to date: it still opens, with everything in it',
  limits,
  async () => {
    await inRounds('kills while a vault is brought up to date', upTo(kills), async (round) => {
      rmSync(path.join(home(), 'vault'), { recursive: true, force: true });
      cpSync(recordedVault(1), path.join(home(), 'vault'), { recursive: true });
      await changeAndKill([home(), 'migrating', passphrase], (round + 0.5) / kills);
      const vault = vaultIn(home());
      await expectWhole(vault, vault.unlock(passphrase));
    });
  },
);

test(
  'killed while a copy is put in place: the vault before or the copy stands whole, and the other one can be gone back to',
  limits,
  async () => {
    await closedVault(home());
    const folder = path.join(home(), 'vault');
    let seen = new Set<string>();
    await inRounds('kills while a copy is put in place', upTo(kills * 2), async (round) => {
      await changeAndKill([home(), 'going-back', passphrase], (round + 0.5) / (kills * 2));
      const vault = vaultIn(home());
      must(await vault.unlock(passphrase));
      const stands = (await storeOf(vault).audits.search({ text: 'heron', limit: 5 })).hits.length;
      expect((await storeOf(vault).whole.check()).problems).toEqual([]);
      await vault.lock();
      await vault.settled();
      const names = readdirSync(folder);
      expect(
        names.filter((name) => /vault.*\.db|\.part$|^\.scratch/.test(name)),
        names.join(),
      ).toHaveLength(1);
      expect(readdirSync(path.join(folder, 'aside')).filter((name) => name.startsWith('.'))).toEqual([]);
      // The other state is among the copies: what the vault lacks there is there, or here.
      const looks = must(await vault.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
      expect(looks.every(({ opens }) => opens === 'yes')).toBe(true);
      expect(Math.max(stands, ...looks.map(({ audits }) => audits))).toBe(1);
      seen = seen.add(`${stands}`);
    });
    expect(seen.size).toBeGreaterThan(0);
  },
);
