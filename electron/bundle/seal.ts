/** Seals audits into one bundle, as a stream: first every part is weighed, then the signed list goes out, then the parts, then nothing is left in memory. */
import {
  bundleFormat,
  bundleVersion,
  partPath,
  type BundledAudit,
  type Manifest,
  type PartName,
  withRisksVersion,
} from '../../shared/bundle/manifest.ts';
import { failed } from '../../shared/result.ts';
import { StreamFailed } from '../files/atomic-stream.ts';
import { signDetached } from '../identity/cms/sign.ts';
import type { OpenIdentity } from '../identity/signing-identity.ts';
import { sealStream, type SealFor } from './age.ts';
import { sha256Of } from './read-bundle.ts';
import { release } from '../files/release.ts';
import { makeZip } from './zip-write.ts';

/** One audit as it goes in: its line in the list, and its parts in order. */
export type Packed = {
  readonly entry: BundledAudit;
  readonly parts: readonly (readonly [PartName, Uint8Array])[];
};

export type SealInput = Omit<Manifest, 'format' | 'version' | 'audits' | 'files'> & {
  readonly ids: readonly string[];
};

export type SealDeps = {
  /** Gives one audit; asked twice for each, and must give the same both times. */
  readonly pack: (id: string) => Promise<Packed>;
  readonly identity: OpenIdentity;
  readonly to: SealFor;
  /** Steps done of all; false stops. */
  readonly progress: (done: number, of: number) => boolean;
};

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Weighs every part. Gives the list. */
async function makeManifest(input: SealInput, deps: SealDeps, step: () => void): Promise<Manifest> {
  const { ids, ...head } = input;
  const manifest: Manifest = { format: bundleFormat, version: bundleVersion, ...head, audits: [], files: [] };
  for (const id of ids) {
    const { entry, parts } = await deps.pack(id);
    manifest.audits.push(entry);
    for (const [part, bytes] of parts) {
      manifest.files.push({ path: partPath(id, part), size: bytes.length, sha256: sha256Of(bytes) });
      release(bytes);
    }
    step();
  }
  const withRisks = manifest.files.some(({ path }) => path.endsWith('/risk-records.json'));
  return withRisks ? { ...manifest, version: withRisksVersion } : manifest;
}

/** The archive, piece by piece. */
async function* archive(manifest: Manifest, list: Uint8Array, deps: SealDeps, step: () => void) {
  const zip = makeZip();
  const weights = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  yield* await zip.add('manifest.json', list, true);
  yield* await zip.add('manifest.p7s', await signDetached(list, deps.identity), false);
  // What was handed on may still wait in the stream; by the end of the next audit it has passed.
  let passed: Uint8Array[] = [];
  let passing: Uint8Array[] = [];
  for (const { audit } of manifest.audits) {
    for (const [part, bytes] of (await deps.pack(audit)).parts) {
      const path = partPath(audit, part);
      // Changed while it was being sealed: the list is signed already, so nothing leaves.
      if (weights.get(path) !== sha256Of(bytes)) throw new StreamFailed(failed('seal-failed'));
      const pieces = await zip.add(path, bytes, part !== 'report.pdf');
      yield* pieces;
      passing.push(bytes, ...pieces);
    }
    passed.forEach(release);
    passed = passing;
    passing = [];
    step();
  }
  yield zip.end();
}

/** A stream that asks a generator only when it is read. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(null);
    },
  });
}

/**
 * Seals. Gives the list, its SHA-256 and the sealed bytes as a stream that makes them while it is read. Reading throws `StreamFailed`
 * with 'cancelled' when `progress` gave false, or with 'seal-failed' when an audit changed meanwhile.
 */
export async function sealBundle(
  input: SealInput,
  deps: SealDeps,
): Promise<{
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: string;
  readonly sealed: ReadableStream<Uint8Array>;
}> {
  let done = 0;
  const step = (): void => {
    done += 1;
    if (!deps.progress(done, input.ids.length * 2)) throw new StreamFailed(failed('cancelled'));
  };
  const manifest = await makeManifest(input, deps, step);
  const list = encode(manifest);
  const sealed = await sealStream(streamOf(archive(manifest, list, deps, step)), deps.to);
  return {
    manifest,
    manifestText: Buffer.from(list).toString('utf8'),
    manifestSha256: sha256Of(list),
    sealed,
  };
}
