/** Files of the programme: commissions out, answers back, receipts; and the verdict on one that came in (docs/formats/programme-file-v1.md). */
import { z } from 'zod';
import { AuditId } from '../audit/ids.ts';
import { limits } from '../limits.ts';
import { answerActs } from '../programme/files/bodies.ts';
import { FileKindName } from '../programme/files/kinds.ts';
import { refusals } from '../records/allocation.ts';
import { ask } from './ask.ts';
import { BundleRefusal, BundleVerdict, VerdictLine } from './bundles.ts';

export const ProgrammeVerdict = z.strictObject({
  /** Handle of the looked-at file in main; nothing of it is in the vault. */
  file: z.uuid(),
  outcome: z.enum(['good', 'good-unknown-sender', 'good-with-warnings', 'refused', 'already-here']),
  refusal: BundleRefusal.nullable(),
  lines: z.array(VerdictLine),
  kind: FileKindName.nullable(),
  sender: BundleVerdict.shape.sender,
  willDo: z.array(z.string()),
  warnings: z.array(z.string()),
  size: z.int(),
});
export type ProgrammeVerdict = z.infer<typeof ProgrammeVerdict>;

const { programme: most } = limits;
const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
const sealing = [
  'cancelled',
  'identity-missing',
  'identity-expired',
  'recipient-missing',
  'recipient-not-verified',
  'recipient-expired',
  'passphrase-weak',
  'wrong-state',
  'not-found',
  'seal-failed',
  'bad-changes',
  'stale-revision',
  ...writing,
] as const;
const Sealed = z.strictObject({ fileName: z.string(), file: z.uuid() });

export const programmeFileAsks = {
  /** Seals a commission (K5) for one contact and offers its allocations. Main shows the save dialog. */
  'programme.commission': ask(
    'open-vault',
    'refused',
    z.strictObject({
      round: z.uuid(),
      allocations: z.array(z.uuid()).min(1).max(500),
      contact: z.uuid(),
      lines: z.string().max(most.text),
      guidance: z.string().max(most.text),
    }),
    Sealed,
    ['toolkit-unknown', 'form-differs', ...sealing],
  ),
  /** Seals an answer (K6) for whoever asked. Main shows the save dialog. */
  'programme.answer': ask(
    'open-vault',
    'refused',
    z.strictObject({
      commission: z.uuid(),
      act: z.enum(answerActs),
      independent: z.boolean(),
      why: z.enum(['', ...refusals]),
      reason: z.string().max(most.reason),
    }),
    Sealed,
    ['reason-needed', 'independence-needed', ...sealing],
  ),
  /** Seals a receipt (K17) for the sender of a file that was taken in. */
  'programme.receipt': ask('open-vault', 'refused', z.strictObject({ file: z.uuid() }), Sealed, sealing),
  /** Decides which of two contents of one version holds (M6). */
  'programme.decide': ask(
    'open-vault',
    'refused',
    z.strictObject({ commission: z.uuid(), version: z.uuid() }),
    z.null(),
    ['not-found', 'wrong-state', 'bad-changes', 'stale-revision', ...writing],
  ),
  /** Takes a good file in; one of an unknown sender or with warnings only when a person says so. The same file twice changes nothing. */
  'programme.import': ask(
    'open-vault',
    'refused',
    z.strictObject({ file: z.uuid(), senderAccepted: z.boolean(), warningsAccepted: z.boolean() }),
    z.strictObject({ file: z.uuid(), kind: FileKindName, audits: z.array(AuditId) }),
    ['not-found', 'bundle-refused', 'bad-changes', 'stale-revision', 'wrong-state', ...writing],
  ),
  'programme.leave': ask('open-vault', 'refused', z.strictObject({ file: z.uuid() }), z.null(), []),
} as const;
