/** A sender who is not known yet: their card came with the file, and one telephone call makes them a contact that files can be closed for. */
import type { BundleVerdict } from '../../../shared/contract/bundles.ts';
import { WhatIs } from '../../frames/sending/plain-words.tsx';

export function AddSender(props: {
  readonly sender: NonNullable<BundleVerdict['sender']>;
  readonly compared: boolean;
  readonly onCompared: (compared: boolean) => void;
}) {
  const { sender, compared, onCompared } = props;
  return (
    <section className="v-then" aria-labelledby="add-sender">
      <h2 id="add-sender">Add the sender to your contacts</h2>
      <p>
        The file brings the contact card of {sender.name === '' ? 'its sender' : sender.name}. Telephone them
        on a number you already have, not one from the message. Let them read out their key words, and
        compare:
      </p>
      <p className="key-words">{sender.words.join(', ')}</p>
      <div className="pick">
        <input
          type="checkbox"
          id="sender-sure"
          checked={compared}
          onChange={(event) => onCompared(event.target.checked)}
        />
        <label htmlFor="sender-sure">
          I have compared the key words with the sender by telephone: {sender.words.join(', ')}
        </label>
      </div>
      <p className="quiet">
        With the tick they are a verified contact, and you can send a file back to them. Without it they are
        kept as seen, and you can compare later under Contacts.
      </p>
      <WhatIs word="key words" />
    </section>
  );
}
