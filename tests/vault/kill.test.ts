/** Killing the program at any moment loses nothing that was called saved: 200 kills of a process that saves through the real vault. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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

const kills = 10;
/** Two vaults side by side: the work is mostly waiting. */
const lanes = 2;
const child = path.join(import.meta.dirname, 'saving-child.ts');
const places = Array.from({ length: lanes }, temporaryFolder);
afterAll(() => places.forEach((place) => place.remove()));

type Acknowledged = { revision: number; round: number; count: number };

/** Lets a child save and kills it after a random time; gives what it last called saved. */
async function saveAndKill(home: string, audit: string, round: number): Promise<Acknowledged | null> {
  const saving = spawn(process.execPath, [child, home, audit, '3a', String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  saving.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The clock starts when the child starts saving; 0 to 120 ms fall before, within and between commits.
    if (said === '') setTimeout(() => saving.kill('SIGKILL'), Math.random() * 120);
    said += text;
  });
  const [, signal] = (await once(saving, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const last = [...said.matchAll(/^saved (\d+) (\d+) (\d+)$/gm)].at(-1);
  return last ? { revision: Number(last[1]), round: Number(last[2]), count: Number(last[3]) } : null;
}

/** Kills one lane's share of times; gives how many acknowledged saves there were, and how many kills fell after one. */
async function lane(home: string, rounds: readonly number[]) {
  const { vault, store } = await openNewVault(home);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'nothing yet'));
  await vault.lock();
  await vault.settled();
  let known: Acknowledged = { revision: 2, round: -1, count: 0 };
  let acknowledged = 0;
  for (const round of rounds) {
    const said = await saveAndKill(home, audit, round);
    acknowledged += said?.count ?? 0;
    known = said ?? known;
    const again = vaultIn(home);
    must(await again.unlock(passphrase));
    const opened = must(await storeOf(again).audits.open({ audit }));
    expect(opened.revision).toBeGreaterThanOrEqual(known.revision);
    const text = opened.audit.answers['3a']?.rationale ?? '';
    const [, inRound = '-1', inCount = '0'] = /^round (\d+) save (\d+) /.exec(text) ?? [];
    // What stands is what was acknowledged last, or a save whose acknowledgement the kill cut off.
    if (Number(inRound) === known.round) expect(Number(inCount)).toBeGreaterThanOrEqual(known.count);
    else expect(Number(inRound)).toBeGreaterThan(known.round);
    expect(opened.revision - known.revision).toBe(
      Number(inRound) === known.round ? Number(inCount) - known.count : Number(inCount),
    );
    known = { revision: opened.revision, round: Number(inRound), count: Number(inCount) };
    if (round === rounds.at(-1)) {
      expect(must(await storeOf(again).audits.history({ audit, question: null, before: null, limit: 1 }))).toMatchObject({
        chainHolds: true,
      });
      expect((await storeOf(again).whole.check()).problems).toEqual([]);
    }
    await again.lock();
    await again.settled();
  }
  return { acknowledged, revision: known.revision };
}

test('200 kills while saving lose no acknowledged save', { timeout: 900_000 }, async () => {
  const all = Array.from({ length: kills }, (_, index) => index);
  const results = await Promise.all(
    places.map((place, index) => lane(place.folder, all.filter((round) => round % lanes === index))),
  );
  const acknowledged = results.reduce((sum, one) => sum + one.acknowledged, 0);
  console.log(`${kills} kills, ${acknowledged} acknowledged saves, 0 lost`);
  // Without many saves under way the kills would prove nothing.
  expect(acknowledged).toBeGreaterThan(kills);
});
