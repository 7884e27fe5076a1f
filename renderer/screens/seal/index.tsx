/** Sealing a bundle: which audits, what for, for whom or with which passphrase, until when. Nothing leaves by itself: a file is written. */
import { useState } from 'react';
import type { BundlePurpose } from '../../../shared/contract/bundles.ts';
import type { Contact } from '../../../shared/contract/contacts.ts';
import { purposeWords } from '../../../shared/moderation/bundle-words.ts';
import { ask, errorSentence, type Gives } from '../../ask.ts';
import { useProgress } from '../../stores/progress.ts';
import { goBack, type Route } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Bar } from '../../frames/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { Field, Pick, SecretField } from '../../ui/field.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Strength, useStrength } from '../../frames/strength.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { howToWrite, TypedDate } from '../../form/typed-date.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { useForm } from '../../ui/use-form.ts';
import { counted, fileSize } from '../../../shared/dates/index.ts';
import { stateWords } from '../../frames/contact-state.ts';
import { ChooseAudits, usePurposes } from './choose-audits.tsx';
import { GoesAlong } from './goes-along.tsx';

type Sealed = Gives<'bundle.seal'>;

const askContacts = async (): Promise<readonly Contact[]> => {
  const reply = await ask('contact.list');
  return reply.ok ? reply.value : [];
};

