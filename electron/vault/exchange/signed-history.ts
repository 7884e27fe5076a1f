/** What of an own audit's history goes along in a bundle: its signed texts by their differences, and the chain's hash at each. Nothing of drafts. */
import { z } from 'zod';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { SignedHistory, SignedStep } from '../../../shared/bundle/history.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { ReportMade } from '../../../shared/report/noticed.ts';
import type { Connection } from '../file/sqlite.ts';
import { contentFingerprint } from './fingerprint.ts';

type Row = { version: number; revision: number; at: string; document: string; details: string; hash: string };

const Details = z.object({ madeAt: z.string(), noticed: z.string() });

/** What the report of a signing was made from; null when it was signed before that was kept. */
function reportOf(details: string): ReportMade | null {
  const read = Details.safeParse(JSON.parse(details));
  return read.success
    ? ReportMade.parse({ madeAt: read.data.madeAt, noticed: JSON.parse(read.data.noticed) })
    : null;
}

/** Builds the reader over an open vault. */
export function makeSignedHistory(db: Connection) {
  const rows = db.prepare<[number], Row>(
    `SELECT signed_versions.version, signed_versions.revision, signed_at AS at, document, details, revisions.hash
     FROM signed_versions JOIN revisions ON revisions.audit = signed_versions.audit AND revisions.revision = signed_versions.revision
     WHERE signed_versions.audit = ? AND json_extract(details, '$.counterSigned') IS NULL ORDER BY id DESC`,
  );

  /** The history from the text that leaves (`audit`) back; undefined when nothing of it was signed. */
  return (key: number, audit: Audit): SignedHistory | undefined => {
    const signed: SignedStep[] = [];
    let newer: Audit = audit;
    for (const row of rows.all(key)) {
      // The state changes on the way without anybody writing; it is no difference between signed texts.
      const document: Audit = { ...(JSON.parse(row.document) as Audit), state: audit.state };
      const { version, revision, at, hash } = row;
      signed.push({
        version,
        revision,
        hash,
        at,
        fingerprint: contentFingerprint(document),
        report: reportOf(row.details),
        backward: patchBetween(newer, document),
      });
      newer = document;
    }
    return signed.length === 0 ? undefined : { format: 'caselight-history', version: 2, signed };
  };
}
