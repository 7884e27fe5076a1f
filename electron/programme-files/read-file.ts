/** Opens a file of the programme from front to back: seal, signed list, body against the list, body against its kind. */
import { bodies, isReadKind, type ProgrammeBody } from '../../shared/programme/files/bodies.ts';
import { fileKinds, fileKindNames } from '../../shared/programme/files/kinds.ts';
import {
  deepest,
  isShallow,
  mostBody,
  mostList,
  ProgrammeHead,
  programmeFormat,
  ProgrammeManifest,
  programmeVersion,
} from '../../shared/programme/files/manifest.ts';
import { AgeError, openStream, type Envelope, type OpenWith } from '../bundle/age.ts';
import { ByteReader } from '../bundle/byte-reader.ts';
import type { SealedHead } from '../bundle/judge-sender.ts';
import {
  ageWords,
  archiveRefusal,
  BundleRefused,
  counted,
  manifestName,
  parseJson,
  proveList,
  sha256Of,
  signatureName,
  type ProvedList,
} from '../bundle/signed-list.ts';
import { ReadingStopped, type BundleSource } from '../bundle/source.ts';
import { ArchiveError, readZip } from '../bundle/zip-read.ts';
import type { TrustBasis } from '../identity/trust.ts';
import { bodyName } from './seal-file.ts';

const refuse = (refusal: BundleRefused['refusal'], found: string): never => {
  throw new BundleRefused(refusal, found);
};

const most: Readonly<Record<string, number>> = {
  [manifestName]: mostList,
  [signatureName]: 256 * 1024,
  [bodyName]: mostBody,
};
const limits = {
  most: (name: string): number | null => (Object.hasOwn(most, name) ? (most[name] ?? null) : null),
  parts: 3,
  total: mostList + 256 * 1024 + mostBody,
};

/** What was proved of the list; `open` says that the file is not sealed. */
export type ProvedFile = Omit<SealedHead, 'manifest'> & {
  readonly manifest: ProgrammeManifest;
  readonly manifestSha256: string;
  readonly isOpen: boolean;
};

function readManifest(proved: ProvedList, envelope: Envelope | null): ProvedFile {
  const head = ProgrammeHead.safeParse(proved.value);
  if (!head.success) return refuse('content-invalid', 'The list inside is not one of the programme');
  if (head.data.version > programmeVersion)
    refuse(
      'newer-format',
      `Its format is version ${head.data.version}; this Caselight reads version ${programmeVersion}`,
    );
  if (!(fileKindNames as readonly string[]).includes(head.data.kind))
    refuse('kind-unknown', 'Its kind is not one that this Caselight knows');
  if (!isShallow(proved.text, deepest)) refuse('content-invalid', 'The list inside nests too deep');
  const parsed = ProgrammeManifest.safeParse(proved.value);
  if (!parsed.success) return refuse('content-invalid', 'The list inside is not complete');
  const manifest = parsed.data;
  const { level, words } = fileKinds[manifest.kind];
  if (manifest.level !== level)
    refuse('level-wrong', `It is ${words} and says it is at the level “${manifest.level}”, not “${level}”`);
  if ((envelope === null) !== (level === 'open'))
    refuse(
      'level-wrong',
      level === 'open' ? `It is ${words} and is sealed` : `It is ${words} and is not sealed`,
    );
  if (level === 'identity' && manifest.recipients.length !== 1)
    refuse('level-wrong', 'Names go to one person alone');
  return {
    manifest,
    manifestSha256: proved.sha256,
    signer: proved.signer,
    trust: proved.trust,
    envelope: envelope ?? { people: 0, passphrase: false },
    isOpen: envelope === null,
  };
}

function readBody(bytes: Uint8Array, { kind, body }: ProgrammeManifest): ProgrammeBody {
  if (bytes.length !== body.size || sha256Of(bytes) !== body.sha256)
    refuse('part-changed', 'What is inside does not match the signed list');
  if (!isReadKind(kind))
    return refuse('kind-unknown', `It is ${fileKinds[kind].words}, which this Caselight does not read yet`);
  if (!isShallow(Buffer.from(bytes).toString('utf8'), deepest))
    refuse('content-invalid', 'What is inside nests too deep');
  const read = bodies[kind].safeParse(parseJson(bytes));
  return read.success
    ? read.data
    : refuse('content-invalid', `What is inside is not what belongs into ${fileKinds[kind].words}`);
}

/** The bytes of the archive, and what the seal says; an open file has none. */
async function unsealed(source: BundleSource, open: OpenWith | null) {
  const stream = counted(source);
  if (open === null) return { plain: stream, envelope: null };
  return openStream(stream, open);
}

/**
 * Reads one. Takes its bytes, what opens it (null: it is not sealed), whom the person trusts, and who hears of the list before the body is
 * unpacked and may refuse. Gives what was proved and the body in its shape; throws `BundleRefused`.
 */
export async function readProgrammeFile(
  source: BundleSource,
  open: OpenWith | null,
  basis: TrustBasis,
  heard: (proved: ProvedFile) => Promise<void>,
): Promise<{ readonly proved: ProvedFile; readonly body: ProgrammeBody }> {
  let list: ProvedList | null = null;
  let reader: ByteReader | null = null;
  try {
    const { plain, envelope } = await unsealed(source, open);
    reader = new ByteReader(plain);
    const parts = readZip(reader, limits);
    const [first, second] = [await parts.next(), await parts.next()];
    list = await proveList(first.value ?? undefined, second.value ?? undefined, basis);
    const proved = readManifest(list, envelope);
    await heard(proved);
    const third = await parts.next();
    if (third.done === true || third.value.name !== bodyName)
      return refuse('part-missing', 'What the list speaks of is not there');
    // age proves its last bytes last: the archive is read to its end before anything counts.
    if ((await parts.next()).done !== true) refuse('part-extra', 'One part is not on the signed list');
    return { proved, body: readBody(third.value.bytes, proved.manifest) };
  } catch (error) {
    if (error instanceof AgeError) throw new BundleRefused(error.why, ageWords[error.why]);
    if (!(error instanceof ArchiveError)) throw error;
    throw new BundleRefused(archiveRefusal(error, list), `Inside, ${error.message}`);
  } finally {
    await reader?.leave();
  }
}

/** Whether a sealed file calls itself one of the programme in its list; nothing of it is believed for that. */
export async function isProgrammeFile(source: BundleSource, open: OpenWith): Promise<boolean> {
  let reader: ByteReader | null = null;
  try {
    reader = new ByteReader((await openStream(source.open(), open)).plain);
    const first = await readZip(reader, {
      ...limits,
      most: (name) => (name === manifestName ? 16 * 1024 * 1024 : null),
    }).next();
    const value = first.done === true ? null : parseJson(first.value.bytes);
    return (value as { readonly format?: unknown } | null)?.format === programmeFormat;
  } catch (error) {
    // What is the matter with it is said where it is read.
    if (error instanceof AgeError || error instanceof ArchiveError || error instanceof ReadingStopped)
      return false;
    throw error;
  } finally {
    await reader?.leave();
  }
}
