/** Where an action stands, in a few lines: owner, dates, state, proof wanted, where it comes from. */
import type { ReactNode } from 'react';
import { actionLine, type ActionRecord } from '../../../shared/records/action.ts';
import type { FollowedAction } from '../../../shared/actions/read-action.ts';
import {
  chaseWords,
  levelWords,
  proofWords,
  sourceWords,
  stateWords,
} from '../../../shared/actions/words.ts';
import { chaseOf } from '../../../shared/actions/chasing.ts';
import { ageOf, daysLate } from '../../../shared/actions/measures.ts';
import { counted, fullDate, shortDate } from '../../../shared/dates/index.ts';
import { Link } from '../../frames/link.tsx';

type Props = {
  readonly record: ActionRecord;
  readonly now: FollowedAction;
  readonly today: string;
  readonly holidays: ReadonlySet<string>;
};

function From({ record: { source, number } }: Pick<Props, 'record'>): ReactNode {
  if (source.kind !== 'audit' || source.audit === '')
    return source.words === '' ? sourceWords[source.kind] : `${sourceWords[source.kind]}: ${source.words}`;
  const [place] = source.places;
  return (
    <>
      <Link
        to={{
          screen: 'audit',
          audit: source.audit,
          ...(place === undefined ? {} : { question: place.question }),
        }}
      >
        {source.reference}, action {number}
      </Link>
      {source.places.length === 0
        ? ', the audit as a whole'
        : `: ${source.places.map(({ title }) => title).join(', ')}`}
    </>
  );
}

function Due({ now, late }: { readonly now: FollowedAction; readonly late: number }) {
  if (now.due === '') return 'No date yet';
  const { firstDue, due, extensions } = now;
  return (
    <>
      {fullDate(due)}
      {late > 0 ? <strong className="a-late"> {counted(late, 'day')} late</strong> : null}
      {firstDue === '' ? <span className="quiet"> (not agreed yet)</span> : null}
      {firstDue !== '' && firstDue !== due ? <span>, first agreed for {fullDate(firstDue)}</span> : null}
      {extensions.map(({ from, to, reason, at }) => (
        <span key={at} className="act-ext">
          Extended from {shortDate(from)} to {shortDate(to)}: {reason === '' ? 'no reason written' : reason}
        </span>
      ))}
    </>
  );
}

type Fact = { readonly name: string; readonly value: ReactNode };

/** The state in words, with what belongs to it. */
function State({ now: { state, mayChange, to, planClosedOn } }: { readonly now: FollowedAction }) {
  const closed = planClosedOn === '' ? '' : `, closed there on ${shortDate(planClosedOn)}`;
  return (
    <>
      <strong>{stateWords[state]}</strong>
      {mayChange ? ', and may still change until the moderator has confirmed it' : ''}
      {state === 'transferred' && to !== null ? `: ${to.plan}, number ${to.number}${closed}` : ''}
    </>
  );
}

export function Facts({ record, now, today, holidays }: Props) {
  const line = actionLine(record);
  const { owner, person, deputy, measure, level, proof } = now.inForce.wording;
  const age = ageOf(line, today);
  const chase = chaseOf(line, today, holidays);
  const lines: readonly Fact[] = [
    { name: 'State', value: <State now={now} /> },
    {
      name: 'Owner',
      value: `${[owner, person].filter(Boolean).join(', ') || 'Nobody yet'}${deputy === '' ? '' : `; ${deputy} stands in`}`,
    },
    { name: 'Due', value: <Due now={now} late={daysLate(line, today)} /> },
    { name: 'Age', value: age === null ? '' : `${counted(age, 'day')} since both agreed` },
    { name: 'Reported done', value: fullDate(now.doneOn) },
    { name: 'Proven', value: fullDate(now.provenOn) },
    { name: 'Looked at again', value: fullDate(now.review) },
    { name: 'How we will know', value: measure === '' ? 'Not written' : measure },
    { name: 'What counts as proof', value: proof === '' ? 'Not said' : proofWords[proof] },
    { name: 'Level', value: levelWords[level] },
    { name: 'From', value: <From record={record} /> },
    {
      name: 'Reminder',
      value: chase === null ? '' : `${chaseWords[chase.step]} (since ${shortDate(chase.since)})`,
    },
  ];
  return (
    <dl className="act-facts">
      {lines
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
