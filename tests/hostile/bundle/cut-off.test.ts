/** Sealing and taking in that is cut off: by a kill, by a file cut short meanwhile, by the person. All of it happened, or nothing did. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { News } from '../../../shared/contract.ts';
import {
  introduce,
  makePerson,
  must,
  passphrase,
  risingClock,
  writtenAudit,
  type Person,
} from '../../fixtures/bundles/people.ts';
import { storeOf, vaultIn } from '../../vault/support.ts';
import { stateOf } from './forging.ts';
import { inRounds, times, upTo } from '../../repeat/rounds.ts';

const audits = 24;
const kills = times({ short: 4, long: 60 });
const child = path.join(import.meta.dirname, 'cut-off-child.ts');
let home = '';
let robin: Person;
let wren: Person;
let ids: AuditId[] = [];
let file = '';
let toWren = '';

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'caselight-cut-'));
  const { now } = risingClock();
  robin = await makePerson(home, 'Robin', 'Auditor', now);
  wren = await makePerson(home, 'Wren', 'Moderator', now);
  toWren = await introduce(wren, robin);
  await introduce(robin, wren);
  ids = [];
  for (let count = 0; count < audits; count += 1) ids.push(await writtenAudit(robin));
  file = await robin.seal({ audits: ids, contacts: [toWren], purpose: 'copy' });
});
afterAll(async () => {
  await robin.end();
  await wren.end();
  rmSync(home, { recursive: true, force: true });
});

/** Hears of every news and does something at the first that is as far as that. */
function atPart(person: Person, task: string, part: number, act: () => unknown): () => void {
  const { news } = person;
  const plain = news.push.bind(news);
  news.push = (...all: News[]) => {
    for (const one of all)
      if (one.kind === 'progress' && one.task === task && one.done >= one.of * part) act();
    return plain(...all);
  };
  return () => {
    news.push = plain;
  };
}
const sealing = (person: Person) =>
  person.asks['bundle.seal']({
    audits: ids,
    purpose: 'copy',
    contacts: [toWren],
    alsoMyself: false,
    passphrase: null,
    keepUntil: '',
  });

test.each([0.1, 0.5, 0.9])(
  'sealing stopped at %d of the way leaves no file; the next one is whole',
  async (part) => {
    const before = readdirSync(robin.out);
    const listen = atPart(robin, 'seal', part, () => robin.asks['bundle.cancel'](null));
    expect(await sealing(robin)).toMatchObject({ ok: false, code: 'cancelled' });
    listen();
    expect(readdirSync(robin.out)).toEqual(before);
    const steps = robin.news.filter((one) => one.kind === 'progress' && one.task === 'seal');
    expect(steps.length).toBeGreaterThan(2);
  },
);

test.each([0.2, 0.7])('looking stopped at %d of the way is said to be that, and no damage', async (part) => {
  const before = await stateOf(wren);
  const listen = atPart(wren, 'bundle', part, () => wren.asks['bundle.cancel'](null));
  const verdict = await wren.look(file);
  listen();
  expect(verdict).toMatchObject({ outcome: 'refused', refusal: 'stopped', audits: [] });
  expect(await stateOf(wren)).toBe(before);
  expect(await wren.look(file)).toMatchObject({ outcome: 'good' });
});

test.each([0.2, 0.7, 1])('taking in stopped at %d of the way changes nothing', async (part) => {
  const before = await stateOf(wren);
  const verdict = await wren.look(file);
  const listen = atPart(wren, 'bundle', part, () => wren.asks['bundle.cancel'](null));
  expect(await wren.asks['bundle.import']({ file: verdict.file })).toEqual({ ok: false, code: 'cancelled' });
  listen();
  expect(await stateOf(wren)).toBe(before);
});

