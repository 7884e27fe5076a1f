/** Organisation certificates: people whose card one of them issued count as verified at once. */
import { useState } from 'react';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAsked } from '../../ui/use-asked.ts';

type Root = Gives<'contact.roots'>[number];

async function askRoots(): Promise<readonly Root[]> {
  const reply = await ask('contact.roots');
  return reply.ok ? reply.value : [];
}

export function Roots() {
  const [roots, setRoots] = useAsked(askRoots);
  const [said, setSaid] = useState<{ good: boolean; words: string } | null>(null);
  const add = async (): Promise<void> => {
    const reply = await ask('contact.addRoot');
    if (reply.ok) {
      setSaid({ good: true, words: `${reply.value.name} now vouches for the people whose cards it issued.` });
      setRoots(await askRoots());
    } else if (reply.code !== 'cancelled') setSaid({ good: false, words: errorSentence(reply) });
  };
  return (
    <section aria-labelledby="roots-h">
      <h2 id="roots-h">Organisation certificates</h2>
      <p className="soft">
        Your organisation may issue cards under one certificate. People with such a card count as verified
        without a telephone talk. Take the certificate only from your own IT desk.
      </p>
      <ul className="plain-list">
        {(roots ?? []).map((root) => (
          <li key={root.fingerprint}>
            <strong>{root.name}</strong> <span className="quiet">Key words: {root.words.join(', ')}</span>
          </li>
        ))}
      </ul>
      {roots?.length === 0 ? <p className="quiet">None yet.</p> : null}
      <div className="btn-row">
        <Button icon="plus" onClick={() => unawaited(add())}>
          Add an organisation certificate
        </Button>
      </div>
      <div role="status">
        {said === null ? null : (
          <Notice kind={said.good ? 'fine' : 'stop'}>
            <p>{said.words}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
