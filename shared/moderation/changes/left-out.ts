/** What of an audit may differ between two versions without standing in the list of changes, each with its reason. */

type Reasons = Readonly<Record<string, string>>;

/** Members of the audit itself. */
export const leftOutOfAudit: Reasons = {
  id: 'both versions are of one audit',
  reference: 'both versions are of one audit',
  createdAt: 'set once, when the audit was begun',
  version: 'said at the head of the list',
  versionReason: 'said at the head of the list',
  state: 'moved by signing, sending and taking in, never by typing',
};

/** Members of one answer. */
export const leftOutOfAnswer: Reasons = {
  marked: 'the auditor’s own reminder to come back to a question; it is neither read nor printed',
};

/** Members of rows, actions, risk records, evidence and people told. */
export const leftOutOfItems: Reasons = { id: 'the program’s own name for the item' };

/** Members of a part’s signature. */
export const leftOutOfSignatures: Reasons = {
  at: 'each version is signed anew; when stands at the head of the list',
  dataFingerprint: 'differs with every change that is listed',
  certificateFingerprint: 'judged with the signature, when the file is taken in',
};

/** Why the order of these does not count: it is nowhere to be seen. */
export const orderLeftOut: Reasons = {
  choices: 'shown in the order of the form',
  ticks: 'shown in the order of the form',
  matrix: 'shown in the order of the rubric',
  dates: 'shown from the earliest on',
  sectionsLeftOut: 'shown in the order of the form',
  rulesOff: 'shown in the order of their names',
};
