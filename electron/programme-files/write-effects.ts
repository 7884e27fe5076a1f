/** Writes what a file does: audits and records first, under ids that follow from the file, its entry in the ledger last. */
import { changeBetween } from '../../shared/json/diff.ts';
import { headerOf } from '../../shared/programme/files/header.ts';
import { standingCommission } from '../../shared/records/commission.ts';
import { ok } from '../../shared/result.ts';

import type { FileRoomDeps, Judged } from './judge-file.ts';

/** Takes the vault and a judged file. Gives what kept it from being written. */
export const writeEffects =
  (deps: FileRoomDeps) =>
  async ({ arrival, effects, revisionOf }: Judged) => {
    const { cabinet, audits } = deps.store();
    const act = { at: new Date(deps.now()).toISOString(), author: await deps.author() };
    const { body, manifest } = arrival;
    for (const { id, allocation } of effects.audits) {
      const changed = effects.changes.find(
        ({ kind, after }) => kind === 'commission' && after.id === allocation,
      );
      if (body.kind !== 'commission' || changed?.kind !== 'commission') continue;
      const { now } = standingCommission(changed.after);
      const header = headerOf(body.toolkit, now.content, manifest.round?.code ?? '');
      const designation = await deps.designation();
      const made = await audits.create({
        ...act,
        id,
        header,
        designation,
        toolkit: body.toolkit,
        carryFrom: null,
      });
      if (!made.ok) return made;
    }
    for (const { kind, before, after } of effects.changes) {
      const { id } = after;
      const saved =
        before === null
          ? await cabinet.create({ ...act, kind, document: after })
          : await cabinet.save({
              ...act,
              kind,
              id,
              basedOn: revisionOf(kind, id),
              changes: [...changeBetween(before, after).forward],
            });
      if (!saved.ok) return saved;
    }
    const entry = await cabinet.create({ ...act, kind: 'programme-file', document: effects.entry });
    return entry.ok ? ok(null) : entry;
  };
