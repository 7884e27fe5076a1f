/** What of an own audit's history goes along in a bundle: its signed texts by their differences, and the chain's hash at each. Nothing of drafts. */
import { z } from 'zod';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { SignedHistory, SignedStep } from '../../../shared/bundle/history.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { ReportMade } from '../../../shared/report/noticed.ts';
import type { Context } from '../records/held.ts';
import { contentFingerprint } from './fingerprint.ts';

type Row = { version: number; revision: number; at: string; document: string; details: string };

const Details = z.object({ madeAt: z.string(), noticed: z.string() });

/** What the report of a signing was made from; null when it was signed before that was kept. */
function reportOf(details: string): ReportMade | null {
  const read = Details.safeParse(JSON.parse(details));
  return read.success
    ? ReportMade.parse({ madeAt: read.data.madeAt, noticed: JSON.parse(read.data.noticed) })
    : null;
}

/** Builds the reader over an open vault. */
export function makeSignedHistory({ db, history }: Pick<Context, 'db' | 'history'>) {
  const rows = db.prepare<[number], Row>(
    `SELECT signed_versions.version, signed_versions.revision, signed_at AS at, document, details
     FROM signed_versions WHERE signed_versions.audit = ? AND json_extract(details, '$.counterSigned') IS NULL ORDER BY id DESC`,
  );

  /** The history from the text that leaves (`audit`) back; undefined when nothing of it was signed. */
  return (key: number, audit: Audit): SignedHistory | undefined => {
    const signed: SignedStep[] = [];
    let newer: Audit = audit;
    const owner = { key, of: { audit: audit.id } };
    for (const row of rows.all(key)) {
      // The state changes on the way without anybody writing; it is no difference between signed texts.
      const document: Audit = { ...(JSON.parse(row.document) as Audit), state: audit.state };
      const { version, revision, at } = row;
      const hash = history.hashOf(owner, revision);
      // A signing whose revision is not there cannot be told of.
      if (hash === null) continue;
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
