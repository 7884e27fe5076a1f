/** Every built-in form, in the order in which "New audit" offers them. */
import type { Toolkit } from '../toolkit/toolkit.ts';
import { tier2Full } from './tier2-full/index.ts';

export const toolkits: readonly Toolkit[] = [tier2Full];
