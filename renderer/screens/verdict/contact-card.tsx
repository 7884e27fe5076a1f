/** The verdict on a contact card: whose it is, whether it is unchanged, and what taking it in means. A changed key is loud. */
import { useState } from 'react';
import type { CardVerdict } from '../../../shared/contract/contacts.ts';
import { ask, errorSentence } from '../../ask.ts';
import { leaveVerdict } from '../../stores/arrivals.ts';
import { go } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Head, LinesTable } from './parts.tsx';
import { dateWords } from '../../form/words.ts';
import type { Line, VerdictLook } from './questions.ts';

const looks: Readonly<Record<CardVerdict['outcome'], VerdictLook>> = {
  new: 'look',
  known: 'fine',
  'changed-key': 'stop',
  revokes: 'warn',
  refused: 'stop',
};

const known: Readonly<Record<CardVerdict['state'], Pick<Line, 'look' | 'answer' | 'found'>>> = {
  unknown: { look: 'look', answer: 'Not yet', found: 'You have not met this key' },
  seen: { look: 'look', answer: 'Seen', found: 'You have this card; the key words were not compared yet' },
  verified: { look: 'ok', answer: 'Yes', found: 'You have verified this key' },
  revoked: { look: 'bad', answer: 'No', found: 'This key was withdrawn and is not used' },
};

/** The questions of a card, always in this order. */
export function cardLines(verdict: CardVerdict): readonly Line[] {
  const who = [verdict.name, verdict.role, verdict.agency].filter((part) => part !== '').join(', ');
  const refused = verdict.outcome === 'refused';
  const changed = verdict.outcome === 'changed-key';
  const state = known[verdict.state];
  return [
    {
      question: 'Whose card is it?',
      look: 'look',
      answer: 'As claimed',
      found: who === '' ? 'The card does not say' : who,
      note: verdict.validTo === '' ? '' : `Certificate valid until ${dateWords(verdict.validTo)}`,
    },
    {
      question: 'Is it unchanged?',
      look: refused ? 'bad' : 'ok',
      answer: refused ? 'No' : 'Yes',
      found: refused ? verdict.title : 'Signed by the key it names',
      note: '',
    },
    {
      question: 'Do you know the key?',
      look: changed ? 'bad' : state.look,
      answer: changed ? 'No' : state.answer,
      found: changed ? 'You know this person with another key' : state.found,
      note: verdict.words.length === 0 ? '' : `Key words: ${verdict.words.join(', ')}`,
    },
    {
      question: 'Does your organisation vouch for it?',
      look: verdict.issuedBy === '' ? 'skip' : 'ok',
      answer: verdict.issuedBy === '' ? 'No' : 'Yes',
      found: verdict.issuedBy === '' ? 'No organisation certificate of yours issued it' : verdict.issuedBy,
      note: '',
    },
  ];
}

export function CardOfContact({
  verdict,
  onLeave,
}: {
  readonly verdict: CardVerdict;
  readonly onLeave: () => void;
}) {
  const [trouble, setTrouble] = useState('');
  const acceptable = verdict.outcome !== 'refused' && verdict.outcome !== 'known';
  const accept = async (): Promise<void> => {
    const reply = await ask('contact.accept', { file: verdict.file });
    if (!reply.ok) {
      setTrouble(errorSentence(reply));
      return;
    }
    go({ screen: 'contacts', contact: reply.value.id });
    unawaited(leaveVerdict());
  };
  return (
    <>
      <p className="q-where">Received contact card</p>
      <Head look={looks[verdict.outcome]} title={verdict.title} text={verdict.advice} />
      <LinesTable lines={cardLines(verdict)} caption="What was checked" />
      {verdict.outcome === 'changed-key' ? (
        <div className="v-then">
          <h2>What to do</h2>
          <ol className="v-do">
            <li>Telephone {verdict.name} on a number you already have, not one from this message.</li>
            <li>Ask them to read out their key words: {verdict.words.join(', ')}.</li>
            <li>Only if they are the same, accept the new key in Contacts.</li>
          </ol>
        </div>
      ) : null}
      {trouble === '' ? null : (
        <p className="error-text" role="alert">
          {trouble}
        </p>
      )}
      <div className="btn-row">
        {acceptable ? (
          <Button
            kind={verdict.outcome === 'changed-key' ? 'edged' : 'main'}
            big
            onClick={() => unawaited(accept())}
          >
            {verdict.outcome === 'changed-key'
              ? 'Keep it beside the old key, unverified'
              : 'Take the card in'}
          </Button>
        ) : null}
        <Button kind={acceptable ? 'plain' : 'main'} big onClick={onLeave}>
          {acceptable ? 'Leave it' : 'Close'}
        </Button>
      </div>
    </>
  );
}
