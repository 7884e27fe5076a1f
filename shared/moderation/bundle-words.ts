/** What a person reads about a bundle or a card that came in: one title, what was found and what to do, for every outcome. */
import type { BundleRefusal, BundleVerdict } from '../contract/bundles.ts';
import type { CardRefusal, CardVerdict } from '../contract/contacts.ts';
import type { BundlePurpose } from '../bundle/manifest.ts';

/** {sender} is filled in with the sender's name, or "the sender" while it is not known. */
export type Words = { readonly title: string; readonly advice: string };

export const refusalWords: Readonly<Record<BundleRefusal, Words>> = {
  'not-a-bundle': {
    title: 'Not opened: this is not a file that Caselight made for a colleague',
    advice: 'Ask {sender} which file was meant.',
  },
  'too-large': {
    title: 'Not opened: this file is larger than Caselight opens',
    advice: 'Ask {sender} to put fewer audits into one file.',
  },
  damaged: {
    title: 'Not opened: this file is damaged or was cut short',
    advice: 'Copy it again. If it is refused again, ask {sender} to send it anew.',
  },
  'not-for-you': {
    title: 'Not opened: this file is closed for someone else',
    advice: 'Send it on unopened, or ask {sender} for one of your own.',
  },
  'needs-passphrase': {
    title: 'This file is closed with a passphrase',
    advice: 'Type the passphrase that the sender told you.',
  },
  'wrong-passphrase': {
    title: 'That passphrase does not open this file',
    advice: 'Type it again, or ask the sender by telephone.',
  },
  'manifest-missing': {
    title: 'Not opened: the list of what is inside is missing',
    advice: 'Ask {sender} to make it again with Caselight.',
  },
  'manifest-changed': {
    title: 'Not opened: the list inside was changed after it was signed',
    advice: 'Ask {sender} to make it again. Keep this file for your information governance lead.',
  },
  'signature-missing': {
    title: 'Not opened: nobody has signed what is inside',
    advice: 'Ask {sender} to make it again with Caselight.',
  },
  'signature-invalid': {
    title: 'Not opened: the signature inside is not one that Caselight accepts',
    advice: 'Ask {sender} to make it again. Keep this file for your information governance lead.',
  },
  'sender-mismatch': {
    title: 'Not opened: it names one sender and is signed by another',
    advice: 'Speak to the person who sent it before you do anything with it.',
  },
  'sender-revoked': {
    title: "Not opened: {sender}'s key was withdrawn",
    advice: 'Ask {sender} by telephone for a new contact card and a new file.',
  },
  'sender-key-changed': {
    title: "Not opened: {sender}'s key is not the one you know",
    advice: 'Do not open this file until you have spoken to them by telephone.',
  },
  'recipients-differ': {
    title: 'Not opened: it was closed again for somebody it was not meant for',
    advice: 'Ask {sender} for a file of your own.',
  },
  'part-changed': {
    title: 'Not opened: this file was changed after it was made',
    advice: 'Ask {sender} to make it again.',
  },
  'part-missing': {
    title: 'Not opened: a part of this file is missing',
    advice: 'Ask {sender} to make it again.',
  },
  'part-extra': {
    title: 'Not opened: there is something in this file that is not on its list',
    advice: 'Ask {sender} to make it again. Keep this file for your information governance lead.',
  },
  'archive-unsafe': {
    title: 'Not opened: this file is built in a way that could do harm',
    advice: 'Do not open it with another program. Tell your information governance lead and keep the file.',
  },
  'older-than-yours': {
    title: 'Not opened: you already hold a newer one',
    advice: 'Nothing is to be done. Ask {sender} if you expected a newer one than yours.',
  },
  replayed: {
    title: 'Not opened: it carries the number of another file that you already have',
    advice: 'Ask {sender} to make it again. Keep this file for your information governance lead.',
  },
  'chain-broken': {
    title: 'Not opened: it does not follow on from the file you already have',
    advice: 'Ask {sender} whether a backup was restored. They can open your last file and make theirs again.',
  },
  'toolkit-wrong': {
    title: 'Not opened: the form inside is not the one it says it is',
    advice: 'Ask {sender} to make it again.',
  },
  'pdf-signature-missing': {
    title: 'Not opened: a signature that should be on a report is not there',
    advice: 'Ask {sender} for the complete file.',
  },
  'pdf-changed': {
    title: 'Not opened: a report inside is not the one that was signed',
    advice: 'Ask {sender} to make it again. Keep this file for your information governance lead.',
  },
  'report-not-of-audit': {
    title: 'Not opened: a report inside does not show the audit it comes with',
    advice: 'Speak to {sender}. Keep this file for your information governance lead.',
  },
  'not-asked': {
    title: 'Not opened: you have not asked {sender} to moderate this',
    advice:
      'Speak to {sender}. If you went back to a copy of your vault, send the audit to them again and ask for a new file.',
  },
  'newer-format': {
    title: 'Not opened: this file was made by a newer Caselight',
    advice: 'Update Caselight, then open the file again.',
  },
  'content-invalid': {
    title: 'Not opened: what is inside does not fit together',
    advice: 'Ask {sender} to make it again.',
  },
  'audit-does-not-fit': {
    title: 'Not opened: an audit inside does not fit its own form',
    advice:
      'Nobody can have written it with that form in Caselight. Speak to {sender}. Keep this file for your information governance lead.',
  },
  'kind-unknown': {
    title: 'Not opened: it is of a kind that this Caselight does not read',
    advice: 'Update Caselight, then open the file again. If that does not help, ask {sender} what it is.',
  },
  'level-wrong': {
    title: 'Not opened: it does not keep apart what must be kept apart',
    advice: 'Names and case text never travel together. Ask {sender} to send it anew.',
  },
  'not-of-this-round': {
    title: 'Not opened: it is about another round or another year',
    advice: 'Ask {sender} for the file of the round that is running.',
  },
  'other-owner': {
    title: 'Not opened: somebody else asked for this, and only they can change it',
    advice: 'Speak to {sender} and to whoever asked you first.',
  },
  'not-awaited': {
    title: 'Not opened: nothing was sent to {sender} that this answers',
    advice: 'Speak to {sender}. If you went back to a copy of your vault, send the commission again.',
  },
  stopped: {
    title: 'Not opened: you stopped before all of it was read',
    advice: 'Open the file again when you want to look at all of it.',
  },
};

