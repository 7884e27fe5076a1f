/** The verdict as data and in words: it fits the contract, it names the right degree of trust, and its sentences keep the house rules. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  pdfFindingSentences,
  pdfOutcomeSentences,
  PdfVerdict,
  sayPdfVerdict,
} from '../../../shared/report/pdf-verdict.ts';
import { AUDITOR_FIELD, MODERATOR_FIELD } from '../../../electron/pdf/sign/signature-fields.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import {
  details,
  NOW,
  person,
  reportWithFields,
  signedBy,
  type Person,
} from '../../fixtures/identity/sample.ts';

let robin: Person;
let wren: Person;
let two: Uint8Array;

beforeAll(async () => {
  robin = await person('Robin A-17', 'Auditor');
  wren = await person('Wren M-02', 'Moderator');
  const one = await signedBy(
    await reportWithFields(),
    AUDITOR_FIELD,
    robin,
    details('Robin', { certify: true }),
  );
  two = await signedBy(one, MODERATOR_FIELD, wren, details('Wren'));
});

const judge = (bytes: Uint8Array, ...known: readonly Person[]) =>
  verifyPdf(bytes, { trustedFingerprints: known.map((one) => one.fingerprint), anchors: [], at: NOW });

describe('a verdict', () => {
  it('fits the contract, whatever the file', async () => {
    for (const bytes of [two, new Uint8Array(), await reportWithFields(), two.subarray(0, two.length - 50)])
      expect(PdfVerdict.safeParse(await judge(bytes, robin)).success).toBe(true);
  });

  it('is only as good as the least known of its signers', async () => {
    const trusts = async (...known: readonly Person[]) => {
      const verdict = await judge(two, ...known);
      return [verdict.outcome, ...verdict.signatures.map((signature) => signature.trust)];
    };
    expect(await trusts(robin, wren)).toEqual(['unchanged-trusted', 'pinned', 'pinned']);
    expect(await trusts(robin)).toEqual(['unchanged-unknown-signer', 'pinned', 'unknown']);
    expect(await trusts(wren)).toEqual(['unchanged-unknown-signer', 'unknown', 'pinned']);
    expect(await trusts()).toEqual(['unchanged-unknown-signer', 'unknown', 'unknown']);
  });

  it('takes fingerprints in either case', async () => {
    const trustedFingerprints = [robin, wren].map((one) => one.fingerprint.toUpperCase());
    expect(await verifyPdf(two, { trustedFingerprints, anchors: [], at: NOW })).toMatchObject({
      outcome: 'unchanged-trusted',
    });
  });

  it('is said in plain words', async () => {
    const said = sayPdfVerdict(await judge(two, robin));
    expect(said.title).toBe('Unchanged since it was signed. The signer is not yet known to this computer.');
    expect(said.reasons).toEqual(['The signer is not yet known to this computer.']);
    const all = [
      ...Object.values(pdfFindingSentences),
      ...Object.values(pdfOutcomeSentences).flatMap((one) => [one.title, one.meaning, one.advice]),
    ];
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z](?!.*(?:!|please|oops|successfully)).*\.$/i);
  });
});
