/** The audits that are not drawn for a second look: each a record, left out and taken in again. */
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { AuditId } from '../../../shared/audit/ids.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import {
  ExclusionLine,
  sampleExclusionKind,
  type Exclusion,
} from '../../../shared/records/sample-exclusion.ts';
import { ask, errorSentence } from '../../ask.ts';
import { linesOf, takeRecordLine, useRecordLines } from '../../records/record-lines.ts';

const kind = sampleExclusionKind.name;

/** Those that hold, the one left out first at the top. */
const holding = (lines: readonly RecordLine[]): Exclusion[] =>
  lines
    .map(({ id, line }) => ({ audit: AuditId.parse(id), ...ExclusionLine.parse(line) }))
    .filter(({ ended }) => !ended)
    .map(({ audit, reference, reason }) => ({ audit, reference, reason }))
    .toReversed();

export const useExclusions = (): readonly Exclusion[] => holding(useRecordLines(kind));
/** As they are in the vault, for drawing. */
export const exclusionsNow = async (): Promise<readonly Exclusion[]> => holding(await linesOf(kind));

/** Writes one. Gives null, or the sentence that says why it was not written. */
async function write(
  id: AuditId,
  members: Readonly<Record<string, string | boolean>>,
): Promise<string | null> {
  const held = (await linesOf(kind)).find((one) => one.id === id);
  const changes = Object.entries(members).map(([name, value]): PatchOperation => ({
    op: 'replace',
    path: `/${name}`,
    value,
  }));
  const reply =
    held === undefined
      ? await ask('record.create', { kind, document: { id, ended: false, ...members } })
      : await ask('record.save', { kind, id, basedOn: held.revision, changes });
  if (!reply.ok) return errorSentence(reply);
  takeRecordLine(reply.value.line);
  return null;
}

/** Leaves an audit out of every sample drawn from now on. */
export const leaveOut = ({ audit, reference, reason }: Exclusion): Promise<string | null> =>
  write(audit, { reference, reason, ended: false });

/** Takes it in again; who left it out and why stays in its history. */
export const takeInAgain = (audit: AuditId): Promise<string | null> => write(audit, { ended: true });
