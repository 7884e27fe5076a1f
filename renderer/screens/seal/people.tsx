/** Who gets the file: those of the contacts it can be closed for, and what is missing with the others. */
import type { Contact } from '../../../shared/contract/contacts.ts';
import { Link } from '../../frames/link.tsx';
import { WhatIs } from '../../frames/sending/plain-words.tsx';
import { Pick } from '../../ui/field.tsx';

const named = (one: Contact): string => `${one.name}${one.agency === '' ? '' : `, ${one.agency}`}`;

/** Why no file can be closed for somebody yet; null when one can. */
function missing(one: Contact, now: number): string | null {
  if (one.changedKey !== null) return 'Their key has changed: compare the new key words first';
  if (one.state !== 'verified') return 'Compare the key words with them first';
  return new Date(one.validTo).getTime() < now ? 'Their card has ended: ask them for a new one' : null;
}

/** Contacts that a file can be closed for now. */
export const readyNow = (contacts: readonly Contact[], now: number): readonly Contact[] =>
  contacts.filter((one) => one.state !== 'revoked' && missing(one, now) === null);

export function People(props: {
  readonly contacts: readonly Contact[];
  readonly now: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const { contacts, now, chosen, onChosen } = props;
  const ready = readyNow(contacts, now);
  const others = contacts.filter((one) => one.state !== 'revoked' && !ready.includes(one));
  return (
    <>
      <fieldset className="seal-people" id="seal-people" tabIndex={-1}>
        <legend className="lab">For whom</legend>
        {ready.length === 0 ? (
          <p>
            Nobody yet. Open a colleague’s contact card in <Link to={{ screen: 'contacts' }}>Contacts</Link>,
            or send this file with a passphrase: it carries your own card with it.
          </p>
        ) : null}
        {ready.map((one) => (
          <Pick
            key={one.id}
            id={`for-${one.id}`}
            label={named(one)}
            checked={chosen.has(one.id)}
            onPick={(on) => {
              const next = new Set(chosen);
              if (on) next.add(one.id);
              else next.delete(one.id);
              onChosen(next);
            }}
          />
        ))}
      </fieldset>
      {others.length === 0 ? null : (
        <section aria-labelledby="seal-not-yet">
          <h3 className="lab" id="seal-not-yet">
            Not yet possible for
          </h3>
          <ul className="plain-list">
            {others.map((one) => (
              <li key={one.id}>
                {named(one)}: <Link to={{ screen: 'contacts', contact: one.id }}>{missing(one, now)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <WhatIs word="key words" />
    </>
  );
}
