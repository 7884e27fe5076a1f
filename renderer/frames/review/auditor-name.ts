/** Who signed the audit as its auditor: the designation that stands in the certificate. */
import type { Audit } from '../../../shared/audit/audit.ts';

export const auditorName = (audit: Audit): string =>
  audit.parts.find((part) => part.part === 'auditor')?.name ?? 'the auditor';
