/** The checks of the tier 2 toolkit (docs/forms.md). D10, allocations per month and year, belongs to the programme and is not a check of one audit. */
import type { Rule } from '../rule.ts';
import { d01, d05, d06, d07, d08, d09, d12 } from './answers.ts';
import { d02, d03, d04, d11 } from './dates.ts';

export const tier2Rules: readonly Rule[] = [d01, d02, d03, d04, d05, d06, d07, d08, d09, d11, d12];
