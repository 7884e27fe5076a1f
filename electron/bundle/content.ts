/** Makes sense of one audit's parts: they must be what the list says, fit each other, and the reports must carry the signatures they should. */
import { z } from 'zod';
import { Audit } from '../../shared/audit/audit.ts';
import { signedContent } from '../../shared/audit/signed-content.ts';
import type { SignedText } from '../../shared/bundle/history.ts';
import {
  withRisksVersion,
  type BundledAudit,
  type Manifest,
  type PartName,
} from '../../shared/bundle/manifest.ts';
import { RiskRecordsPart } from '../../shared/bundle/risk-records.ts';
import { Review } from '../../shared/moderation/review.ts';
import { canonicalJson, questionById } from '../../shared/toolkit/evaluate/index.ts';
import { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { readHistory } from './history.ts';
import { BundleRefused, sha256Of, type Parts } from './read-bundle.ts';

export type Content = {
  readonly audit: Audit;
  readonly toolkit: Toolkit;
  /** As it came; '' when none did. */
  readonly history: string;
  /** The signed texts it holds, newest first. */
  readonly signed: readonly SignedText[];
  readonly review: Review | null;
  /** Risk records as they stand at the sender's; null where they are those in the audit. */
  readonly risks: Audit['escalations'] | null;
  readonly pdf: Uint8Array | null;
};

const wrong = (found: string): never => {
  throw new BundleRefused('content-invalid', found);
};

function parsed<T extends z.ZodType>(schema: T, parts: Parts, part: PartName): z.infer<T> | null {
  const bytes = parts.get(part);
  if (bytes === undefined) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const result = schema.safeParse(value);
    return result.success ? result.data : wrong(`${part} is not what it should be`);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return wrong(`${part} cannot be read`);
    throw error;
  }
}

/** Once the auditor has signed, the audit must be what the last signature on it covers, to the letter. */
function signedAsItStands(audit: Audit): boolean {
  const last = audit.parts.at(-1);
  if (last === undefined || !audit.parts.some((one) => one.part === 'auditor')) return true;
  return sha256Of(signedContent({ ...audit, parts: audit.parts.slice(0, -1) })) === last.dataFingerprint;
}

function checkReview(review: Review | null, audit: Audit, manifest: Manifest): void {
  const back = manifest.purpose === 'returned' || manifest.purpose === 'moderated';
  if (back && review === null) return wrong('The review is not there');
  if (review === null) return;
  if (review.audit !== audit.id) wrong('The review belongs to another audit');
  if (!back) return;
  if (review.version !== audit.version || review.finishedAt === '') wrong('The review is of another version');
  if (review.moderator.fingerprint !== manifest.sender.certificate)
    throw new BundleRefused('sender-mismatch', 'The review is by somebody else than the sender');
  if ((manifest.purpose === 'returned') !== (review.outcome === 'return'))
    wrong('The outcome of the review does not fit the purpose of the bundle');
}

/** The risk records that came along: of this audit, in a bundle that says it has them, and none that was signed left out. */
function readRisks(parts: Parts, audit: Audit, manifest: Manifest): Audit['escalations'] | null {
  const came = parsed(RiskRecordsPart, parts, 'risk-records.json');
  if (came === null) return null;
  if (manifest.version < withRisksVersion) return wrong('Risk records came along in a bundle that has none');
  if (came.audit !== audit.id) return wrong('The risk records belong to another audit');
  const ids = new Set(came.records.map(({ id }) => id));
  if (ids.size !== came.records.length || audit.escalations.some(({ id }) => !ids.has(id)))
    return wrong('A risk record that was signed is missing');
  return came.records;
}

/** Parses and checks one audit's parts against its line in the list. Throws `BundleRefused`. */
export function readContent(entry: BundledAudit, parts: Parts, manifest: Manifest): Content {
  const toolkit = parsed(Toolkit, parts, 'toolkit.json') ?? wrong('The form is not there');
  const { ref, fingerprint } = { ref: entry.toolkit, fingerprint: sha256Of(canonicalJson(toolkit)) };
  if (fingerprint !== ref.fingerprint || toolkit.id !== ref.id || toolkit.version !== ref.version)
    throw new BundleRefused('toolkit-wrong', 'The form inside is not the one the list names');
  const audit = parsed(Audit, parts, 'audit.json') ?? wrong('The audit is not there');
  if (canonicalJson(audit.toolkit) !== canonicalJson(ref))
    throw new BundleRefused('toolkit-wrong', 'The audit was made with another form than the one inside');
  const risks = readRisks(parts, audit, manifest);
  const named =
    audit.id === entry.audit &&
    audit.reference === entry.reference &&
    audit.version === entry.version &&
    audit.state === entry.state &&
    sha256Of(signedContent(audit)) === entry.dataFingerprint &&
    (risks ?? audit.escalations).some((one) => one.status === 'open') === entry.riskOpen;
  if (!named) wrong('The audit inside is not the one the list names');
  if (Object.keys(audit.answers).some((id) => questionById(toolkit, id) === undefined))
    wrong('The audit answers questions its form does not have');
  if (!signedAsItStands(audit)) wrong('The audit is not as it was when it was signed');
  const came = parsed(z.json(), parts, 'history.json');
  const signed = came === null ? [] : readHistory(came, manifest.version === 1 ? 1 : 2, audit);
  if (signed === null) return wrong('The history does not lead to the audit: it was altered');
  if (signed.some((one) => !signedAsItStands(one.audit)))
    wrong('A signed text in the history is not as it was signed');
  const review = parsed(Review, parts, 'review.json');
  checkReview(review, audit, manifest);
  const pdf = parts.get('report.pdf') ?? null;
  if (entry.signatures.length > 0 && pdf === null)
    throw new BundleRefused('pdf-signature-missing', 'The signed report is not there');
  // A sent version always says who signed it: without that a cut-off signature would go unseen.
  if (pdf !== null && entry.signatures.length === 0) wrong('The list does not say who signed the report');
  return {
    audit,
    toolkit,
    signed,
    history: came === null ? '' : Buffer.from(parts.get('history.json') ?? []).toString('utf8'),
    review,
    risks,
    pdf,
  };
}
