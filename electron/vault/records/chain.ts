/** The history of a record as a chain of hashes: a revision altered, removed or put in later no longer fits the next one. */
import { createHash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { canonicalJson } from '../../../shared/json/canonical-json.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { stepsOf, type Step } from '../../../shared/json/steps.ts';

export type Patches = {
  readonly forward: readonly PatchOperation[];
  readonly backward: readonly PatchOperation[];
};
/** What a revision changed: steps, or in revisions from before there were steps the patch both ways. */
export type Changed = Patches | { readonly steps: readonly Step[] };

/** What a chain is the history of: an audit, as chains of audits have always said, or a record of another kind by kind and id. */
export type ChainOf = { readonly audit: string } | { readonly record: string };

/** One revision, without its place in a chain. */
export type Revision = {
  readonly revision: number;
  /** ISO time. */
  readonly at: string;
  readonly author: string;
  /** '' for typing, otherwise what happened: "created", "signed", "reopened". */
  readonly event: string;
  /** Places it touched, "|3a|actions|": what histories are asked by. */
  readonly touched: string;
  readonly changed: Changed;
};

/** What the hash of a revision covers. `prev` is the hash of the revision before; '' for the first. */
export type RevisionContent = Omit<Revision, 'touched' | 'changed'> &
  Changed &
  ChainOf & { readonly prev: string };

/** SHA-256 of the canonical JSON (RFC 8785 style) of a revision with its predecessor's hash; lower-case hex. */
export const revisionHash = (content: RevisionContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** The hash of a revision that comes after `prev` in the chain of something. */
export const linkHash = (
  of: ChainOf,
  prev: string,
  { revision, at, author, event, changed }: Revision,
): string => revisionHash({ revision, at, author, event, ...changed, ...of, prev });

/** Shorter changes are written as they are: setting DEFLATE up takes longer than writing them, and older revisions are packed together anyway. */
const worthDeflating = 600;

/** Packs what one revision changed: raw DEFLATE (RFC 1951) of its JSON; of a short one a single stored block. */
export function packChanged(changed: Changed): Buffer {
  const json = Buffer.from(JSON.stringify(changed));
  if (json.length > worthDeflating) return deflateRawSync(json, { level: 1 });
  const head = Buffer.from([1, 0, 0, 0, 0]);
  head.writeUInt16LE(json.length, 1);
  head.writeUInt16LE(~json.length & 0xffff, 3);
  return Buffer.concat([head, json]);
}

/** Unpacks what packChanged made. Bytes that were altered on the disk throw or fail their hash. */
export function unpackChanged(packed: Uint8Array): Changed {
  const text = inflateRawSync(packed, { maxOutputLength: 64 * 1024 * 1024 }).toString('utf8');
  return JSON.parse(text) as Changed;
}

/** What a group of packed revisions may come to, unpacked. */
const mostUnpacked = 256 * 1024 * 1024;

/**
 * Packs a group of revisions, oldest first: Zstandard (RFC 8878) of the JSON array of `[at, author, event, touched, changed]`. Their
 * numbers follow one another and their hashes follow from what they say, so neither is kept.
 */
export function packGroup(group: readonly Revision[]): Buffer {
  const rows = group.map(({ at, author, event, touched, changed }) => [at, author, event, touched, changed]);
  return zstdCompressSync(JSON.stringify(rows), {
    params: {
      [constants.ZSTD_c_compressionLevel]: 12,
      // Old revisions hold whole texts, each a little other than the one before, far apart.
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_windowLog]: 24,
    },
  });
}

/** Unpacks a group whose first revision has the number `first`. */
export function unpackGroup(packed: Uint8Array, first: number): Revision[] {
  const text = zstdDecompressSync(packed, { maxOutputLength: mostUnpacked }).toString('utf8');
  const rows = JSON.parse(text) as [string, string, string, string, Changed][];
  return rows.map(([at, author, event, touched, changed], place) => ({
    revision: first + place,
    at,
    author,
    event,
    touched,
    changed,
  }));
}

/** The steps of a revision; null for one from before there were steps whose ways there and back do not answer each other. */
export function stepsIn(changed: Changed): readonly Step[] | null {
  if ('steps' in changed) return changed.steps;
  const { forward, backward } = changed;
  if (forward.length !== backward.length) return null;
  const answers = forward.every((op, at) => {
    const back = backward[backward.length - 1 - at];
    return back !== undefined && (back.path === op.path || op.path.endsWith('/-'));
  });
  return answers ? stepsOf(changed) : null;
}
