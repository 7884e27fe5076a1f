/** The kinds of record the cabinet holds beside audits and reviews. A new kind is a file beside this one and a line here. */
import type { AnyKind } from './record-kind.ts';
import { actionKind } from './action.ts';
import { ownWordsKind } from './own-words.ts';
import { pseudonymKeyKind } from './pseudonym-key.ts';
import { riskRecordKind } from './risk-record.ts';
import { sampleExclusionKind } from './sample-exclusion.ts';
import { sampleKind } from './sample.ts';

export const recordKinds: readonly AnyKind[] = [
  riskRecordKind,
  sampleKind,
  sampleExclusionKind,
  actionKind,
  ownWordsKind,
  pseudonymKeyKind,
];
