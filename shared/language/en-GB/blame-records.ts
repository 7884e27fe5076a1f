/** What may be written about the record in place of blame (R12). */

/** What is recorded instead, by the verb that follows "failed to". */
const records: Readonly<Record<string, string>> = {
  visit: 'no visit is recorded',
  see: 'no visit or meeting with the child is recorded',
  contact: 'no contact is recorded',
  call: 'no call is recorded',
  ring: 'no call is recorded',
  record: 'there is no record of this',
  write: 'there is no record of this',
  consult: 'no consultation is recorded',
  invite: 'no invitation is recorded',
  ask: 'the record does not show that this was asked',
  review: 'no review is recorded',
  update: 'no update is recorded',
  share: 'no sharing is recorded',
  refer: 'no referral is recorded',
  attend: 'attendance is not recorded',
  sign: 'no signature is on file',
  assess: 'no assessment is recorded',
  chase: 'no reminder is recorded',
  hold: 'no meeting is recorded',
  chair: 'the record does not show who chaired',
  read: 'the record does not show that this was read',
};

/** A wording about the record, by the verb that follows a place in the text. */
export function suggestionFor(text: string, end: number): string {
  const verb = /^[\s,]*(?:to\s+)?(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '';
  return records[verb.toLowerCase()] ?? 'the record does not show this';
}
