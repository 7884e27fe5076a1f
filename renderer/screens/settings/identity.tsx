/** The card of the person who signs: name, role, agency, key words; and taking the signature elsewhere as a certificate file. */
import { useState } from 'react';
import { ask, type Gives } from '../../ask.ts';
import { go } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { shortDay } from '../../../shared/dates/index.ts';
import { IdentityForm } from '../../frames/identity-form.tsx';
import { forgetOwnIdentity } from '../../frames/hand-over/own-identity.ts';
import { BundleKey, WithdrawKey } from './bundle-key.tsx';
import { Group } from '../../frames/group.tsx';
import { SaveKeyFile } from './save-key-file.tsx';

type Own = NonNullable<Gives<'identity.own'>>;

/** A fingerprint in groups of four, so that it can be read out. */
const grouped = (hex: string): string => hex.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');

const Card = ({ own }: { own: Own }) => (
  <dl className="facts">
    <div>
      <dt>Name</dt>
      <dd>{own.name}</dd>
    </div>
    <div>
      <dt>Role</dt>
      <dd>{own.role}</dd>
    </div>
    <div>
      <dt>Agency</dt>
      <dd>{own.agency}</dd>
    </div>
    <div>
      <dt>Key words</dt>
      <dd>{own.words.join(', ')}</dd>
    </div>
    <div>
      <dt>Valid</dt>
      <dd>
        {shortDay(new Date(own.validFrom))} to {shortDay(new Date(own.validTo))}
      </dd>
    </div>
    <div>
      <dt>Made</dt>
      <dd>
        {own.kind === 'made-here' ? 'In this vault' : 'By your organisation, taken from a certificate file'}
      </dd>
    </div>
    <div>
      <dt>Fingerprint</dt>
      <dd className="mono">{grouped(own.fingerprint)}</dd>
    </div>
  </dl>
);

const Export = () => (
  <Group title="Take it with you">
    <SaveKeyFile
      id="export-password"
      label="Password for the certificate file"
      hint="You need it when you open the file in another vault."
      button="Save the certificate file"
      save={(password) => ask('identity.exportP12', { password })}
      power="sign in your name"
    />
  </Group>
);

async function askOwn(): Promise<Own | null> {
  const reply = await ask('identity.own');
  return reply.ok ? reply.value : null;
}

export function IdentitySection() {
  const [own, setOwn] = useAsked(askOwn);
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Group title="Your signature">
        {own === null ? <p>Nobody is named to sign in this vault yet.</p> : <Card own={own} />}
        <p className="quiet">
          Others compare the key words with you by telephone, once, to know that a signature is yours.
        </p>
        {own === null || changing ? (
          <>
            {own === null ? null : (
              <Notice kind="warn">
                <p>
                  A new signature has new key words. Audits you have signed stay valid; others must compare
                  the new words with you.
                </p>
              </Notice>
            )}
            <IdentityForm
              onMade={(made) => {
                forgetOwnIdentity();
                setOwn(made);
                setChanging(false);
              }}
            />
          </>
        ) : (
          <div className="btn-row">
            <Button icon="shield-check" onClick={() => go({ screen: 'contacts' })}>
              Your card and contacts
            </Button>
            <Button onClick={() => setChanging(true)}>Change or replace it</Button>
          </div>
        )}
      </Group>
      {own === null ? null : (
        <>
          <Export />
          <BundleKey />
          <WithdrawKey
            onWithdrawn={() => {
              forgetOwnIdentity();
              setOwn(null);
            }}
          />
        </>
      )}
    </>
  );
}
