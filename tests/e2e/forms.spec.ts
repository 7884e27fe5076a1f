/** Every form worked through by keys alone from its complete fixture, each page accessible, signed, and the PDF good. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { toolkits } from '../../shared/toolkits/index.ts';
import { oneAudit } from '../../tools/demo/one-audit.ts';
import { Pictures } from '../../tools/demo/pictures.ts';
import { fillForm } from '../../tools/demo/person/form.ts';
import { beginAudit, check, sign } from '../../tools/demo/person/unlock-and-move.ts';
import { runTool } from '../tools/run-tool.ts';
import { violations } from './person/axe.ts';
import { answersOf, formOf, KeysAlone, MouseAndKeys, test } from './person/vault.ts';

for (const { id, title } of toolkits) {
  test(`${title}: whole form by keyboard, every page accessible`, async ({ app }) => {
    test.setTimeout(1_800_000);
    const { page } = app;
    const hands = new KeysAlone(page);
    const answers = answersOf(id);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      for (const line of await violations(page)) found.push(`${where}: ${line}`);
    };
    await beginAudit(hands, formOf(id), 'independent', look);
    await fillForm(hands, formOf(id), answers, { onPage: ({ title }) => look(title) });
    await check(hands, answers.waivers, look);
    await sign(hands, null, look);
    expect(found).toEqual([]);
  });
}

// One form with two more people after the auditor, one whose two last parts are open at the same time.
for (const id of ['file-audit', 'tier2-full']) {
  test(`${formOf(id).title}: the other people’s parts are filled and signed by hand-over`, async ({
    app,
  }) => {
    test.setTimeout(1_800_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'caselight-parts-'));
    const job = { toolkit: formOf(id), answers: answersOf(id) };
    const pictures = new Pictures(path.join(folder, 'pictures'));
    const done = await oneAudit(app, new MouseAndKeys(app.page), job, pictures, folder, () => undefined);
    expect(done.parts).toEqual(
      formOf(id)
        .parts.filter((part) => part.id !== 'auditor')
        .map((part) => part.title),
    );
    expect(done.verdict).toBe('Unchanged since it was signed, by a signer you know');
    expect(runTool('pdfsig', ['-nocert', done.file]).out).toContain('Signature is Valid');
    rmSync(folder, { recursive: true, force: true });
  });
}
