/** Words in an empty frame, while an audit or a review opens (after 300 ms) or when it cannot be opened. */
import { useEffect, useState } from 'react';
import type { Route } from '../../stores/routes.ts';
import { Bar } from '../../ui/bar.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Frame } from '../../ui/frame.tsx';

type Props = {
  readonly words: string;
  readonly back: { readonly word: string; readonly to: Route };
};

export function Waiting({ words, back }: Props) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame
      bar={<Bar back={back} />}
      foot={<Foot saved={{ look: 'none', text: 'Vault open', icon: 'check' }} />}
      skip={{ id: 'main', word: 'the text' }}
    >
      <main id="main" className="main waiting">
        <p role="status">{late ? words : ''}</p>
      </main>
    </Frame>
  );
}
