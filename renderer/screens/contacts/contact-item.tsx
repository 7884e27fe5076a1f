/** One contact: state, key words, and the acts: compare by telephone, accept a changed key, withdraw trust with a reason. */
import { stateWords } from '../../frames/contact-state.ts';
import { limits } from '../../../shared/limits.ts';
import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../shared/contract/contacts.ts';
import { ask, errorSentence, type Reply } from '../../ask.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../ui/error-summary.tsx';
import { Pick, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dateWords } from '../../form/words.ts';
import { useForm } from '../../ui/use-form.ts';

type Change = 'contact.verify' | 'contact.revoke' | 'contact.acceptChangedKey';
type Props = { readonly contact: Contact; readonly onContact: (contact: Contact) => void };

/** The telephone talk: words are read out by the other, and compared here. */
function Compare(
  props: Props & {
    readonly words: readonly string[];
    readonly command: Exclude<Change, 'contact.revoke'>;
    readonly onDone: () => void;
  },
) {
  const { contact, words, command, onContact, onDone } = props;
  const [same, setSame] = useState(false);
  const { errors, attempt } = useForm();
  const id = `same-${contact.id}`;
  const work = async (): Promise<readonly FormError[]> => {
    if (!same) return [{ field: id, message: 'Tick that you have heard the same words.' }];
    const reply: Reply<'contact.verify'> = await ask(command, { contact: contact.id });
    if (!reply.ok) return [{ field: id, message: errorSentence(reply) }];
    onContact(reply.value);
    onDone();
    return [];
  };
  return (
    <Form className="stack talk" onSend={() => attempt(work)}>
      <h3>Compare by telephone</h3>
      <p>
        Telephone {contact.name} on a number you already have, not one from the message that brought the card.
        Let them read out their key words, and compare:
      </p>
      <p className="key-words">{words.join(', ')}</p>
      <ErrorSummary errors={errors} />
      <Pick
        id={id}
        label="I heard these words, in this order, from the person I know"
        checked={same}
        onPick={setSame}
      />
      <div className="btn-row">
        <Button kind="main" submit>
          {command === 'contact.verify' ? 'Mark as verified' : 'Accept the new key'}
        </Button>
        <Button kind="plain" onClick={onDone}>
          Not now
        </Button>
      </div>
    </Form>
  );
}

function Revoke(props: Props & { readonly onDone: () => void }) {
  const { contact, onContact, onDone } = props;
  const [reason, setReason] = useState('');
  const { errors, attempt } = useForm();
  const id = `revoke-${contact.id}`;
  const work = async (): Promise<readonly FormError[]> => {
    if (reason.trim() === '') return [{ field: id, message: 'Write a reason first.' }];
    const reply = await ask('contact.revoke', { contact: contact.id, reason });
    if (!reply.ok) return [{ field: id, message: errorSentence(reply) }];
    onContact(reply.value);
    onDone();
    return [];
  };
  return (
    <Form className="stack talk" onSend={() => attempt(work)}>
      <h3>Do not use this key any more</h3>
      <p>
        No file can be closed for {contact.name} after that, and files from this key are refused. What was
        signed before stays as it is.
      </p>
      <ErrorSummary errors={errors} />
      <TextField
        id={id}
        label="Why"
        maxLength={limits.revokeReason}
        error={errorOf(errors, id)}
        value={reason}
        onValue={setReason}
      />
      <div className="btn-row">
        <Button submit>Revoke this key</Button>
        <Button kind="plain" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}

function Changed({ contact, onOpen }: { readonly contact: Contact; readonly onOpen: (() => void) | null }) {
  const { changedKey } = contact;
  if (changedKey === null) return null;
  const known = contact.state === 'verified' && contact.verifiedAt !== '';
  return (
    <Notice kind="stop" icon="shield-x" role="alert">
      <p>
        <strong>
          {contact.name}’s key is not the one you {known ? 'verified' : 'know'}
        </strong>
        {known ? ` on ${dateWords(contact.verifiedAt)}` : ''}. A card with another key came on{' '}
        {dateWords(changedKey.at)}. Open nothing from it and send nothing to it until you have spoken to them
        by telephone.
      </p>
      {onOpen === null ? null : (
        <p>
          <Button icon="phone" onClick={onOpen}>
            I have them on the telephone: compare the new words
          </Button>
        </p>
      )}
    </Notice>
  );
}

type Doing = 'nothing' | 'verify' | 'revoke' | 'changed';

export function ContactItem({ contact, onContact, focused }: Props & { readonly focused: boolean }) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) item.current?.focus();
  }, [focused]);
  const look = stateWords[contact.state];
  const done = (): void => {
    setDoing('nothing');
    item.current?.focus();
  };
  const [now] = useState(() => Date.now());
  const expired = new Date(contact.validTo).getTime() < now;
  return (
    <li ref={item} tabIndex={-1} aria-current={focused ? 'true' : undefined}>
      <div className="con-h">
        <h2>{contact.name}</h2>
        <span className="quiet">
          {[contact.role, contact.agency].filter((part) => part !== '').join(', ')}
        </span>
        <span className={`st ${look.look}`}>
          <Icon name={look.icon} />
          {look.word}
        </span>
      </div>
      <p className="small">
        Key words: <strong>{contact.words.join(', ')}</strong>.{' '}
        <span className="quiet">
          {contact.verifiedHow === ''
            ? ''
            : `Verified ${contact.verifiedHow}${contact.verifiedAt === '' ? '' : ` on ${dateWords(contact.verifiedAt)}`}. `}
          {expired ? 'The certificate ended on ' : 'Valid until '}
          {dateWords(contact.validTo)}.
        </span>
      </p>
      {contact.state === 'revoked' ? null : (
        <Changed contact={contact} onOpen={doing === 'nothing' ? () => setDoing('changed') : null} />
      )}
      {doing === 'verify' ? (
        <Compare {...{ contact, onContact }} words={contact.words} command="contact.verify" onDone={done} />
      ) : null}
      {doing === 'changed' && contact.changedKey !== null ? (
        <Compare
          {...{ contact, onContact }}
          words={contact.changedKey.words}
          command="contact.acceptChangedKey"
          onDone={done}
        />
      ) : null}
      {doing === 'revoke' ? <Revoke {...{ contact, onContact }} onDone={done} /> : null}
      {doing !== 'nothing' || contact.state === 'revoked' ? null : (
        <p className="note-do">
          {contact.state === 'verified' ? null : (
            <Button
              icon="phone"
              aria-label={`Compare by telephone: ${contact.name}`}
              onClick={() => setDoing('verify')}
            >
              Compare by telephone
            </Button>
          )}
          <Button kind="plain" aria-label={`Revoke: ${contact.name}`} onClick={() => setDoing('revoke')}>
            Revoke
          </Button>
        </p>
      )}
    </li>
  );
}
