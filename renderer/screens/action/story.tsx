/** Everything that was said about an action, the newest first: who, when, what counts for nothing and why. Nothing of it can be changed. */
import type { FollowedAction, SaidEvent } from '../../../shared/actions/read-action.ts';
import { doneWords, proofWords, sideWords } from '../../../shared/actions/words.ts';
import { longMoment, shortDate } from '../../../shared/dates/index.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { Icon } from '../../ui/icon.tsx';

/** Why something that was said counts for nothing. */
function whyNot({ event, why }: SaidEvent, now: FollowedAction): string {
  if (why === null) return '';
  if (why === 'two-contents')
    return 'Kept, and not counted: the same step came twice in different words. Ask whoever said it.';
  const sentence = sentenceFor(why, { seen: event.version, now: now.newest.version });
  return `Kept, and not counted. ${sentence}`;
}

function linesOf({ event }: SaidEvent): readonly (readonly [string, string])[] {
  const { wording, shown, to, carries, review, on, words } = event;
  return [
    ...(on === undefined ? [] : [['On', shortDate(on)] as const]),
    ...(wording === undefined
      ? []
      : [
          ['What', wording.what] as const,
          ['Owner', [wording.owner, wording.person].filter(Boolean).join(', ') || 'nobody yet'] as const,
          ['By when', wording.due === '' ? 'no date yet' : shortDate(wording.due)] as const,
        ]),
    ...(shown === undefined
      ? []
      : [
          [
            shown.kind === '' ? 'Shown by' : proofWords[shown.kind],
            [shown.what, shown.where, shown.on === '' ? '' : shortDate(shown.on)].filter(Boolean).join(', '),
          ] as const,
        ]),
    ...(to === undefined ? [] : [['Goes on in', `${to.plan}, number ${to.number}`] as const]),
    ...(carries === undefined ? [] : [['Carries the risk', carries] as const]),
    ...(review === undefined ? [] : [['Looked at again', shortDate(review)] as const]),
    ...(words === undefined ? [] : [['Words', words] as const]),
  ];
}

export function Story({ now }: { readonly now: FollowedAction }) {
  return (
    <section className="act-story" aria-labelledby="act-story-h">
      <h2 id="act-story-h">What was said about it</h2>
      <ol reversed>
        {now.said.toReversed().map((said, at) => {
          const { event } = said;
          const who = [event.by.name, event.by.role].filter((text) => text !== '').join(', ');
          const why = whyNot(said, now);
          return (
            // One id may stand for two contents: its place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${event.id}-${at}`} className={why === '' ? undefined : 'act-void'}>
              <h3>
                {doneWords[event.act]} <span className="quiet">{longMoment(event.at)}</span>
              </h3>
              <p className="soft">
                {who} <span className="quiet">({sideWords[event.side].toLowerCase()})</span>
                {event.from === undefined ? null : <span className="quiet">, from {event.from}</span>}
              </p>
              {why === '' ? null : (
                <p className="act-why">
                  <Icon name="triangle-alert" /> {why}
                </p>
              )}
              <dl>
                {linesOf(said).map(([name, text]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
