/** Copies to read: the list, from lines alone, and one of them whole. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { Context } from '../records/held.ts';
import { withoutGrades } from '../reviews/desk.ts';
import type { Warned } from '../../../shared/contract/moderation.ts';
import { makeWarned } from './warned.ts';
import { makeHeldTexts } from './held-texts.ts';
import { risksIn, type SenderOf } from './incoming.ts';
import type { Lines, ReceivedShown } from './line-store.ts';

export type Copy = {
  readonly id: number;
  readonly audit: Audit['id'];
  readonly reference: string;
  readonly version: number;
  readonly toolkitTitle: string;
  readonly purpose: BundlePurpose;
  readonly sender: string;
  readonly receivedAt: string;
  readonly keepUntil: string;
  readonly hasPdf: boolean;
};

type Row = {
  bundle: string;
  audit: string;
  version: number;
  purpose: BundlePurpose;
  toolkit: string;
  document: string;
  review: string;
  risks: string;
  sender: string;
  at: string;
  reference: string;
  keep_until: string;
  has_pdf: number;
  title: string;
};

const shown = ({ key, audit, version, purpose, at, line }: ReceivedShown): Copy => ({
  id: key,
  audit: audit as Audit['id'],
  reference: line.reference,
  version,
  toolkitTitle: line.toolkitTitle,
  purpose,
  sender: line.sender.name,
  receivedAt: at,
  keepUntil: line.keepUntil,
  hasPdf: line.hasPdf,
});

/** The readers of copies, and of every text of an audit that is held. */
export function makeCopies(context: Context, lines: Pick<Lines, 'received'>) {
  const { texts, gradesBlind } = makeHeldTexts(context);
  const warned = makeWarned(context.db);
  const find = context.db.prepare<[number], Row>(
    `SELECT bundle, audit, version, purpose, toolkit, document, review, risks, sender, at, reference, keep_until, pdf IS NOT NULL AS has_pdf,
       summary ->> '$.toolkitTitle' AS title
     FROM received WHERE key = ? AND pending = 0 AND purpose IN ('for-meeting', 'copy')`,
  );
  return {
    texts,
    /** Copies to read, newest first. */
    copies: (): Copy[] =>
      [...lines.received('for-meeting'), ...lines.received('copy')]
        .toSorted((a, b) => b.key - a.key)
        .map(shown),

    /** One of them whole. */
    copy: (input: {
      readonly id: number;
    }): Result<
      {
        copy: Copy;
        audit: Audit;
        toolkit: Toolkit;
        review: Review | null;
        risks?: Audit['escalations'];
        warned?: Warned;
      },
      'not-found'
    > => {
      const row = find.get(input.id);
      if (row === undefined) return failed('not-found');
      const { reference, version, purpose } = row;
      const audit = JSON.parse(row.document) as Audit;
      // Who grades an audit blind does not read its grades in a copy either, nor what others said of them.
      const blind = gradesBlind(row.audit);
      const copy: Copy = {
        id: input.id,
        audit: audit.id,
        reference,
        version,
        toolkitTitle: row.title,
        purpose,
        sender: (JSON.parse(row.sender) as SenderOf).name,
        receivedAt: row.at,
        keepUntil: row.keep_until,
        hasPdf: row.has_pdf === 1,
      };
      return ok({
        copy,
        audit: blind ? withoutGrades(audit) : audit,
        toolkit: context.toolkit(row.toolkit),
        review: blind ? null : (JSON.parse(row.review) as Review | null),
        ...risksIn(row.risks),
        ...warned.of(row.bundle, reference),
      });
    },
  };
}
