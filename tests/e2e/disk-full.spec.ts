/** A disk that fills up while a person types: the status line says so at once, the text stays, and is saved once there is room. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { box } from '../../tools/demo/person/fill-box.ts';
import { goTo } from '../../tools/demo/person/form.ts';
import { beginAudit, heading, unlock } from '../../tools/demo/person/unlock-and-move.ts';
import { launchApp } from './driver.ts';
import { formOf, MouseAndKeys, test } from './person/vault.ts';

const run = (program: string, ...given: string[]): boolean => spawnSync(program, given).status === 0;

/** Only root may make a disk of its own; the vault's own tests fill one in a namespace on any Linux. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!mayMount)
  console.log('The test of a full disk needs Linux and root; elsewhere only the vault’s own tests fill one.');

/** Fills a disk to the last bytes with a file of its own. */
function fill(disk: string): string {
  const file = path.join(disk, 'filler');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
  return file;
}

if (mayMount) {
  test('the disk fills up while typing: said at once, the text stays, saved when there is room again', async ({
    emptyVault,
  }) => {
    test.setTimeout(600_000);
    const disk = mkdtempSync(path.join(tmpdir(), 'caselight-disk-'));
    expect(run('mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk)).toBe(true);
    try {
      const userData = path.join(disk, 'data');
      mkdirSync(userData);
      cpSync(path.join(emptyVault, 'vault'), path.join(userData, 'vault'), { recursive: true });
      const app = await launchApp({ userData });
      const { page } = app;
      const hands = new MouseAndKeys(page);
      await unlock(hands);
      await heading(page, 'Audits');
      await beginAudit(hands, formOf('tier2-full'));
      await goTo(hands, '3b');
      const reasons = box(page, '3b', 'rationale');
      await reasons.click();
      await hands.write('Before the disk was full. ');
      const saved = page.locator('.foot .saved');
      await expect(saved).toHaveClass(/saved-ok/);
      await hands.press('Control+s');

      const filler = fill(disk);
      const lost = 'Every agency was asked twice and what each said is written down. '.repeat(400);
      await hands.write(lost);
      await hands.press('Control+s');
      await expect(saved).toHaveClass(/saved-fail/);
      await expect(saved).toContainText('Not saved since');
      await expect(saved).toContainText('this disk is full. Your text is kept on the screen.');
      await expect(reasons).toHaveValue(`Before the disk was full. ${lost}`);
      // Typing and moving about go on, and the second failure puts a notice above the box.
      await hands.write('And more.');
      await expect(page.getByText(/^The last [\d,]+ words are not saved yet\.$/)).toBeVisible();
      await hands.press('Alt+ArrowRight');
      await box(page, '3c', 'rationale').waitFor();
      await hands.press('Alt+ArrowLeft');
      await expect(reasons).toHaveValue(`Before the disk was full. ${lost}And more.`);

      rmSync(filler);
      await expect(saved).toHaveClass(/saved-ok/);
      await expect(saved).toContainText('Everything is up to date.');
      await app.kill();
      const again = await launchApp({ userData });
      await unlock(new MouseAndKeys(again.page));
      await heading(again.page, 'Audits');
      await again.page
        .getByRole('link', { name: /T2-0001/ })
        .first()
        .click();
      await again.page.locator('#q [data-question]').first().waitFor();
      await goTo(new MouseAndKeys(again.page), '3b');
      await expect(box(again.page, '3b', 'rationale')).toHaveValue(
        `Before the disk was full. ${lost}And more.`,
      );
      await again.close();
    } finally {
      run('umount', '-l', disk);
      rmSync(disk, { recursive: true, force: true });
    }
  });
}
