/** The notice of a risk record leaves as a PDF of one page: what, when, who was told, the numbers, who wrote it; unsigned, and it says so. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSigningIdentity } from '../../electron/identity/make-identity.ts';
import { putIdentityIntoUse } from '../../electron/identity/identity-store.ts';
import { createPdfService } from '../../electron/pdf/pdf-service.ts';
import { reportHandlers } from '../../electron/ipc/handlers/reports.ts';
import type { Escalation } from '../../shared/audit/action.ts';
import { ok } from '../../shared/result.ts';
import { z } from 'zod';
import { runTool } from '../tools/run-tool.ts';
import { vaultForAll } from './set-up.ts';
import { must, newAudit, openRisk, partSignature, act, save, storeOf } from './support.ts';

const place = vaultForAll();
const service = createPdfService((error) => {
  throw error;
});
afterAll(() => service.stop());
let written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
beforeEach(() => {
  written = [];
});
const asks = () =>
  reportHandlers({
    store: () => storeOf(place.vault),
    work: service,
    dialogs: {
      read: () => Promise.reject(new Error('nothing is read here')),
      write: (_title, suggested, _filters, bytes) => {
        written.push({ name: suggested, bytes });
        return Promise.resolve(ok({ fileName: suggested }));
      },
    },
    now: () => Date.parse('2026-11-21T12:00:00.000Z'),
    tell: () => undefined,
    appVersion: '0.1.0',
  });

const record: Escalation = {
  ...openRisk(),
  status: 'closed',
  timing: 'immediate',
  what: 'Contact note of 18 November: nobody has seen the younger one since.',
  told: [
    {
      id: 't1',
      role: 'Duty social worker',
      how: 'Phone',
      at: '2026-11-21T10:19:00.000Z',
      said: 'Will visit',
    },
  ],
  followUp: 'Visited the same day.',
  closedBy: 'Service manager',
  closedAt: '2026-11-21T11:00:00.000Z',
};

/** Keeps the record in a new audit and asks for its notice. Gives what main answers and the pages of the file, if any. */
async function noticeOf(one: Escalation, wanted = one.id, signed = false) {
  const { store } = place;
  const audit = await newAudit(store);
  must(await save(store, audit, [{ op: 'add', path: '/escalations/-', value: z.json().parse(one) }]));
  const { revision } = must(await store.audits.open({ audit }));
  if (signed)
    must(
      await store.audits.markSigned({
        ...act(),
        audit,
        basedOn: revision,
        signature: partSignature(),
        pdf: null,
      }),
    );
  const reply = await asks()['report.riskNotice']({ audit, record: wanted });
  const [file] = written;
  if (file === undefined) return { reply, audit, pages: [] };
  const at = path.join(place.home, 'notice.pdf');
  writeFileSync(at, file.bytes);
  const { out } = runTool('pdftotext', ['-layout', at, '-']);
  return { reply, audit, pages: out.split('\f').filter((page) => page.trim() !== '') };
}

describe('a notice of a risk record', () => {
  test('says on one page what, when, who was told and said what, whom to phone, who wrote it, and that nobody signed it', async () => {
    const { store } = place;
    await store.settings.set({
      riskNumbers: [{ group: 'all', name: 'Emergency duty team', number: '01632 960 960, option 2' }],
    });
    const made = await makeSigningIdentity({
      name: 'Robin A-17',
      role: 'Auditor',
      agency: 'Wrenshire Partnership',
      now: new Date('2026-11-01T09:00:00.000Z'),
    });
    must(await putIdentityIntoUse(store.secrets, must(made), 'made-here'));
    const { reply, audit, pages } = await noticeOf(record);
    expect(reply).toMatchObject({ ok: true });
    expect(pages).toHaveLength(1);
    const { audit: stands } = must(await store.audits.open({ audit }));
    const text = (pages[0] ?? '').replaceAll(/\s+/g, ' ');
    for (const words of [
      'This notice is not signed.',
      'Contact note of 18 November: nobody has seen the younger one since.',
      'Now: somebody may be unsafe',
      'Duty social worker, Phone, Sat 21 Nov 2026, 10:19: Will visit',
      'Visited the same day.',
      'Closed by Service manager, Sat 21 Nov 2026, 11:00',
      '999',
      'Emergency duty team',
      '01632 960 960, option 2',
      'Robin A-17, Auditor, Wrenshire Partnership',
      stands.reference,
      stands.marking,
    ])
      expect(text).toContain(words);
    expect(written[0]?.name).toBe(`${stands.reference}-risk-notice.pdf`);
    // Nothing in the file is a signature, nor a place for one.
    expect(Buffer.from(written[0]?.bytes ?? []).includes('/Sig')).toBe(false);
  });

  test('can be saved of a signed audit too, where a record may still be written', async () => {
    expect(await noticeOf(record, record.id, true)).toMatchObject({ reply: { ok: true } });
  });

  test('leaves no word out, however long what was typed is', async () => {
    const words = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`);
    const [what, next] = [words('word', 900), words('next', 450)];
    const { pages } = await noticeOf({ ...record, what: what.join(' '), followUp: next.join(' ') });
    expect(pages.length).toBeGreaterThan(1);
    const text = pages.join(' ');
    expect([...what, ...next].filter((word) => !text.includes(word))).toEqual([]);
  });

  test('of a record that is not in the vault is refused, and no file is made', async () => {
    const { reply } = await noticeOf(record, 'another');
    expect(reply).toMatchObject({ ok: false, code: 'risk-record-missing' });
    expect(written).toEqual([]);
  });
});
