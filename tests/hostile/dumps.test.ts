/** Core dumps hold memory, and memory holds case text: none is written of this process, nor of any it has started, before or after. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forbidDumpsFrom } from '../../electron/crash.ts';

const filterOf = (pid: number): number =>
  Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16);

test.runIf(process.platform === 'linux')(
  'a process that was started before, as page processes come from, is told as well, and passes it on',
  async () => {
    // Stands for the one that page processes are made from: it runs before the filter is set, and starts another when told.
    const source = `process.stdin.once('data', () => {
      const { spawn } = require('node:child_process');
      const page = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      process.stdout.write(String(page.pid));
    }); process.stdout.write('ready')`;
    const parent = spawn(process.execPath, ['-e', source], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    const failures: unknown[] = [];
    expect(filterOf(parent.pid ?? 0)).not.toBe(0);
    forbidDumpsFrom(parent.pid ?? 0, (error) => failures.push(error));
    expect(failures).toEqual([]);
    parent.stdin.write('go');
    const [page] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(page.toString());
    expect(filterOf(parent.pid ?? 0)).toBe(0);
    expect(filterOf(pid)).toBe(0);
    process.kill(pid, 'SIGKILL');
    parent.kill('SIGKILL');
  },
);
