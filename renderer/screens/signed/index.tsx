/** After signing: that it is signed, what is next, what a PDF reader will say, and the history of versions. */
import { useEffect, useState } from 'react';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Gives } from '../../../shared/contract.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { clockWords, dateWords, momentWords } from '../../form/words.ts';
import { askForHandOver } from '../../stores/hand-over.ts';
import type { Route } from '../../stores/routes.ts';
import { whenDone } from '../../records/when-done.ts';
import { Icon } from '../../ui/icon.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { useIsSomebodyElse } from '../../frames/hand-over/may-fill.ts';
import { useHistory } from '../../frames/history/use-history.ts';
import { fingerprintWords } from '../../ui/fingerprint-words.ts';
import { partsInTurn } from '../../form/lock-words.ts';
import { NewVersion } from './new-version.tsx';
import { PrintNow, SavePdf } from './save-pdf.tsx';
import { FromModerator, SealItem } from './send-on.tsx';

function useOwnIdentity(): Gives<'identity.own'> {
  const { ask } = useForm();
  const [own, setOwn] = useState<Gives<'identity.own'>>(null);
  useEffect(() => {
    return whenDone(ask('identity.own', null), (reply) => {
      if (reply.ok) setOwn(reply.value);
    });
  }, [ask]);
  return own;
}

function signedWords(at: string): string {
  const today = new Date().toDateString() === new Date(at).toDateString();
  return today ? `Signed today at ${clockWords(at)}` : `Signed ${momentWords(at)}`;
}

/** Parts of other people that can be filled and signed now: by hand-over, or as oneself on one's own laptop. */
function OtherParts({ audit }: { readonly audit: Audit['id'] }) {
  const toolkit = useDraft((d) => d.toolkit);
  const document = useDraft((d) => d.audit);
  const sections = useDraft((d) => d.derived.sections);
  const isSomebodyElse = useIsSomebodyElse();
  return partsInTurn(toolkit, document).map((part) => {
    const own = sections.filter((s) => s.needed && s.section.part === part.id);
    const first = own[0]?.questions[0];
    const titles = own.map((s) => s.section.title).join(', ');
    return (
      <li key={part.id}>
        <div>
          <h3>{part.title}</h3>
          <p>
            {titles === '' || titles === part.title ? '' : `${titles}. `}Filled and signed by: {part.role}.{' '}
            {isSomebodyElse
              ? 'You sign with your own certificate.'
              : 'On this laptop by hand-over, with a clear change of person.'}
          </p>
        </div>
        <span className="btn-row">
          {first === undefined || !isSomebodyElse ? null : (
            <>
              <Link className="btn" to={() => goToQuestion(first.id)}>
                Fill it as yourself
              </Link>
              <Link className="btn" to={{ screen: 'sign', audit }}>
                Sign it
              </Link>
            </>
          )}
          {first === undefined ? null : (
            <Link className="btn" to={() => askForHandOver({ audit, part: part.id })}>
              {isSomebodyElse ? 'Hand it over' : 'Fill this part'}
            </Link>
          )}
        </span>
      </li>
    );
  });
}

function Timeline() {
  const { draft, ask } = useForm();
  const { history } = useHistory(draft, ask, null, 200);
  const version = useDraft((d) => d.audit.version);
  const audit = useDraft((d) => d.audit.id);
  const signed = useDraft((d) => d.signed);
  const events = history.entries.filter((entry) => entry.event !== '');
  return (
    <>
      <ol className="timeline">
        {events.map((entry) => (
          <li key={entry.revision}>
            <strong>{entry.event}</strong>
            <span>
              {entry.author}, {momentWords(entry.at)}
            </span>
          </li>
        ))}
      </ol>
      {signed
        .filter((one) => one.version !== version)
        .map((one) => (
          <p key={one.version}>
            Version {one.version}, signed {momentWords(one.signedAt)}. Replaced, kept.
          </p>
        ))}
      <p>
        <Link to={{ screen: 'history', audit }}>Every change, with old and new</Link>
      </p>
    </>
  );
}

