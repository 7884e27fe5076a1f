/** Judges one bundle against what this vault knows: who sent it, whether it is for this person, whether its reports hold, how it stands to what is here. */
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { findPerson, readContacts, trustBasis, type ContactRows } from '../identity/contacts/contact-book.ts';
import { ownFingerprints, ownIdentity, type Secrets } from '../identity/identity-store.ts';
import { describeCertificate } from '../identity/signing-identity.ts';
import { withdrawal, type TrustBasis } from '../identity/trust.ts';
import type { VerifyOptions } from '../pdf/verify/verify-pdf.ts';
import type { Store } from '../vault/life/vault.ts';
import type { OpenWith } from './age.ts';
import { readContent, type Content } from './content.ts';
import { BundleRefused, readBundle, type Proved } from './read-bundle.ts';
import type { BundleSource } from './source.ts';
import { standings, type Standing } from './standing.ts';
import { contentsLine, forYouLine, newestLine, unchangedLine, type Answer, type Lines } from './verdict.ts';

export type JudgeDeps = {
  readonly store: Pick<Store, 'bundles' | 'signed'>;
  readonly secrets: Secrets;
  readonly contacts: ContactRows;
  readonly verifyPdf: (bytes: Uint8Array, options: VerifyOptions) => Promise<PdfVerdict>;
  readonly now: () => number;
};

export type Judged = {
  readonly proved: Proved;
  readonly lines: Lines;
  readonly standings: readonly Standing[];
  /** Whether the sender is not in the contacts yet. */
  readonly stranger: boolean;
};

const DAY = 86_400_000;
const refuse = (refusal: BundleRefused['refusal'], found: string): never => {
  throw new BundleRefused(refusal, found);
};

/** Who sent it. The certificate that signed decides; the list must name the same. */
async function senderLine(
  proved: Proved,
  basis: TrustBasis,
  deps: JudgeDeps,
): Promise<{ readonly line: Answer; readonly stranger: boolean }> {
  const { sender, created } = proved.manifest;
  const says = describeCertificate(proved.signer.der);
  const fingerprint = says.fingerprint.hex;
  if (
    sender.certificate !== fingerprint ||
    sender.name !== says.name ||
    sender.role !== says.role ||
    sender.agency !== says.agency
  )
    refuse('sender-mismatch', `It is signed by ${says.name} and names ${sender.name}`);
  const gone = withdrawal(proved.signer, basis.withdrawn);
  if (gone !== undefined) {
    // Whoever holds a withdrawn key can write any day: the day is said and changes nothing.
    const when = gone.at === '' ? '' : ` on ${dateAndTime(gone.at)}`;
    const before =
      gone.at !== '' && created < gone.at ? `; it says it was sealed before, on ${dateAndTime(created)}` : '';
    refuse('sender-revoked', `The key of ${says.name} was withdrawn${when}${before}`);
  }
  const at = new Date(created).getTime();
  if (at > says.notAfter.getTime() || at < says.notBefore.getTime() - DAY)
    refuse('signature-invalid', `The certificate of ${says.name} was not valid on the day it was sealed`);
  const who = [says.name, says.role, says.agency].filter(Boolean).join(', ');
  const line = (answer: Answer['answer'], more: string): Answer => ({ answer, found: who, more });
  if ((await ownFingerprints(deps.secrets)).includes(fingerprint))
    return { line: line('yes', 'You sealed it yourself'), stranger: false };
  const found = findPerson((await readContacts(deps.contacts)).people, { ...says, fingerprint });
  const contact = found?.known.contact;
  const anchored = proved.trust === 'anchored';
  const key = `Key: ${says.fingerprint.words.join(', ')}`;
  if (found === null || contact === undefined)
    return anchored
      ? { line: line('yes', `Verified by an organisation you trust. ${key}`), stranger: true }
      : { line: line('note', `You have not verified this sender. ${key}`), stranger: true };
  if (found.by === 'changed' && !anchored) {
    const since = contact.verifiedAt === '' ? '' : ` on ${dateAndTime(contact.verifiedAt)}`;
    const how = contact.state === 'verified' ? `the one you verified${since}` : 'the one you know';
    refuse('sender-key-changed', `${says.name}'s key is not ${how}`);
  }
  if (contact.state === 'revoked') refuse('sender-revoked', `The key of ${says.name} was withdrawn`);
  if (contact.state !== 'verified' && !anchored)
    return { line: line('note', `You have not verified this sender. ${key}`), stranger: false };
  const when = contact.verifiedAt === '' ? '' : ` on ${dateAndTime(contact.verifiedAt)}`;
  const how = contact.verifiedHow === '' ? '' : `Verified ${contact.verifiedHow}${when}. `;
  return { line: line('yes', `${how}${key}`), stranger: found.by === 'changed' };
}

