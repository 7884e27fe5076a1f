/** The moderator's desk: what waits, what is drawn for a second look, how alike the grades are. */
import { useState } from 'react';
import { ask, errorSentence } from '../../ask.ts';
import { chooseFile } from '../../stores/arrivals.ts';
import { useCommand } from '../../stores/commands.ts';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Bar } from '../../frames/bar.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { Foot, type Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { counted, inDays, lately } from '../../../shared/dates/index.ts';
import { AgreementBlock } from './agreement-panel.tsx';
import { ageOf, usualSize } from './desk-words.ts';
import { inOrder, isWaiting } from '../../frames/desk-order.ts';
import { DriftBlock } from './drift-panel.tsx';
import { Load } from './load.tsx';
import { Queue } from './queue.tsx';
import { SampleBlock } from './sample-panel.tsx';

const hints: readonly Hint[] = [
  { word: 'audit', key: 'Up / Down' },
  { word: 'open', key: 'Enter' },
  { word: 'open a file', command: 'file.open' },
  { word: 'next pane', command: 'pane.next' },
];

const askDesk = () => ask('moderation.desk');

export function DeskScreen() {
  const [reply] = useAsked(askDesk);
  const [done, setDone] = useState(false);
  const [now] = useState(() => new Date());
  const [size, setSize] = useState(String(usualSize));
  const heading = useHeadingFocus('desk');
  useTitle('Moderation desk');
  const items = reply?.ok === true ? inOrder(reply.value) : [];
  const waiting = items.filter(isWaiting);
  const moderated = items.filter((item) => !isWaiting(item));
  const shown = done ? moderated : waiting;
  const oldest = Math.max(0, ...waiting.map((item) => ageOf(item, now)));
  const last = items
    .map((item) => item.receivedAt)
    .sort()
    .at(-1);
  useCommand('bundle.seal', () => go({ screen: 'seal', audits: [] }));
  return (
    <Frame
      skip={{ id: 'queue', word: 'the queue' }}
      bar={<Bar />}
      foot={
        <Foot saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }} hints={hints} />
      }
    >
      <main className="desk main-desk" id="queue">
        <section className="desk-q" aria-labelledby="qh" data-pane="main" data-scroll="desk">
          <div className="desk-head">
            <h1 id="qh" ref={heading} tabIndex={-1}>
              {done ? 'Moderated' : 'Waiting for you'}{' '}
              <span className="quiet">
                {counted(shown.length, 'audit')}
                {done || waiting.length === 0 ? '' : `, oldest ${inDays(oldest)}`}
              </span>
            </h1>
            <CommandButton command="file.open" icon="folder-open" onClick={() => unawaited(chooseFile())}>
              Open a file
            </CommandButton>
          </div>
          <div className="tabs desk-tabs" role="group" aria-label="Show">
            <Link to={() => setDone(false)} aria-current={done ? undefined : 'true'}>
              Waiting {waiting.length}
            </Link>
            <Link to={() => setDone(true)} aria-current={done ? 'true' : undefined}>
              Moderated {moderated.length}
            </Link>
            <Link to={{ screen: 'contacts' }}>Contacts</Link>
          </div>
          {reply !== null && !reply.ok ? (
            <Notice kind="stop" role="alert">
              <p>{errorSentence(reply)}</p>
            </Notice>
          ) : null}
          {shown.length > 0 ? (
            <Queue items={shown} now={now} label={done ? 'Moderated' : 'Waiting for you'} />
          ) : null}
          {reply?.ok === true && shown.length === 0 ? (
            <p className="desk-empty">
              {done ? 'No review is finished yet.' : 'Nothing is waiting for you.'}{' '}
              {last === undefined
                ? 'No file has come yet.'
                : `The last file came ${lately(new Date(last), now)}.`}
            </p>
          ) : null}
        </section>
        <div>
          <SampleBlock items={items} now={now} size={size} onSize={setSize} />
          <div className="desk-more">
            <Load items={items} now={now} />
          </div>
        </div>
        <section
          className="desk-a"
          aria-labelledby="ah"
          tabIndex={0}
          data-pane="aside"
          data-scroll="agreement"
        >
          <AgreementBlock
            items={items}
            onBigger={(bigger) => {
              setSize(String(bigger));
              document.getElementById('sample-n')?.focus();
            }}
          />
          <DriftBlock items={items} />
        </section>
      </main>
    </Frame>
  );
}
