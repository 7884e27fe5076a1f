/** The words main and the PDF worker exchange. */
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import type { Result } from '../../shared/result.ts';
import type { P12ImportFailure } from '../identity/p12/import.ts';
import type { SigningIdentity } from '../identity/signing-identity.ts';
import type { CounterSignCode, CounterSignInput } from './counter-sign.ts';
import type { ReportCode, SignedReport, SignedReportInput } from './make-signed-report.ts';
import type { Binding, BindingInput } from './report-binding.ts';
import type { VerifyOptions } from './verify/verify-pdf.ts';

export type PdfJob =
  | {
      readonly kind: 'make';
      readonly id: number;
      readonly input: SignedReportInput;
      /** One shared number: 1 asks the worker to stop at the next block. */
      readonly stop: SharedArrayBuffer;
    }
  | { readonly kind: 'open-p12'; readonly id: number; readonly bytes: Uint8Array; readonly password: string }
  | {
      readonly kind: 'make-p12';
      readonly id: number;
      readonly identity: SigningIdentity;
      readonly password: string;
    }
  | { readonly kind: 'bind'; readonly id: number; readonly input: BindingInput }
  | { readonly kind: 'counter-sign'; readonly id: number; readonly input: CounterSignInput }
  | {
      readonly kind: 'verify';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly options: VerifyOptions;
    };

export type FromPdfWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'made'; readonly id: number; readonly result: Result<SignedReport, ReportCode> }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: PdfVerdict }
  | {
      readonly kind: 'p12-opened';
      readonly id: number;
      readonly result: Result<SigningIdentity, P12ImportFailure>;
    }
  | { readonly kind: 'bound'; readonly id: number; readonly binding: Binding }
  | { readonly kind: 'p12-made'; readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly kind: 'counter-signed';
      readonly id: number;
      readonly result: Result<Uint8Array, CounterSignCode>;
    }
  | { readonly kind: 'threw'; readonly id: number; readonly error: unknown };
