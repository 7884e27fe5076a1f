/** Files from outside: they wait while locked, are known by their contents, and never name themselves to the page. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArrivedFile } from '../../../shared/contract/files.ts';
import { largestFile } from '../../../shared/contract/files.ts';
import type { News } from '../../../shared/contract.ts';
import { makeArrivals } from '../../../electron/incoming-files/arrivals.ts';
import { filesIn } from '../../../electron/incoming-files/command-line.ts';
import { pdfKind } from '../../../electron/incoming-files/kinds.ts';
import { listeningLog } from '../../hostile/contract/border.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caselight-doors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found: ArrivedFile = { what: 'other', problem: 'file-not-readable' };

function doors(check: (bytes: Uint8Array) => Promise<ArrivedFile> = () => Promise.resolve(found)) {
  const news: News[] = [];
  const checked: Uint8Array[] = [];
  const lines: string[] = [];
  const vault = { open: true };
  const kind = pdfKind((bytes) => {
    checked.push(bytes);
    return check(bytes);
  });
  const arrivals = makeArrivals({
    kinds: [kind],
    isVaultOpen: () => vault.open,
    tell: (one) => news.push(one),
    log: listeningLog(lines),
  });
  return { arrivals, news, checked, vault, lines };
}

const file = (name: string, contents: string) => {
  const full = path.join(folder, name);
  writeFileSync(full, contents);
  return full;
};

describe('kinds', () => {
  test('a PDF is known by its contents, whatever it is called', async () => {
    const { arrivals, checked } = doors();
    arrivals.addPath(file('holiday.jpg', 'rubbish before\n%PDF-1.4 …'));
    await arrivals.look();
    expect(checked).toHaveLength(1);
  });

  test('a file that only calls itself a PDF is not one', async () => {
    const { arrivals, checked } = doors();
    arrivals.addPath(file('report.pdf', 'PK\u0003\u0004'));
    await arrivals.look();
    expect(checked).toHaveLength(0);
    expect(arrivals.take()).toEqual({ what: 'other', problem: 'kind-unknown' });
  });

  test('a mark beyond the first 1024 bytes does not count', async () => {
    const { arrivals, checked } = doors();
    arrivals.addPath(file('x.pdf', `${' '.repeat(1024)}%PDF-1.4`));
    await arrivals.look();
    expect(checked).toHaveLength(0);
  });

  test('an empty file is of no kind', async () => {
    const { arrivals } = doors();
    arrivals.addBytes(new Uint8Array());
    await arrivals.look();
    expect(arrivals.take()).toEqual({ what: 'other', problem: 'kind-unknown' });
  });
});

describe('while locked', () => {
  test('a file waits unread, and the page learns only that something waits', async () => {
    const { arrivals, news, checked, vault } = doors();
    vault.open = false;
    arrivals.addPath(file('a.pdf', '%PDF-1.4'));
    await arrivals.look();
    expect(arrivals.waiting()).toBe(true);
    expect(news).toEqual([{ kind: 'file-arrived', what: 'other' }]);
    expect(checked).toEqual([]);
    vault.open = true;
    await arrivals.look();
    expect(arrivals.waiting()).toBe(false);
    expect(checked).toHaveLength(1);
    expect(arrivals.take()).toEqual(found);
  });

  test('a vault that locks during the check keeps the file waiting, and its verdict is forgotten', async () => {
    const { promise, resolve } = Promise.withResolvers<ArrivedFile>();
    const { arrivals, news, vault } = doors(() => promise);
    arrivals.addPath(file('a.pdf', '%PDF-1.4'));
    const looked = arrivals.look();
    vault.open = false;
    resolve(found);
    await looked;
    expect(arrivals.waiting()).toBe(true);
    expect([news, arrivals.take()]).toEqual([[], null]);
  });

  test('verdicts nobody took are forgotten at lock', async () => {
    const { arrivals } = doors();
    arrivals.addPath(file('a.pdf', '%PDF-1.4'));
    await arrivals.look();
    arrivals.forget();
    expect(arrivals.take()).toBeNull();
  });
});

describe('what cannot be looked at', () => {
  test('an absent file and a folder', async () => {
    const { arrivals } = doors();
    arrivals.addPath(path.join(folder, 'absent.pdf'));
    arrivals.addPath(folder);
    await arrivals.look();
    const gone = { what: 'other', problem: 'file-not-readable' };
    expect([arrivals.take(), arrivals.take(), arrivals.take()]).toEqual([gone, gone, null]);
  });

  test('a file larger than the bound is not read into memory', async () => {
    const { arrivals, checked } = doors();
    const big = file('big.pdf', '%PDF-1.4');
    truncateSync(big, largestFile + 1);
    arrivals.addPath(big);
    await arrivals.look();
    expect(checked).toHaveLength(0);
    expect(arrivals.take()).toEqual({ what: 'other', problem: 'file-too-large' });
  });

  test('dropped bytes beyond the bound are refused at the door', () => {
    const { arrivals } = doors();
    const reply = arrivals.addBytes(new Uint8Array(largestFile + 1));
    expect(reply).toEqual({ ok: false, code: 'file-too-large', facts: { limit: '100 MB' } });
  });

  test('a check that fails is told as not readable, and the next file is still looked at', async () => {
    let count = 0;
    const { arrivals, lines } = doors(() => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('no')) : Promise.resolve(found);
    });
    arrivals.addPath(file('a.pdf', '%PDF-1.4'));
    arrivals.addPath(file('b.pdf', '%PDF-1.4'));
    await arrivals.look();
    expect(arrivals.take()).toMatchObject({ problem: 'file-not-readable' });
    expect(arrivals.take()).toEqual(found);
    expect(lines.join()).toContain('file-refused');
  });

  test('a flood of files while locked is bounded', async () => {
    const { arrivals, checked, vault } = doors();
    vault.open = false;
    const one = file('a.pdf', '%PDF-1.4');
    for (let count = 0; count < 500; count += 1) arrivals.addPath(one);
    vault.open = true;
    await arrivals.look();
    expect(checked).toHaveLength(20);
  });
});

test('news of a file says its kind and nothing else', async () => {
  const { arrivals, news } = doors();
  arrivals.addPath(file('Robin Kestrel.pdf', '%PDF-1.4'));
  await arrivals.look();
  expect(news).toEqual([{ kind: 'file-arrived', what: 'other' }]);
});

test('the command line: known endings of existing files only, never a switch', () => {
  file('a.pdf', '');
  file('B.PDF', '');
  file('--c.pdf', '');
  file('d.exe', '');
  const argv = [
    'caselight',
    '.',
    '--user-data-dir=x',
    'a.pdf',
    'B.PDF',
    '--c.pdf',
    'd.exe',
    'absent.pdf',
    'a\0.pdf',
  ];
  const long = `${'x'.repeat(5000)}.pdf`;
  expect(filesIn([...argv, long], folder, ['pdf'])).toEqual([
    path.join(folder, 'a.pdf'),
    path.join(folder, 'B.PDF'),
  ]);
});
