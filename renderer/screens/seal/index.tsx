/**
 * Sending to a colleague, in the order a person thinks of it: what, to whom and how it is closed, for how long, then the file itself and what
 * to do with it. Nothing leaves by itself: a file is written.
 */
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
import { WhatIs } from '../../frames/sending/plain-words.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Strength, useStrength } from '../../frames/strength.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { howToWrite, TypedDate } from '../../form/typed-date.tsx';
import { useAsked } from '../../ui/use-asked.ts';
import { useForm } from '../../ui/use-form.ts';
import { ChooseAudits, usePurposes } from './choose-audits.tsx';
import { Done } from './done.tsx';
import { GoesAlong } from './goes-along.tsx';
import { People, readyNow } from './people.tsx';

type Sealed = Gives<'bundle.seal'>;

const askContacts = async (): Promise<readonly Contact[]> => {
  const reply = await ask('contact.list');
  return reply.ok ? reply.value : [];
};

/** What is being done, how far, and the way to stop it. */
function Working() {
  const tasks = useProgress((state) => state.tasks);
  const task = tasks.find((one) => /bundle|seal/i.test(one.task));
  return (
    <Notice kind="plain" icon="package" role="status">
      <p>
        Making the file{task === undefined ? '' : `, ${task.done} of ${task.of}`}. Nothing is written until it
        is whole.
      </p>
      <p>
        <Button onClick={() => unawaited(ask('bundle.cancel'))}>Cancel</Button>
      </p>
    </Notice>
  );
}

type How = 'people' | 'passphrase';

export function SealScreen({ route }: { route: Extract<Route, { screen: 'seal' }> }) {
  useTitle('Send to a colleague');
  const heading = useHeadingFocus('seal');
  const [contacts] = useAsked(askContacts);
  const [audits, setAudits] = useState<readonly string[]>(route.audits);
  const [wanted, setPurpose] = useState<BundlePurpose>(route.purpose ?? 'for-moderation');
  const purposes = usePurposes(audits, route.purpose);
  const purpose = purposes.includes(wanted) ? wanted : (purposes[0] ?? wanted);
  const [picked, setHow] = useState<How | null>(null);
  const [now] = useState(() => Date.now());
  const nobodyYet = contacts !== null && readyNow(contacts, now).length === 0;
  // The first file of a person who knows nobody yet goes with a passphrase.
  const how: How = picked ?? (nobodyYet ? 'passphrase' : 'people');
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
        ? [{ field: 'seal-people', message: 'Choose at least one person to send it to.' }]
        : []),
      ...(how === 'passphrase' && passphrase === ''
        ? [{ field: 'seal-pass', message: 'Write a passphrase for this file.' }]
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
      foot={
        <Foot
          saved={
            sealed === null
              ? { look: 'none', text: 'Nothing is written before you make the file' }
              : { look: 'ok', text: 'The file is written. Nothing was sent' }
          }
        />
      }
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
                Send to a colleague
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
              <h2>2. Who gets it</h2>
              <fieldset className="out-pick">
                <legend className="lab">How it is closed</legend>
                <Pick
                  kind="radio"
                  name="how"
                  id="how-people"
                  label="For people among your contacts: only they can open it"
                  checked={how === 'people'}
                  onPick={() => setHow('people')}
                />
                <Pick
                  kind="radio"
                  name="how"
                  id="how-passphrase"
                  label="With a passphrase: for somebody who is not among your contacts yet"
                  checked={how === 'passphrase'}
                  onPick={() => setHow('passphrase')}
                />
              </fieldset>
              {how === 'people' ? (
                <>
                  <People contacts={contacts ?? []} now={now} chosen={chosen} onChosen={setChosen} />
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
                  label="Passphrase for this file"
                  hint="A new one, not that of your vault. Tell it by telephone, never beside the file."
                  error={errorOf(errors, 'seal-pass')}
                  describedBy="seal-strength"
                  value={passphrase}
                  onValue={setPassphrase}
                  after={
                    <>
                      <Strength id="seal-strength" strength={strength} />
                      <p className="quiet">
                        Whoever knows it opens the file. Your contact card goes along inside: once they have
                        opened it, you are among their contacts, and they can answer without a passphrase.
                      </p>
                    </>
                  }
                />
              )}
              <h2>3. How long they keep it</h2>
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
              <h2>4. The file</h2>
              <GoesAlong purpose={purpose} />
              <WhatIs word="closed file" />
              {busy ? <Working /> : null}
              <div className="btn-row">
                <Button kind="main" big icon="package" submit aria-disabled={busy}>
                  Make the file
                </Button>
                <Button kind="plain" big onClick={goBack}>
                  Leave it
                </Button>
              </div>
            </form>
          ) : (
            <Done
              sealed={sealed}
              purpose={purpose}
              withPassphrase={how === 'passphrase'}
              keepUntil={keepUntil}
            />
          )}
        </div>
      </main>
    </Frame>
  );
}
