/** The PDF worker: lays out, signs and checks PDFs, and opens and makes certificate files, away from the main thread. It holds no key longer than one job. */
import { parentPort } from 'node:worker_threads';
import { exportP12 } from '../identity/p12/export.ts';
import { importP12 } from '../identity/p12/import.ts';
import { counterSign } from './counter-sign.ts';
import type { FromPdfWorker, PdfJob } from './pdf-jobs.ts';
import { makeSignedReport } from './make-signed-report.ts';
import { bindReport } from './report-binding.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

const port = parentPort;
if (!port) throw new Error('The PDF worker runs as a worker thread');
const tell = (message: FromPdfWorker, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);

async function run(job: PdfJob): Promise<void> {
  if (job.kind === 'verify') {
    tell({ kind: 'verdict', id: job.id, verdict: await verifyPdf(job.bytes, job.options) });
    return;
  }
  if (job.kind === 'bind') {
    tell({ kind: 'bound', id: job.id, binding: await bindReport(job.input) });
    return;
  }
  if (job.kind === 'counter-sign') {
    tell({ kind: 'counter-signed', id: job.id, result: await counterSign(job.input) });
    return;
  }
  if (job.kind === 'open-p12') {
    tell({ kind: 'p12-opened', id: job.id, result: await importP12(job.bytes, job.password) });
    return;
  }
  if (job.kind === 'make-p12') {
    tell({ kind: 'p12-made', id: job.id, bytes: await exportP12(job.identity, job.password) });
    job.identity.privateKey.fill(0);
    return;
  }
  const stop = new Int32Array(job.stop);
  const made = await makeSignedReport(job.input, (done, of) => {
    // One message in eight is enough to move a number on the screen.
    if (done % 8 === 0) tell({ kind: 'progress', id: job.id, done, of });
    return Atomics.load(stop, 0) === 0;
  });
  tell({ kind: 'made', id: job.id, result: made });
}

port.on('message', (job: PdfJob) => {
  run(job).catch((error: unknown) => tell({ kind: 'threw', id: job.id, error }));
});
