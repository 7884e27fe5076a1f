/** The checks of the case file audit on one audit (docs/forms.md). B10, moderation, is kept by the moderation flow. */
import type { Rule } from '../rule.ts';
import { b01, b02, b03, b04, b05, b06 } from './areas.ts';
import { b07, b08, b09, b11 } from './process.ts';

export const caseFileAuditRules: readonly Rule[] = [b01, b02, b03, b04, b05, b06, b07, b08, b09, b11];
