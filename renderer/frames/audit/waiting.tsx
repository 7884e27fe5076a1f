/** Words in an empty frame, while an audit or a review opens (after 300 ms) or when it cannot be opened. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Route } from '../../stores/routes.ts';
import { Bar } from '../bar.tsx';
import { Foot } from '../foot.tsx';
import { Frame } from '../frame.tsx';

type Props = {
  readonly words: string;
  readonly back: { readonly word: string; readonly to: Route };
  /** What can be done where it cannot be opened. */
  readonly children?: ReactNode;
};

export function Waiting({ words, back, children }: Props) {
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
        {children}
      </main>
    </Frame>
  );
}
