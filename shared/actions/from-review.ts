/** What a moderator's review says of the actions of an audit it accepted (S003; programme PG59). */
import { limits } from '../limits.ts';
import type { Review } from '../moderation/review.ts';
import type { ActionRecord } from '../records/action.ts';
import { isWritten } from '../text/written.ts';
import {
  born,
  recordIdOf,
  saying,
  speaker,
  versionOf,
  wordingOf,
  type IdOf,
  type SignedAudit,
} from './born.ts';
import type { Wording } from './event.ts';

/**
 * Takes a moderator's review that accepted an audit, the audit, and the records beside it. Gives every record that is new or has more to
 * say: confirmed, asked to change, withdrawn, added (S003; PG59).
 */
export function followReview(
  { audit, toolkit }: SignedAudit,
  review: Review,
  had: ReadonlyMap<string, ActionRecord>,
  idOf: IdOf,
): ActionRecord[] {
  const by = speaker(review.moderator);
  const at = review.finishedAt === '' ? review.startedAt : review.finishedAt;
  const from = `review of ${versionOf(audit)}`;
  const key = `${audit.id}/${review.version}/review`;
  const told = audit.actions.flatMap((action): ActionRecord[] => {
    const record = had.get(action.id) ?? had.get(recordIdOf(idOf, audit.id, action.id));
    if (record === undefined) return [];
    const said = review.actions[action.id];
    const reason = said?.reason ?? '';
    let next = record;
    const revised = said?.decision === 'revised' ? said.revised : null;
    if (revised !== null)
      next = saying(next, idOf(`${record.id}/${key}/change`), (now) => ({
        act: 'change',
        side: 'setter',
        by,
        at,
        wording: { ...now.newest.wording, ...withoutBlanks(wordingOf(revised)) },
        words: isWritten(reason) ? reason.slice(0, limits.followed.words) : 'Revised by the moderator.',
        from,
      }));
    if (said?.decision === 'removed')
      next = saying(next, idOf(`${record.id}/${key}/withdraw`), () => ({
        act: 'withdraw',
        side: 'setter',
        by,
        at,
        words: isWritten(reason) ? reason.slice(0, limits.followed.words) : 'Removed by the moderator.',
        from,
      }));
    return [
      saying(next, idOf(`${record.id}/${key}/confirm`), ({ mayChange }) =>
        mayChange ? { act: 'confirm', side: 'moderator', by, at, from } : null,
      ),
    ];
  });
  const added = Object.entries(review.actions).flatMap(
    ([row, { decision, revised }], at_): ActionRecord[] => {
      if (decision !== 'added' || revised === null || had.has(recordIdOf(idOf, audit.id, row))) return [];
      const made = born(
        { audit, toolkit: { ...toolkit, id: '' } },
        { ...revised, id: row, state: 'provisional', doneOn: '' },
        audit.actions.length + at_ + 1,
        idOf,
      );
      const [set] = made?.events ?? [];
      if (made === null || set === undefined) return [];
      return [{ ...made, events: [{ ...set, side: 'moderator', by, at, from }] }];
    },
  );
  return [...told, ...added].filter(
    (record) => record.events.length > (had.get(record.id)?.events.length ?? 0),
  );
}

/** Who the owner is by name, and what counts as proof, stay: a form does not say them. */
const withoutBlanks = ({ person: _person, deputy: _deputy, proof: _proof, ...rest }: Wording) => rest;
