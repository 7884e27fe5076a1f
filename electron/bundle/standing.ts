/** How what came in stands to what this vault already holds: new, newer, the same, older, or edited in both places. */
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import type { BundleVerdict } from '../../shared/contract/bundles.ts';
import type { AuditFacts } from '../vault/exchange/bundle-store.ts';
import { BundleRefused } from './read-bundle.ts';

export type Standing = BundleVerdict['audits'][number]['standing'];

const goesBack = (manifest: Manifest): boolean =>
  manifest.purpose === 'returned' || manifest.purpose === 'moderated';

/** Refuses what lies behind what is held, or does not grow out of it. */
function checkOrder(entry: BundledAudit, facts: AuditFacts, manifest: Manifest): void {
  const fromSender = facts.seen.filter(
    (one) => one.direction === 'in' && one.sender === manifest.sender.certificate,
  );
  const newest = fromSender.toSorted((a, b) => b.created.localeCompare(a.created))[0];
  if (newest === undefined) return;
  if (manifest.created < newest.created && newest.purpose === manifest.purpose)
    throw new BundleRefused(
      'older-than-yours',
      `This is version ${entry.version}, sealed before the one of the same sender that you already hold`,
    );
  const follows = entry.version > newest.version || manifest.created > newest.created;
  // A sender's later bundles name the earlier ones, unless their vault was set back to before it.
  if (follows && !entry.chain.includes(newest.manifest))
    throw new BundleRefused(
      'chain-broken',
      `${entry.reference}: the sender no longer knows of the bundle of version ${newest.version} that you hold`,
    );
}

/** A review that comes back must be of a version this vault signed. */
function checkReturn(entry: BundledAudit, facts: AuditFacts, manifest: Manifest): Standing {
  const { own } = facts;
  if (own === null) throw new BundleRefused('content-invalid', `${entry.reference} is not an audit of yours`);
  const signed = own.signed.some(
    (one) => one.version === entry.version && one.fingerprint === entry.dataFingerprint,
  );
  const now = own.version === entry.version && own.fingerprint === entry.dataFingerprint;
  if (!signed && !now)
    throw new BundleRefused(
      'content-invalid',
      `${entry.reference}: the audit inside is not the one you signed`,
    );
  const later = facts.seen.find(
    (one) =>
      one.direction === 'in' &&
      (one.purpose === 'returned' || one.purpose === 'moderated') &&
      one.version > entry.version,
  );
  // Who has accepted does not send back afterwards; another moderator's review is one of its own and stands beside.
  const accepted = facts.seen.some(
    (one) =>
      one.direction === 'in' &&
      one.purpose === 'moderated' &&
      one.version >= entry.version &&
      one.sender === manifest.sender.certificate,
  );
  if (later !== undefined || (accepted && manifest.purpose === 'returned'))
    throw new BundleRefused(
      'older-than-yours',
      `This is of version ${entry.version}; a later review of ${entry.reference} is already here`,
    );
  return 'newer';
}

function standingOf(entry: BundledAudit, facts: AuditFacts, manifest: Manifest): Standing {
  checkOrder(entry, facts, manifest);
  if (goesBack(manifest)) return checkReturn(entry, facts, manifest);
  const held = [...facts.held, ...(facts.own === null ? [] : [facts.own, ...facts.own.signed])];
  if (held.length === 0) return 'new';
  const newest = Math.max(...held.map((one) => one.version));
  if (entry.version < newest) {
    const there = held.some(
      (one) => one.version === entry.version && one.fingerprint === entry.dataFingerprint,
    );
    if (there) return 'same';
    throw new BundleRefused(
      'older-than-yours',
      `This is version ${entry.version} and you already hold version ${newest}, which follows it`,
    );
  }
  if (entry.version > newest) return 'newer';
  const same = held.some((one) => one.version === newest && one.fingerprint === entry.dataFingerprint);
  if (!same) return 'edited-both';
  // Sent again after it was sent back: the same text, but with answers to the notes.
  const answered =
    manifest.purpose === 'for-moderation' &&
    facts.seen.some(
      (one) => one.direction === 'out' && one.purpose === 'returned' && entry.chain.includes(one.manifest),
    );
  return answered ? 'newer' : 'same';
}

/**
 * Judges every audit of a bundle. Takes the list and the vault's facts in the same order; gives each standing. Throws
 * `BundleRefused` with 'older-than-yours', 'chain-broken', 'replayed' or 'content-invalid'. A bundle already taken in is all 'same'.
 */
export function standings(
  manifest: Manifest,
  manifestSha256: string,
  facts: {
    readonly bundle: { readonly direction: 'in' | 'out'; readonly manifest: string } | null;
    readonly audits: readonly AuditFacts[];
  },
): Standing[] {
  if (facts.bundle !== null) {
    if (facts.bundle.manifest === manifestSha256) return manifest.audits.map(() => 'same');
    throw new BundleRefused(
      'replayed',
      'It carries the number of a bundle that you already have, with another list',
    );
  }
  return manifest.audits.map((entry, index) => {
    const one = facts.audits[index];
    if (one === undefined || one.audit !== entry.audit) throw new Error('Facts are missing for an audit');
    return standingOf(entry, one, manifest);
  });
}
