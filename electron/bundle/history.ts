/** The history that came along: version 1 brought every revision, version 2 the signed texts. Either is played through and must end in the audit. */
import { z } from 'zod';
import type { Audit } from '../../shared/audit/audit.ts';
import { IsoTime } from '../../shared/audit/ids.ts';
import { signedContent } from '../../shared/audit/signed-content.ts';
import { SignedHistory, replaySigned, type SignedText } from '../../shared/bundle/history.ts';
import { Sha256 } from '../../shared/bundle/manifest.ts';
import { PatchOperation } from '../../shared/json/operation.ts';
import { applyPatch, type Json } from '../../shared/json/patch.ts';
import type { ReportMade } from '../../shared/report/noticed.ts';
import { revisionHash } from '../vault/records/chain.ts';
import { sha256Of } from './read-bundle.ts';

/** A revision as it travelled in version 1: the patches and the hash that chains it to the one before. */
const Revision = z.strictObject({
  revision: z.int().min(1),
  at: IsoTime,
  author: z.string().max(400),
  event: z.string().max(60),
  // A first revision puts the whole document in place, so its path is empty.
  forward: z.array(PatchOperation),
  backward: z.array(PatchOperation),
  hash: Sha256,
});
const Revisions = z.array(Revision).max(200_000);

const fingerprintOf = (audit: Audit): string => sha256Of(signedContent(audit));

/** One revision further; a first one puts the whole document in place. Undefined when it does not fit. */
function forwards(document: Json, operations: readonly PatchOperation[]): Json | undefined {
  const [first] = operations;
  if (first?.path === '' && (first.op === 'add' || first.op === 'replace'))
    return operations.length === 1 ? first.value : undefined;
  return applyPatch(document, operations)?.after;
}

/** Whether the revisions are a chain from the first to the last, and their patches make the audit that came with them. */
function revisionsHold(history: z.infer<typeof Revisions>, audit: Audit): boolean {
  let prev = '';
  let document: Json = {};
  let made = false;
  const wanted = fingerprintOf(audit);
  for (const [index, { hash, ...rest }] of history.entries()) {
    const chained = rest.revision === index + 1 && revisionHash({ ...rest, prev, audit: audit.id }) === hash;
    const next: Json | undefined = chained ? forwards(document, rest.forward) : undefined;
    if (next === undefined) return false;
    document = next;
    prev = hash;
    // What left is what was signed, or what stood at the end; what was written beside a signed text came after it.
    if (rest.event !== '' || index === history.length - 1)
      made ||= fingerprintOf(document as unknown as Audit) === wanted;
  }
  return made;
}

/**
 * Reads and plays a history. Takes the parsed JSON, the version of the bundle and the audit it must make. Gives the signed texts it
 * holds (none in version 1), or null when it does not hold.
 */
export function readHistory(value: unknown, version: 1 | 2, audit: Audit): SignedText[] | null {
  if (version === 1) {
    const revisions = Revisions.safeParse(value);
    return revisions.success && revisionsHold(revisions.data, audit) ? [] : null;
  }
  const history = SignedHistory.safeParse(value);
  return history.success ? replaySigned(history.data, audit, fingerprintOf) : null;
}

/**
 * What the report of a received audit may show, with what it was made from, out of the history as it was kept. Takes its text ('' when
 * none came) and the audit; a history of version 1 or one that does not hold gives the audit alone.
 */
export function shownBy(history: string, audit: Audit): { audit: Audit; report: ReportMade | null }[] {
  const value: unknown = history === '' ? null : JSON.parse(history);
  const signed = Array.isArray(value) || value === null ? null : readHistory(value, 2, audit);
  return textsOf(audit, signed ?? []);
}

/** The signed texts of the audit's own version, and the audit itself. */
export const textsOf = (audit: Audit, signed: readonly SignedText[]) =>
  [...signed.map((one) => ({ audit: one.audit, report: one.step.report })), { audit, report: null }].filter(
    (one) => one.audit.version === audit.version,
  );
