/** What no font shows: named with its place before signing. It holds up nothing; in print its code point stands there. */
import { useEffect, useState } from 'react';
import type { Gives } from '../../../shared/contract.ts';
import { useForm } from '../../form/draft-context.tsx';
import { whenDone } from '../../records/when-done.ts';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';

type Places = Gives<'report.unprintable'>;

/** Asked for once the words are saved, since main looks at what the vault holds. */
function usePlaces(): Places {
  const { draft, ask } = useForm();
  const [places, setPlaces] = useState<Places>([]);
  useEffect(() => {
    const asked = draft
      .flush()
      .then(() => ask('report.unprintable', { audit: draft.store.getState().audit.id }))
      // A place that cannot be asked for is told by the sign screen, which draws the same report.
      .then((reply) => (reply.ok ? reply.value : []));
    return whenDone(asked, setPlaces);
  }, [draft, ask]);
  return places;
}

export function Unprintable({
  audit,
  onGo,
}: {
  readonly audit: string;
  readonly onGo: (id: string) => void;
}) {
  const places = usePlaces();
  if (places.length === 0) return null;
  return (
    <Notice kind="look">
      <p>
        <strong>Some characters cannot be printed.</strong> In the signed document their number stands in
        their place, as [U+E123]. Write them another way if they matter; signing does not wait.
      </p>
      <ul className="look">
        {places.map(({ place, question, codes }) => (
          <li key={place}>
            {question === null ? (
              place
            ) : (
              <Link to={{ screen: 'audit', audit, question }} onClick={() => onGo(`ca-q-${question}`)}>
                {place}
              </Link>
            )}
            : {codes.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
