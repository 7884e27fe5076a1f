/** How much lies with whom, by name and not by size: a load, no comparison of people. And after how many days an audit is due. */
import { useCallback } from 'react';
import type { DeskItem, LoadItem } from '../../../shared/contract/moderation.ts';
import { ask, errorSentence } from '../../ask.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { unawaited } from '../../surface.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { inDays, daysApart } from '../../../shared/dates/index.ts';
import { ageOf, dueOf, isToReview } from './desk-words.ts';

type Lying = Pick<LoadItem, 'state' | 'receivedAt'> & { readonly moderator: string };

const heads = ['Moderator', 'To review', 'Over the due date', 'With auditor', 'Done', 'Oldest waiting'];

function Row(props: {
  readonly name: string;
  readonly items: readonly Lying[];
  readonly now: Date;
  readonly afterDays: number;
}) {
  const { name, items, now, afterDays } = props;
  const toReview = items.filter(isToReview);
  const over = toReview.filter((item) => {
    const due = dueOf(item, afterDays);
    return due !== null && daysApart(due, now) > 0;
  });
  const oldest = Math.max(0, ...toReview.map((item) => ageOf(item, now)));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{toReview.length}</td>
      <td className={over.length > 0 ? 'num due-soon' : 'num'}>{over.length}</td>
      <td className="num">{items.filter((item) => item.state === 'with-auditor').length}</td>
      <td className="num">{items.filter((item) => item.state === 'moderated').length}</td>
      <td className="num">{toReview.length === 0 ? 'none' : inDays(oldest)}</td>
    </tr>
  );
}

function DueAfter() {
  const afterDays = useSettings((settings) => settings.moderationDays);
  const put = (text: string): void => {
    const read = Number(text);
    if (Number.isInteger(read) && read >= 1 && read <= 90)
      unawaited(changeSettings({ moderationDays: read }));
  };
  return (
    <div className="desk-tol field">
      <label htmlFor="due-days">Due after, in days from the day it came</label>
      <input
        id="due-days"
        type="number"
        inputMode="numeric"
        min={1}
        max={90}
        defaultValue={afterDays}
        onChange={(event) => put(event.target.value)}
      />
    </div>
  );
}

export function Load({ items, now }: { readonly items: readonly DeskItem[]; readonly now: Date }) {
  const [others] = useAsked(useCallback(() => ask('moderation.load'), []));
  const afterDays = useSettings((settings) => settings.moderationDays);
  const lying: readonly Lying[] = [
    ...items.map((item) => ({ ...item, moderator: item.moderator ?? 'You' })),
    ...(others?.ok === true ? others.value : []),
  ];
  const names = [...new Set(lying.map((item) => item.moderator))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return (
    <section aria-labelledby="load-h">
      <h3 id="load-h">Load by moderator</h3>
      {others !== null && !others.ok ? (
        <Notice kind="stop" role="alert">
          <p>What lies with others is not known: {errorSentence(others)}</p>
        </Notice>
      ) : null}
      {names.length === 0 ? (
        <p className="quiet">Nothing lies with anybody yet.</p>
      ) : (
        <table className="mini">
          <caption className="vh">Audits by moderator and state</caption>
          <thead>
            <tr>
              {heads.map((word, i) => (
                <th key={word} scope="col" className={i === 0 ? undefined : 'num'}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <Row
                key={name}
                name={name}
                items={lying.filter((item) => item.moderator === name)}
                now={now}
                afterDays={afterDays}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="small soft am-move">
        Others are known by the files you sent to them and had from them. Names stand in the order of the
        alphabet.
      </p>
      <DueAfter />
    </section>
  );
}
