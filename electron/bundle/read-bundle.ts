/** Opens a bundle from front to back: seal, signed list, every part against the list. What it hands on is unchanged, but not yet known to be sensible. */
import {
  Manifest,
  ManifestHead,
  type BundledAudit,
  type BundleFile,
  type PartName,
  withRisksVersion,
} from '../../shared/bundle/manifest.ts';
import type { BundleRefusal } from '../../shared/contract/bundles.ts';
import type { Certificate } from '../identity/certificate.ts';
import type { TrustBasis } from '../identity/trust.ts';
import type { SignerTrust } from '../../shared/report/pdf-verdict.ts';
import { AgeError, openStream, type Envelope, type OpenWith } from './age.ts';
import { ByteReader } from './byte-reader.ts';
import { release } from '../files/release.ts';
import {
  ageWords,
  archiveRefusal,
  BundleRefused,
  counted,
  manifestName,
  proveList,
  sha256Of,
  signatureName,
} from './signed-list.ts';
import type { BundleSource } from './source.ts';
import { ArchiveError, readZip, type ZipPart } from './zip-read.ts';

export { BundleRefused, sha256Of } from './signed-list.ts';

export type Parts = ReadonlyMap<PartName, Uint8Array>;

/** What is known of a bundle once its list was proved. */
export type Proved = {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: string;
  readonly signer: Certificate;
  readonly trust: SignerTrust;
  readonly envelope: Envelope;
};

const refuse = (refusal: BundleRefusal, found: string): never => {
  throw new BundleRefused(refusal, found);
};

export type Visit = {
  /** Hears of the list before any part is unpacked; may refuse by throwing `BundleRefused`. */
  readonly list: (proved: Proved) => Promise<void>;
  /** Gets each audit's parts, proved one by one; nothing counts before the whole bundle was read. */
  readonly audit: (audit: BundledAudit, parts: Parts, proved: Proved) => Promise<void>;
  /** Bytes read so far of the file; false stops with 'cancelled' as the thrown error's name. */
  readonly progress?: (done: number) => boolean;
};

const MiB = 1024 * 1024;
const partPattern =
  /^audits\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(audit\.json|toolkit\.json|history\.json|report\.pdf|review\.json|risk-records\.json)$/;

/** Most bytes of each part. The audit's own limit is the vault's. */
const most: Readonly<Record<PartName, number>> = {
  'audit.json': 24 * MiB,
  'toolkit.json': 4 * MiB,
  'history.json': 96 * MiB,
  'report.pdf': 64 * MiB,
  'review.json': 24 * MiB,
  'risk-records.json': 8 * MiB,
};

const limits = {
  most: (name: string): number | null => {
    if (name === manifestName) return 16 * MiB;
    if (name === signatureName) return 256 * 1024;
    const part = partPattern.exec(name)?.[1] as PartName | undefined;
    return part === undefined ? null : most[part];
  },
  parts: 25_002,
  total: 4096 * MiB,
};

async function prove(
  list: ZipPart | undefined,
  signature: ZipPart | undefined,
  basis: TrustBasis,
  envelope: Envelope,
): Promise<Proved> {
  const { value, text, sha256, signer, trust } = await proveList(list, signature, basis);
  const head = ManifestHead.safeParse(value);
  if (!head.success) return refuse('content-invalid', 'The list inside is not a Caselight list');
  if (head.data.version > withRisksVersion)
    refuse(
      'newer-format',
      `Its format is version ${head.data.version}; this Caselight reads version ${withRisksVersion}`,
    );
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) return refuse('content-invalid', 'The list inside is not complete');
  return { manifest: parsed.data, manifestText: text, manifestSha256: sha256, signer, trust, envelope };
}

type Listed = {
  readonly files: ReadonlyMap<string, BundleFile>;
  /** How many parts the list names for each audit. */
  readonly partsOf: ReadonlyMap<string, number>;
};

