/** Contacts: whom this vault knows, whose key was compared, the own card, and who vouches for others. */
import type { Contact } from '../../../shared/contract/contacts.ts';
import { ask, errorSentence } from '../../ask.ts';
import { chooseFile } from '../../stores/arrivals.ts';
import { useCommand } from '../../stores/commands.ts';
import { go, type Route } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Bar } from '../../frames/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { WhatIs } from '../../frames/sending/plain-words.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { counted } from '../../../shared/dates/index.ts';
import { ContactItem } from './contact-item.tsx';
import { OwnCard } from './own-card.tsx';
import { Roots } from './roots.tsx';

const askContacts = () => ask('contact.list');

/** Changed keys first, then by name; revoked ones last. */
const inOrder = (contacts: readonly Contact[]): readonly Contact[] => {
  const rank = (one: Contact): number => (one.state === 'revoked' ? 2 : one.changedKey === null ? 1 : 0);
  return contacts.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
};

export function ContactsScreen({ route }: { route: Extract<Route, { screen: 'contacts' }> }) {
  const [reply, setReply] = useAsked(askContacts);
  const heading = useHeadingFocus(route.contact === undefined ? 'contacts' : '');
  useTitle('Contacts');
  useCommand('bundle.seal', () => go({ screen: 'seal', audits: [] }));
  const contacts = reply?.ok === true ? reply.value : [];
  const put = (contact: Contact): void =>
    setReply({ ok: true, value: contacts.map((one) => (one.id === contact.id ? contact : one)) });
  return (
    <Frame
      skip={{ id: 'contacts', word: 'the contacts' }}
      bar={<Bar />}
      foot={<Foot saved={{ look: 'ok', text: 'Contacts are saved on this laptop, encrypted' }} />}
    >
      <div className="contacts">
        <main className="main" id="contacts" data-pane="main" data-scroll="contacts">
          <div className="desk-head con-head">
            <h1 ref={heading} tabIndex={-1}>
              Contacts <span className="quiet">{counted(contacts.length, 'person', 'people')}</span>
            </h1>
            <Button icon="folder-open" onClick={() => unawaited(chooseFile())}>
              Open a contact card
            </Button>
          </div>
          {reply !== null && !reply.ok ? (
            <Notice kind="stop" role="alert">
              <p>{errorSentence(reply)}</p>
            </Notice>
          ) : null}
          {reply?.ok === true && contacts.length === 0 ? (
            <p>
              No contacts yet. Open a colleague’s contact card here, or take in a file they sent you: it
              brings their card with it. Yours goes along inside every file you send.
            </p>
          ) : null}
          <WhatIs word="contact card" />
          <WhatIs word="key words" />
          <ul className="con-list">
            {inOrder(contacts).map((contact) => (
              <ContactItem
                key={contact.id}
                contact={contact}
                onContact={put}
                focused={route.contact === contact.id}
              />
            ))}
          </ul>
          <Roots />
        </main>
        <OwnCard />
      </div>
    </Frame>
  );
}
