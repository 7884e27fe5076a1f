/** The names that sealed bundles are offered: enough to tell them apart in one folder, and nothing of what is in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  introduce,
  makePerson,
  risingClock,
  sign,
  toolkitOf,
  writtenAudit,
} from '../../fixtures/bundles/people.ts';

// Found by use: both had the same name.
test('a bundle that comes back does not take the place of the one that went out', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'caselight-names-'));
  const { now } = risingClock();
  const robin = await makePerson(home, 'Robin', 'Auditor', now);
  const wren = await makePerson(home, 'Wren', 'Moderator', now);
  try {
    const toWren = await introduce(wren, robin);
    const audit = await writtenAudit(robin, toolkitOf('tier1-check'));
    const { reference } = await sign(robin, audit);
    // The fixture puts who and how many in front of the name that is offered.
    const offered = (file: string): string => path.basename(file).replace(/^\w+-\d+-/, '');
    const out = await robin.seal({ audits: [audit], contacts: [toWren] });
    expect(offered(out)).toBe(`caselight-${reference}-v1-for-moderation.age`);
    const copy = await robin.seal({ audits: [audit], contacts: [toWren], purpose: 'copy' });
    expect(offered(copy)).toBe(`caselight-${reference}-v1-copy.age`);
  } finally {
    await robin.end();
    await wren.end();
    rmSync(home, { recursive: true, force: true });
  }
});
