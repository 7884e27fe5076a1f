/** A moderator without a mouse: a whole review over two versions, and grading before the auditor's grades are seen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { OpenedReview } from '../../shared/contract/moderation.ts';
import type { Result } from '../../shared/result.ts';
import { seal, take } from '../../tools/demo/moderation/bundles.ts';
import { toDesk } from '../../tools/demo/moderation/desk.ts';
import { arrive, goBy, type Person, type Seen } from '../../tools/demo/moderation/people.ts';
import {
  agreeUnchanged,
  confirmActions,
  decide,
  finish,
  lookAtChanges,
  questionHere,
  reviewTheRest,
  toOutcome,
} from '../../tools/demo/moderation/reviewing.ts';
import { writeIn } from '../../tools/demo/person/fill-box.ts';
import { runTool } from '../tools/run-tool.ts';
import { expectClean } from './person/axe.ts';
import { colleague, type Colleague } from './person/colleague.ts';
import { formOf, KeysAlone } from './person/vault.ts';

type Opened = Result<OpenedReview>;
type Watched = Window & { mouseEvents?: number };
const nobody: Seen = () => Promise.resolve();
const form = formOf('file-audit');
const feedback = { strength: 'Dates are clear.', development: 'Name the record.', minutes: 15 } as const;

const test = base.extend<{ moderator: Person; auditor: Colleague; home: string }>({
  // Playwright reads the first parameter's pattern to learn what a fixture needs; this one needs nothing.
  // eslint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    const home = mkdtempSync(path.join(tmpdir(), 'caselight-keys-'));
    await provide(home);
    rmSync(home, { recursive: true, force: true });
  },
  /** A moderator at a program of the test's own. Every event of a mouse is counted, and there is none in the end. */
  moderator: async ({ home }, provide) => {
    const moderator = await arrive('moderator', home, (app) => new KeysAlone(app.page), nobody);
    const { page } = moderator.hands;
    await page.evaluate(() => {
      const own = window as Watched;
      own.mouseEvents = 0;
      for (const kind of ['mousedown', 'pointerdown', 'mousemove', 'wheel', 'touchstart'])
        window.addEventListener(kind, () => (own.mouseEvents = (own.mouseEvents ?? 0) + 1), true);
    });
    await provide(moderator);
    expect(await page.evaluate(() => (window as Watched).mouseEvents)).toBe(0);
    await moderator.app.close();
  },
  /** Somebody who writes audits at another laptop; both know each other. */
  auditor: async ({ home, moderator }, provide) => {
    const auditor = await colleague(home, moderator, nobody);
    await provide(auditor);
    await auditor.end();
  },
});

test('a whole review by keys alone: noted, returned, changes looked at, the unchanged agreed in one act, counter-signed', async ({
  moderator,
  auditor,
  home,
}) => {
  test.setTimeout(900_000);
  const { hands } = moderator;
  const { page } = hands;
  const id = await auditor.write(form);
  const first = { what: 'version 1', button: 'Open it', way: /^Review / };
  await take(moderator, await auditor.seal(id), first, nobody);
  await page.locator('#q h1').waitFor();
  expect(
    await reviewTheRest(hands, {
      K3: { grade: 'g', reason: 'The plan was kept up.' },
      K4: { note: 'Which visit?' },
    }),
  ).toBe(10);

  // Keys that walk: the note, the difference, and what is not reviewed.
  await hands.press('F7');
  await expect(page.locator('#q h1')).toHaveAttribute('data-question', 'K4');
  await hands.press('Control+F7');
  await expect(page.locator('#q h1')).toHaveAttribute('data-question', 'K3');
  await hands.press('Control+Enter');
  await expect(page.getByText('Every question is reviewed.')).toHaveCount(1);
  expect(await questionHere(hands)).toBe('K3');

  await toOutcome(hands);
  await decide(hands, { outcome: 'return', reason: '', ...feedback });
  await finish(hands, 'Finished: it goes back to the auditor.');
  await auditor.take(await seal(moderator, auditor.name, auditor.exchange, 'returned', nobody));

  // Home and back: one note answered, one change asked for and two not.
  const [returned] = await auditor.reviews(id);
  const note = returned?.notes.find((one) => one.question === 'K4');
  expect(note?.thread.map((said) => said.text)).toEqual(['Which visit?']);
  await auditor.reopen(id, 'Note answered');
  await auditor.reply(id, note?.id ?? '', 'revised', 'The second one.');
  await auditor.changeAndSign(id, {
    K4: { rationale: 'On the second visit Robin was asked alone.' },
    K5: { rationale: 'A sentence nobody asked for.' },
    K6: { grade: 'g' },
  });
  const again = { what: 'version 2', button: 'Open and show what changed', way: /^Show what changed in / };
  await take(moderator, await auditor.seal(id), again, nobody);
  expect(await lookAtChanges(hands)).toEqual({ asked: 1, unasked: 2 });
  // Ten graded questions, of which three changed and one still differs.
  expect(
    await agreeUnchanged(
      hands,
      () => Promise.resolve(),
      () => goBy(moderator, 'Agree all that is unchanged'),
    ),
  ).toBe(6);
  await toOutcome(hands);
  await hands.choose(page.locator('.todo-list').getByRole('link').first());
  await reviewTheRest(hands, { K3: { grade: 'g', reason: 'The plan was kept up, as said.' } });
  await toOutcome(hands);
  await confirmActions(hands, () => Promise.resolve());
  await decide(hands, { outcome: 'accept-with-changes', reason: 'One grade moved.', ...feedback });
  await finish(hands, 'Finished and counter-signed.');
  await auditor.take(await seal(moderator, auditor.name, auditor.exchange, 'moderated', nobody));

  // Home for good: both grades beside each other, both signatures whole.
  const { audit } = await auditor.open(id);
  expect(audit.state).toBe('moderated');
  const reviews = await auditor.reviews(id);
  expect(reviews.map((one) => [one.version, one.outcome])).toEqual([
    [2, 'accept-with-changes'],
    [1, 'return'],
  ]);
  expect([audit.answers['K3']?.grade, reviews[0]?.questions['K3']?.proposed]).toEqual(['ri', 'g']);
  const file = path.join(home, 'both.pdf');
  writeFileSync(file, await auditor.signedPdf(id, 2));
  expect(runTool('pdfsig', ['-nocert', file]).out.match(/Signature is Valid/g)).toHaveLength(2);
});

