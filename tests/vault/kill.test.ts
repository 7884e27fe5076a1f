/** Killing the program at any moment loses nothing that was called saved: a process that saves through the real vault is killed, 200 times in torture. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRounds, randomNumbers, times, upTo } from '../repeat/rounds.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from './support.ts';

const kills = times({ short: 16, long: 200 });
/** Two vaults side by side: the work is mostly waiting. */
const lanes = 2;
const child = path.join(import.meta.dirname, 'saving-child.ts');
const places = Array.from({ length: lanes }, temporaryFolder);
afterAll(() => places.forEach((place) => place.remove()));

type Stand = { revision: number; round: number; count: number };

/** The revision and which save of which round a text stands for. */
function standOf(revision: string | undefined, text: string): Stand {
  const [, round = '-1', count = '0'] = /^round (\d+) save (\d+) /.exec(text) ?? [];
  return { revision: Number(revision), round: Number(round), count: Number(count) };
}

/** Lets a child save and kills it at a random moment; gives what it found and what it last called saved. */
async function saveAndKill(home: string, audit: string, round: number, random: () => number) {
  const saving = spawn(process.execPath, [child, home, audit, '3a', String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  // After so many saves and a moment, whatever else the machine does: before the first, within and between commits.
  const after = Math.floor(random() * 30);
  const moment = random() * 8;
  let killing = false;
  saving.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (killing || said.split('\nsaved').length <= after) return;
    killing = true;
    setTimeout(() => saving.kill('SIGKILL'), moment);
  });
  const [, signal] = (await once(saving, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const found = /^found (\d+) (.*)$/m.exec(said);
  const last = [...said.matchAll(/^saved (\d+) (\d+) (\d+)$/gm)].at(-1);
  return {
    found: standOf(found?.[1], found?.[2] ?? ''),
    saved: last && { revision: Number(last[1]), round: Number(last[2]), count: Number(last[3]) },
  };
}

/** What stands after a kill is what was acknowledged last, or saves whose acknowledgement the kill cut off; and each is whole. */
function expectNothingLost(found: Stand, acknowledged: Stand): void {
  const sameRound = found.round === acknowledged.round;
  expect(found.revision).toBeGreaterThanOrEqual(acknowledged.revision);
  expect(found.round).toBeGreaterThanOrEqual(acknowledged.round);
  expect(found.revision - acknowledged.revision).toBe(
    sameRound ? found.count - acknowledged.count : found.count,
  );
}

/** Kills one lane's share of times; gives how many saves were acknowledged. */
async function lane(home: string, index: number): Promise<number> {
  const random = randomNumbers(index);
  const { vault, store } = await openNewVault(home);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'nothing yet'));
  await vault.lock();
  await vault.settled();
  let known: Stand = { revision: 2, round: -1, count: 0 };
  let total = 0;
  const rounds = upTo(kills, lanes, index);
  await inRounds(`kills of a process that saves, lane ${index + 1}`, rounds, async (round) => {
    const { found, saved } = await saveAndKill(home, audit, round, random);
    expectNothingLost(found, known);
    known = saved ?? found;
    total += saved?.count ?? 0;
  });
  const again = vaultIn(home);
  must(await again.unlock(passphrase));
  const after = storeOf(again);
  const opened = must(await after.audits.open({ audit }));
  expectNothingLost(standOf(String(opened.revision), opened.audit.answers['3a']?.rationale ?? ''), known);
  const history = must(await after.audits.history({ audit, question: null, before: null, limit: 1 }));
  expect(history.chainHolds).toBe(true);
  expect((await after.whole.check()).problems).toEqual([]);
  await again.lock();
  await again.settled();
  return total;
}

test('kills while saving lose no acknowledged save', { timeout: 3_600_000 }, async () => {
  const totals = await Promise.all(places.map((place, index) => lane(place.folder, index)));
  const acknowledged = totals.reduce((sum, one) => sum + one, 0);
  console.log(`${kills} kills, ${acknowledged} acknowledged saves, 0 lost`);
  // Without many saves under way the kills would prove nothing.
  expect(acknowledged).toBeGreaterThan(kills);
});
