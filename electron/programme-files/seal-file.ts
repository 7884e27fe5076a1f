/** Makes the bytes of one file of the programme: list, signature, body in a zip, sealed to its recipients; an open one is not sealed. */
import {
  programmeFormat,
  programmeVersion,
  type ProgrammeManifest,
} from '../../shared/programme/files/manifest.ts';
import type { ProgrammeBody } from '../../shared/programme/files/bodies.ts';
import { sealStream, type SealFor } from '../bundle/age.ts';
import { streamOf } from '../bundle/seal.ts';
import { manifestName, sha256Of, signatureName } from '../bundle/signed-list.ts';
import { makeZip } from '../bundle/zip-write.ts';
import { signDetached } from '../identity/cms/sign.ts';
import type { OpenIdentity } from '../identity/signing-identity.ts';

export const bodyName = 'body.json';

async function* archive(list: Uint8Array, body: Uint8Array, identity: OpenIdentity) {
  const zip = makeZip();
  yield* await zip.add(manifestName, list, false);
  yield* await zip.add(signatureName, await signDetached(list, identity), false);
  yield* await zip.add(bodyName, body, true);
  yield zip.end();
}

/**
 * Takes everything the list says but its format and its body's weight, the body, who signs, and whom it is sealed for (null: an open file).
 * Gives the list, its SHA-256 and the bytes as a stream. Throws only when a recipient is none.
 */
export async function sealProgrammeFile(
  head: Omit<ProgrammeManifest, 'format' | 'version' | 'body'>,
  body: ProgrammeBody,
  identity: OpenIdentity,
  to: SealFor | null,
): Promise<{
  readonly manifest: ProgrammeManifest;
  readonly manifestSha256: string;
  readonly bytes: ReadableStream<Uint8Array>;
}> {
  const text = new TextEncoder();
  const packed = text.encode(JSON.stringify(body));
  const manifest: ProgrammeManifest = {
    format: programmeFormat,
    version: programmeVersion,
    ...head,
    body: { size: packed.length, sha256: sha256Of(packed) },
  };
  const list = text.encode(JSON.stringify(manifest));
  const plain = streamOf(archive(list, packed, identity));
  return {
    manifest,
    manifestSha256: sha256Of(list),
    bytes: to === null ? plain : await sealStream(plain, to),
  };
}