test('grading blind by keys alone: the auditor’s grades come to the page after one’s own, and both are kept', async ({
  moderator,
  auditor,
}) => {
  test.setTimeout(900_000);
  const { hands } = moderator;
  const { page } = hands;
  const id = await auditor.write(form);
  const { audit } = await auditor.open(id);
  const first = { what: 'version 1', button: 'Open it', way: /^Go to the desk/ };
  await take(moderator, await auditor.seal(id), first, nobody);
  await toDesk(moderator);
  await expect(page.locator('.desk-list .st')).toHaveText('New');
  await hands.choose(page.getByRole('button', { name: `Grade blind: ${audit.reference}` }));
  await page.locator('#q h1').waitFor();

  /** The auditor's grades as the page can ask for them. */
  const gradesGiven = (): Promise<number> =>
    page.evaluate(async (id) => {
      const reply = (await window.caselight.ask('moderation.open', { audit: id })) as Opened;
      if (!reply.ok) throw new Error('The review does not open');
      return Object.values(reply.value.audit.answers).filter((one) => one.grade !== undefined).length;
    }, id);
  expect(await gradesGiven()).toBe(0);
  for (let n = 1; n <= 10; n += 1) {
    const here = await questionHere(hands);
    await expect(page.locator('.opt-aud')).toHaveCount(0);
    await hands.press('Control+Shift+a');
    await expect(page.getByText('The auditor’s grades are still hidden: give your own.')).toHaveCount(1);
    await hands.press(here === 'K3' ? 'Alt+2' : 'Alt+3');
    await expect(page.locator('.opt-you')).toHaveText('Your grade');
    if (n === 1) await expectClean(page, 'a question graded blind');
    if (n < 10) {
      await hands.press('Control+Enter');
      await expect(page.locator('#q h1')).not.toHaveAttribute('data-question', here);
    }
  }
  await toOutcome(hands);
  expect(await gradesGiven()).toBe(0);
  await expectClean(page, 'the outcome before the grades are shown');
  await hands.choose(page.getByRole('button', { name: 'Show the auditor’s grades and compare' }));
  await expect(page.getByText('Same 9 of 10. Blind grades stay as they were given.')).toBeVisible();
  await expect(page.locator('.cmp-t tbody tr').filter({ hasText: 'Differs' })).toHaveCount(1);
  expect(await gradesGiven()).toBe(10);
  await expectClean(page, 'blind grades compared');

  // Where the two differ, the reasons are written now.
  await hands.press('Control+F7');
  await expect(page.locator('#q h1')).toHaveAttribute('data-question', 'K3');
  await writeIn(hands, page.locator('#mine'), 'The plan was kept up.');
  await toOutcome(hands);
  await confirmActions(hands, () => Promise.resolve());
  await decide(hands, { outcome: 'accept-with-changes', reason: 'One grade moved.', ...feedback });
  await finish(hands, 'Finished and counter-signed.');
  await auditor.take(await seal(moderator, auditor.name, auditor.exchange, 'moderated', nobody));
  const [review] = await auditor.reviews(id);
  expect(review).toMatchObject({
    blind: true,
    blindGrades: { K3: 'g', K4: 'ri' },
    questions: { K3: { proposed: 'g' } },
  });
  expect((await auditor.open(id)).audit.answers['K3']?.grade).toBe('ri');
  await toDesk(moderator);
  await expect(page.locator('.agree-m caption')).toHaveText(
    '1 audit graded by an auditor and, blind, by a moderator',
  );
});
