/** The own card: who one is, the key words and the code to compare, and the file to give to others. */
import { useState } from 'react';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../frames/link.tsx';
import { ShowFile } from '../../frames/sending/show-file.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dateWords } from '../../form/words.ts';
import { useAsked } from '../../ui/use-asked.ts';

type Own = NonNullable<Gives<'identity.own'>>;
type Rows = Gives<'contact.ownCode'>['rows'];

/** The code as one path: a square per dark module. Nothing but black on white can be read by every camera. */
function Code({ rows }: { readonly rows: Rows }) {
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows[0]?.length ?? 0} ${rows.length}`}
      role="img"
      aria-label="QR code of your key's fingerprint"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

const askOwn = async (): Promise<Own | null> => {
  const reply = await ask('identity.own');
  return reply.ok ? reply.value : null;
};
const askCode = async (): Promise<Rows | null> => {
  const reply = await ask('contact.ownCode');
  return reply.ok ? reply.value.rows : null;
};

export function OwnCard() {
  const [own] = useAsked(askOwn);
  const [code] = useAsked(askCode);
  const [said, setSaid] = useState<{ good: boolean; words: string; place?: string | undefined } | null>(null);
  const save = async (): Promise<void> => {
    const reply = await ask('contact.exportOwn');
    if (reply.ok)
      setSaid({
        good: true,
        words: `Written: ${reply.value.fileName}. It holds no secret; give it to anybody you work with.`,
        place: reply.value.place,
      });
    else if (reply.code !== 'cancelled') setSaid({ good: false, words: errorSentence(reply) });
  };
  return (
    <section className="con-own" aria-labelledby="own-h" tabIndex={0} data-pane="aside" data-scroll="own">
      <h2 id="own-h">Your contact card</h2>
      {own === null ? (
        <p>
          Nobody is named to sign in this vault yet.{' '}
          <Link to={{ screen: 'settings', section: 'identity' }}>Name who signs</Link>
        </p>
      ) : (
        <>
          <p>
            <strong>{own.name}</strong>
            {own.role === '' ? '' : `, ${own.role}`}
            {own.agency === '' ? '' : `, ${own.agency}`}
          </p>
          <dl className="facts">
            <div>
              <dt>Key words</dt>
              <dd className="key-words">{own.words.join(', ')}</dd>
            </div>
            <div>
              <dt>Valid until</dt>
              <dd>{dateWords(own.validTo)}</dd>
            </div>
          </dl>
          {code === null ? null : <Code rows={code} />}
          <p className="quiet">
            Read the words out by telephone when somebody compares your card, or let them scan the code. Give
            them away freely: they are no secret.
          </p>
          <div className="btn-row">
            <Button icon="download" onClick={() => unawaited(save())}>
              Save your contact card
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {said === null ? null : (
          <Notice kind={said.good ? 'fine' : 'stop'}>
            <p>{said.words}</p>
            {said.place === undefined ? null : <ShowFile place={said.place} />}
          </Notice>
        )}
      </div>
    </section>
  );
}
