/** The words of the built-in help: short answers to the questions people ask. `for` names the screens where a topic stands first. */
import type { Route } from '../stores/routes.ts';

export type Topic = {
  readonly id: string;
  readonly title: string;
  readonly for: readonly (Route['screen'] | 'locked' | 'first-run')[];
  readonly text: readonly string[];
};

export const topics: readonly Topic[] = [
  {
    id: 'passphrase',
    title: 'The passphrase and the recovery kit',
    for: ['first-run'],
    text: [
      'The passphrase locks everything you keep in Caselight on this laptop. Four or more words that do not belong together are strong and easy to keep in mind.',
      'Nobody can look it up or reset it. The recovery kit, twelve words on paper, opens the vault if the passphrase is forgotten. Keep the paper where you keep other confidential papers, and not with the laptop.',
    ],
  },
  {
    id: 'locked',
    title: 'Locking, and coming back',
    for: ['locked'],
    text: [
      'Caselight locks when you ask it to, when the laptop sleeps or its screen locks, and after some minutes without a key or the mouse. What you were typing is saved first, and you return to the same place.',
      'After a wrong passphrase there is a short wait, which grows with each wrong try. Nothing is ever deleted because of wrong tries.',
      'If the passphrase is lost, unlock with the recovery kit and choose a new one.',
    ],
  },
  {
    id: 'list',
    title: 'Finding an audit',
    for: ['audits'],
    text: [
      'The search looks through the text of all audits in this vault. Each place it finds is a link that puts the caret there.',
      'Up and Down move from row to row, Enter opens the row. The head of a column sorts by it; a second press turns the order round.',
    ],
  },
  {
    id: 'new',
    title: 'Beginning an audit',
    for: ['new-audit'],
    text: [
      'Choose the form, then say whether you took part in the case. Somebody who took part does not audit it: ask your co-ordinator for another case.',
      'An audit of the same case from earlier can be carried forward, so that its open actions are looked at again.',
    ],
  },
  {
    id: 'saving',
    title: 'Saving',
    for: ['audit'],
    text: [
      'There is no need to save. What you type is written to the encrypted vault about a second after you pause, and the line at the bottom says when.',
      'If the disk is full or cannot be written to, that line says so at once. Your text stays on the screen and is tried again every 10 seconds.',
    ],
  },
  {
    id: 'grading',
    title: 'Grades, reasons, evidence',
    for: ['audit', 'check'],
    text: [
      'Each grade stands with its descriptor. A grade needs reasons, and the reasons rest on evidence: which record, of which date, which page.',
      'Caselight checks and prompts, with its reason. It never grades and never writes in your name. Prompts can be left; things to change or explain ask for a sentence; only a few things must be put right before signing.',
    ],
  },
  {
    id: 'risk',
    title: 'When someone may be at risk now',
    for: ['at-risk', 'risk-first'],
    text: [
      'Phone first, write after. Caselight tells nobody: it keeps a record of what you saw, who was told and what they said they would do.',
      'While a risk record is open the audit cannot be signed. Close it, or record who has taken it on.',
    ],
  },
  {
    id: 'signing',
    title: 'Signing',
    for: ['sign', 'signed'],
    text: [
      'You read through exactly what will be signed, tick the statements and type your passphrase. After that the audit can no longer be changed.',
      'To correct a signed audit, open a new version with a reason. The signed one is kept.',
    ],
  },
  {
    id: 'actions',
    title: 'Actions, until somebody else has seen them done',
    for: ['actions', 'action', 'new-action'],
    text: [
      'Once an audit is signed, each of its actions is followed in Actions. Both who set it and who owns it agree to the same words and the same date; a change asks both again, and the date first agreed stays in sight.',
      'The owner reports it done, and says what shows it. Somebody else looks and proves it: not the owner, not who stands in for them, not whoever reported it.',
      'What will not be done is accepted as it is by somebody who carries the risk, withdrawn, or moved to another plan under its number there. An audit is closed when none of its actions is open any more.',
      'What was said is only ever added to. What came too late, or about older words, is kept and shown, and counts for nothing.',
    ],
  },
  {
    id: 'verdict',
    title: 'Checking a signed PDF',
    for: ['verdict'],
    text: [
      'Choose a file from the menu or drop it on the window. Caselight says whether it was changed after it was signed, and whether you know the signer.',
      'A name in a certificate proves nothing by itself. Compare the key words with the signer by telephone before you rely on it.',
    ],
  },
  {
    id: 'sending',
    title: 'Sending an audit to a colleague',
    for: ['seal', 'signed'],
    text: [
      'Choose what you send and who gets it. Caselight makes one file that only they can open, and asks where to save it. “Show the file” opens its folder. Nothing is sent: attach the file to an e-mail, or take it on a stick.',
      'The text for the e-mail says how the file is opened. It names nobody and no case.',
      'A colleague who is not among your contacts yet gets the first file with a passphrase, which you tell them by telephone. Your contact card goes along inside, so they can answer without one.',
    ],
  },
  {
    id: 'contacts',
    title: 'Contacts, contact cards and key words',
    for: ['contacts', 'seal', 'verdict'],
    text: [
      'A contact card is a small file with a name, a role, an agency and a key that closes files for that person alone. It holds no secret. A file from a colleague brings their card with it.',
      'Key words are six ordinary words made from a key. The same key gives the same words on every laptop. Telephone your colleague on a number you already have, let them read theirs out, and compare: then nobody has put another key in its place. It is done once for each colleague.',
      'If a colleague’s key changes, Caselight says so and waits until you have spoken to them.',
    ],
  },
  {
    id: 'received',
    title: 'A file that came from a colleague',
    for: ['verdict', 'desk', 'copies'],
    text: [
      'Open it with Ctrl+O or drop it on the window. Before anything is stored Caselight answers: do you know the sender, is it for you, is it unchanged, is it the newest you have, what is in it.',
      'If you do not know the sender yet, compare the key words by telephone and tick that you have. They are then among your contacts, and you can send a file back to them.',
      'A file that was changed, cut short or made for somebody else is not opened. Nothing of yours is overwritten.',
    ],
  },
  {
    id: 'history',
    title: 'What was changed, and when',
    for: ['history'],
    text: [
      'Every save is kept: who, what, when, the old words and the new. Entries are chained, so that a gap would be noticed.',
    ],
  },
  {
    id: 'settings',
    title: 'Settings, backups, a new kit',
    for: ['settings'],
    text: [
      'A backup is a copy of the encrypted vault. It opens with the passphrase and the kit that were in force when it was made.',
      'Changing the passphrase does not change old backups. To make the vault itself new, so that old keys no longer fit anything written since, encrypt it anew.',
    ],
  },
];

/** Topics with those of this place first. */
export const topicsFor = (place: Topic['for'][number]): readonly Topic[] => [
  ...topics.filter((topic) => topic.for.includes(place)),
  ...topics.filter((topic) => !topic.for.includes(place)),
];
