/** The places where an audit has the words looked for, each in its sentence and each a link that puts the caret there. */
import { figure, wordFor } from '../../../shared/dates/index.ts';
import { Link } from '../../frames/link.tsx';
import type { Hit } from '../../stores/search.ts';

const shown = 4;

export function Hits({ hits, text }: { hits: readonly Hit[]; text: string }) {
  const more = hits.length - shown;
  return (
    <ul className="hits">
      {hits.slice(0, shown).map((hit, index) => (
        // Two places of one field differ only in their order.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${hit.question}-${hit.field}-${index}`} className="hit">
          <Link
            to={{
              screen: 'audit',
              audit: hit.audit,
              question: hit.question,
              field: hit.field,
              find: text.slice(0, 100),
            }}
          >
            {hit.questionTitle}
          </Link>
          <span>
            {hit.snippet.map((part, at) =>
              part.hit ? (
                // The pieces of one snippet: their place is all the identity they have.
                // oxlint-disable-next-line react/no-array-index-key
                <mark key={at}>{part.text}</mark>
              ) : (
                part.text
              ),
            )}
          </span>
        </li>
      ))}
      {more > 0 ? (
        <li className="hit quiet">
          and {figure(more)} more {wordFor(more, 'place', 'places')} in this audit
        </li>
      ) : null}
    </ul>
  );
}
