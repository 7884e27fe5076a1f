/** The kinds of record the cabinet holds beside audits and reviews. A new kind is a file beside this one and a line here. */
import type { AnyKind } from './record-kind.ts';
import { actionKind } from './action.ts';
import { riskRecordKind } from './risk-record.ts';
import { sampleKind } from './sample.ts';

export const recordKinds: readonly AnyKind[] = [riskRecordKind, sampleKind, actionKind];
