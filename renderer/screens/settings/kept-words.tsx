/** Words kept encrypted beside the vault because they could not go where they were written: seen, put in place, copied, or let go. */
import { useEffect, useState } from 'react';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { momentWords } from '../../form/words.ts';
import { whenDone } from '../../records/when-done.ts';
import { fieldOfAt } from '../../records/held-places.ts';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { placeOfField } from '../../frames/audit/go-to.ts';
import { placeWords } from '../../frames/audit/held.ts';
import { reviewPlaceWords } from '../../frames/review/held.ts';
import { Group } from '../../frames/group.tsx';

type Item = Gives<'kept.list'>[number];
type Place = Item['places'][number];
/** How a place of an item is called; by its path where the audit cannot be opened. */
type Name = (place: Place) => string;

const whyWords: Readonly<Record<Item['why'], string>> = {
  changed: 'It has changed since these words were written, so they were not put over it.',
  signed: 'It was signed before these words could be saved.',
  'too-much': 'They are more than their place takes. They stand in it, and are saved once they fit.',
};

/** The words of a value: a text as it is, anything with parts line by line. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([, one]) => textOf(one))
    .filter((text) => text !== '')
    .join('\n');
}

/** Names of the places of one item, in the words of its form. */
async function namesFor(item: Item): Promise<Name> {
  const plain: Name = ({ at }) => at.map((step) => step.replace(/^#/, '')).join(', ');
  if (item.of === 'record') return plain;
  if (item.of === 'review') {
    const opened = await ask('moderation.open', { audit: item.audit });
    return opened.ok ? ({ at }) => reviewPlaceWords(opened.value.toolkit, at) : plain;
  }
  const opened = await ask('audit.open', { audit: item.audit });
  if (!opened.ok) return plain;
  const { toolkit, audit } = opened.value;
  return ({ at }) => placeWords(toolkit, audit, at);
}

type Shown = { readonly item: Item; readonly name: Name };

async function load(): Promise<readonly Shown[] | string> {
  const reply = await ask('kept.list');
  if (!reply.ok) return errorSentence(reply);
  return Promise.all(reply.value.map(async (item) => ({ item, name: await namesFor(item) })));
}

/** The way to the box the words stand in. */
function goThere({ of, audit, places }: Item): void {
  if (of === 'review') {
    go({ screen: 'review', audit });
    return;
  }
  const place = placeOfField(fieldOfAt(places[0]?.at ?? []));
  if (place.question === 'escalations') go({ screen: 'at-risk', audit });
  else
    go({
      screen: 'audit',
      audit,
      ...(place.field === undefined ? {} : { question: place.question, field: place.field }),
    });
}

function Kept({ item, name, onDone }: Shown & { readonly onDone: (words: string) => void }) {
  const [error, setError] = useState('');
  const [letting, setLetting] = useState(false);
  const act = async (way: 'kept.putBack' | 'kept.letGo', done: string): Promise<void> => {
    const reply = await ask(way, { id: item.id });
    if (reply.ok) onDone(done);
    else setError(errorSentence(reply));
  };
  const what =
    item.of === 'review' ? `Your review of ${item.reference}` : item.reference || 'An audit that is gone';
  return (
    <li className="kept-item">
      <h3>
        {what}, written {momentWords(item.at)}
      </h3>
      <p>{whyWords[item.why]}</p>
      {item.places.map((place) => {
        const now = textOf(place.now);
        return (
          <div key={place.at.join('/')}>
            <CopyText label={`The words kept for ${name(place)}`} text={textOf(place.kept)} />
            {now === '' || item.why === 'too-much' ? null : (
              <p className="soft">There now: {now.length > 300 ? `${now.slice(0, 300)} …` : now}</p>
            )}
          </div>
        );
      })}
      {error === '' ? null : (
        <Notice kind="stop" role="alert">
          {error}
        </Notice>
      )}
      <div className="btn-row">
        {item.why === 'too-much' ? <Button onClick={() => goThere(item)}>Go to the place</Button> : null}
        {item.canPutBack ? (
          <Button
            onClick={() =>
              unawaited(act('kept.putBack', 'Put in place. What stood there is in the history.'))
            }
          >
            Put these words in place
          </Button>
        ) : null}
        {item.why === 'too-much' ? null : letting ? (
          <>
            <Button onClick={() => unawaited(act('kept.letGo', 'Let go.'))}>
              Yes, let these words go for good
            </Button>
            <Button kind="plain" onClick={() => setLetting(false)}>
              Keep them
            </Button>
          </>
        ) : (
          <Button kind="plain" onClick={() => setLetting(true)}>
            Let these words go
          </Button>
        )}
      </div>
    </li>
  );
}

export function KeptWordsSection() {
  const [shown, setShown] = useState<readonly Shown[] | string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => whenDone(load(), setShown), []);
  const done = (words: string): void => {
    setSaid(words);
    unawaited(load().then(setShown));
  };
  return (
    <Group title="Words that are not in their place">
      <p>
        Nothing you type is thrown away. What could not be saved where it was written is kept encrypted beside
        the vault until you put it in place, copy it, or let it go.
      </p>
      <p role="status">{said}</p>
      {typeof shown === 'string' ? <Notice kind="stop">{shown}</Notice> : null}
      {shown !== null && shown.length === 0 ? <p>Every word is in its place.</p> : null}
      {typeof shown === 'string' || shown === null ? null : (
        <ul className="kept-list">
          {shown.map(({ item, name }) => (
            <Kept key={item.id} item={item} name={name} onDone={done} />
          ))}
        </ul>
      )}
    </Group>
  );
}
