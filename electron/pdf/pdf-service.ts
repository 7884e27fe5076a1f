/** Main's side of the PDF worker: one thread, started at the first job and ended at lock, since it has seen case text. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { P12ImportFailure } from '../identity/p12/import.ts';
import type { SigningIdentity } from '../identity/signing-identity.ts';
import type { CounterSignCode, CounterSignInput } from './counter-sign.ts';
import type { ReportCode, SignedReport, SignedReportInput } from './make-signed-report.ts';
import type { FromPdfWorker, PdfJob } from './pdf-jobs.ts';
import type { Binding, BindingInput } from './report-binding.ts';
import type { VerifyOptions } from './verify/verify-pdf.ts';

const besideUs = import.meta.filename.endsWith('.ts') ? 'pdf-worker.ts' : 'pdf-worker.cjs';
const workerFile = path.join(import.meta.dirname, besideUs);

type Waiting = { settle: (message: FromPdfWorker) => void; fail: (error: unknown) => void };

export type PdfService = {
  /** Lays out and signs; see makeSignedReport for what it takes, gives and fails with. */
  readonly make: (
    input: SignedReportInput,
    onProgress?: (done: number, of: number) => void,
  ) => Promise<Result<SignedReport, ReportCode>>;
  /** Judges a PDF; see verifyPdf. */
  readonly verify: (bytes: Uint8Array, options: VerifyOptions) => Promise<PdfVerdict>;
  /** Adds the moderator's signature to a signed report; see counterSign. */
  readonly counterSign: (input: CounterSignInput) => Promise<Result<Uint8Array, CounterSignCode>>;
  /** Whether a report shows the audit it comes with; see bindReport. */
  readonly bind: (input: BindingInput) => Promise<Binding>;
  /** Opens a certificate file; see importP12. */
  readonly openP12: (
    bytes: Uint8Array,
    password: string,
  ) => Promise<Result<SigningIdentity, P12ImportFailure>>;
  /** Makes a certificate file; see exportP12. */
  readonly makeP12: (identity: SigningIdentity, password: string) => Promise<Uint8Array>;
  /** Stops the report being made; it then fails with `cancelled`. */
  readonly cancel: () => void;
  /** Ends the thread; jobs still open fail as cancelled. */
  readonly stop: () => Promise<void>;
};

/** Makes the service. A thread that dies is started anew for the next job; `onGone` hears of its error. */
export function createPdfService(onGone: (error: unknown) => void): PdfService {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const listening = new Map<number, (done: number, of: number) => void>();
  const stops = new Set<Int32Array>();

  const end = (error: unknown): void => {
    worker = null;
    for (const one of waiting.values()) one.fail(error);
    waiting.clear();
  };

  const start = (): Worker => {
    // The thread loads from a file of the program; it gets no environment and no standard streams.
    const made = new Worker(workerFile, { name: 'pdf', stdout: false, stderr: false });
    made.unref();
    made.on('message', (message: FromPdfWorker) => {
      if (message.kind === 'progress') {
        listening.get(message.id)?.(message.done, message.of);
        return;
      }
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'threw') one?.fail(message.error);
      else one?.settle(message);
    });
    made.on('error', (error) => {
      if (worker === made) end(error);
      onGone(error);
    });
    made.on('exit', () => {
      if (worker === made) end(new PdfWorkerEnded('The PDF worker ended'));
    });
    return made;
  };

  const ask = (
    make: (id: number) => PdfJob,
    onProgress?: (done: number, of: number) => void,
  ): Promise<FromPdfWorker> => {
    worker ??= start();
    const on = worker;
    last += 1;
    const id = last;
    if (onProgress) listening.set(id, onProgress);
    return new Promise<FromPdfWorker>((settle, fail) => {
      waiting.set(id, { settle, fail });
      // The thread keeps the program alive only while it works.
      on.ref();
      on.postMessage(make(id));
    }).finally(() => {
      listening.delete(id);
      if (waiting.size === 0) on.unref();
    });
  };

  return {
    make: async (input, onProgress) => {
      const stop = new Int32Array(new SharedArrayBuffer(4));
      stops.add(stop);
      try {
        const answer = await ask((id) => ({ kind: 'make', id, input, stop: stop.buffer }), onProgress);
        if (answer.kind !== 'made') throw new Error('The PDF worker answered another question');
        return answer.result;
      } catch (error) {
        if (error instanceof PdfWorkerEnded) return failed('cancelled');
        throw error;
      } finally {
        stops.delete(stop);
      }
    },
    verify: async (bytes, options) => {
      const answer = await ask((id) => ({ kind: 'verify', id, bytes, options }));
      if (answer.kind !== 'verdict') throw new Error('The PDF worker answered another question');
      return answer.verdict;
    },
    counterSign: async (input) => {
      const answer = await ask((id) => ({ kind: 'counter-sign', id, input }));
      if (answer.kind !== 'counter-signed') throw new Error('The PDF worker answered another question');
      return answer.result;
    },
    bind: async (input) => {
      const answer = await ask((id) => ({ kind: 'bind', id, input }));
      if (answer.kind !== 'bound') throw new Error('The PDF worker answered another question');
      return answer.binding;
    },
    openP12: async (bytes, password) => {
      const answer = await ask((id) => ({ kind: 'open-p12', id, bytes, password }));
      if (answer.kind !== 'p12-opened') throw new Error('The PDF worker answered another question');
      return answer.result;
    },
    makeP12: async (identity, password) => {
      const answer = await ask((id) => ({ kind: 'make-p12', id, identity, password }));
      if (answer.kind !== 'p12-made') throw new Error('The PDF worker answered another question');
      return answer.bytes;
    },
    cancel: () => {
      for (const stop of stops) Atomics.store(stop, 0, 1);
    },
    stop: async () => {
      const ending = worker;
      end(new PdfWorkerEnded('The PDF worker was stopped'));
      await ending?.terminate();
    },
  };
}

/** Jobs that were open when the thread was ended. */
class PdfWorkerEnded extends Error {
  override readonly name = 'PdfWorkerEnded';
}
