/** Every kind of what is written in a vault. A new kind is a file beside this one and a line here. */
import type { AnyKind, AnyWritten } from './record-kind.ts';
import { actionKind } from './action.ts';
import { allocationKind } from './allocation.ts';
import { auditKind } from './audit.ts';
import { caseListKind } from './case-list.ts';
import { commissionKind } from './commission.ts';
import { identityKeyKind } from './identity-key.ts';
import { ownWordsKind } from './own-words.ts';
import { programmeFileKind } from './programme-file.ts';
import { programmeYearKind } from './programme-year.ts';
import { pseudonymKeyKind } from './pseudonym-key.ts';
import { reviewKind } from './review.ts';
import { riskRecordKind } from './risk-record.ts';
import { roundKind } from './round.ts';
import { sampleExclusionKind } from './sample-exclusion.ts';
import { sampleKind } from './sample.ts';

/** Those of the one store of records: everything but audits and reviews. */
export const recordKinds: readonly AnyKind[] = [
  riskRecordKind,
  sampleKind,
  sampleExclusionKind,
  actionKind,
  programmeYearKind,
  roundKind,
  allocationKind,
  ownWordsKind,
  pseudonymKeyKind,
  caseListKind,
  identityKeyKind,
  programmeFileKind,
  commissionKind,
];

/** All of them. */
export const writtenKinds: readonly AnyWritten[] = [auditKind, reviewKind, ...recordKinds];

/** The kind of this name; undefined where there is none. */
export const writtenKindOf = (name: string): AnyWritten | undefined =>
  writtenKinds.find((kind) => kind.name === name);