/** Whether it was sealed for this person by the sender, and not sealed again by somebody in between. */
async function checkForMe(proved: Proved, deps: JudgeDeps, open: OpenWith): Promise<void> {
  const { recipients } = proved.manifest;
  const { envelope } = proved;
  if (open.kind === 'passphrase') {
    if (recipients.length > 0)
      refuse('recipients-differ', 'It was sealed for people, and then again with a passphrase');
    if (envelope.people > 0)
      refuse('recipients-differ', 'Beside the passphrase it is sealed for a key that its list does not name');
    return;
  }
  const own = await ownIdentity(deps.secrets);
  const named = recipients.some((one) => one.recipient === own?.recipient);
  if (recipients.length === 0)
    refuse('recipients-differ', 'It was sealed with a passphrase, and then again for your key');
  if (!named)
    refuse('recipients-differ', `It was sealed for ${recipients.map((one) => one.name).join(', ')}`);
  // A name that stands twice would hide one key more in the header.
  const distinct = new Set(recipients.map((one) => one.recipient)).size;
  if (envelope.people !== recipients.length || distinct !== recipients.length)
    refuse('recipients-differ', `It is sealed for ${envelope.people} keys and its list names ${distinct}`);
}

/** Whether a report carries the signatures it should, whole. */
async function checkReport(
  entry: BundledAudit,
  content: Content,
  manifest: Manifest,
  basis: TrustBasis,
  deps: JudgeDeps,
): Promise<void> {
  const { pdf, audit } = content;
  const signer = audit.parts.find((one) => one.part === 'auditor')?.certificateFingerprint ?? '';
  const named = entry.signatures.find((one) => one.field === 'auditor-signature');
  if (signer !== '' && pdf !== null && named?.certificate !== signer)
    refuse('pdf-signature-missing', `${entry.reference}: the list names another signer than the audit`);
  if (manifest.purpose === 'moderated') {
    const counter = entry.signatures.find((one) => one.field === 'moderator-signature');
    if (signer !== '' && counter?.certificate !== manifest.sender.certificate)
      refuse('pdf-signature-missing', `${entry.reference}: the moderator's signature is not there`);
    // Another moderator's counter-signature may be here already: each stands on what the auditor signed.
    const own = await deps.store.signed.get({
      audit: audit.id,
      version: audit.version,
      beforeModerator: true,
    });
    const before = own.ok ? own.value.pdf : null;
    if (before !== null && (pdf === null || Buffer.compare(pdf.subarray(0, before.length), before) !== 0))
      refuse('pdf-changed', `${entry.reference}: the report is not the one you signed`);
  }
  if (pdf === null) return;
  const expectedSignatures = entry.signatures.map(({ field, certificate }) => ({
    field,
    fingerprint: certificate,
  }));
  const verdict = await deps.verifyPdf(pdf, { ...basis, expectedSignatures });
  if (verdict.outcome === 'signature-missing' || verdict.outcome === 'not-signed')
    refuse(
      'pdf-signature-missing',
      `${entry.reference}: a signature that should be on the report is not there`,
    );
  if (!verdict.outcome.startsWith('unchanged-'))
    refuse('pdf-changed', `${entry.reference}: the report was changed after it was signed`);
}

export type Heard = (entry: BundledAudit, content: Content, proved: Proved) => Promise<void>;

/**
 * Reads and judges a whole bundle. `lines` is filled on the way, so that a refusal shows what was found before it. `heard` gets
 * each audit's contents; they count only if this returns. Throws `BundleRefused` and `ReadingStopped`.
 */
export async function judgeBundle(
  source: BundleSource,
  open: OpenWith,
  deps: JudgeDeps,
  lines: Lines,
  heard: Heard | null,
  progress: (done: number) => boolean,
): Promise<Judged> {
  const basis = await trustBasis(deps.contacts, deps.secrets, new Date(deps.now()));
  let stranger = false;
  const proved = await readBundle(source, open, basis, {
    progress,
    list: async (found) => {
      const sender = await senderLine(found, basis, deps);
      lines.set('sender', sender.line);
      ({ stranger } = sender);
      await checkForMe(found, deps, open);
      lines.set('for-you', forYouLine(found.manifest));
    },
    audit: async (entry, parts, found) => {
      const content = readContent(entry, parts, found.manifest);
      await checkReport(entry, content, found.manifest, basis, deps);
      await heard?.(entry, content, found);
    },
  });
  const { manifest, manifestSha256 } = proved;
  lines.set('unchanged', unchangedLine(manifest));
  const facts = await deps.store.bundles.facts({
    bundle: manifest.bundle,
    audits: manifest.audits.map((one) => one.audit),
  });
  try {
    const standing = standings(manifest, manifestSha256, facts);
    lines.set('newest', newestLine(manifest, standing));
    lines.set('contents', contentsLine(manifest));
    return { proved, lines, standings: standing, stranger };
  } catch (error) {
    if (error instanceof BundleRefused) error.proved = proved;
    throw error;
  }
}
