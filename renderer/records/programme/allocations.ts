/** Allocations of a year: listed by their lines, made, and moved one step at a time on what stands in the vault. */
import { z } from 'zod';
import { sentenceFor } from '../../../shared/errors.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import type { AllocationKnown } from '../../../shared/programme/sharing/share-plan.ts';
import { allocationStates, type AllocationAct } from '../../../shared/programme/states/small-machines.ts';
import { Allocation, allocationKind, mayBecome, type refusals } from '../../../shared/records/allocation.ts';
import { ask, errorSentence } from '../../ask.ts';
import { takeRecordLine, useRecordLines } from '../record-lines.ts';

const Line = z.object({
  round: z.string(),
  subject: z.string(),
  team: z.string(),
  auditor: z.string(),
  agency: z.string(),
  nomination: z.string(),
  due: z.string(),
  state: z.enum(allocationStates),
  replaces: z.string(),
  movedAt: z.string(),
});
export type AllocationLine = AllocationKnown & z.infer<typeof Line>;

/** The allocations of all rounds, newest first. */
export function useAllocations(): readonly AllocationLine[] {
  return useRecordLines(allocationKind.name).flatMap(({ id, line }) => {
    const read = Line.safeParse(line);
    return read.success ? [{ id, ...read.data }] : [];
  });
}

export type Made = Pick<Allocation, 'year' | 'round' | 'form'> & Partial<Allocation>;

/** Makes an allocation. Gives '' or the sentence that says why not. */
export async function makeAllocation(facts: Made): Promise<string> {
  const document: Allocation = {
    id: crypto.randomUUID(),
    nomination: '',
    subject: '',
    team: '',
    agency: '',
    auditor: '',
    due: '',
    byHand: '',
    replaces: '',
    asked: false,
    moves: [],
    ...facts,
  };
  const reply = await ask('record.create', { kind: allocationKind.name, document });
  if (!reply.ok) return errorSentence(reply);
  takeRecordLine(reply.value.line);
  return '';
}

/** Changes an allocation as it stands now. Gives '' or the sentence that says why not. */
export async function changeAllocation(id: string, make: (one: Allocation) => Allocation): Promise<string> {
  let sentence = '';
  for (let turn = 0; turn < 3; turn += 1) {
    const opened = await ask('record.open', { kind: allocationKind.name, id });
    if (!opened.ok) return errorSentence(opened);
    const read = Allocation.safeParse(opened.value.document);
    if (!read.success) return sentenceFor('not-found');
    const next = make(read.data);
    if (!mayBecome(read.data, next)) return sentenceFor('wrong-state');
    const changes = patchBetween(read.data, next);
    if (changes.length === 0) return '';
    const reply = await ask('record.save', {
      kind: allocationKind.name,
      id,
      basedOn: opened.value.revision,
      changes,
    });
    if (reply.ok) {
      takeRecordLine(reply.value.line);
      return '';
    }
    sentence = errorSentence(reply);
    if (reply.code !== 'stale-revision') return sentence;
  }
  return sentence;
}

export type Refusal = (typeof refusals)[number];

/** Takes an allocation one step on. */
export const moveAllocation = (
  id: string,
  act: AllocationAct,
  said: { readonly by: string; readonly why?: Refusal; readonly reason?: string },
): Promise<string> =>
  changeAllocation(id, (one) => ({
    ...one,
    moves: [
      ...one.moves,
      {
        id: crypto.randomUUID(),
        act,
        at: new Date().toISOString(),
        by: said.by,
        why: said.why ?? '',
        reason: said.reason ?? '',
      },
    ],
  }));
