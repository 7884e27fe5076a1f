/** Reads of the vault what taking in a file asks for, beforehand, so that the rules themselves stay pure. */
import type { HeldRecords, ProgrammeArrival } from '../../shared/programme/files/take-in.ts';
import { Allocation } from '../../shared/records/allocation.ts';
import { Commission } from '../../shared/records/commission.ts';
import { ProgrammeFile } from '../../shared/records/programme-file.ts';
import { Round } from '../../shared/records/round.ts';
import type { z } from 'zod';
import type { Store } from '../vault/life/vault.ts';

type Cabinet = Pick<Store, 'cabinet'>;
const schemas = {
  round: Round,
  allocation: Allocation,
  commission: Commission,
  'programme-file': ProgrammeFile,
};
type Schemas = typeof schemas;

/** One record in its shape, with its revision; null where it is not there. */
export async function recordOf<K extends keyof Schemas>(
  { cabinet }: Cabinet,
  kind: K,
  id: string,
): Promise<{ readonly document: z.infer<Schemas[K]>; readonly revision: number } | null> {
  const found = await cabinet.open({ kind, id });
  if (!found.ok) return null;
  const { document, revision } = found.value;
  return { document: schemas[kind].parse(document) as z.infer<Schemas[K]>, revision };
}

/** Entries of the ledger of one round and kind, in one direction. */
export async function entriesOf(
  store: Cabinet,
  wanted: { readonly direction: 'in' | 'out'; readonly kind: string; readonly round: string },
): Promise<ProgrammeFile[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.cabinet.list({ kind: 'programme-file', about: null, after, limit: 1000 });
    for (const { id, line } of page.items)
      if (
        line['direction'] === wanted.direction &&
        line['kind'] === wanted.kind &&
        line['round'] === wanted.round
      )
        ids.push(id);
    after = page.next;
  } while (after !== null);
  const read = await Promise.all(ids.map((id) => recordOf(store, 'programme-file', id)));
  return read.flatMap((one) => (one === null ? [] : [one.document]));
}

/** What is held around one file, and the revisions it was read at. */
export async function heldAround(store: Cabinet, { manifest, body }: ProgrammeArrival) {
  const revisions = new Map<string, number>();
  const read = async <K extends keyof Schemas>(kind: K, ids: Iterable<string>) => {
    const found = new Map<string, z.infer<Schemas[K]>>();
    for (const id of new Set(ids)) {
      const one = await recordOf(store, kind, id);
      if (one === null) continue;
      found.set(id, one.document);
      revisions.set(`${kind}/${id}`, one.revision);
    }
    return found;
  };
  const roundId = manifest.round?.id ?? '';
  const rounds = await read('round', roundId === '' ? [] : [roundId]);
  const commissions = await read(
    'commission',
    body.kind === 'commission' ? body.items.map(({ allocation }) => allocation) : [],
  );
  const allocations = await read(
    'allocation',
    body.kind === 'commission-answer' ? body.answers.map(({ allocation }) => allocation) : [],
  );
  const named = body.kind === 'commission' ? [] : body.received.map(({ file }) => file);
  const files = await read('programme-file', [manifest.file, ...named]);
  const earlier =
    body.kind === 'commission-answer'
      ? await entriesOf(store, { direction: 'in', kind: 'commission-answer', round: roundId })
      : [];
  const said = earlier.flatMap((one) =>
    one.body.kind === 'commission-answer'
      ? one.body.answers.map((answer) => ({ by: one.sender.name, answer }))
      : [],
  );
  const held: HeldRecords = {
    round: (id) => rounds.get(id) ?? null,
    allocation: (id) => allocations.get(id) ?? null,
    commission: (id) => commissions.get(id) ?? null,
    file: (id) => files.get(id) ?? null,
    answers: (allocation) => said.filter(({ answer }) => answer.allocation === allocation),
  };
  return { held, revisionOf: (kind: string, id: string): number => revisions.get(`${kind}/${id}`) ?? 0 };
}
