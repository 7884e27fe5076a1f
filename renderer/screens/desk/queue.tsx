/** What waits for this moderator: state, age, version, and the way on. One tab stop per row link; arrows move between rows. */
import { useRef, useState, type KeyboardEvent } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import { ask, errorSentence } from '../../ask.ts';
import { go, type Route } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Linkish } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettings } from '../../stores/settings.ts';
import { counted, dayMonth, inDays, daysApart, lately } from '../../../shared/dates/index.ts';
import { ageOf, dayOf, dueOf, lookOf } from './desk-words.ts';
import { isWaiting } from '../../frames/desk-order.ts';

const routeOf = (item: DeskItem): Route =>
  item.state === 'came-back'
    ? { screen: 'changes', audit: item.audit }
    : item.riskOpen && item.state !== 'moderated'
      ? { screen: 'review', audit: item.audit, question: 'about' }
      : { screen: 'review', audit: item.audit };

/** "today", "20 Nov", "20 Nov 2024". */
const dayWords = (instant: Date, now: Date): string => lately(instant, now).replace(/ \d\d:\d\d$/, '');

function Due({ item, now }: { readonly item: DeskItem; readonly now: Date }) {
  const afterDays = useSettings((settings) => settings.moderationDays);
  const due = dueOf(item, afterDays);
  const over = due === null ? 0 : daysApart(due, now);
  const words = due === null ? 'not now' : over > 0 ? `${inDays(over)} over` : dayMonth(due);
  return (
    <td className={over > 0 ? 'nowrap due-soon' : 'nowrap'} role="cell" data-l="Due">
      {due === null ? <span className="quiet">{words}</span> : words}
    </td>
  );
}

function Row(props: {
  readonly item: DeskItem;
  readonly now: Date;
  readonly onTrouble: (words: string) => void;
}) {
  const { item, now, onTrouble } = props;
  const look = lookOf(item);
  const [received, finished] = [new Date(item.receivedAt), new Date(dayOf(item))];
  const isDone = !isWaiting(item);
  const gradeBlind = async (): Promise<void> => {
    const reply = await ask('moderation.setBlind', { audit: item.audit, blind: true });
    if (reply.ok) go({ screen: 'review', audit: item.audit });
    else onTrouble(errorSentence(reply));
  };
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link to={routeOf(item)} data-row={item.audit}>
          {item.reference}
        </Link>
      </th>
      <td role="cell" data-l="Form">
        {item.toolkitTitle}
      </td>
      <td className="nowrap" role="cell" data-l="Auditor">
        {item.auditor}
      </td>
      <td className="nowrap" role="cell" data-l="Received">
        {dayWords(received, now)}
      </td>
      <td className="num nowrap" role="cell" data-l={isDone ? 'Took' : 'Age'}>
        {inDays(isDone ? daysApart(received, finished) : ageOf(item, now))}
      </td>
      {isDone ? (
        <td className="nowrap" role="cell" data-l="Finished">
          {dayWords(finished, now)}
        </td>
      ) : (
        <Due item={item} now={now} />
      )}
      <td className="num" role="cell" data-l="Version">
        {item.version}
      </td>
      <td role="cell" data-l="State">
        <span className={`st ${look.look}`}>
          <Icon name={look.icon} />
          {look.word}
        </span>
      </td>
      <td role="cell" data-l="Next">
        <span className="desk-next">
          <Link to={routeOf(item)} tabIndex={-1} aria-label={`${look.next}: ${item.reference}`}>
            {look.next}
          </Link>
          {item.state === 'new' ? (
            <Linkish aria-label={`Grade blind: ${item.reference}`} onClick={() => unawaited(gradeBlind())}>
              Grade blind
            </Linkish>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

const headsOf = (isDone: boolean): readonly (readonly [string, boolean])[] => [
  ['Audit', false],
  ['Form', false],
  ['Auditor', false],
  ['Received', false],
  [isDone ? 'Took' : 'Age', true],
  [isDone ? 'Finished' : 'Due', false],
  ['Version', true],
  ['State', false],
  ['Next', false],
];

/** Up and down go from row link to row link. */
function moveRow(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const row = document.activeElement?.closest('tr');
  const here = links.findIndex((link) => link.closest('tr') === row);
  const next = links[here + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

export function Queue(props: {
  readonly items: readonly DeskItem[];
  readonly label: string;
  readonly now: Date;
}) {
  const { items, label, now } = props;
  const [trouble, setTrouble] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <>
      {trouble === '' ? null : (
        <Notice kind="stop" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <table className="list desk-list blocks" role="table">
        <caption className="vh">
          {label}, {counted(items.length, 'audit')}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {headsOf(items.every((item) => !isWaiting(item))).map(([word, number]) => (
              <th key={word} scope="col" role="columnheader" className={number ? 'num' : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        {/* The arrows belong to the links inside; the rows only hear them pass. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody role="rowgroup" ref={body} onKeyDown={moveRow}>
          {items.map((item) => (
            <Row key={item.audit} item={item} now={now} onTrouble={setTrouble} />
          ))}
        </tbody>
      </table>
    </>
  );
}