function People(props: {
  readonly contacts: readonly Contact[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const { contacts, chosen, onChosen } = props;
  const usable = contacts.filter((one) => one.state !== 'revoked');
  return (
    <fieldset className="seal-people" id="seal-people" tabIndex={-1}>
      <legend className="lab">For whom</legend>
      {usable.length === 0 ? (
        <p>
          No contacts yet. <Link to={{ screen: 'contacts' }}>Open a contact card first</Link>, or seal with a
          passphrase.
        </p>
      ) : null}
      {usable.map((one) => (
        <Pick
          key={one.id}
          id={`for-${one.id}`}
          label={`${one.name}${one.agency === '' ? '' : `, ${one.agency}`}`}
          checked={chosen.has(one.id)}
          onPick={(on) => {
            const next = new Set(chosen);
            if (on) next.add(one.id);
            else next.delete(one.id);
            onChosen(next);
          }}
          describedBy={`for-${one.id}-s`}
          after={
            <span className="quiet" id={`for-${one.id}-s`}>
              {one.changedKey === null ? stateWords[one.state].word : 'Key changed: speak to them first'}
            </span>
          }
        />
      ))}
    </fieldset>
  );
}

/** What is being done, how far, and the way to stop it. */
function Working() {
  const tasks = useProgress((state) => state.tasks);
  const task = tasks.find((one) => /bundle|seal/i.test(one.task));
  return (
    <Notice kind="plain" icon="package" role="status">
      <p>
        Sealing{task === undefined ? '' : `, ${task.done} of ${task.of}`}. Nothing is written until it is
        whole.
      </p>
      <p>
        <Button onClick={() => unawaited(ask('bundle.cancel'))}>Cancel</Button>
      </p>
    </Notice>
  );
}

function Done({ sealed, passphrase }: { readonly sealed: Sealed; readonly passphrase: boolean }) {
  const heading = useHeadingFocus(sealed.bundle);
  return (
    <>
      <div className="notice notice-fine notice-big">
        <h1 ref={heading} tabIndex={-1}>
          Sealed: {sealed.fileName}
        </h1>
        <p>
          {counted(sealed.audits, 'audit')}, {fileSize(sealed.bytes)}. Nobody but those you chose can open it.
          Send the file in any way you like; it was not sent.
          {passphrase ? ' Tell the passphrase by another way than the file: by telephone.' : ''}
        </p>
      </div>
      <div className="btn-row">
        <Button kind="main" big onClick={goBack}>
          Back to where you were
        </Button>
      </div>
    </>
  );
}

type How = 'people' | 'passphrase';

export function SealScreen({ route }: { route: Extract<Route, { screen: 'seal' }> }) {
  useTitle('Seal a bundle');
  const heading = useHeadingFocus('seal');
  const [contacts] = useAsked(askContacts);
  const [audits, setAudits] = useState<readonly string[]>(route.audits);
  const [wanted, setPurpose] = useState<BundlePurpose>(route.purpose ?? 'for-moderation');
  const purposes = usePurposes(audits, route.purpose);
  const purpose = purposes.includes(wanted) ? wanted : (purposes[0] ?? wanted);
  const [how, setHow] = useState<How>('people');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [alsoMyself, setAlsoMyself] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [keepUntil, setKeepUntil] = useState('');
  const [keepUnread, setKeepUnread] = useState(false);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const strength = useStrength(how === 'passphrase' ? passphrase : '');
  const { errors, busy, attempt } = useForm();

  const work = async (): Promise<readonly FormError[]> => {
    const wrong: FormError[] = [
      ...(audits.length === 0 ? [{ field: 'seal-audits', message: 'Choose at least one audit.' }] : []),
      ...(how === 'people' && chosen.size === 0
        ? [{ field: 'seal-people', message: 'Choose at least one person to seal it for.' }]
        : []),
      ...(how === 'passphrase' && passphrase === ''
        ? [{ field: 'seal-pass', message: 'Write a passphrase for this bundle.' }]
        : []),
      ...(keepUnread ? [{ field: 'seal-keep', message: howToWrite }] : []),
    ];
    if (wrong.length > 0) return wrong;
    const people = how === 'people';
    const reply = await ask('bundle.seal', {
      audits: [...audits],
      purpose,
      contacts: people ? [...chosen] : [],
      alsoMyself: people && alsoMyself,
      passphrase: people ? null : passphrase,
      keepUntil,
    });
    if (reply.ok) {
      setSealed(reply.value);
      setPassphrase('');
      return [];
    }
    if (reply.code === 'cancelled') return [];
    const field = ['passphrase-weak'].includes(reply.code)
      ? 'seal-pass'
      : reply.code.startsWith('recipient')
        ? 'seal-people'
        : 'seal-audits';
    return [{ field, message: errorSentence(reply) }];
  };

  return (
    <Frame
      skip={{ id: 'seal', word: 'the form' }}
      bar={<Bar back={{ word: 'Back' }} />}
      foot={<Foot saved={{ look: 'none', text: 'Nothing is written before you seal it' }} />}
    >
      <main className="main page" id="seal" data-pane="main" data-scroll="seal">
        <div className="page-in">
          {sealed === null ? (
            <form
              className="seal-form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                attempt(work);
              }}
            >
              <h1 ref={heading} tabIndex={-1}>
                Seal a bundle
              </h1>
              <ErrorSummary errors={errors} />
              <ChooseAudits chosen={audits} onChosen={setAudits} error={errorOf(errors, 'seal-audits')} />
              <Field id="seal-purpose" label="What it is for">
                {(tied) => (
                  <select
                    value={purpose}
                    onChange={(event) =>
                      setPurpose(purposes.find((one) => one === event.target.value) ?? 'copy')
                    }
                    {...tied}
                  >
                    {purposes.map((one) => (
                      <option key={one} value={one}>
                        {purposeWords[one].charAt(0).toUpperCase() + purposeWords[one].slice(1)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <fieldset className="out-pick">
                <legend className="lab">How it is closed</legend>
                <Pick
                  kind="radio"
                  name="how"
                  id="how-people"
                  label="For people you know: only their keys open it"
                  checked={how === 'people'}
                  onPick={() => setHow('people')}
                />
                <Pick
                  kind="radio"
                  name="how"
                  id="how-passphrase"
                  label="With a passphrase: whoever knows it opens it"
                  checked={how === 'passphrase'}
                  onPick={() => setHow('passphrase')}
                />
              </fieldset>
              {how === 'people' ? (
                <>
                  <People contacts={contacts ?? []} chosen={chosen} onChosen={setChosen} />
                  <Pick
                    id="seal-myself"
                    label="Also for myself, so that I can open this file again"
                    checked={alsoMyself}
                    onPick={setAlsoMyself}
                  />
                </>
              ) : (
                <SecretField
                  id="seal-pass"
                  label="Passphrase for this bundle"
                  hint="A new one, not that of your vault. Tell it by telephone, never beside the file."
                  error={errorOf(errors, 'seal-pass')}
                  describedBy="seal-strength"
                  value={passphrase}
                  onValue={setPassphrase}
                  after={<Strength id="seal-strength" strength={strength} />}
                />
              )}
              <Field
                id="seal-keep"
                label="Keep until"
                hint="The day until which the receiver keeps it. Empty: their own rule counts."
              >
                {(tied) => (
                  <TypedDate
                    value={keepUntil}
                    onDate={setKeepUntil}
                    onUnread={setKeepUnread}

                    {...tied}
                  />
                )}
              </Field>
              <GoesAlong purpose={purpose} />
              {busy ? <Working /> : null}
              <div className="btn-row">
                <Button kind="main" big icon="package" submit aria-disabled={busy}>
                  Seal {counted(audits.length, 'audit')}
                </Button>
                <Button kind="plain" big onClick={goBack}>
                  Leave it
                </Button>
              </div>
            </form>
          ) : (
            <Done sealed={sealed} passphrase={how === 'passphrase'} />
          )}
        </div>
      </main>
    </Frame>
  );
}
