/** The words main and the vault worker exchange. */
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenCode, OpenInput } from '../file/connection.ts';
import type { lookInto } from '../file/look-into.ts';
import type { Operations } from './operations.ts';

type AnyOperation = (input: never) => unknown;
/** The stores as main sees them: the same functions, answered from the worker. */
export type Store = {
  readonly [G in keyof Operations]: {
    readonly [N in keyof Operations[G]]: Operations[G][N] extends AnyOperation
      ? (...input: Parameters<Operations[G][N]>) => Promise<Awaited<ReturnType<Operations[G][N]>>>
      : never;
  };
};

export type ToWorker =
  | { readonly kind: 'open'; readonly id: number; readonly input: OpenInput }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly group: string;
      readonly name: string;
      readonly input: unknown;
    }
  /** Looks into a closed copy; needs no open vault. */
  | { readonly kind: 'look'; readonly id: number; readonly input: Parameters<typeof lookInto>[0] }
  | { readonly kind: 'close'; readonly id: number };

/** Names of the operations, per group. */
export type OperationNames = Readonly<Record<string, readonly string[]>>;

export type FromWorker =
  | { readonly kind: 'opened'; readonly id: number; readonly result: Result<OperationNames, OpenCode> }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** A broken invariant or a damaged page: the error itself, for the log, and its code, which cloning an error drops. */
  | { readonly kind: 'threw'; readonly id: number; readonly error: unknown; readonly code: string }
  /** Work in the background failed; the thread goes on. */
  | { readonly kind: 'noted'; readonly error: unknown }
  | { readonly kind: 'closed'; readonly id: number }
  | { readonly kind: 'summary'; readonly summary: AuditSummary }
  | { readonly kind: 'record'; readonly record: RecordLine };
