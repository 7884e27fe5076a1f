/** What each screen of the loop between auditor and moderator must show, by who sees it and at which step. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { scriptOf } from '../../../tools/demo/moderation/script.ts';

type Script = ReturnType<typeof scriptOf>;
type Check = (page: Page) => Promise<void>;

/** Where a thing stands on the screen. */
async function place(thing: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`Not on the screen: ${String(thing)}`);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** Expects that two things do not touch. */
async function expectApart(one: Locator, other: Locator): Promise<void> {
  const [a, b] = [await place(one), await place(other)];
  const beside = a.right + 4 <= b.left || b.right + 4 <= a.left;
  const below = a.bottom <= b.top || b.bottom <= a.top;
  expect(beside || below, JSON.stringify({ a, b })).toBe(true);
}

/** The rows of the verdict: question, answer, what was found. */
const verdictRow = (page: Page, question: string): Locator =>
  page.locator('#verdict tr').filter({ has: page.getByRole('rowheader', { name: question }) });

async function good(page: Page, version: RegExp): Promise<void> {
  await expect(page.locator('#verdict h1')).toHaveText('This file is good to open');
  await expect(verdictRow(page, 'Do you know the sender?')).toContainText('Yes');
  await expect(verdictRow(page, 'Do you know the sender?')).toContainText('Verified by telephone');
  await expect(verdictRow(page, 'Is it for you?')).toContainText('Yes');
  await expect(verdictRow(page, 'Is it unchanged?')).toContainText(/Yes.*match the signed list/);
  await expect(verdictRow(page, 'Is it the newest you have?')).toContainText(version);
  await expect(verdictRow(page, 'What is in it?')).toContainText('MA-0001');
}

/** On the page of the outcome, after the act. */
async function finished(page: Page, words: string): Promise<void> {
  // Found by use: the answers to the three tests lay under the buttons that could no longer be pressed.
  for (const input of await page.locator('.yn input').all()) await expect(input).toHaveCSS('opacity', '0');
  await expect(page.getByText(words)).toBeInViewport();
  await expect(page.locator('#q .notice-fine p').first()).toBeFocused();
}

const deskRow = (page: Page): Locator => page.locator('.desk-list tbody tr').filter({ hasText: 'MA-0001' });

async function desk(page: Page, state: string, next: string): Promise<void> {
  await expect(deskRow(page)).toHaveCount(1);
  await expect(deskRow(page)).toContainText('Auditor A-09');
  await expect(deskRow(page).locator('.st')).toHaveText(state);
  await expect(deskRow(page).locator('.desk-next')).toHaveText(next);
}

