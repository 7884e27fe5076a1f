/** Audits that somebody sent to be read: for a meeting, or as a copy. They can be read here and never changed. */
import { useState } from 'react';
import { standingRisks } from '../../../shared/bundle/risk-records.ts';
import { purposeWords } from '../../../shared/moderation/bundle-words.ts';
import { buildReport } from '../../../shared/report/index.ts';
import { ask, errorSentence } from '../../ask.ts';
import { go, type Route } from '../../stores/routes.ts';
import { useSession } from '../../stores/session.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { counted, lately, shortDay } from '../../../shared/dates/index.ts';
import { TakenInWith } from '../../frames/warned.tsx';
import { RiskLook } from '../../frames/risk-look.tsx';
import { Sheet, sheetsOf } from '../../frames/report-view.tsx';

const askCopies = () => ask('bundle.copies');

export function CopiesScreen() {
  const [reply] = useAsked(askCopies);
  const heading = useHeadingFocus('copies');
  const [now] = useState(() => new Date());
  useTitle('Copies');
  const copies = reply?.ok === true ? reply.value : [];
  return (
    <Frame
      skip={{ id: 'copies', word: 'the copies' }}
      bar={<Bar />}
      foot={<Foot saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }} />}
    >
      <main className="main page" id="copies" data-pane="main" data-scroll="copies">
        <div className="page-in">
          <h1 ref={heading} tabIndex={-1}>
            Copies <span className="quiet">{counted(copies.length, 'audit')}</span>
          </h1>
          <p className="soft">Sent to you to be read. They are never worked on here.</p>
          {reply !== null && !reply.ok ? <p role="alert">{errorSentence(reply)}</p> : null}
          {reply?.ok === true && copies.length === 0 ? <p>No copies yet.</p> : null}
          <ul className="con-list">
            {copies.map((copy) => (
              <li key={copy.id}>
                <div className="con-h">
                  <h2 className="small-h">
                    <Link to={{ screen: 'copy', id: copy.id }}>
                      {copy.reference}, version {copy.version}
                    </Link>
                  </h2>
                  <span className="quiet">
                    {copy.toolkitTitle}, {purposeWords[copy.purpose]}, from {copy.sender},{' '}
                    {lately(new Date(copy.receivedAt), now)}
                    {copy.keepUntil === '' ? '' : `, keep until ${shortDay(new Date(copy.keepUntil))}`}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Frame>
  );
}

export function CopyScreen({ id }: Extract<Route, { screen: 'copy' }>) {
  const appVersion = useSession((state) => state.app?.version ?? '');
  const [reply] = useAsked(() => ask('bundle.openCopy', { id }));
  const opened = reply?.ok === true ? reply.value : null;
  useTitle(opened === null ? 'Copy' : `${opened.copy.reference}, copy`);
  const report =
    opened === null
      ? null
      : buildReport({
          toolkit: opened.toolkit,
          audit: opened.audit,
          problems: [],
          signer: null,
          dataFingerprint: '',
          madeAt: opened.copy.receivedAt,
          appVersion,
          print: true,
        });
  const later =
    opened === null
      ? []
      : standingRisks(opened.audit.escalations, opened.risks ?? null).filter((one) => one.since !== 'signed');
  const sheets = report === null ? [] : sheetsOf(report);
  return (
    <Frame
      skip={{ id: 'copy', word: 'the audit' }}
      bar={
        <Bar
          back={{ word: 'Copies', to: { screen: 'copies' } }}
          {...(opened === null
            ? {}
            : {
                what: {
                  reference: opened.copy.reference,
                  form: opened.copy.toolkitTitle,
                  subject: `copy from ${opened.copy.sender}`,
                },
              })}
        />
      }
      foot={<Foot saved={{ look: 'none', text: 'A copy: it can be read and not changed' }} />}
    >
      <main className="main reader" id="copy" tabIndex={-1} data-pane="main" data-scroll="copy">
        {reply !== null && !reply.ok ? <p role="alert">{errorSentence(reply)}</p> : null}
        <TakenInWith warned={opened?.warned} />
        {later.length === 0 ? null : (
          <section className="notice notice-stop" aria-labelledby="later-risks">
            <h2 id="later-risks">Risk records written after the audit was signed</h2>
            <RiskLook risks={later} />
          </section>
        )}
        <div className="sheets">
          {report === null
            ? null
            : sheets.map((blocks, at) => (
                // The sheets of one fixed report: their place is all the identity they have.
                // oxlint-disable-next-line react/no-array-index-key
                <Sheet key={at} report={report} blocks={blocks} n={at + 1} of={sheets.length} />
              ))}
        </div>
        {opened === null ? (
          <p>
            <Link to={() => go({ screen: 'copies' })}>All copies</Link>
          </p>
        ) : null}
      </main>
    </Frame>
  );
}
