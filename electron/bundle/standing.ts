/** How what came in stands to what this vault already holds: new, newer, signed now, the same with more beside it, the same, older, or edited in both places. */
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import type { BundleVerdict } from '../../shared/contract/bundles.ts';
import type { AuditFacts } from '../vault/exchange/bundle-store.ts';
import { BundleRefused } from './read-bundle.ts';

export type Standing = BundleVerdict['audits'][number]['standing'];

const goesBack = (manifest: Manifest): boolean =>
  manifest.purpose === 'returned' || manifest.purpose === 'moderated';

/**
 * How an audit follows on from the last bundle of the same sender: by the chain of bundles it names, never by a clock. Refuses what
 * that last bundle itself follows on from. A bundle that neither follows nor went before comes from a vault that was set back to
 * a copy, or from a second copy of it: that is told, and the receiver decides.
 */
function checkOrder(
  entry: BundledAudit,
  facts: AuditFacts,
  manifest: Manifest,
  manifestSha256: string,
): string {
  const { lastFrom } = facts;
  if (lastFrom === null || entry.chain.includes(lastFrom.manifest)) return '';
  if (lastFrom.chain.includes(manifestSha256)) {
    if (lastFrom.purpose !== manifest.purpose) return '';
    throw new BundleRefused(
      'older-than-yours',
      `This is version ${entry.version}, sealed before the one of the same sender that you already hold`,
    );
  }
  if (entry.version < lastFrom.version) return '';
  return `${entry.reference}: the sender no longer knows of the bundle of version ${lastFrom.version} that you hold. Their vault was set back to a copy, or there are two of it: ask them by telephone which text counts.`;
}

/** Only who was asked to moderate a version says something about it. */
function checkAsked(entry: BundledAudit, facts: AuditFacts, keys: readonly string[]): string {
  const asked = facts.seen.filter(
    (one) => one.direction === 'out' && one.purpose === 'for-moderation' && one.version === entry.version,
  );
  if (asked.some((one) => one.recipients.some((recipient) => keys.includes(recipient)))) return '';
  if (asked.some((one) => one.recipients.length === 0))
    return `${entry.reference}: you sealed it for moderation with a passphrase, so whoever knew that may have answered.`;
  throw new BundleRefused(
    'not-asked',
    `You have not sealed version ${entry.version} of ${entry.reference} for the sender to moderate`,
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

/** Whether what comes is the signed version of an unsigned copy that the same sender sent before. */
const signsWhatIsHeld = (entry: BundledAudit, facts: AuditFacts): boolean =>
  facts.own === null &&
  entry.signatures.length > 0 &&
  facts.held.every((one) => one.version < entry.version || one.signed === 0) &&
  facts.seen.some(
    (one) => one.direction === 'in' && one.version === entry.version && entry.chain.includes(one.manifest),
  );

function standingOf(
  entry: BundledAudit,
  facts: AuditFacts,
  manifest: Manifest,
  parts: readonly string[],
): Standing {
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
  const there = held.filter((one) => one.version === newest && one.fingerprint === entry.dataFingerprint);
  if (there.length === 0) return signsWhatIsHeld(entry, facts) ? 'now-signed' : 'edited-both';
  // Sent again after it was sent back: the same text, but with answers to the notes.
  const answered =
    manifest.purpose === 'for-moderation' &&
    facts.seen.some(
      (one) => one.direction === 'out' && one.purpose === 'returned' && entry.chain.includes(one.manifest),
    );
  if (answered) return 'newer';
  // The same text, but with a review or signatures that are not here: the signed review after the unsigned one.
  const isHere = parts.every((sum) => facts.heldParts.includes(sum));
  return facts.own === null && !isHere ? 'more-with-it' : 'same';
}

/**
 * Judges every audit of a bundle. Takes the list, the vault's facts in the same order and the fingerprints of every key the sender
 * has or had; gives each standing and what must be told. Throws `BundleRefused` with 'older-than-yours', 'not-asked', 'replayed'
 * or 'content-invalid'. A bundle already taken in is all 'same'.
 */
export function standings(
  manifest: Manifest,
  manifestSha256: string,
  facts: {
    readonly bundle: { readonly direction: 'in' | 'out'; readonly manifest: string } | null;
    readonly audits: readonly AuditFacts[];
  },
  keys: readonly string[],
): { readonly standings: Standing[]; readonly told: string[] } {
  if (facts.bundle !== null) {
    if (facts.bundle.manifest === manifestSha256)
      return { standings: manifest.audits.map(() => 'same'), told: [] };
    throw new BundleRefused(
      'replayed',
      'It carries the number of a bundle that you already have, with another list',
    );
  }
  const told: string[] = [];
  const beside = new Map<string, string[]>();
  for (const { path, sha256 } of manifest.files) {
    const [, audit = '', part] = path.split('/');
    if (part === 'report.pdf' || part === 'review.json')
      beside.set(audit, [...(beside.get(audit) ?? []), sha256]);
  }
  const found = manifest.audits.map((entry, index) => {
    const one = facts.audits[index];
    if (one === undefined || one.audit !== entry.audit) throw new Error('Facts are missing for an audit');
    told.push(checkOrder(entry, one, manifest, manifestSha256));
    if (goesBack(manifest) && one.own !== null) told.push(checkAsked(entry, one, keys));
    return standingOf(entry, one, manifest, beside.get(entry.audit) ?? []);
  });
  return { standings: found, told: told.filter(Boolean) };
}
