/**
 * The closed list of failure codes, each with the sentence a person reads. Facts in {braces} are filled in by
 * `sentenceFor`. A sentence says what happened, what it means and what to do, and never shows case text or a secret.
 */
export const sentences = {
  // The border
  'bad-request': 'Caselight did not understand its own window. Nothing was changed. Reference {ref}.',
  locked: 'The vault is locked. Unlock it and try again. Nothing was changed.',
  internal: 'Something went wrong inside Caselight. Nothing was lost. Reference {ref}.',
  cancelled: 'Stopped. Nothing was written.',
  'handed-over': 'This laptop is handed over to the {role}. Give it back first.',
  'not-confirmed': 'Not done, because it was not confirmed.',
  // The vault
  'vault-exists': 'There is already a vault on this laptop. Unlock it instead.',
  'no-vault': 'There is no vault on this laptop yet.',
  'wrong-passphrase':
    'That passphrase does not open this vault. Nothing is lost. You can try again in {seconds} seconds.',
  'wrong-kit': 'Those words do not open this vault. Look at your paper again. Nothing was changed.',
  'kit-word-unknown': 'Word {word} is not in the word list. Look at your paper again.',
  'kit-check-failed':
    'The last word does not fit the others, so one word is wrong. Look at your paper again.',
  'kit-mismatch': 'These are not the words of this kit. Look at your paper again.',
  'kit-needed':
    'Make a new recovery kit first, then encrypt the vault anew: the old kit would no longer open it.',
  'passphrase-weak': 'This would be guessed quickly. Add two more words that do not belong together.',
  'too-soon': 'Wait {seconds} seconds before the next try. Nothing is lost.',
  'slots-damaged':
    'The key file of this vault is damaged and so is its copy. Nothing was changed. Go back to a copy of the vault.',
  'vault-damaged':
    'The vault file is damaged. Nothing was overwritten. Go back to a copy of the vault, and keep this one.',
  'vault-log-apart':
    'The vault file and the log beside it ({log}) do not belong together: it looks as if an older copy was put back while the newer log stayed. Nothing was changed. Go back to a copy of the vault; both files are kept aside.',
  'entry-damaged':
    'The place in the vault file where this stands is damaged. The rest can still be used. What can be read of an audit can be saved as a file; a copy of the vault from before may hold all of it.',
  'no-copy-there':
    'There is no copy of a vault in that folder. Choose the folder that holds a backup, or the backup itself. Nothing was changed.',
  'copy-gone': 'This copy is no longer where it was. Nothing was changed. Look at the list again.',
  'copy-closed':
    'This copy was opened too long ago, so its key was put away. Type the passphrase or the kit again. Nothing was changed.',
  'copy-damaged':
    'This copy is damaged and does not open, so it was not put in place. Your vault was not touched. Choose another copy.',
  'copy-unsound':
    'This copy opens, but {count} things in it did not pass the check, so it was not put in place yet. Your vault was not touched.',
  'vault-from-newer-app':
    'This vault was last used with a newer Caselight ({version}). Open it there, or update this one.',
  'vault-in-use': 'This vault is open in another Caselight window.',
  'disk-full': 'This disk is full. Your text is kept on the screen.',
  'read-only': 'This disk or folder cannot be written to. Your text is kept on the screen.',
  'file-busy':
    'This file is open in another program, or protected there. Close it there and try again. Your text is kept.',
  'write-failed': 'The file could not be written. Your text is kept on the screen.',
  // Audits
  'not-found': 'This audit is no longer in the vault.',
  'stale-revision': 'This audit was changed elsewhere since you opened it. Both versions are kept.',
  'bad-changes': 'This change does not fit the form. It was not saved.',
  'audit-locked': 'This audit is signed. To correct it, open a new version.',
  'part-locked': 'This part is signed and can no longer be changed.',
  'toolkit-unknown': 'This form is not in this copy of Caselight.',
  'toolkit-invalid': 'This form definition is not valid: {place}.',
  'reason-needed': 'Write a reason first.',
  'independence-needed': 'Say first that you took no part in this case. Who took part does not audit it.',
  'form-differs':
    'The form of this round is not the one that this Caselight has now. Choose the form of the round anew, then seal again.',
  'sign-blocked': 'You cannot sign yet: {count} things must be put right first.',
  'words-held':
    'You cannot sign yet: words of this audit are not in it ({count} places). They are named under the bar, or stand in Settings, Words kept aside. Put them in place or let them go first.',
  'risk-open': 'You cannot sign yet: a risk record is open. Close it, or record who has taken it on.',
  'risk-record-missing': 'This risk record is not in the vault yet. Wait until it is saved, then try again.',
  'not-independent':
    'You said you took part in this case. Ask your co-ordinator for another; what you have written is kept until then.',
  'statement-missing': 'Tick each statement before you sign.',
  'content-changed': 'The audit changed after you read it through. Read it again, then sign.',
  'wrong-state': 'This cannot be done at this stage of the audit.',
  'not-yet': 'This cannot be done yet: something has to be there first. Nothing was changed.',
  'audit-invalid': 'This audit file does not fit the form: {place}.',
  // Actions that are followed
  'action-not-now':
    'Not done: an action that stands like this cannot go there. Look at what is offered for it.',
  'action-not-theirs': 'Not done: this is for somebody else to say. Choose who says it.',
  'action-own-proof':
    'Not done: nobody proves their own action. Somebody other than its owner, the owner’s deputy and whoever reported it done has to look.',
  'action-who': 'Say who it is: a name or a role.',
  'action-date-missing':
    'Give the action a date and an owner first: both sides agree to the same words and the same date.',
  'action-already-agreed': 'This side has agreed already. The other side has to answer.',
  'action-not-agreed':
    'A change of this action waits for an answer. Agree to it, or leave the action as it was agreed.',
  'action-evidence-needed':
    'Say what shows that it is done, of the kind that was wanted, or why it is shown in another way.',
  'action-may-change': 'This action may still change: the moderator has not confirmed it yet.',
  'action-others-open': 'Other actions of this audit are not proven yet. They are closed together.',
  'action-number-needed': 'Say which plan it goes into, and its number there.',
  'action-risk-needed': 'Say who carries the risk, and when this is looked at again.',
  'actions-none': 'No file was written: there is no open action to put on a list.',
  'action-outdated': 'This was said about version {seen}; the action is at version {now}.',
  // Identity and signatures
  'identity-missing': 'There is no signing identity in this vault yet.',
  'identity-expired': 'Your signing certificate ended on {date}. Renew it in Settings.',
  'identity-name-unsuitable':
    'Write a name or designation of 1 to 64 characters; role and agency may be left out.',
  'identity-not-yet-valid': 'Your signing certificate begins on {date}. Look at the clock of this laptop.',
  'p12-wrong-password': 'That password does not open this certificate file.',
  'p12-not-readable': 'This is not a certificate file that Caselight can read (PKCS#12, .p12 or .pfx).',
  'p12-no-key':
    'This certificate file holds no private key, so it cannot sign. Export the certificate again together with its private key.',
  'p12-key-unsuitable':
    'The key in this certificate file cannot be used for signing here. Ask for one with RSA from 2048 bits, P-256 or P-384, or let Caselight make one.',
  'p12-too-costly':
    'This certificate file asks for more work than is reasonable and was not opened. Export it again with AES-256 and at most 600,000 rounds (iterations).',
  'p12-no-certificate':
    'None of the certificates in this file belongs to the key in it, so it cannot be used for signing.',
  'p12-certificate-withdrawn':
    'You withdrew the key in this file. Use another certificate, or make a new one.',
  'p12-certificate-unsuitable':
    'The certificate in this file is not meant for signing documents. Ask for one that is, or let Caselight make one.',
  'p12-kind-unknown':
    'This certificate file is protected in a way that Caselight does not read. Import it into Windows, macOS or Firefox and export it again there with a password; where you are asked for an encryption, choose AES-256.',
  'file-too-large': 'This file is larger than Caselight opens ({limit}).',
  'file-not-readable': 'This file could not be read.',
  'pdf-not-readable': 'This is not a PDF that Caselight can read.',
  'pdf-changed': 'This PDF was changed after it was signed.',
  'pdf-not-plain':
    'Nothing was signed: this PDF is not built as Caselight builds its reports, so another signature could change what it shows. Ask the auditor to sign the audit again.',
  'report-not-of-audit':
    'The signed report does not show this audit, so it is not countersigned. Speak to the person who sent it.',
  'report-not-compared':
    'Not finished yet: the report {why}, so Caselight has not compared its pages with the audit. Compare the grades on its pages yourself, and write what you compared.',
  'pdf-field-missing': 'This PDF has no empty signature field of that name.',
  'glyph-missing': 'The report cannot show a character in {place}. Nothing was written.',
  'report-failed': 'The report could not be made. Nothing was written.',
  'signed-copy-changed':
    'The PDF kept in the vault is not the one that was signed, so no file was written. Open a copy of the vault from before, or sign a new version.',
  'file-gone':
    'The file is no longer where it was written, or this window was locked meanwhile. Look for it by its name.',
  // Files for colleagues, contacts, moderation
  'recipient-missing': 'No file was written: choose at least one person to send it to.',
  'recipient-not-verified':
    'No file was written: you have not verified {name}. Compare the key words by telephone first.',
  'recipient-expired':
    "No file was written: {name}'s key has expired ({date}). Ask them for a new contact card.",
  'not-signed-yet': 'No file was written: {reference} is not signed yet.',
  'seal-failed': 'No file was written: it could not be made.',
  'bundle-refused': 'Not opened: this file did not pass its checks. Nothing of yours was touched.',
  'certificate-not-root':
    'This certificate cannot vouch for others, so it cannot be used as an organisation certificate.',
  'own-audit': 'This is your own audit. Somebody else moderates it.',
  'review-unfinished': 'This review is not finished: {count} things are still to do.',
} as const;

export type ErrorCode = keyof typeof sentences;

/**
 * The sentence for a failure, with its facts filled in.
 * Takes a code and its facts; a fact that is missing is left out of the sentence rather than shown as a brace.
 */
export function sentenceFor(code: ErrorCode, facts: Readonly<Record<string, string | number>> = {}): string {
  const filled = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  // "Wait 1 second", not "1 seconds".
  return facts['seconds'] === 1 ? filled.replace('1 seconds', '1 second').trim() : filled.trim();
}
