/** Signed audits, their versions, and the vault's small stores. */
import { describe, expect, test } from 'vitest';
import type { AuditId } from '../../shared/audit/ids.ts';
import { vaultForAll } from './set-up.ts';
import {
  act,
  must,
  newAudit,
  openRisk,
  partSignature,
  passphrase,
  save,
  toolkit,
  writeRationale,
} from './support.ts';

const place = vaultForAll();
const { audited, history } = place;

const sign = async (audit: AuditId, more: { part?: string } = {}) => {
  const { revision } = await audited(audit);
  return place.store.audits.markSigned({
    ...act(),
    audit,
    basedOn: revision,
    signature: partSignature(more.part),
    pdf: { bytes: new TextEncoder().encode('%PDF-1.7 heron'), details: { field: 'auditor' } },
  });
};

describe('signing and opening again', () => {
  test('a signed audit takes nothing more of the signed part; a new version keeps the signed one as withdrawn', async () => {
    const id = await newAudit(place.store);
    must(await writeRationale(place.store, id, '3a', 'As signed.'));
    expect(await place.store.audits.reopen({ ...act(), audit: id, reason: 'No.' })).toMatchObject({
      code: 'wrong-state',
    });
    const signed = must(await sign(id));
    expect(signed.summary).toMatchObject({ state: 'signed' });
    expect(signed.summary.signedAt).not.toBe('');
    expect(
      await save(place.store, id, [{ op: 'replace', path: '/answers/3a/rationale', value: 'No.' }]),
    ).toMatchObject({
      code: 'audit-locked',
    });
    expect(await sign(id)).toMatchObject({ code: 'wrong-state' });
    expect(await place.store.audits.reopen({ ...act(), audit: id, reason: '  ' })).toMatchObject({
      code: 'reason-needed',
    });
    const again = must(await place.store.audits.reopen({ ...act(), audit: id, reason: 'A date was wrong.' }));
    expect(again.summary).toMatchObject({ version: 2, state: 'in-progress', signedAt: '' });
    must(
      await save(place.store, id, [{ op: 'replace', path: '/answers/3a/rationale', value: 'Corrected.' }]),
    );
    const opened = await audited(id);
    expect(opened.audit).toMatchObject({ version: 2, versionReason: 'A date was wrong.', parts: [] });
    expect(opened.signed).toMatchObject([{ version: 1, hasPdf: true, withdrawn: true }]);
    must(await sign(id));
    expect((await audited(id)).signed.map((one) => [one.version, one.withdrawn])).toEqual([
      [2, false],
      [1, true],
    ]);
    const kept = must(await place.store.signed.get({ audit: id, version: 1 }));
    expect(kept.document.answers['3a']?.rationale).toBe('As signed.');
    expect(new TextDecoder().decode(kept.pdf ?? new Uint8Array())).toBe('%PDF-1.7 heron');
    expect(kept).toMatchObject({ withdrawnReason: 'A date was wrong.', details: { field: 'auditor' } });
    expect(must(await place.store.signed.get({ audit: id, version: 0 })).version).toBe(2);
    expect(await place.store.signed.get({ audit: id, version: 7 })).toMatchObject({ code: 'not-found' });
    expect((await place.store.signed.parts({ audit: id })).map((one) => one.version)).toEqual([2, 1]);
    const { entries, chainHolds } = await history(id);
    expect(chainHolds).toBe(true);
    expect(entries.map((one) => one.event)).toEqual(['signed', '', 'reopened', 'signed', '', 'created']);
  });

  test('an audit that changed after it was read through is not signed', async () => {
    const id = await newAudit(place.store);
    const stale = await place.store.audits.markSigned({
      ...act(),
      audit: id,
      basedOn: 0,
      signature: partSignature(),
      pdf: null,
    });
    expect(stale).toMatchObject({ code: 'content-changed' });
    expect(await sign(id, { part: 'nobody' })).toMatchObject({ code: 'wrong-state' });
  });

  test('beside the signed part the next one can be written, and a risk can always be recorded', async () => {
    const id = await newAudit(place.store);
    must(await writeRationale(place.store, id, '3a', 'As signed.'));
    const other = toolkit.sections.find(
      (section) => section.part !== 'auditor' && section.questions.length > 0,
    );
    const question = other?.questions.find((one) => one.answer.kind !== 'actions');
    expect(question).toBeDefined();
    must(await sign(id));
    expect(await writeRationale(place.store, id, '3a', 'No.')).toMatchObject({ code: 'audit-locked' });
    expect(
      await save(place.store, id, [{ op: 'replace', path: '/marking', value: 'OFFICIAL' }]),
    ).toMatchObject({
      code: 'audit-locked',
    });
    must(await writeRationale(place.store, id, question?.id ?? '', 'The reply.'));
    const saved = must(
      await save(place.store, id, [{ op: 'add', path: '/escalations/-', value: openRisk() }]),
    );
    expect(saved.summary.riskOpen).toBe(true);
  });
});

describe('small things', () => {
  test('settings: one change leaves the others', async () => {
    expect((await place.store.settings.get()).theme).toBe('system');
    must(await place.store.settings.set({ idleMinutes: 5 }));
    must(await place.store.settings.set({ theme: 'dark', density: undefined }));
    expect(await place.store.settings.get()).toMatchObject({
      theme: 'dark',
      idleMinutes: 5,
      density: 'compact',
    });
  });

  test('place, secrets, contacts, records outlive a lock', async () => {
    expect(await place.store.place.kept()).toBeNull();
    const kept = {
      route: '#/audit',
      caret: { field: '3a', start: 4, end: 4 },
      scroll: { main: 12.5 },
      undo: '[]',
    };
    must(await place.store.place.keep(kept));
    must(await place.store.secrets.put({ name: 'signing-key', value: new Uint8Array([1, 2, 3]) }));
    must(
      await place.store.contacts.put({
        id: 'c1',
        fingerprint: 'f'.repeat(64),
        value: '{}',
        updatedAt: act().at,
      }),
    );
    const audit = await newAudit(place.store);
    must(
      await place.store.records.exported({
        at: act().at,
        kind: 'pdf',
        audit,
        version: 1,
        sha256: 'c'.repeat(64),
        recipient: '',
      }),
    );
    must(await place.store.records.wrongTry({ sha256: 'd'.repeat(64), at: act().at }));
    await place.vault.lock();
    expect(must(await place.vault.unlock(passphrase)).identityMissing).toBe(false);
    expect(await place.store.place.kept()).toEqual(kept);
    expect([...((await place.store.secrets.get({ name: 'signing-key' })) ?? [])]).toEqual([1, 2, 3]);
    expect(await place.store.secrets.get({ name: 'none' })).toBeNull();
    expect(await place.store.contacts.all()).toHaveLength(1);
    expect(await place.store.records.exportsOf({ audit })).toMatchObject([{ kind: 'pdf', version: 1 }]);
    expect((await place.store.records.tries({ sha256: 'd'.repeat(64) })).wrong).toBe(1);
    must(await place.store.secrets.remove({ name: 'signing-key' }));
    expect(await place.store.secrets.names()).toEqual([]);
  });
});

test('after all of this the vault passes its own check', async () => {
  const { problems, audits, revisions } = await place.store.whole.check();
  expect(problems).toEqual([]);
  expect(audits).toBe(await place.store.audits.count());
  expect(revisions).toBeGreaterThan(audits);
});