/** Checks that the list is one: each part once, each belonging to a listed audit, each audit with what it needs. */
function listedFiles(manifest: Manifest): Listed {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const partsOf = new Map(manifest.audits.map((one) => [one.audit as string, 0]));
  const ids = manifest.files.map((file) => file.path.split('/')[1] ?? '');
  const wrong =
    files.size !== manifest.files.length ||
    partsOf.size !== manifest.audits.length ||
    ids.some((id) => !partsOf.has(id)) ||
    manifest.audits.some(
      (one) => !files.has(`audits/${one.audit}/audit.json`) || !files.has(`audits/${one.audit}/toolkit.json`),
    );
  if (wrong) refuse('content-invalid', 'The list inside does not fit itself');
  // Counted once: to look through the whole list again for each of a thousand audits would be a million steps.
  for (const id of ids) partsOf.set(id, (partsOf.get(id) ?? 0) + 1);
  return { files, partsOf };
}

/** Gathers the parts of one audit at a time and hands them on when the next one begins. */
function makeGatherer(proved: Proved, visit: Visit) {
  const { files, partsOf } = listedFiles(proved.manifest);
  const audits = new Map(proved.manifest.audits.map((one) => [one.audit as string, one]));
  const done = new Set<string>();
  let current = '';
  let parts = new Map<PartName, Uint8Array>();
  const finish = async (): Promise<void> => {
    const audit = audits.get(current);
    if (audit === undefined) return;
    const listed = partsOf.get(current) ?? 0;
    const missing = listed - parts.size;
    if (missing > 0)
      refuse('part-missing', `${missing} of ${listed} parts of ${audit.reference} are not there`);
    await visit.audit(audit, parts, proved);
    parts.forEach(release);
    done.add(current);
  };
  return {
    take: async ({ name, bytes }: ZipPart): Promise<void> => {
      const file = files.get(name);
      if (file === undefined) return refuse('part-extra', 'One part is not on the signed list');
      const [, id = '', part = ''] = name.split('/');
      if (id !== current) {
        await finish();
        if (done.has(id)) refuse('archive-unsafe', 'The parts of one audit do not stand together');
        current = id;
        parts = new Map();
      }
      if (file.size !== bytes.length || file.sha256 !== sha256Of(bytes))
        refuse(
          'part-changed',
          `1 of ${files.size} parts does not match the signed list: ${partWords[part as PartName]}`,
        );
      parts.set(part as PartName, bytes);
    },
    end: async (): Promise<void> => {
      await finish();
      const missing = audits.size - done.size;
      if (missing > 0)
        refuse('part-missing', `${missing} of ${audits.size} audits on the list are not there`);
    },
  };
}

const partWords: Readonly<Record<PartName, string>> = {
  'audit.json': 'the audit itself',
  'toolkit.json': 'its form',
  'history.json': 'its history',
  'report.pdf': 'the signed report',
  'review.json': 'the review',
  'risk-records.json': 'the risk records',
};

async function readParts(
  plain: ReadableStream<Uint8Array>,
  envelope: Envelope,
  basis: TrustBasis,
  visit: Visit,
) {
  const reader = new ByteReader(plain);
  let proved: Proved | null = null;
  try {
    const parts = readZip(reader, limits);
    const first = await parts.next();
    const second = first.done ? first : await parts.next();
    proved = await prove(first.value ?? undefined, second.value ?? undefined, basis, envelope);
    await visit.list(proved);
    const gatherer = makeGatherer(proved, visit);
    for await (const part of parts) await gatherer.take(part);
    await gatherer.end();
    return proved;
  } catch (error) {
    if (error instanceof BundleRefused) error.proved = proved;
    if (!(error instanceof ArchiveError)) throw error;
    const refused = new BundleRefused(archiveRefusal(error, proved), `Inside, ${error.message}`);
    refused.proved = proved;
    throw refused;
  } finally {
    await reader.leave();
  }
}

/**
 * Reads a whole bundle. Takes where its bytes come from, what opens it, whom the person trusts, and who hears of its parts.
 * Gives what was proved; throws `BundleRefused` for anything that is not a whole, unchanged bundle, and `ReadingStopped`.
 * What `visit` hears counts only if this returns: age proves its last bytes last.
 */
export async function readBundle(
  source: BundleSource,
  open: OpenWith,
  basis: TrustBasis,
  visit: Visit,
): Promise<Proved> {
  try {
    const { plain, envelope } = await openStream(counted(source, visit.progress), open);
    return await readParts(plain, envelope, basis, visit);
  } catch (error) {
    if (!(error instanceof AgeError)) throw error;
    throw new BundleRefused(error.why, ageWords[error.why]);
  }
}
