/** A value the vault refuses: the rest is saved, the place is named, and the words are kept sealed over lock and crash and stand again. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PatchOperation } from '../../shared/json/operation.ts';
import { patchBetween } from '../../shared/json/diff.ts';
import { Audit } from '../../shared/audit/audit.ts';
import { withRefused } from '../../shared/records/refused.ts';
import { fullAudit } from '../fixtures/full-records.ts';
import { limitedLeaves, withAt } from '../unit/records/leaves.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  passphrase,
  save,
  storeOf,
  vaultIn,
  temporaryFolder,
} from './support.ts';

let home = '';
let remove = (): void => undefined;
beforeEach(() => {
  ({ folder: home, remove } = temporaryFolder());
});
afterEach(() => remove());

/** What a person may write of a filled audit, in an audit of this vault. */
async function filled() {
  const { vault, store } = await openNewVault(home);
  const id = await newAudit(store);
  const { audit, toolkit } = must(await store.audits.open({ audit: id }));
  const question = toolkit.sections[0]?.questions[0]?.id ?? '';
  const full = fullAudit();
  const before: Audit = {
    ...audit,
    answers: { [question]: full.answers['3a'] as never },
    actions: full.actions.map((one) => ({ ...one, question })),
    escalations: full.escalations,
    waivers: full.waivers,
    independence: full.independence,
  };
  must(await save(store, id, patchBetween(audit, before)));
  return { vault, id, before, question };
}
const writable = /^(answers|actions|escalations|waivers|independence|sectionsLeftOut)/;

test.each(['text', 'rows'] as const)(
  'one more than fits at every place (%s): all else is saved, and the words survive lock and unlock',
  async (kind) => {
    const { vault, id, before, question } = await filled();
    const leaves = limitedLeaves(Audit, before).filter(
      (leaf) => leaf.kind === kind && writable.test(leaf.path[0] ?? ''),
    );
    expect(leaves.length).toBeGreaterThan(7);
    const spoilt = leaves.reduce((audit, leaf) => withAt(audit, leaf.path, leaf.tooMuch), before);
    const after = withAt(spoilt, ['answers', question, 'marked'], true);
    const { revision } = must(await storeOf(vault).audits.open({ audit: id }));
    const changes = patchBetween(before, after);
    const reply = must(await storeOf(vault).audits.save({ ...act(), audit: id, basedOn: revision, changes }));
    expect(reply.refused?.length).toBeGreaterThanOrEqual(leaves.length);
    await vault.lock();
    await vault.settled();
    must(await vault.unlock(passphrase));
    const now = must(await storeOf(vault).audits.open({ audit: id }));
    expect(now.audit.answers[question]?.marked).toBe(true);
    expect(withRefused(now.audit, now.refused ?? []).document).toEqual(after);
    await vault.lock();
    await vault.settled();
  },
);

test('the words stand in their place after a lock, and are saved once they fit', async () => {
  const { vault, id } = await filled();
  const long = `${'By whom, in many words. '.repeat(50)}heron-canary`;
  const changes: PatchOperation[] = [
    { op: 'replace', path: '/actions/0/owner', value: long },
    { op: 'replace', path: '/actions/0/reply', value: 'The reply is saved.' },
  ];
  const reply = must(await save(storeOf(vault), id, changes));
  expect(reply.refused).toMatchObject([
    { at: ['actions', '#act-1', 'owner'], value: long, stands: 'Lead professional', most: 200 },
  ]);
  const file = path.join(home, 'vault', 'unsaved.bin');
  // On the disk at once, so that a crash loses nothing; never in plain.
  expect(readFileSync(file).includes('heron-canary')).toBe(false);
  await vault.lock();
  await vault.settled();
  const again = vaultIn(home);
  const { recovered } = must(await again.unlock(passphrase));
  expect(recovered).toHaveLength(1);
  expect(recovered[0]).toContain('stand in their place again');
  const opened = must(await storeOf(again).audits.open({ audit: id }));
  expect(opened.audit.actions[0]).toMatchObject({ owner: 'Lead professional', reply: 'The reply is saved.' });
  expect(opened.refused).toMatchObject([{ at: ['actions', '#act-1', 'owner'], value: long }]);
  const shorter = must(
    await save(storeOf(again), id, [{ op: 'replace', path: '/actions/0/owner', value: 'Team manager' }]),
  );
  expect(shorter.refused).toBeUndefined();
  await again.lock();
  await again.settled();
  expect(existsSync(file)).toBe(false);
});