const gradesRow = (page: Page, number: string): Locator =>
  page
    .locator('.cmp-t tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${number} `) }) });

/** What is expected of the screens, keyed "auditor audit signed". Steps that are not here are looked at by axe alone. */
export const screensOf = (script: Script): Readonly<Record<string, Check>> => ({
  'moderator verdict on a changed bundle': async (page) => {
    await expect(page.locator('#verdict h1')).toHaveText('Not opened: this file is damaged or was cut short');
    await expect(verdictRow(page, 'Is it unchanged?')).toContainText('No');
    await expect(page.locator('#verdict')).toContainText(
      'Nothing was stored, and nothing of yours was touched.',
    );
    await expect(page.getByRole('button', { name: 'Open it' })).toHaveCount(0);
  },
  'moderator verdict on version 1': (page) => good(page, /Yes.*Version 1, new to you/),
  'auditor verdict on the returned audit': (page) => good(page, /Yes/),
  'moderator verdict on version 2': (page) => good(page, /Yes.*Version 2, newer than yours.*It follows on/),
  'auditor verdict on the moderated audit': (page) => good(page, /Yes/),

  'moderator returned': (page) => finished(page, 'Finished: it goes back to the auditor.'),
  'moderator counter-signed': (page) => finished(page, 'Finished and counter-signed.'),

  'moderator desk, with the auditor': async (page) => {
    await desk(page, 'With auditor', 'Read');
    await expect(page.locator('.desk-tabs')).toContainText(/Waiting 1.*Moderated 0/);
  },
  'moderator desk, came back': (page) => desk(page, 'Came back', 'What changed'),
  'moderator desk, moderated, a sample drawn': async (page) => {
    await desk(page, 'Moderated', 'Read');
    await expect(page.locator('.desk-tabs')).toContainText(/Waiting 0.*Moderated 1/);
    await expect(page.locator('.sample [role=status]')).toContainText(`1 drawn from 1, seed ${script.seed}.`);
    await expect(page.locator('.drawn li')).toHaveText(['MA-0001']);
    await expect(page.locator('.agree-m caption')).toHaveText(
      '1 audit graded by an auditor and by a moderator',
    );
    await expect(page.getByText('Too few to say (n 1).')).toBeVisible();
    const drift = page.locator('.drift-t').last().locator('tbody tr');
    await expect(drift.filter({ hasText: `: ${script.kept.number} ` }).locator('td')).toHaveText([
      '1',
      '1',
      '0',
      '0',
      'too few',
    ]);
    await expect(drift.filter({ hasText: `: ${script.revised.number} ` }).locator('td')).toHaveText([
      '1',
      '0',
      '1',
      '0',
      'too few',
    ]);
  },

  'auditor notes to answer': async (page) => {
    await expect(
      page.getByText('2 notes to answer: revise the question, or keep it and say why.'),
    ).toBeVisible();
    await expect(page.locator('.own-note')).toHaveCount(2);
    await expect(page.locator('.notes-work > p').first()).toContainText(
      /^Returned to you on .*, by Moderator M-04, of version 1\./,
    );
  },
  'auditor revising beside the note': async (page) => {
    await expect(page.locator('.nav-notes')).toHaveText('2 notes to answer');
    const problems = page.locator('.nav-problems:not(.nav-notes)');
    // Found by use: the two counts ran into each other.
    if ((await problems.count()) > 0) await expectApart(problems, page.locator('.nav-notes'));
  },
  'auditor kept with a reason': async (page) => {
    const head = page.locator('.own-note .note-h');
    await expect(head).toContainText('answered: kept, with a reason');
    // Found by use: a long state pressed the tag beside it.
    await expectApart(head.locator('.tag'), head.locator('span:not(.tag)'));
    expect((await head.locator('.tag').boundingBox())?.height).toBeLessThan(30);
  },

  'moderator what changed': async (page) => {
    await expect(page.locator('.sums dd')).toHaveText(['2', '2', '12']);
    await expect(page.locator('#asked .chg h3')).toHaveText([
      new RegExp(`^${script.revised.number} `),
      new RegExp(`^${script.revised.number} `),
    ]);
    // Asked for: the reasons, and the reason given for the warning that came with the grade. The note asked for no other grade.
    await expect(page.locator('#asked .chg').first().locator('ins')).toContainText(script.revisedText);
    await expect(page.locator('.un .chg h3')).toHaveText([
      new RegExp(`^${script.revised.number} `),
      new RegExp(`^${script.unasked.number} `),
    ]);
    await expect(page.locator('.un .chg').last().locator('ins')).toContainText(script.unaskedText);
    await expect(page.locator('.chg-main')).toContainText(script.revisedReply);
    await expect(page.locator('.notes-l li').last()).toContainText('0 changes, kept, with a reason');
  },
  'moderator agree all unchanged': async (page) => {
    const dialog = page.getByRole('dialog', { name: 'Agree all unchanged' });
    // Found by use: words and buttons stood against the edge of the dialog.
    const [outer, words] = [await place(dialog), await place(dialog.locator('p').first())];
    expect(words.left - outer.left).toBeGreaterThan(10);
    expect(
      outer.bottom - (await place(dialog.getByRole('button', { name: 'Leave them' }))).bottom,
    ).toBeGreaterThan(8);
    for (const { number } of [script.revised, script.kept, script.unasked])
      await expect(dialog.locator('li').filter({ hasText: new RegExp(`^${number} `) })).toHaveCount(0);
  },

  'auditor both grades side by side': async (page) => {
    await expect(page.locator('.notes-work > p').first()).toContainText(
      /^Accepted with changes on .* of version 2\./,
    );
    await expect(page.getByRole('heading', { name: /^Both grades/ })).toContainText('1 differs');
    const kept = gradesRow(page, script.kept.number);
    await expect(kept.locator('strong')).toHaveCount(1);
    expect(await kept.locator('strong').innerText()).not.toBe(
      await kept.getByRole('cell').first().innerText(),
    );
    await expect(kept).toContainText(script.second[script.kept.id]?.reason ?? 'no reason');
    await expect(gradesRow(page, script.revised.number).getByRole('cell').nth(1)).toHaveText('Agreed');
    await expect(page.getByText('Earlier: version 1, returned to you.')).toBeVisible();
  },
  'auditor moderated, in the list': async (page) => {
    const row = page.getByRole('row').filter({ hasText: 'MA-0001' });
    await expect(row).toContainText('version 2');
    await expect(row).toContainText('Moderated');
  },
});