function Signed({ audit }: { readonly audit: Audit['id'] }) {
  const reference = useDraft((d) => d.audit.reference);
  const toolkit = useDraft((d) => d.toolkit);
  const toolkitRef = useDraft((d) => d.audit.toolkit);
  const signature = useDraft((d) => d.audit.parts.find((p) => p.part === 'auditor'));
  const others = useDraft((d) => d.audit.parts).filter((p) => p.part !== 'auditor');
  const own = useOwnIdentity();
  const heading = useHeadingFocus('signed');
  useTitle(`Signed – ${reference}`);
  useDraftCommands();
  const certificate = own?.fingerprint === signature?.certificateFingerprint ? own : null;
  return (
    <Frame
      bar={<AuditBar />}
      foot={<AuditFoot hints={[{ word: 'save the PDF', command: 'report.export' }]} />}
      skip={{ id: 'act', word: 'what is next' }}
    >
      <div className="signed">
        <main className="signed-main" id="act" data-pane="main" data-scroll="main">
          {signature === undefined ? (
            <Notice kind="look">
              <h1 tabIndex={-1} ref={heading}>
                Not signed yet
              </h1>
              <p>
                This version is open for writing.{' '}
                <Link to={{ screen: 'check', audit }}>Check answers and sign</Link>
              </p>
            </Notice>
          ) : (
            <div className="notice notice-fine notice-big">
              <Icon name="shield-check" />
              <h1 tabIndex={-1} ref={heading}>
                {signedWords(signature.at)}
              </h1>
              <p>
                By {signature.name}, {signature.role}. Nothing in the signed parts can be changed now. Any
                change to the file will show.
              </p>
            </div>
          )}
          {signature === undefined ? null : (
            <>
              <h2>What next</h2>
              <ul className="nexts">
                <SavePdf main />
                <PrintNow />
                <SealItem />
                <FromModerator />
                <OtherParts audit={audit} />
                <li>
                  <div>
                    <h3>Read it again</h3>
                    <p>Every answer as it was signed. Selecting and copying works, changing does not.</p>
                  </div>
                  <Link className="btn" to={{ screen: 'audit', audit }}>
                    Read the audit
                  </Link>
                </li>
                <NewVersion />
              </ul>
            </>
          )}
        </main>
        <section
          className="signed-side"
          aria-label="About the signature"
          // The pane scrolls.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          data-pane="side"
          data-scroll="side"
        >
          {signature === undefined ? null : (
            <>
              <h2>The signature</h2>
              <dl className="facts">
                <div>
                  <dt>Signed by</dt>
                  <dd>
                    {signature.name}, {signature.role}, {signature.agency}
                  </dd>
                </div>
                <div>
                  <dt>When</dt>
                  <dd>
                    {dateWords(signature.at)}, {clockWords(signature.at)}, this laptop’s clock
                  </dd>
                </div>
                <div>
                  <dt>Certificate</dt>
                  <dd>
                    <span className="mono">{fingerprintWords(signature.certificateFingerprint, 16)}</span>
                    {certificate === null
                      ? ''
                      : `, ${certificate.kind === 'made-here' ? 'made on this laptop' : 'from a certificate file'}, until ${dateWords(certificate.validTo)}`}
                  </dd>
                </div>
                <div>
                  <dt>Data fingerprint</dt>
                  <dd className="mono">{fingerprintWords(signature.dataFingerprint, 24)}</dd>
                </div>
                <div>
                  <dt>Form</dt>
                  <dd>
                    {toolkit.title}, version {toolkitRef.version}, fingerprint{' '}
                    <span className="mono">{fingerprintWords(toolkitRef.fingerprint)}</span>
                  </dd>
                </div>
                {others.map((part) => (
                  <div key={part.part}>
                    <dt>{toolkit.parts.find((p) => p.id === part.part)?.title ?? part.part}</dt>
                    <dd>
                      {part.name}, {part.role}, {momentWords(part.at)},{' '}
                      {part.certificateFingerprint === ''
                        ? 'by hand-over on the auditor’s laptop'
                        : 'with a certificate of their own'}
                    </dd>
                  </div>
                ))}
              </dl>
              <h2>What readers will see</h2>
              <p>
                A PDF reader that has not met your certificate will say two things: the file is{' '}
                <strong>unchanged</strong>, and the signer is <strong>not yet known</strong> to that computer.
                That is expected. Compare the certificate’s first digits by telephone.
              </p>
            </>
          )}
          <h2>History</h2>
          <Timeline />
        </section>
      </div>
    </Frame>
  );
}

export function SignedScreen(route: Extract<Route, { screen: 'signed' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <Signed audit={route.audit as Audit['id']} />
    </WithDraft>
  );
}
