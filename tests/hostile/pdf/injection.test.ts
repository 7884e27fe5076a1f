/** Hostile words in every place a person can write: in the PDF they are words. They start nothing, hide nothing and break neither file nor signature. */
import { afterAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../shared/audit/audit.ts';
import { buildReport } from '../../../shared/report/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { makeSignedReport } from '../../../electron/pdf/make-signed-report.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { Bench, person } from '../../fixtures/identity/sample.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';

const bench = new Bench();
afterAll(() => bench.clear());
const toolkit = toolkits.find((one) => one.id === 'tier2-full');
if (!toolkit) throw new Error('The tier 2 toolkit is built in');
const form = toolkit;

/** What is written, and what must be readable of it in the PDF. */
const words: readonly (readonly [written: string, read: string])[] = [
  [
    ') Tj ET Q endstream endobj 1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj',
    '1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
  ],
  ['heron\n%%EOF\nstartxref\n0\n%%EOF\nendstream\nendobj', '%%EOF'],
  ['/ByteRange[0 1 2 3]/Contents<00> '.repeat(80), '/ByteRange[0 1 2 3]/Contents<00>'],
  ['<script>alert(1)</script> {{7*7}} ${7*7} <%= 1 %>', '<script>alert(1)</script> {{7*7}} ${7*7} <%= 1 %>'],
  ['back \\ slash \\) \\( \\101 \\x41 <FEFF0041>', 'back \\ slash \\) \\( \\101 \\x41 <FEFF0041>'],
  ['bell\u0000\u0007\u001b[31m\u007f\u009b rung', 'bell[31m rung'],
  ['turned \u202Edoog\u202C, set \u2066apart\u2069, no\u200Bgap\uFEFF', 'turned doog, set apart, nogap'],
  ['one\r\ntwo\u2028three\u0085four\u000bfive', 'twothreefourfive'],
  [`stacked a${'\u0301'.repeat(60)}`, 'stacked'],
];

/** The audit with those words as every rationale, record, place, action, header line and the risk record. */
function hostileAudit(): Audit {
  const audit = filledAudit(form, 5);
  let at = 0;
  const next = (most = 60_000): string => {
    at += 1;
    const [written] = words[at % words.length] ?? [''];
    return written.slice(0, most);
  };
  const answers = Object.fromEntries(
    Object.entries(audit.answers).map(([id, answer]) => [
      id,
      {
        ...answer,
        rationale: answer.rationale === '' ? '' : next(),
        evidence: answer.evidence.map((one) => ({ ...one, record: next(200), page: next(60) })),
        ...(answer.text === undefined ? {} : { text: next() }),
        ...(answer.rows === undefined
          ? {}
          : {
              rows: answer.rows.map((row) => ({
                ...row,
                cells: Object.fromEntries(Object.keys(row.cells).map((cell) => [cell, next()])),
              })),
            }),
      },
    ]),
  );
  const actions = audit.actions.map((one) => ({ ...one, what: next(), owner: next(100), measure: next() }));
  const escalations = audit.escalations.map((one) => ({ ...one, what: next(), response: next() }));
  return Audit.parse({ ...audit, answers, actions, escalations });
}

describe('words that look like something else', () => {
  it('are words in the signed PDF: it is whole, signed, without an action, and each can be read', async () => {
    const name = 'Robin) /JS (x) <<';
    const robin = await person(name, 'Auditor \\ (A-17)');
    const at = '2026-11-21T10:42:07.000Z';
    const made = await makeSignedReport({
      report: buildReport({
        toolkit: form,
        audit: hostileAudit(),
        problems: [],
        signer: { name, role: 'Auditor \\ (A-17)', agency: 'Wrenshire Partnership' },
        dataFingerprint: '9e417c025d8a11f6'.repeat(4),
        madeAt: at,
        appVersion: '0.1.0',
      }),
      appVersion: '0.1.0',
      signing: { identity: robin.open, name, role: 'Auditor \\ (A-17)', agency: 'Wrenshire Partnership', at },
    });
    if (!made.ok) throw new Error(made.code);
    const file = bench.write('hostile.pdf', made.value.bytes);
    expect(bench.attempt('qpdf', '--check', file)).toMatchObject({ code: 0 });
    const verdict = await verifyPdf(made.value.bytes, {
      trustedFingerprints: [robin.fingerprint],
      anchors: [],
      at: new Date(at),
    });
    expect(verdict).toMatchObject({ outcome: 'unchanged-trusted', signatures: [{ signerName: name }] });
    expect(bench.attempt('pdfsig', '-nocert', file).text).toContain('Signature is Valid');
    // Every key of every dictionary, as another program reads them: none that starts anything.
    const keys = new Set<string>();
    JSON.parse(bench.run('qpdf', '--json=2', '--json-key=qpdf', file), (key, value: unknown) => {
      // Where to begin reading is a place (an array); an action would be a dictionary.
      if (key !== '/OpenAction' || !Array.isArray(value)) keys.add(key);
      return value;
    });
    for (const key of [
      '/OpenAction',
      '/AA',
      '/JS',
      '/JavaScript',
      '/Launch',
      '/URI',
      '/EmbeddedFiles',
      '/XFA',
    ])
      expect(keys.has(key), key).toBe(false);
    const text = bench.run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, '');
    for (const [, read] of words) expect(text).toContain(read.replaceAll(/\s+/g, ''));
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cc}/u);
  });

  it('half a character is refused with its place, or printed as the sign for it, never as a blank', async () => {
    const audit = filledAudit(form, 5);
    const [first] = Object.keys(audit.answers).filter((id) => audit.answers[id]?.rationale !== '');
    const answer = audit.answers[first ?? ''];
    if (first === undefined || answer === undefined)
      throw new Error('The form has no question with a rationale');
    const spoilt = {
      ...audit,
      answers: { ...audit.answers, [first]: { ...answer, rationale: 'half \ud83d here' } },
    };
    const made = await makeSignedReport({
      report: buildReport({
        toolkit: form,
        audit: spoilt,
        problems: [],
        signer: null,
        dataFingerprint: '9e417c025d8a11f6'.repeat(4),
        madeAt: '2026-11-21T10:42:07.000Z',
        appVersion: '0.1.0',
      }),
      appVersion: '0.1.0',
      signing: null,
    });
    if (!made.ok) expect(made).toMatchObject({ code: 'glyph-missing' });
    else {
      const file = bench.write('half.pdf', made.value.bytes);
      expect(bench.run('pdftotext', '-raw', file, '-')).toMatch(/half \uFFFD here/u);
    }
  });
});
