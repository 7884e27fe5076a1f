/** The history of an audit as a chain of hashes: a revision altered, removed or put in later no longer fits the next one. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { canonicalJson } from '../../../shared/toolkit/evaluate/index.ts';

export type Patches = {
  readonly forward: readonly PatchOperation[];
  readonly backward: readonly PatchOperation[];
};

export type RevisionContent = Patches & {
  /** Hash of the audit's revision before; '' for the first. */
  readonly prev: string;
  readonly audit: string;
  readonly revision: number;
  /** ISO time. */
  readonly at: string;
  readonly author: string;
  /** '' for typing, otherwise what happened: "created", "signed", "reopened". */
  readonly event: string;
};

/** SHA-256 of the canonical JSON (RFC 8785 style) of a revision with its predecessor's hash; lower-case hex. */
export const revisionHash = (content: RevisionContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Packs both patches: the backward one mostly repeats the forward one, so together they compress to a fraction. */
export const packPatches = ({ forward, backward }: Patches): Buffer =>
  deflateRawSync(JSON.stringify({ forward, backward }), { level: 1 });

/** Unpacks what packPatches made. A patch that was altered on the disk throws or fails its hash. */
export function unpackPatches(packed: Uint8Array): Patches {
  const text = inflateRawSync(packed, { maxOutputLength: 64 * 1024 * 1024 }).toString('utf8');
  return JSON.parse(text) as Patches;
}
