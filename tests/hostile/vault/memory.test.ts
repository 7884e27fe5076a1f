/** What the memory of a process holds of the keys while a vault is open (encrypted anew, copied), and after it was locked. Reads /proc/PID/mem. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSlots } from '../../../electron/vault/keys/open-slots.ts';
import { readSlots } from '../../../electron/vault/keys/slots/slot-store.ts';
import { countInMemory } from '../../e2e/traces.ts';
import { homeForEach } from '../../vault/set-up.ts';
import { cheapKdf, must, otherPassphrase } from '../../vault/support.ts';

const home = homeForEach();

// It was once left on the stack of an ended thread and in freed messages.
test.each(['as it was made', 'anew', 'copied'])(
  'the key of a vault (%s) is nowhere in memory after a lock',
  { timeout: 900_000 },
  async (how) => {
    const script = path.join(import.meta.dirname, 'memory-child.ts');
    const child = spawn(process.execPath, [script, home(), how], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      await once(child.stdout, 'data');
      const read = must(await readSlots(path.join(home(), 'vault')));
      const opened = must(await openSlots(cheapKdf, read, 'passphrase', Buffer.from(otherPassphrase)));
      const keys = {
        vault: opened.vaultKey,
        hex: Buffer.from(opened.vaultKey.toString('hex')),
        slot: opened.slotKey.key,
      };
      const count = () =>
        Object.fromEntries(
          Object.entries(keys).map(([name, key]) => [name, countInMemory(child.pid ?? 0, key)]),
        );
      // The search finds what is there; the rest was wiped long before.
      expect(count()['vault']).toBeGreaterThan(0);
      child.stdin.write('lock\n');
      await once(child.stdout, 'data');
      const left = count();
      expect(left).toEqual({ vault: 0, hex: 0, slot: 0 });
    } finally {
      child.kill('SIGKILL');
    }
  },
);
