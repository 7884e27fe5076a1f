/** One change: what went out is struck through, what came in is underlined; both are said in words too. */
import { diffWords } from 'diff';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { changeWords } from '../../frames/history/change-words.ts';

function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="diff">
      {diffWords(before, after).map((part, at) => {
        // The pieces of a comparison have no other name than their place.
        /* oxlint-disable react/no-array-index-key */
        if (part.added) return <ins key={at}>{part.value}</ins>;
        if (part.removed) return <del key={at}>{part.value}</del>;
        return <span key={at}>{part.value}</span>;
        /* oxlint-enable react/no-array-index-key */
      })}
    </p>
  );
}

type Props = { readonly toolkit: Toolkit; readonly change: HistoryEntry['changes'][number] };

export function ChangeView({ toolkit, change }: Props) {
  const words = changeWords(toolkit, change);
  return (
    <li className="chg">
      <p className="chg-h">
        <strong>{words.where}</strong>
      </p>
      {words.long ? (
        <Diff before={words.before} after={words.after} />
      ) : (
        <p className="gchange">
          <span className="vh">
            from {words.before || 'nothing'} to {words.after || 'nothing'}
          </span>
          <span aria-hidden="true">
            {words.before === '' ? null : <del>{words.before}</del>}{' '}
            {words.after === '' ? <span className="quiet">taken out</span> : <ins>{words.after}</ins>}
          </span>
        </p>
      )}
    </li>
  );
}
