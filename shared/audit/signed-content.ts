/** What a signature on an audit covers, as one text: everything a person wrote and the form it was written on. */
import { canonicalJson } from '../json/canonical-json.ts';
import type { Audit } from './audit.ts';

/**
 * The canonical JSON (RFC 8785) that the data fingerprint is taken of.
 * Covers the whole audit with the parts signed so far; leaves out `state`, which changes on its way without anyone writing.
 */
export function signedContent(audit: Audit): string {
  const { state: _state, ...content } = audit;
  return canonicalJson(content);
}