test('the words stand in their place after a crash', async () => {
  const { vault, id } = await filled();
  const long = 'x'.repeat(3000);
  must(await save(storeOf(vault), id, [{ op: 'replace', path: '/actions/0/measure', value: long }]));
  // What lies on the disk at this moment is all that a crash leaves.
  const left = path.join(home, 'crashed');
  cpSync(path.join(home, 'vault'), path.join(left, 'vault'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'in-use.json',
  });
  const other = vaultIn(left);
  must(await other.unlock(passphrase));
  expect(must(await storeOf(other).audits.open({ audit: id })).refused).toMatchObject([
    { at: ['actions', '#act-1', 'measure'], value: long, most: 2000 },
  ]);
  for (const one of [other, vault]) {
    await one.lock();
    await one.settled();
  }
});

describe('words for what was signed meanwhile', () => {
  test('are kept aside over the lock, listed, and can be let go', async () => {
    const { vault, id, question } = await filled();
    const store = storeOf(vault);
    const { revision, audit } = must(await store.audits.open({ audit: id }));
    must(
      await store.audits.markSigned({
        ...act(),
        audit: id,
        basedOn: revision,
        state: 'signed',
        signature: {
          part: 'auditor',
          name: 'Wren',
          role: 'Auditor',
          agency: '',
          at: act().at,
          dataFingerprint: 'a'.repeat(64),
          certificateFingerprint: '',
        },
        pdf: null,
      } as never),
    );
    const late = await save(store, id, [
      { op: 'replace', path: `/answers/${question}/rationale`, value: 'typed too late' },
    ]);
    expect(late).toMatchObject({ ok: false, code: 'audit-locked' });
    await vault.lock();
    await vault.settled();
    const { recovered } = must(await vault.unlock(passphrase));
    expect(recovered.join(' ')).toContain('because it was signed');
    const aside = vault.keptAside();
    const [item] = (await aside?.list()) ?? [];
    expect(item).toMatchObject({
      why: 'signed',
      reference: audit.reference,
      places: [
        {
          at: ['answers', question],
          kept: { rationale: 'typed too late' },
          now: { rationale: 'Reasons' },
        },
      ],
    });
    expect(await aside?.putBack(item?.id ?? '')).toMatchObject({ ok: false, code: 'audit-locked' });
    expect(await aside?.letGo(item?.id ?? '')).toMatchObject({ ok: true });
    expect(await aside?.list()).toEqual([]);
    await vault.lock();
    await vault.settled();
    expect(must(await vault.unlock(passphrase)).recovered).toEqual([]);
    await vault.lock();
    await vault.settled();
  });
});

test('words in conflict are listed with what stands there now, and put back by a person', async () => {
  const { vault, id, question } = await filled();
  const store = storeOf(vault);
  const { revision } = must(await store.audits.open({ audit: id }));
  must(await save(store, id, [{ op: 'replace', path: `/answers/${question}/rationale`, value: 'theirs' }]));
  // A save on the revision before is refused as stale, and the window goes before it could merge.
  const stale = await store.audits.save({
    ...act(),
    audit: id,
    basedOn: revision,
    changes: [{ op: 'replace', path: `/answers/${question}/rationale`, value: 'mine' }],
  });
  expect(stale).toMatchObject({ ok: false, code: 'stale-revision' });
  await vault.lock();
  await vault.settled();
  expect(must(await vault.unlock(passphrase)).recovered.join(' ')).toContain('Words kept aside');
  const aside = vault.keptAside();
  const [item] = (await aside?.list()) ?? [];
  expect(item).toMatchObject({
    why: 'changed',
    canPutBack: true,
    places: [{ at: ['answers', question, 'rationale'], kept: 'mine', now: 'theirs' }],
  });
  expect(await aside?.putBack(item?.id ?? '')).toMatchObject({ ok: true });
  expect(must(await storeOf(vault).audits.open({ audit: id })).audit.answers[question]?.rationale).toBe(
    'mine',
  );
  expect(await aside?.list()).toEqual([]);
  await vault.lock();
  await vault.settled();
});
