/** The fingerprint by which two vaults know that they hold the same version of an audit. */
import { createHash } from 'node:crypto';
import type { Audit } from '../../../shared/audit/audit.ts';
import { signedContent } from '../../../shared/audit/signed-content.ts';

/** SHA-256 of a text, lower-case hex. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the audit's signed content, lower-case hex. */
export const contentFingerprint = (audit: Audit): string => fingerprintOf(signedContent(audit));
