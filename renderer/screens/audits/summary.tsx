/** One line over the list: how many audits are shown, of how many, and what narrows them. */
import { useFilling } from '../../working-copy/fill.ts';
import { isFiltering, type Counts } from '../../working-copy/list.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, figure, wordFor } from '../../../shared/dates/index.ts';
import { facetsOf } from './filters.tsx';
import { clearFilter, useListState } from './list-state.ts';
import { useSearch } from '../../stores/search.ts';
import { useIds } from './use-rows.ts';

function Found() {
  const { hits, places, named } = useSearch();
  const only = [...named].filter((id) => !hits.has(id)).length;
  const listed = [...hits.values()].reduce((sum, list) => sum + list.length, 0);
  return (
    <>
      <span>
        <strong>{counted(hits.size, 'audit')}</strong> {wordFor(hits.size, 'has', 'have')} these words, in{' '}
        {counted(places, 'place')}.
      </span>{' '}
      {places > listed ? <span className="quiet">The first {listed} places are shown.</span> : null}{' '}
      {only > 0 ? (
        <span className="quiet">{counted(only, 'more audit')} by reference or subject.</span>
      ) : null}
    </>
  );
}

export function Summary({ counts }: { counts: Counts | null }) {
  const filter = useListState((state) => state.filter);
  const { found, trouble: searchTrouble } = useSearch();
  const { done, loaded, total, trouble } = useFilling();
  const ids = useIds();
  if (counts === null || (counts.all === 0 && done)) return null;
  const hidden = counts.all - ids.length;
  return (
    <div className="list-sum">
      <p role="status">
        {found === '' ? <strong>{counted(ids.length, 'audit')}</strong> : <Found />}{' '}
        {found === '' && isFiltering(filter) && hidden > 0 ? (
          <span className="quiet">Not shown: {figure(hidden)} that the filter leaves out.</span>
        ) : null}
      </p>
      {!done && total !== null && loaded < total ? (
        <span className="quiet">
          {figure(loaded)} of {figure(total)} are here so far.
        </span>
      ) : null}
      {[trouble, searchTrouble].filter(Boolean).map((text) => (
        <span key={text} className="error-text">
          <Icon name="circle-alert" />
          {text}
        </span>
      ))}
      <span className="facets">
        {facetsOf(filter, counts).map((facet) => (
          <span key={facet.kind} className="facet">
            {facet.text}
            <button
              type="button"
              aria-label={`Remove the ${facet.word} filter`}
              onClick={() => clearFilter(facet.kind)}
            >
              <Icon name="x" />
            </button>
          </span>
        ))}
      </span>
    </div>
  );
}
