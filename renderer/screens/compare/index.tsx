/** Two texts of one audit beside each other, where it was edited in two places: both are kept, and nothing is merged by itself. */
import { useState } from 'react';
import type { HeldText } from '../../../shared/contract/bundles.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { purposeWords } from '../../../shared/moderation/bundle-words.ts';
import { ask, errorSentence } from '../../ask.ts';
import { momentWords } from '../../form/words.ts';
import { counted } from '../../../shared/dates/index.ts';
import type { Route } from '../../stores/routes.ts';
import { Bar } from '../../frames/bar.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { fieldWords, placeName } from '../../frames/review/change-acts.ts';
import { ChangeBody } from '../../frames/review/change-body.tsx';
import { OnlySpacing } from '../../frames/review/only-spacing.tsx';

/** "Version 2 as it stands here", "Version 2 from Auditor A-17, 21 Nov 2025, 10:34". */
function nameOf({ source, version, sender, at, purpose }: HeldText): string {
  if (source === 'own') return `Version ${version} as it stands here`;
  if (source === 'signed') return `Version ${version} as you signed it, ${momentWords(at)}`;
  const why = purpose === null ? '' : `, ${purposeWords[purpose]}`;
  return `Version ${version} from ${sender}, ${momentWords(at)}${why}`;
}

/** Which two are shown first: the text here, and the newest one that came. */
function firstPair(texts: readonly HeldText[]): readonly [number, number] {
  const came = texts.findIndex((one) => one.source === 'received');
  const other = texts.findIndex((_one, at) => at !== came);
  return [Math.max(0, other), Math.max(0, came)];
}

function Differences({ one, other }: { readonly one: HeldText; readonly other: HeldText }) {
  const { all, spacing } = changesBetween(other.toolkit, one.audit, other.audit, []);
  return (
    <section aria-labelledby="diff-h">
      <h2 id="diff-h" aria-live="polite">
        {all.length === 0 ? 'Both say the same' : `${counted(all.length, 'place')} differ`}
      </h2>
      {all.length === 0 ? null : (
        <p className="soft">Struck: only in the first. Underlined: only in the second.</p>
      )}
      <ol className="chgs">
        {all.map((change) => (
          <li key={change.key} className="chg">
            <div className="chg-h">
              <h3>{placeName(other.toolkit, change.question)}</h3>
              <span className="quiet">{fieldWords(change)}</span>
            </div>
            <ChangeBody toolkit={other.toolkit} change={change} />
          </li>
        ))}
      </ol>
      <OnlySpacing toolkit={other.toolkit} changes={spacing} />
    </section>
  );
}

function Compared({ texts }: { readonly texts: readonly HeldText[] }) {
  const [pair, setPair] = useState(() => firstPair(texts));
  const [one, other] = [texts[pair[0]], texts[pair[1]]];
  const options = texts.map((text, at) => ({ value: String(at), label: nameOf(text) }));
  if (one === undefined || other === undefined) return null;
  return (
    <>
      <div className="compare-pick">
        <SelectField
          id="compare-one"
          label="First text"
          value={String(pair[0])}
          onValue={(value) => setPair([Number(value), pair[1]])}
          options={options}
        />
        <SelectField
          id="compare-other"
          label="Second text"
          value={String(pair[1])}
          onValue={(value) => setPair([pair[0], Number(value)])}
          options={options}
        />
      </div>
      <Differences one={one} other={other} />
    </>
  );
}

export function CompareScreen({ audit }: Extract<Route, { screen: 'compare' }>) {
  const [reply] = useAsked(() => ask('bundle.texts', { audit }));
  const heading = useHeadingFocus('compare');
  const texts = reply?.ok === true ? reply.value : [];
  const reference = texts[0]?.audit.reference ?? '';
  useTitle(reference === '' ? 'Compare' : `Compare – ${reference}`);
  return (
    <Frame
      skip={{ id: 'compare', word: 'the differences' }}
      bar={<Bar back={{ word: 'Back' }} />}
      foot={<Foot saved={{ look: 'ok', text: 'Both texts are kept on this laptop, encrypted' }} />}
    >
      <main className="main page" id="compare" data-pane="main" data-scroll="compare">
        <div className="page-in">
          <h1 ref={heading} tabIndex={-1}>
            Compare the texts of {reference === '' ? 'this audit' : reference}
          </h1>
          <p className="soft">
            This audit was written in more than one place. Each text is kept as it was; take over by hand what
            belongs into yours.
          </p>
          {reply !== null && !reply.ok ? (
            <Notice kind="stop" role="alert">
              <p>{errorSentence(reply)}</p>
            </Notice>
          ) : null}
          {texts.length === 1 ? (
            <p>Only one text of this audit is here. There is nothing to compare.</p>
          ) : null}
          {texts.length > 1 ? <Compared texts={texts} /> : null}
        </div>
      </main>
    </Frame>
  );
}
