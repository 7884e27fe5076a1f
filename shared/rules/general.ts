/** The checks every form may use (forms.md 7.1). */
import { r08, r09, r10 } from './general/actions.ts';
import { r04, r05, r06 } from './general/beginning.ts';
import { r01, r03 } from './general/completeness.ts';
import { r07 } from './general/identifiers.ts';
import { r11 } from './general/overall.ts';
import { r02, r13 } from './general/reasons.ts';
import { r14, r15, r16, r17, r18 } from './general/record.ts';
import { r12 } from './general/wording.ts';
import type { Rule } from './rule.ts';

export const generalRules: readonly Rule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
];
