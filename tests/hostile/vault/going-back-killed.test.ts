/** A kill before each single change of a file while a copy is put in place: the vault before stands, or the copy, and nothing of either is lost. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

const home = homeForEach();
const child = path.join(import.meta.dirname, 'going-back-child.ts');
/** Every step in the long run, every fourth otherwise. */
const every = times({ short: 4, long: 1 });
const day = 86_400_000;

test.each([
  ['of the same key', false],
  ['of an earlier key', true],
])(
  'killed before any step of going back to a copy %s: one of the two stands whole, the other is a copy that opens',
  { timeout: 3_600_000 },
  async (_of, anew) => {
    const clock = { now: Date.UTC(2026, 10, 20, 9) };
    const { vault, store, kit } = await openNewVault(home(), {
      now: () => clock.now,
      care: { after: null, pause: 0 },
    });
    const audit = await newAudit(store);
    must(await writeRationale(store, audit, '3a', 'in the copy'));
    await vault.lock();
    clock.now += day;
    must(await vault.unlockWithKit(kit.words));
    await vault.care.now();
    const copies = path.join(home(), 'vault', 'backups');
    if (anew) {
      const name = readdirSync(copies).toSorted().at(-1) ?? '';
      cpSync(path.join(copies, name), path.join(home(), 'kept'), { recursive: true });
      must(await vault.reencrypt(passphrase));
      cpSync(path.join(home(), 'kept'), path.join(copies, '2026-11-21-0859'), { recursive: true });
    }
    must(await writeRationale(storeOf(vault), audit, '3a', 'in the vault'));
    await vault.lock();
    await vault.settled();
    for (const name of anew ? readdirSync(copies).filter((one) => one !== '2026-11-21-0859') : [])
      rmSync(path.join(copies, name), { recursive: true });
    const before = path.join(home(), 'before');
    cpSync(path.join(home(), 'vault'), path.join(before, 'vault'), { recursive: true });

    const seen = new Set<string>();
    let isOver = false;
    await inRounds('kills before a step of going back', upTo(Math.ceil(120 / every)), async (round) => {
      if (isOver) return;
      const at = path.join(home(), 'struck');
      rmSync(at, { recursive: true, force: true });
      cpSync(before, at, { recursive: true });
      const run = spawnSync(process.execPath, [child, at, 'automatic', String(round * every + 1)], {
        encoding: 'utf8',
      });
      isOver = run.stdout.includes('done');
      expect(isOver ? run.status : run.signal, run.stderr).toBe(isOver ? 0 : 'SIGKILL');
      const after = vaultIn(at);
      must(await after.unlock(passphrase));
      const words = must(await storeOf(after).audits.open({ audit })).audit.answers['3a']?.rationale ?? '';
      seen.add(words);
      expect((await storeOf(after).whole.check()).problems).toEqual([]);
      await after.lock();
      await after.settled();
      const names = readdirSync(path.join(at, 'vault'));
      expect(
        names.filter((name) => /^vault.*\.db|\.part$|^\.scratch/.test(name)),
        names.join(),
      ).toHaveLength(1);
      // Whichever stands, the other one opens and can be gone back to.
      const kept = names.includes('aside') ? readdirSync(path.join(at, 'vault', 'aside')) : [];
      expect(kept.filter((name) => name.startsWith('.'))).toEqual([]);
      expect(kept).toHaveLength(words === 'in the copy' ? 1 : 0);
      if (words === 'in the vault') return;
      must(await after.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
      must(await after.copies.goBack(`aside/${kept[0]}`, false));
      must(await after.unlock(passphrase));
      expect(must(await storeOf(after).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
        'in the vault',
      );
      await after.lock();
      await after.settled();
    });
    expect(isOver).toBe(true);
    expect([...seen].toSorted()).toEqual(['in the copy', 'in the vault']);
  },
);
