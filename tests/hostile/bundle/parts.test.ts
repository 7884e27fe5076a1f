/** Bundles whose parts are wrong: changed, missing, swapped, added; or whole by the list and still not what they should be. */
import { readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { sign, writtenAudit } from '../../fixtures/bundles/people.ts';
import { identityOf, openSeal, resealed, takeApart, textOf, utf8, type Entry } from './forging.ts';
import {
  auditor,
  moderator,
  toModerator,
  audit,
  entries,
  refused,
  sealed,
  flipped,
  without,
} from './attacked.ts';

describe('the parts', () => {
  const part = (name: string, bytes: (old: Uint8Array) => Uint8Array): Entry[] =>
    entries.map((one) => (one.name.endsWith(name) ? { ...one, bytes: bytes(one.bytes) } : one));

  test.each(['audit.json', 'toolkit.json', 'history.json', 'report.pdf'])(
    '%s with one bit changed',
    async (name) => refused(await sealed(part(name, (old) => flipped(old, 100))), 'part-changed'),
  );
  test.each(['audit.json', 'toolkit.json', 'history.json', 'report.pdf'])('%s missing', async (name) =>
    refused(await sealed(without(name)), 'part-missing'),
  );
  test('swapped with each other', async () => {
    const [one, two] = [entries[2], entries[3]];
    if (!one || !two) throw new Error('parts');
    const swapped = entries.map((entry) =>
      entry === one ? { ...one, bytes: two.bytes } : entry === two ? { ...two, bytes: one.bytes } : entry,
    );
    await refused(await sealed(swapped), 'part-changed');
  });
  test('a part that is not on the list', async () =>
    refused(
      await sealed([...entries, { name: `audits/${audit}/review.json`, bytes: utf8('{}') }]),
      'part-extra',
    ));
  test('another audit in the place of the listed one', async () => {
    const other = await writtenAudit(auditor);
    await sign(auditor, other);
    const file = new Uint8Array(
      readFileSync(await auditor.seal({ audits: [other], contacts: [toModerator] })),
    );
    const foreign = takeApart(await openSeal(file, moderator)).find((one) => one.name.endsWith('audit.json'));
    await refused(await sealed(part('audit.json', () => foreign?.bytes ?? new Uint8Array())), 'part-changed');
  });

  const bySender = async (name: string, change: (text: string) => string): Promise<Uint8Array> =>
    sealed(
      await resealed(entries, await identityOf(auditor), {
        part: (one) => (one.name.endsWith(name) ? utf8(change(textOf(one.bytes))) : one.bytes),
      }),
    );
  test('another form than the one named', async () =>
    refused(
      await bySender('toolkit.json', (text) => text.replace('"version":"', '"version":"9')),
      'toolkit-wrong',
    ));
  test('an audit edited after it was signed, by its own sender', async () =>
    refused(
      await bySender('audit.json', (text) => text.replace('what was asked', 'what was done')),
      'content-invalid',
    ));
  test('a grade moved after signing, list and all', async () => {
    const { sha256Of } = await import('../../../electron/bundle/read-bundle.ts');
    const { signedContent } = await import('../../../shared/audit/signed-content.ts');
    const edited = JSON.parse(
      textOf(entries.find((one) => one.name.endsWith('audit.json'))?.bytes).replace(
        '"grade":"ri"',
        '"grade":"o"',
      ),
    ) as never;
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('audit.json') ? utf8(JSON.stringify(edited)) : one.bytes),
      manifest: (m) => ({
        ...m,
        audits: m.audits.map((a) => ({ ...a, dataFingerprint: sha256Of(signedContent(edited)) })),
      }),
    });
    await refused(await sealed(forged), 'content-invalid');
  });
  test('a history that was altered', async () =>
    refused(
      await bySender('history.json', (text) =>
        text.replace(/"fingerprint":"[0-9a-f]{4}/, '"fingerprint":"0000'),
      ),
      'content-invalid',
    ));
  test('an audit that is no audit', async () =>
    refused(await bySender('audit.json', () => '{"id":1}'), 'content-invalid'));
  test('no text at all', async () =>
    refused(await bySender('audit.json', () => '\uFFFD{'), 'content-invalid'));
  test('a report that was changed, list and all', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('report.pdf') ? flipped(one.bytes, 3000) : one.bytes),
    });
    await refused(await sealed(forged), 'pdf-changed', 'pdf-signature-missing');
  });
  test('a report whose signature was cut off, list and all', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => {
        if (!one.name.endsWith('report.pdf')) return one.bytes;
        const text = Buffer.from(one.bytes);
        return one.bytes.slice(0, text.indexOf('%%EOF') + 6);
      },
    });
    await refused(await sealed(forged), 'pdf-signature-missing');
  });
  test('no report and no word of one, though the audit was signed', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      part: (one) => (one.name.endsWith('report.pdf') ? null : one.bytes),
    });
    await refused(await sealed(forged), 'pdf-signature-missing');
  });
  test('a review slipped into a purpose it does not fit', async () => {
    const forged = await resealed(entries, await identityOf(auditor), {
      manifest: (m) => ({ ...m, purpose: 'returned' }),
    });
    await refused(await sealed(forged), 'content-invalid');
  });
});
