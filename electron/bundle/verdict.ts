/** Puts what was found into the five lines of the verdict, always in the same order: sender, for you, unchanged, newest, contents. */
import { counted } from '../../shared/dates/index.ts';
import { purposeWords } from '../../shared/moderation/bundle-words.ts';
import type { Manifest } from '../../shared/bundle/manifest.ts';
import type { BundleRefusal, BundleVerdict } from '../../shared/contract/bundles.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { fingerprintOf } from '../identity/fingerprint.ts';
import { describeCertificate } from '../identity/signing-identity.ts';
import type { Proved } from './read-bundle.ts';
import type { Standing } from './standing.ts';

type Line = BundleVerdict['lines'][number];
type Question = Line['question'];
export type Answer = Omit<Line, 'question'>;

const questions: readonly Question[] = ['sender', 'for-you', 'unchanged', 'newest', 'contents'];
const unlooked: Answer = { answer: 'not-looked-at', found: '', more: '' };

/** Which question a refusal answers with No. */
export const questionOf: Readonly<Record<BundleRefusal, Question>> = {
  'not-a-bundle': 'unchanged',
  'too-large': 'unchanged',
  damaged: 'unchanged',
  'not-for-you': 'for-you',
  'needs-passphrase': 'for-you',
  'wrong-passphrase': 'for-you',
  'manifest-missing': 'unchanged',
  'manifest-changed': 'unchanged',
  'signature-missing': 'sender',
  'signature-invalid': 'sender',
  'sender-mismatch': 'sender',
  'sender-revoked': 'sender',
  'sender-key-changed': 'sender',
  'recipients-differ': 'for-you',
  'part-changed': 'unchanged',
  'part-missing': 'unchanged',
  'part-extra': 'unchanged',
  'archive-unsafe': 'unchanged',
  'older-than-yours': 'newest',
  replayed: 'newest',
  'chain-broken': 'newest',
  'toolkit-wrong': 'contents',
  'pdf-signature-missing': 'contents',
  'pdf-changed': 'contents',
  'report-not-of-audit': 'contents',
  'not-asked': 'sender',
  'newer-format': 'contents',
  'content-invalid': 'contents',
  'audit-does-not-fit': 'contents',
  'kind-unknown': 'contents',
  'level-wrong': 'contents',
  'not-of-this-round': 'contents',
  'other-owner': 'sender',
  'not-awaited': 'sender',
  stopped: 'unchanged',
};

/** The lines so far. */
export type Lines = Map<Question, Answer>;

export const laidOut = (lines: Lines): Line[] =>
  questions.map((question) => ({ question, ...(lines.get(question) ?? unlooked) }));

/** The signer as a verdict shows them. */
export function senderOf(proved: Pick<Proved, 'signer'>): NonNullable<BundleVerdict['sender']> {
  const described = describeCertificate(proved.signer.der);
  return {
    name: described.name,
    role: described.role,
    agency: described.agency,
    fingerprint: described.fingerprint.hex,
    words: [...fingerprintOf(proved.signer.der).words],
  };
}

/** A refusal: the failing question says why, what was found before it stands, the rest was not looked at. */
export function refusedVerdict(input: {
  readonly file: string;
  readonly size: number;
  readonly refusal: BundleRefusal;
  readonly found: string;
  readonly lines: Lines;
  readonly proved: Proved | null;
}): BundleVerdict {
  const { file, size, refusal, found, lines, proved } = input;
  lines.set(questionOf[refusal], { answer: 'no', found, more: '' });
  return {
    file,
    outcome: 'refused',
    refusal,
    lines: laidOut(lines),
    purpose: proved?.manifest.purpose ?? null,
    sender: proved && senderOf(proved),
    audits: [],
    willDo: [],
    warnings: [],
    size,
  };
}

/** A bundle that asks for a passphrase first. */
export const lockedVerdict = (file: string, size: number): BundleVerdict => ({
  file,
  outcome: 'locked-by-passphrase',
  refusal: null,
  lines: laidOut(new Map()),
  purpose: null,
  sender: null,
  audits: [],
  willDo: [],
  warnings: [],
  size,
});

/** "It is unchanged": counted parts and reports. */
export function unchangedLine(manifest: Manifest): Answer {
  const reports = manifest.files.filter((file) => file.path.endsWith('/report.pdf')).length;
  const confirm = reports === 0 ? '' : `${counted(reports, 'signed PDF confirms', 'signed PDFs confirm')}, `;
  return {
    answer: 'yes',
    found: `All ${counted(manifest.files.length, 'part matches', 'parts match')} the signed list`,
    more: `${confirm}sealed ${dateAndTime(manifest.created)}`,
  };
}

export const forYouLine = (manifest: Manifest): Answer => {
  const others = manifest.recipients.length - 1;
  const whom =
    manifest.recipients.length === 0
      ? 'For whoever knows the passphrase'
      : others === 0
        ? 'For you and nobody else'
        : `For you and ${counted(others, 'other person', 'other people')}`;
  return { answer: 'yes', found: whom, more: `Purpose: ${purposeWords[manifest.purpose]}` };
};

const standingWords: Readonly<Record<Standing, string>> = {
  new: 'new to you',
  newer: 'newer than yours',
  'now-signed': 'signed now, where the copy you hold is not',
  'more-with-it': 'the same text as yours, with a review or a signature you do not hold',
  same: 'the same as yours',
  older: 'older than yours',
  'edited-both': 'edited in both places',
};

