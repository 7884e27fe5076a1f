/** Whether moderation moves grades, by question and over time: read from the finished reviews when asked for, never by person. */
import { useRef, useState } from 'react';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import {
  driftByQuarter,
  driftByQuestion,
  type DriftRow,
  type GradePair,
} from '../../../shared/moderation/drift.ts';
import { auditorGrade, moderatedGrade, reviewable, takesGrade } from '../../../shared/moderation/standing.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { ask } from '../../ask.ts';
import { off } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { count } from '../../ui/when.ts';
import { percent } from './agreement.tsx';
import { dayOf, isWaiting, quarterWords } from './desk-words.ts';

type Read = {
  readonly pairs: readonly GradePair[];
  /** "tier2-full/3i" to "3i Child's voice". */
  readonly names: ReadonlyMap<string, string>;
  readonly reviews: number;
};

/** Reads the grades of every finished review, one after the other, telling how far it is. */
async function readPairs(
  items: readonly DeskItem[],
  tell: (done: number) => void,
  goesOn: () => boolean,
): Promise<Read> {
  const pairs: GradePair[] = [];
  const names = new Map<string, string>();
  let reviews = 0;
  for (const [i, item] of items.entries()) {
    if (!goesOn()) break;
    const reply = await ask('moderation.open', { audit: item.audit });
    tell(i + 1);
    if (!reply.ok) continue;
    const { audit, toolkit, review } = reply.value;
    reviews += 1;
    for (const { question } of reviewable(toolkit, audit).filter((one) => takesGrade(one.question))) {
      const auditor = auditorGrade(audit, question.id);
      const moderator = moderatedGrade(audit, review, question.id);
      if (auditor === undefined || moderator === undefined || auditor === 'na' || moderator === 'na')
        continue;
      pairs.push({ toolkit: toolkit.id, question: question.id, at: dayOf(item), auditor, moderator });
      const found = questionById(toolkit, question.id)?.question ?? question;
      names.set(
        `${toolkit.id}/${question.id}`,
        `${toolkit.shortTitle}: ${found.number} ${found.shortTitle ?? found.title}`,
      );
    }
  }
  return { pairs, names, reviews };
}

function Table(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly DriftRow[];
  readonly nameOf: (key: string) => string;
}) {
  const { caption, head, rows, nameOf } = props;
  return (
    <table className="mini figs drift-t">
      <caption className="small soft">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {['n', 'Up', 'Same', 'Down', 'Same, 95 %'].map((word) => (
            <th scope="col" className="num" key={word}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{nameOf(row.key)}</th>
            <td className="num">{row.n}</td>
            <td className="num">{row.up}</td>
            <td className="num">{row.same}</td>
            <td className="num">{row.down}</td>
            <td className="num">
              {row.share === null
                ? 'too few'
                : `${Math.round(row.share.low * 100)} to ${percent(row.share.high)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DriftBlock({ items }: { readonly items: readonly DeskItem[] }) {
  const finished = items.filter((item) => !isWaiting(item));
  const [read, setRead] = useState<Read | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const stopped = useRef(false);
  const begin = (): void => {
    stopped.current = false;
    setDone(0);
    const work = async (): Promise<void> => {
      const found = await readPairs(finished, setDone, () => !stopped.current);
      setDone(null);
      if (!stopped.current) setRead(found);
    };
    off(work());
  };
  return (
    <section aria-labelledby="drift-h">
      <h2 id="drift-h" className="small-h">
        Drift
      </h2>
      {finished.length === 0 ? <p className="quiet">No review is finished yet.</p> : null}
      {finished.length > 0 && read === null ? (
        <p className="soft small">Which way moderation moves grades, by question and over time.</p>
      ) : null}
      {done === null ? null : (
        <p role="status" className="small">
          Reading finished reviews, {done} of {finished.length}.{' '}
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            Cancel
          </Button>
        </p>
      )}
      {finished.length === 0 || done !== null ? null : (
        <p>
          <Button onClick={begin}>
            {read === null ? `Read ${count(finished.length, 'finished review')}` : 'Read again'}
          </Button>
        </p>
      )}
      {read === null ? null : (
        <>
          <Table
            caption={`By quarter, ${count(read.reviews, 'review')}`}
            head="Quarter"
            rows={driftByQuarter(read.pairs)}
            nameOf={quarterWords}
          />
          <Table
            caption="By question, in form order"
            head="Question"
            rows={driftByQuestion(read.pairs)}
            nameOf={(key) => read.names.get(key) ?? key}
          />
        </>
      )}
    </section>
  );
}
