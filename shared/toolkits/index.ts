/** Every built-in form, in the order in which "New audit" offers them. */
import type { Toolkit } from '../toolkit/toolkit.ts';
import { caseFileAudit } from './case-file-audit/index.ts';
import { dipSample } from './dip-sample/index.ts';
import { fileAudit } from './file-audit/index.ts';
import { macaNomination } from './maca/nomination.ts';
import { maca } from './maca/index.ts';
import { macfa } from './macfa/index.ts';
import { tier1Check } from './tier1-check/index.ts';
import { tier2Full } from './tier2-full/index.ts';

export const toolkits: readonly Toolkit[] = [
  tier2Full,
  tier1Check,
  caseFileAudit,
  fileAudit,
  macfa,
  maca,
  macaNomination,
  dipSample,
];