/** Closing line of every refusal. */
export const nothingTouched = 'Nothing was stored, and nothing of yours was touched.';

export const purposeWords: Readonly<Record<BundlePurpose, string>> = {
  'for-moderation': 'for moderation',
  returned: 'returned with notes',
  moderated: 'moderated',
  'for-meeting': 'for a meeting',
  copy: 'a copy',
};

/** Title, text and advice of a verdict, in words. */
export function sayBundleVerdict(verdict: BundleVerdict): {
  readonly title: string;
  readonly text: string;
  readonly advice: string;
} {
  const sender = verdict.sender?.name || 'the sender';
  const fill = (words: string): string => words.replaceAll('{sender}', sender);
  if (verdict.refusal !== null && verdict.outcome === 'refused') {
    const words = refusalWords[verdict.refusal];
    const found = verdict.lines.find((line) => line.answer === 'no');
    return {
      title: fill(words.title),
      text: [found?.found, nothingTouched].filter(Boolean).join('. '),
      advice: fill(words.advice),
    };
  }
  switch (verdict.outcome) {
    case 'good':
      return {
        title: 'This file is good to open',
        text: 'It is from someone you have verified, it is for you, and nothing in it has been changed since it was made.',
        advice: '',
      };
    case 'good-unknown-sender':
      return {
        title: 'Unchanged, but you have not verified this sender',
        text: 'It is for you and nothing in it has been changed since it was made.',
        advice: `Compare the key words by telephone: ${verdict.sender?.words.join(', ') ?? ''}.`,
      };
    case 'good-with-warnings':
      return {
        title: 'Whole and for you, but read this before you take it in',
        text: 'Nothing in it has been changed since it was made. What is said below is not as it should be.',
        advice: '',
      };
    case 'already-here':
      return {
        title: 'You already have this',
        text: 'Everything in this file is in your vault.',
        advice: 'Nothing is to be done.',
      };
    case 'locked-by-passphrase':
      return {
        title: refusalWords['needs-passphrase'].title,
        text: 'Nothing of it can be looked at before.',
        advice: refusalWords['needs-passphrase'].advice,
      };
    case 'refused':
      return { title: 'Not opened', text: nothingTouched, advice: '' };
  }
}

export const cardRefusalWords: Readonly<Record<CardRefusal, Words>> = {
  'not-a-card': {
    title: 'Not taken in: this is not a Caselight contact card',
    advice: 'Ask for the card again.',
  },
  'card-changed': {
    title: 'Not taken in: this card was changed after it was made',
    advice: 'Ask for the card again, and compare the key words by telephone.',
  },
  'signature-invalid': {
    title: 'Not taken in: this card is not signed by the key it names',
    advice: 'Ask for the card again, and compare the key words by telephone.',
  },
  'names-differ': {
    title: 'Not taken in: the card says another name than its certificate',
    advice: 'Ask for the card again, and compare the key words by telephone.',
  },
  'certificate-ended': {
    title: 'Not taken in: the certificate on this card has ended',
    advice: 'Ask for a new card.',
  },
  'key-withdrawn': {
    title: 'Not taken in: the key on this card was withdrawn',
    advice: 'Ask them by telephone for a card with their new key.',
  },
  'own-card': { title: 'This is your own card', advice: 'Give it to the people you work with.' },
  'newer-format': {
    title: 'Not taken in: this card was made by a newer Caselight',
    advice: 'Update Caselight, then open the file again.',
  },
};

/** Title and advice for a card that can be taken in. */
export function cardWords(
  outcome: Exclude<CardVerdict['outcome'], 'refused'>,
  name: string,
  issuedBy: string,
): Words {
  switch (outcome) {
    case 'new':
      return issuedBy === ''
        ? {
            title: `A card of ${name}. You have not verified this key.`,
            advice: 'Take it in, then compare the key words by telephone.',
          }
        : {
            title: `A card of ${name}, issued by ${issuedBy}.`,
            advice: 'Take it in: it counts as verified.',
          };
    case 'known':
      return { title: `A card of ${name}, whom you know with this key.`, advice: 'Nothing needs to change.' };
    case 'changed-key':
      return {
        title: `${name}'s key is not the one you know.`,
        advice: 'Do not use it until you have spoken to them by telephone and compared the new key words.',
      };
    case 'revokes':
      return {
        title: `${name} has withdrawn this key.`,
        advice: 'Take it in: nothing is sent to this key or accepted from it any more.',
      };
  }
}
