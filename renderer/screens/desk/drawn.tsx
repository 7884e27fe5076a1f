/** A sample as it was drawn: how many of each group, and which audits in which order. */
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { Sample } from '../../../shared/moderation/sample.ts';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';

export function Drawn(props: {
  readonly sample: Sample;
  readonly candidates: readonly DeskItem[];
  readonly seed: string;
  /** When it was drawn before, and whether it came out the same; null for a new one. */
  readonly before: { readonly on: string; readonly same: boolean } | null;
}) {
  const { sample, candidates, seed, before } = props;
  const total = sample.groups.reduce((sum, group) => sum + group.candidates, 0);
  return (
    <div>
      <p className="quiet" role="status">
        {sample.drawn.length} drawn from {total}, seed {seed}. Same seed and list, same sample.
      </p>
      <table className="mini sample-t">
        <caption className="vh">The sample by group</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="num">
              Accepted
            </th>
            <th scope="col" className="num">
              Drawn
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.group}</th>
              <td className="num">{group.candidates}</td>
              <td className="num">{group.drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {before === null ? null : (
        <Notice kind={before.same ? 'fine' : 'warn'} role="status">
          <p>
            {before.same
              ? `The same audits as drawn ${before.on}.`
              : `Not the same audits as drawn ${before.on}: an audit of that list was erased, came back or is graded otherwise since. What was drawn then is on record.`}
          </p>
        </Notice>
      )}
      <h3 className="small-h" id="drawn-h">
        Drawn, in this order
      </h3>
      <ol className="drawn small" aria-labelledby="drawn-h">
        {sample.drawn.map((id) => (
          <li key={id}>
            <Link to={{ screen: 'review', audit: id }}>
              {candidates.find((one) => one.audit === id)?.reference ?? 'no longer here'}
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
