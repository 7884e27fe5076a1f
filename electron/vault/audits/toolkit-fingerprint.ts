/** Which form exactly an audit was made with. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/json/canonical-json.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

/** Fingerprint of a form: SHA-256 of its canonical JSON, lower-case hex. */
export const toolkitFingerprint = (toolkit: Toolkit): string =>
  createHash('sha256').update(canonicalJson(toolkit)).digest('hex');
