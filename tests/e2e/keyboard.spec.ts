/** A whole tier 2 audit without a mouse: every question answered, signed and saved by keys alone, and how many keys it took. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { fillForm } from '../../tools/demo/person/form.ts';
import { answerDialogs, beginAudit, check, savePdf, sign } from '../../tools/demo/person/unlock-and-move.ts';
import { answersOf, formOf, KeysAlone, test } from './person/vault.ts';

type Watched = Window & { mouseEvents?: number };

test('a tier 2 audit of over 40 questions without a mouse', async ({ app }) => {
  test.setTimeout(1_800_000);
  const { page } = app;
  await page.evaluate(() => {
    const own = window as Watched;
    own.mouseEvents = 0;
    for (const kind of ['mousedown', 'pointerdown', 'mousemove', 'wheel', 'touchstart']) {
      window.addEventListener(kind, () => (own.mouseEvents = (own.mouseEvents ?? 0) + 1), true);
    }
  });
  const hands = new KeysAlone(page);
  const form = formOf('tier2-full');
  const answers = answersOf('tier2-full');
  await beginAudit(hands, form);
  const counts: { question: string; acts: number; characters: number }[] = [];
  let before = hands.keys;
  await fillForm(hands, form, answers, {
    onQuestion: (question) => {
      const now = hands.keys;
      counts.push({
        question,
        acts: now.acts - before.acts,
        characters: now.characters - before.characters,
      });
      before = now;
    },
  });
  await check(hands, answers.waivers);
  await sign(hands);
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-keys-'));
  await answerDialogs(app, folder);
  const name = await savePdf(hands);
  expect(readdirSync(folder)).toEqual([name]);
  expect(await page.evaluate(() => (window as Watched).mouseEvents)).toBe(0);

  const graded = counts.filter(({ question }) => answers.answers[question]?.grade !== undefined);
  expect(counts.length).toBeGreaterThan(40);
  expect(graded.length).toBeGreaterThan(25);
  console.log('Keys per question, beside the characters of what is written (keys + characters):');
  console.log(counts.map((one) => `${one.question} ${one.acts}+${one.characters}`).join(', '));
  const sorted = graded.map((one) => one.acts).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`Graded questions: median ${median} keys, most ${sorted.at(-1)} keys`);
  console.log(`The whole sitting: ${hands.keys.acts} keys and ${hands.keys.characters} characters`);
  // A grade, its reasons and two pieces of evidence: grade, to the box, Ctrl+E, two Tabs and Enter each, close, next.
  expect(median).toBeLessThanOrEqual(20);
});
