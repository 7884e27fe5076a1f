/** A signed PDF leaves the vault only when our own check finds it as it was signed, by the certificate the record names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDITOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { createPdfService } from '../../../electron/pdf/pdf-service.ts';
import { reportHandlers } from '../../../electron/ipc/handlers/reports.ts';
import { ok } from '../../../shared/result.ts';
import {
  details,
  NOW,
  person,
  reportWithFields,
  signedBy,
  type Person,
} from '../../fixtures/identity/sample.ts';
import { vaultForAll } from '../../vault/set-up.ts';
import { act, must, newAudit, storeOf } from '../../vault/support.ts';

const place = vaultForAll();
const service = createPdfService((error) => {
  throw error;
});
const written: Uint8Array[] = [];
let robin: Person;
let impostor: Person;
let empty: Uint8Array;
let good: Uint8Array;
beforeAll(async () => {
  robin = await person('Robin A-17', 'Auditor');
  impostor = await person('Robin A-17', 'Auditor');
  empty = await reportWithFields();
  good = await signedBy(empty, AUDITOR_FIELD, robin, details('Robin A-17', { certify: true }));
});
afterAll(() => service.stop());

/** Records a signature with these bytes as its PDF, their hash stored with them, and asks for the file. */
async function exported(bytes: Uint8Array, now = NOW.getTime()) {
  const { store } = place;
  const audit = await newAudit(store);
  const signature = {
    part: 'auditor',
    name: 'Robin A-17',
    role: 'Auditor',
    agency: 'Wrenshire Partnership',
    at: NOW.toISOString(),
    dataFingerprint: 'a'.repeat(64),
    certificateFingerprint: robin.fingerprint,
  };
  must(
    await store.audits.markSigned({
      ...act(),
      audit,
      basedOn: 1,
      signature,
      pdf: { bytes, details: { field: AUDITOR_FIELD, part: 'auditor' } },
    }),
  );
  written.length = 0;
  const handlers = reportHandlers({
    store: () => storeOf(place.vault),
    work: service,
    dialogs: {
      read: () => Promise.reject(new Error('nothing is read here')),
      write: (_title, suggested, _filters, file) => {
        written.push(file);
        return Promise.resolve(ok({ fileName: suggested }));
      },
    },
    now: () => now,
    tell: () => undefined,
    appVersion: '0.1.0',
  });
  return handlers['report.export']({ audit, version: 0 });
}

const withByte = (bytes: Uint8Array, at: number): Uint8Array =>
  Uint8Array.from(bytes, (octet, index) => (index === at ? octet ^ 1 : octet));

// It was once exported on the word of its stored hash alone.
describe('a signed PDF is exported only when it is the one that was signed', () => {
  test('one whose signature holds leaves, byte for byte', async () => {
    expect(await exported(good)).toMatchObject({ ok: true });
    expect(written.map((file) => Buffer.compare(file, good))).toEqual([0]);
  });

  test('also years later, when the certificate has ended', async () => {
    expect(await exported(good, Date.parse('2046-01-01T00:00:00Z'))).toMatchObject({ ok: true });
  });

  test.each([
    ['with one letter of its text changed', () => withByte(good, Buffer.from(good).indexOf('stream') + 20)],
    ['with something appended', () => Buffer.concat([good, Buffer.from('\n% more')])],
    ['cut short', () => good.subarray(0, -20)],
    ['that was never signed', () => empty],
    ['that is no PDF', () => Buffer.from('heron')],
    [
      'signed by another key under the same name',
      () => signedBy(empty, AUDITOR_FIELD, impostor, details('Robin A-17', { certify: true })),
    ],
  ])('one %s does not, though its hash was stored with it', async (_, make) => {
    expect(await exported(await make())).toMatchObject({ ok: false, code: 'signed-copy-changed' });
    expect(written).toEqual([]);
  });
});