test.each([0.3, 0.99])(
  'a file cut short to %d of it between the verdict and taking in changes nothing',
  async (part) => {
    const copy = path.join(home, 'cut.age');
    cpSync(file, copy);
    const before = await stateOf(wren);
    const verdict = await wren.look(copy);
    expect(verdict.outcome).toBe('good');
    truncateSync(copy, Math.floor(verdict.size * part));
    expect(await wren.asks['bundle.import']({ file: verdict.file })).toMatchObject({
      code: 'bundle-refused',
    });
    expect(await stateOf(wren)).toBe(before);
    rmSync(copy);
    expect(await wren.look(file)).toMatchObject({ outcome: 'good' });
  },
);

/** Runs the child and kills it so long after it began; without a time it runs to its end. Gives what it said and how long it took. */
async function run(act: string, folder: string, target: string, killAfter: number | null) {
  const running = spawn(process.execPath, [child, act, folder, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let begun = 0;
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (begun === 0) {
      begun = performance.now();
      if (killAfter !== null) setTimeout(() => running.kill('SIGKILL'), killAfter);
    }
    said += text;
  });
  await once(running, 'close');
  return { done: said.includes('done'), took: performance.now() - begun };
}

/** A copy of a locked person's vault in a folder of its own. */
async function vaultCopy(person: Person, name: string): Promise<string> {
  const folder = path.join(home, name);
  await person.vault.lock();
  await person.vault.settled();
  cpSync(path.join(person.folder, 'vault'), path.join(folder, 'vault'), { recursive: true });
  must(await person.vault.unlock(passphrase));
  return folder;
}

test(
  `kills while a bundle is taken in: all of it is there or none, and the vault is whole`,
  { timeout: 3_600_000 },
  async () => {
    const clean = await vaultCopy(wren, 'take-0');
    const whole = path.join(home, 'take-whole');
    cpSync(clean, whole, { recursive: true });
    const { done, took } = await run('take', whole, file, null);
    expect(done).toBe(true);
    const found: number[] = [];
    await inRounds('kills while a bundle is taken in', upTo(kills), async (round) => {
      const folder = path.join(home, 'take-now');
      rmSync(folder, { recursive: true, force: true });
      cpSync(clean, folder, { recursive: true });
      await run('take', folder, file, (took * round) / (kills - 1));
      const vault = vaultIn(folder);
      must(await vault.unlock(passphrase));
      const store = storeOf(vault);
      found.push((await store.received.copies()).length);
      expect((await store.whole.check()).problems).toEqual([]);
      await vault.lock();
      await vault.settled();
    });
    expect(
      found.every((count) => count === 0 || count === audits),
      found.join(' '),
    ).toBe(true);
    // The first kill comes before anything could have been taken in; what was cut off can be taken in afterwards.
    expect(found[0]).toBe(0);
    const last = path.join(home, 'take-now');
    if (found.at(-1) === 0) expect(await run('take', last, file, null)).toMatchObject({ done: true });
  },
);

test(
  `kills while a bundle is sealed: under its name stands a whole one, the one from before, or none`,
  { timeout: 3_600_000 },
  async () => {
    const folder = await vaultCopy(robin, 'seal-0');
    const target = path.join(home, 'sealed.age');
    const { took } = await run('seal', folder, target, null);
    expect(await robin.look(target)).toMatchObject({ refusal: null });
    rmSync(target);
    await inRounds('kills while a bundle is sealed', upTo(kills), async (round) => {
      // Every second time there is a file of that name already.
      const old = round % 2 === 1 ? readFileSync(file) : null;
      if (old !== null) writeFileSync(target, old);
      await run('seal', folder, target, (took * round) / (kills - 1));
      const now = existsSync(target) ? readFileSync(target) : null;
      const same = now !== null && old !== null && now.equals(old);
      if (now !== null && !same)
        expect(await robin.look(new Uint8Array(now)), `round ${round}`).toMatchObject({ refusal: null });
      else expect(now === null).toBe(old === null);
      rmSync(target, { force: true });
    });
  },
);
