/** Takes one audit out of the vault as it goes into a bundle: an own one, or a reviewed one on its way back. */
import type { Audit } from '../../shared/audit/audit.ts';
import { isAccepted, move, sealingActs } from '../../shared/audit/states.ts';
import type { SignedHistory } from '../../shared/bundle/history.ts';
import type { BundlePurpose, PartName } from '../../shared/bundle/manifest.ts';
import type { RiskRecordsPart } from '../../shared/bundle/risk-records.ts';
import type { Review } from '../../shared/moderation/review.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { contentFingerprint } from '../vault/exchange/fingerprint.ts';
import type { Store } from '../vault/life/vault.ts';
import type { Packed } from './seal.ts';

export type PackCode = 'not-found' | 'wrong-state' | 'not-signed-yet';

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function packed(
  what: {
    readonly audit: Audit;
    readonly toolkit: Toolkit;
    readonly history?: SignedHistory | undefined;
    readonly pdf: Uint8Array | null;
    readonly review: Review | null;
    /** Risk records as they stand now, where they are others than those that were signed. */
    readonly risks?: Audit['escalations'] | null;
    readonly signatures: Packed['entry']['signatures'];
  },
  chain: string[],
): Packed {
  const { audit, toolkit, pdf, review, risks = null } = what;
  const parts: (readonly [PartName, Uint8Array])[] = [
    ['audit.json', json(audit)],
    ['toolkit.json', json(toolkit)],
  ];
  if (what.history !== undefined) parts.push(['history.json', json(what.history)]);
  if (pdf !== null) parts.push(['report.pdf', pdf]);
  if (review !== null) parts.push(['review.json', json(review)]);
  if (risks !== null) {
    const part: RiskRecordsPart = {
      format: 'caselight-risk-records',
      version: 1,
      audit: audit.id,
      records: [...risks],
    };
    parts.push(['risk-records.json', json(part)]);
  }
  return {
    entry: {
      audit: audit.id,
      reference: audit.reference,
      version: audit.version,
      state: audit.state,
      toolkit: audit.toolkit,
      toolkitTitle: toolkit.title,
      dataFingerprint: contentFingerprint(audit),
      riskOpen: (risks ?? audit.escalations).some((one) => one.status === 'open'),
      chain,
      signatures: pdf === null ? [] : what.signatures,
    },
    parts,
  };
}

/** Whether an own audit may leave for that purpose. */
function mayLeave(audit: Audit, purpose: BundlePurpose): Result<null, PackCode> {
  const act = sealingActs[purpose];
  if (act === undefined) return failed('wrong-state');
  const moved = move(audit, act);
  if (moved.ok) return ok(null);
  return moved.code === 'not-signed-yet'
    ? failed('not-signed-yet', { reference: audit.reference })
    : failed('wrong-state');
}

async function ownAudit(store: Store, id: string, purpose: BundlePurpose): Promise<Result<Packed, PackCode>> {
  const found = await store.bundles.exportOwn({
    audit: id,
    toModerator: purpose === 'for-moderation',
  });
  if (!found.ok) return found;
  const { audit, review } = found.value;
  const allowed = mayLeave(audit, purpose);
  if (!allowed.ok) return allowed;
  const chain = await store.bundles.chain({ audit: id });
  // Notes and answers are between auditor and moderator; a copy for others carries them only once they are final, and a second
  // moderator judges without having read the first.
  const along = (purpose === 'for-moderation') === !isAccepted(audit.state) ? review : null;
  return ok(packed({ ...found.value, review: along, signatures: [...found.value.signatures] }, chain));
}

async function reviewedAudit(
  store: Store,
  id: string,
  purpose: BundlePurpose,
  sender: string,
): Promise<Result<Packed, PackCode>> {
  const found = await store.reviews.finished({ audit: id });
  if (!found.ok) return found;
  const { audit, review } = found.value;
  // Finished under a certificate that was replaced since: the receiver would rightly take it for somebody else's.
  if (review.moderator.fingerprint !== sender) return failed('wrong-state');
  if ((review.outcome === 'return') !== (purpose === 'returned')) return failed('wrong-state');
  const auditor = audit.parts.find((one) => one.part === 'auditor')?.certificateFingerprint ?? '';
  const signatures = auditor === '' ? [] : [{ field: 'auditor-signature', certificate: auditor }];
  if (purpose === 'moderated')
    signatures.push({ field: 'moderator-signature', certificate: review.moderator.fingerprint });
  return ok(packed({ ...found.value, signatures }, await store.bundles.chain({ audit: id })));
}

/** Takes one audit out for a purpose; `sender` is the certificate that will sign the list. Errors: `not-found`, `not-signed-yet` (fact: reference), `wrong-state`. */
export const packAudit = (
  store: Store,
  id: string,
  purpose: BundlePurpose,
  sender: string,
): Promise<Result<Packed, PackCode>> =>
  purpose === 'returned' || purpose === 'moderated'
    ? reviewedAudit(store, id, purpose, sender)
    : ownAudit(store, id, purpose);
