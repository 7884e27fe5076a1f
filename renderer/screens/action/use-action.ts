/** One action as the vault holds it, read anew whenever it was changed, and the way to say something about it. */
import { useEffect, useState } from 'react';
import type { ActionEvent } from '../../../shared/actions/event.ts';
import { headsOf, inOrder } from '../../../shared/actions/order.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import { move, type Said } from '../../../shared/actions/states.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { actionKind, ActionRecord } from '../../../shared/records/action.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { ask, errorSentence, type Reply } from '../../ask.ts';
import { useRecordLines } from '../../records/record-lines.ts';
import { whenDone } from '../../records/when-done.ts';

export type OpenedAction = { readonly record: ActionRecord; readonly revision: number };

async function open(id: string): Promise<Result<OpenedAction>> {
  const reply = await ask('record.open', { kind: actionKind.name, id });
  if (!reply.ok) return reply;
  const record = ActionRecord.safeParse(reply.value.document);
  return record.success ? ok({ record: record.data, revision: reply.value.revision }) : failed('not-found');
}

/** The action as it stands; null while it is read, or a sentence that says why it cannot be. */
export function useAction(id: string): { readonly opened: OpenedAction | null; readonly trouble: string } {
  const revision = useRecordLines(actionKind.name).find((line) => line.id === id)?.revision;
  const [opened, setOpened] = useState<OpenedAction | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(
    () =>
      whenDone(open(id), (reply) => {
        // What was read before the news of a newer one is not shown in its place.
        if (reply.ok && reply.value.revision >= (revision ?? 0)) setOpened(reply.value);
        if (!reply.ok) setTrouble(sentenceFor(reply.code, reply.facts));
      }),
    [id, revision],
  );
  return { opened, trouble };
}

/** Saves a changed action on the revision it was made on. */
const save = (
  id: string,
  { record, revision }: OpenedAction,
  next: ActionRecord,
): Promise<Reply<'record.save'>> =>
  ask('record.save', {
    kind: actionKind.name,
    id,
    basedOn: revision,
    changes: patchBetween(record, next),
  });

/** Tries on what stands now; once more where it was changed meanwhile. Gives '' or the sentence that says why not. */
async function onNewest(id: string, make: (record: ActionRecord) => Result<ActionRecord>): Promise<string> {
  let sentence = '';
  for (let turn = 0; turn < 3; turn += 1) {
    const newest = await open(id);
    if (!newest.ok) return sentenceFor(newest.code, newest.facts);
    const next = make(newest.value.record);
    if (!next.ok) return sentenceFor(next.code, next.facts);
    const reply = await save(id, newest.value, next.value);
    if (reply.ok) return '';
    sentence = errorSentence(reply);
    if (reply.code !== 'stale-revision') return sentence;
  }
  return sentence;
}

/**
 * Says something about an action: asked of the same table as main asks, so that what cannot be is said before anything is sent. `version` is
 * the version of the words the person saw. Gives '' or the sentence that says why not.
 */
export const say = (id: string, said: Said, othersSettled: boolean): Promise<string> =>
  onNewest(id, (record) => {
    const moved = move(readAction(record.events), said, { othersSettled });
    if (!moved.ok) return moved;
    const event: ActionEvent = {
      id: crypto.randomUUID(),
      after: headsOf(record.events),
      at: new Date().toISOString(),
      ...said,
    };
    return ok({ ...record, events: inOrder([...record.events, event]) });
  });

/** Files an action: nothing of this is agreed by anybody. */
export const file = (
  id: string,
  filed: Pick<ActionRecord, 'theme' | 'round' | 'priority'>,
): Promise<string> => onNewest(id, (record) => ok({ ...record, ...filed }));
