/** The checks every form may use (forms.md 7.1). */
import type { Rule } from './rule.ts';

export const generalRules: readonly Rule[] = [];