export function newestLine(manifest: Manifest, standings: readonly Standing[]): Answer {
  const [entry, standing] = [manifest.audits[0], standings[0]];
  if (manifest.audits.length === 1 && entry && standing)
    return {
      answer: standing === 'edited-both' ? 'note' : 'yes',
      found: `Version ${entry.version}, ${standingWords[standing]}`,
      more: standing === 'newer' || standing === 'now-signed' ? 'It follows on from what you hold' : '',
    };
  const kinds = (['new', 'newer', 'now-signed', 'more-with-it', 'same', 'edited-both'] as const)
    .map((kind) => ({ kind, count: standings.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0);
  return {
    answer: standings.includes('edited-both') ? 'note' : 'yes',
    found: kinds.map(({ kind, count }) => `${count} ${standingWords[kind]}`).join(', '),
    more: '',
  };
}

/** With how many audits risk records came along that were written after the signing. */
export const risksIn = (manifest: Manifest): number =>
  manifest.files.filter(({ path }) => path.endsWith('/risk-records.json')).length;

export function contentsLine(manifest: Manifest, titles: readonly string[], withoutHistory: number): Answer {
  const risks = manifest.audits.filter((one) => one.riskOpen).map((one) => one.reference);
  const [first] = manifest.audits;
  const one = manifest.audits.length === 1 && first;
  const found = one
    ? `1 audit, ${first.reference}, ${titles[0] ?? ''}`
    : `${manifest.audits.length} audits, ${manifest.audits
        .slice(0, 3)
        .map((entry) => entry.reference)
        .join(', ')}${manifest.audits.length > 3 ? ' and others' : ''}`;
  const more =
    risks.length === 0
      ? 'No risk record is open'
      : `A risk record is open in ${risks.slice(0, 5).join(', ')}; it will be shown first`;
  const history =
    withoutHistory === 0
      ? ''
      : withoutHistory === manifest.audits.length
        ? 'No history came along'
        : `No history came along with ${withoutHistory} of them`;
  const after = risksIn(manifest);
  const since =
    after === 0
      ? ''
      : manifest.audits.length === 1
        ? 'Risk records were written after it was signed; they came along and stand first'
        : `In ${after} of them risk records were written after the signing; they came along and stand first`;
  return { answer: 'note', found, more: [more, since, history].filter(Boolean).join('. ') };
}

function willDo(manifest: Manifest, standings: readonly Standing[]): string[] {
  const out: string[] = [];
  if (risksIn(manifest) > 0) out.push('Risk records are taken in as they stand now, and shown first.');
  const fresh = standings.filter((one) => one !== 'same').length;
  const audits = counted(fresh, 'audit', 'audits');
  switch (fresh === 0 ? null : manifest.purpose) {
    case null:
      break;
    case 'for-moderation':
      out.push(`${audits} will be on your desk.`);
      break;
    case 'returned':
      out.push(`${counted(fresh, 'audit comes', 'audits come')} back with notes beside your own text.`);
      break;
    case 'moderated':
      out.push(`${counted(fresh, 'audit is', 'audits are')} moderated: both grades stand side by side.`);
      break;
    case 'for-meeting':
    case 'copy':
      out.push(`${audits} will be kept as copies to read.`);
      break;
  }
  if (standings.includes('edited-both')) out.push('Where both were edited, both are kept beside each other.');
  if (standings.includes('now-signed'))
    out.push('The signed copy stands before the unsigned one, which is kept.');
  if (standings.includes('more-with-it'))
    out.push('The review and the signatures that came now stand before those you hold, which are kept.');
  if (standings.includes('same') && fresh > 0) out.push('What you already have is left out.');
  out.push('Nothing of yours is overwritten.');
  if (manifest.keepUntil !== '') out.push(`The sender asks that it is kept until ${manifest.keepUntil}.`);
  return out;
}

/** A bundle that passed every check. */
export function passedVerdict(input: {
  readonly file: string;
  readonly size: number;
  readonly proved: Proved;
  readonly lines: Lines;
  readonly standings: readonly Standing[];
  readonly titles: readonly string[];
  readonly told: readonly string[];
  /** It brings risk records as they stand now, and was not taken in before. */
  readonly bringsRisks: boolean;
}): BundleVerdict {
  const { file, size, proved, lines, standings, titles, told, bringsRisks } = input;
  const { manifest } = proved;
  const here = !bringsRisks && standings.every((one) => one === 'same');
  const known = lines.get('sender')?.answer === 'yes';
  return {
    file,
    outcome: here
      ? 'already-here'
      : told.length > 0
        ? 'good-with-warnings'
        : known
          ? 'good'
          : 'good-unknown-sender',
    refusal: null,
    lines: laidOut(lines),
    purpose: manifest.purpose,
    sender: senderOf(proved),
    audits: manifest.audits.map((entry, index) => ({
      audit: entry.audit,
      reference: entry.reference,
      version: entry.version,
      toolkitTitle: titles[index] ?? '',
      standing: standings[index] ?? 'new',
    })),
    willDo: here ? [] : willDo(manifest, standings),
    warnings: here ? [] : [...told],
    size,
  };
}
