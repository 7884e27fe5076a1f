/** The signed report: made in the worker, judged by pdfsig, qpdf, Preflight and our own check. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSignedReport } from '../../../electron/pdf/make-signed-report.ts';
import { createPdfService } from '../../../electron/pdf/pdf-service.ts';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { buildReport, type Report } from '../../../shared/report/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { person } from '../../fixtures/identity/sample.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';
import { structureFaults } from '../../tools/pdf-structure.ts';
import { preflight } from '../../tools/preflight.ts';
import { runTool } from '../../tools/run-tool.ts';

const tier2 = toolkits.find((t) => t.id === 'tier2-full');
if (!tier2) throw new Error('The tier 2 toolkit is built in');
const toolkit = tier2;
const folder = mkdtempSync(path.join(tmpdir(), 'caselight-signed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (): Report =>
  buildReport({
    toolkit,
    audit: filledAudit(toolkit, 120),
    problems: [],
    signer: { name: 'A-17', role: 'Early help auditor', agency: 'North locality' },
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: '2026-11-21T10:42:07.000Z',
    appVersion: '0.1.0',
  });

describe('the signed report', () => {
  const input = async (name = 'A-17') => {
    const who = await person(name, 'Early help auditor');
    return {
      who,
      input: {
        report: made(),
        appVersion: '0.1.0',
        signing: {
          identity: who.open,
          name,
          role: 'Early help auditor',
          agency: 'Wrenshire Partnership',
          at: '2026-11-21T10:42:07.000Z',
        },
      },
    };
  };

  it('is made and signed in the worker, and pdfsig, qpdf and our own check agree', async () => {
    const { who, input: job } = await input();
    const service = createPdfService((error) => {
      throw error;
    });
    const heard: number[] = [];
    const result = await service.make(job, (done) => heard.push(done));
    if (!result.ok) throw new Error(result.code);
    expect(heard.length).toBeGreaterThan(3);
    const file = path.join(folder, 'signed.pdf');
    writeFileSync(file, result.value.bytes);
    const judged = runTool('pdfsig', ['-nocert', file]).out;
    expect(judged).toContain('Signature is Valid');
    expect(judged).toContain('ETSI.CAdES.detached');
    expect(judged).toContain('Total document signed');
    expect(runTool('qpdf', ['--check', file]).code).toBe(0);
    expect(preflight(file)).toBe('valid');
    expect(await structureFaults(result.value.bytes)).toEqual([]);
    const verdict = await service.verify(result.value.bytes, {
      trustedFingerprints: [who.fingerprint],
      anchors: [],
      at: new Date('2026-11-21T11:00:00Z'),
    });
    expect(verdict.outcome).toBe('unchanged-trusted');
    await service.stop();
  });

  it('prints a name in another script as the certificate names it, never as a blank', async () => {
    const { input: job } = await input('محمد');
    const result = await makeSignedReport(job);
    if (!result.ok) throw new Error(result.code);
    const verdict = await verifyPdf(result.value.bytes, {
      trustedFingerprints: [],
      anchors: [],
      at: new Date('2026-11-21T11:00:00Z'),
    });
    expect(verdict.outcome).toBe('unchanged-unknown-signer');
    expect(verdict.signatures[0]?.signerName).toBe('محمد');
  });

  it('can be stopped, and then nothing was made', async () => {
    const { input: job } = await input();
    const service = createPdfService(() => {});
    const pending = service.make(job, () => service.cancel());
    expect(await pending).toEqual({ ok: false, code: 'cancelled' });
    await service.stop();
  });

  it('is cancelled by a lock that ends the thread', async () => {
    const { input: job } = await input();
    const service = createPdfService(() => {});
    const pending = service.make(job);
    await service.stop();
    expect(await pending).toEqual({ ok: false, code: 'cancelled' });
  });
});
