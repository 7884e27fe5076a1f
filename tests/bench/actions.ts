/** The list of actions over 3,000 of them, in the running program: from the press to its first rows, and until all of them are there. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { byHand } from '../../shared/actions/source.ts';
import { addDays } from '../../shared/dates/index.ts';
import { actionKind, type ActionRecord } from '../../shared/records/action.ts';
import { launchApp } from '../e2e/driver.ts';
import { unlock } from '../e2e/person.ts';
import type { Bench } from './context.ts';
import { must, openVault } from './large-vault.ts';
import { median, type Figure } from './measure.ts';

const owners = ['Lead professional', 'Social worker', 'Team manager', 'Service manager', 'School nurse'];

/** One action as it is set in a year of rounds. */
function actionOf(number: number): ActionRecord {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();
  return {
    id: randomUUID(),
    source: byHand(`Round ${number % 30}`),
    number: 0,
    alsoIn: [],
    theme: `Theme ${number % 12}`,
    round: `A-26-${number % 6}`,
    priority: 'soon',
    events: [
      {
        id: randomUUID(),
        after: [],
        version: 1,
        act: 'set',
        side: 'setter',
        by: { name: 'Wren', role: 'Auditor' },
        at,
        wording: {
          what: `Action ${number}: write the plan with the family and have it on the file before the next meeting.`,
          owner: owners[number % owners.length] ?? '',
          person: '',
          deputy: '',
          due: addDays('2026-01-05', number % 900),
          measure: 'The plan is on the file.',
          level: 'case',
          proof: 'record-seen',
        },
      },
    ],
  };
}

async function fill(userData: string, count: number): Promise<void> {
  const { db, operations, close } = await openVault(userData);
  db.pragma('synchronous=OFF');
  const { cabinet } = operations;
  db.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const document = actionOf(number);
      const [set] = document.events;
      const at = set?.at ?? '';
      must(cabinet.create({ at, author: 'Wren', kind: actionKind.name, document }));
    }
  })();
  close();
}

/** Gives both times, each the median of fresh openings of the list. */
export async function benchActions(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 300 : 3000;
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  try {
    cpSync(await bench.empty(), userData, { recursive: true });
    await fill(userData, count);
    const firsts: number[] = [];
    const wholes: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      // A program that was closed on this screen opens on it: each round begins from a folder nobody has opened.
      const fresh = path.join(userData, `round-${round}`);
      cpSync(path.join(userData, 'vault'), path.join(fresh, 'vault'), { recursive: true });
      const app = await launchApp({ userData: fresh });
      const { page } = app;
      await unlock(page);
      await page.locator('.bar-nav').waitFor();
      await page.waitForTimeout(1500);
      const [first, whole] = await page.evaluate(async (all) => {
        const link = [...document.querySelectorAll<HTMLElement>('.bar-nav a')].find(
          (one) => one.textContent === 'Actions',
        );
        const start = performance.now();
        const until = async (is: () => boolean): Promise<number> => {
          while (!is()) await new Promise((go) => requestAnimationFrame(go));
          return performance.now() - start;
        };
        link?.click();
        const rows = await until(() => document.querySelector('.act-row [data-row]') !== null);
        const told = all.toLocaleString('en-GB');
        const every = await until(() => document.body.textContent.includes(`of ${told} in this vault`));
        return [rows, every] as const;
      }, count);
      firsts.push(first);
      wholes.push(whole);
      await app.close();
    }
    const detail = (times: readonly number[]): string =>
      times.map((one) => `${one.toFixed(0)} ms`).join(', ');
    return [
      {
        what: `list of ${count} actions, first rows`,
        value: median(firsts),
        unit: 'ms',
        target: 100,
        detail: `from the press in the bar, each in a program just opened: ${detail(firsts)}`,
      },
      {
        what: `list of ${count} actions, all there`,
        value: median(wholes),
        unit: 'ms',
        target: null,
        detail: detail(wholes),
      },
    ];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}
