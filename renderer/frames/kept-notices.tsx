/**
 * What was put right on opening the vault, and what is left to do after unlocking by kit. Under the bar of every screen,
 * because unlocking leads back to where the person was; shown until put away.
 */
import { go, useRoutes } from '../stores/routes.ts';
import { putRecoveredAway, useSession } from '../stores/session.ts';
import { useCare } from '../stores/care.ts';
import { CareNotice, needsCare } from './care-notice.tsx';
import { useMisfitLines } from '../stores/misfits.ts';
import { useHeldPlaces, type HeldPlace } from '../stores/held-words.ts';
import { showLeftOver, useLeftOver, type LeftOver } from '../stores/left-over.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { Button, Linkish } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** More of them than this are counted, not listed. */
const mostListed = 3;

function Held({ places }: { readonly places: readonly HeldPlace[] }) {
  const more = places.length - mostListed;
  return (
    <Notice kind="warn" role="status">
      <p>
        <strong>Everything is saved but for what does not fit.</strong> These words are kept encrypted beside
        the vault and stay in their place, also after a lock. Make them fit, and they are saved:
      </p>
      <ul className="held-places">
        {places.slice(0, mostListed).map((place) => (
          <li key={place.where}>
            <Linkish onClick={place.go}>{place.where}</Linkish>: {place.words}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>And {more} more.</p> : null}
    </Notice>
  );
}

function Left({ left }: { readonly left: LeftOver }) {
  return (
    <Notice kind="warn" role="status">
      {left.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {left.where === undefined || left.where === '' ? null : <p>{left.where}</p>}
      <CopyText label="What did not fit" text={left.text} />
      <Button onClick={() => showLeftOver(null)}>Put this away</Button>
    </Notice>
  );
}

function Misfits({ lines }: { readonly lines: readonly string[] }) {
  const more = lines.length - mostListed;
  return (
    <Notice kind="warn" role="status">
      <p>
        <strong>Something in this audit does not fit its form.</strong> Nobody can have written it with the
        form. Nothing was changed, and everything else can be written, saved and printed. Whoever gets this
        audit in a file will have it refused:
      </p>
      <ul className="held-places">
        {lines.slice(0, mostListed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {more > 0 ? <p>And {more} more.</p> : null}
    </Notice>
  );
}

export function KeptNotices() {
  const recovered = useSession((state) => state.recovered);
  const byKit = useSession((state) => state.byKit);
  const there = useRoutes(
    ({ route }) => route.screen === 'settings' && (route.section ?? '') === 'passphrase',
  );
  const held = useHeldPlaces();
  const left = useLeftOver();
  const misfits = useMisfitLines();
  const care = useCare((state) => state.care);
  const cares = care !== null && needsCare(care);
  const needs = held.length > 0 || left !== null || misfits.length > 0 || cares;
  if (recovered.length === 0 && !byKit && !needs) return null;
  return (
    <section className="frame-notices" aria-label={needs ? 'What needs you' : 'After unlocking'}>
      {held.length === 0 ? null : <Held places={held} />}
      {cares ? <CareNotice care={care} /> : null}
      {misfits.length === 0 ? null : <Misfits lines={misfits} />}
      {left === null ? null : <Left left={left} />}
      {recovered.length === 0 ? null : (
        <Notice kind="look" role="status">
          {recovered.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div className="btn-row">
            <Button onClick={putRecoveredAway}>I have read this</Button>
            {recovered.some((sentence) => sentence.includes('Words kept aside')) ? (
              <Button onClick={() => go({ screen: 'settings', section: 'kept' })}>
                Show the words kept aside
              </Button>
            ) : null}
          </div>
        </Notice>
      )}
      {byKit ? (
        <Notice kind="warn" role="status">
          <p>
            You opened this vault with the recovery kit. Choose a new passphrase, so that you can unlock
            without it.
          </p>
          {there ? null : (
            <Button onClick={() => go({ screen: 'settings', section: 'passphrase' })}>
              Choose a passphrase
            </Button>
          )}
        </Notice>
      ) : null}
    </section>
  );
}
