/**
 * How much each place takes: characters of a text, rows of a list. The models read their limits here and so does every box, so that no
 * box takes what the vault refuses.
 */
export const limits = {
  /** Answers: reasons, comments, long texts; the boxes of an area. */
  text: 60_000,
  /** One line, where the form gives no limit of its own. */
  line: 400,
  other: 400,
  choices: 60,
  dates: 200,
  /** What is typed where a date or a number belongs, until it is read. */
  typed: 200,
  rows: 500,
  /** A cell of a table. */
  cell: 20_000,
  evidence: 100,
  evidenceRecord: 200,
  evidencePage: 60,
  /** Names, roles and agencies. */
  person: 200,
  actions: 300,
  action: { what: 4000, owner: 200, measure: 2000, doneEvidence: 4000, reply: 8000 },
  /** An action that is followed until it is proven, with everything that was said about it. */
  followed: {
    events: 400,
    heads: 20,
    words: 4000,
    evidence: 400,
    where: 200,
    number: 60,
    theme: 60,
    round: 60,
    places: 60,
    place: 200,
  },
  /** A case list and the draws from it. */
  caseList: {
    rows: 5000,
    ref: 60,
    team: 120,
    role: 120,
    type: 120,
    people: 400,
    words: 2000,
    reason: 400,
    draws: 40,
    seed: 60,
  },
  /** What an agency needs to find a person in its own records; kept apart from everything about the case. */
  identityKey: { names: 200, address: 400, numbers: 12, numberKind: 60, number: 60 },
  /** A programme year, its rounds and what is shared out in them. */
  programme: {
    name: 120,
    code: 40,
    words: 400,
    text: 8000,
    reason: 2000,
    groups: 60,
    agencies: 200,
    people: 1000,
    themes: 300,
    questions: 400,
    days: 400,
    away: 60,
    seats: 20,
    moves: 400,
    nominated: 100,
    answers: 4000,
    attendance: 300,
    recommendations: 200,
    subject: 120,
  },
  risks: 50,
  risk: { what: 8000, response: 8000, followUp: 4000, handedTo: 200, closedBy: 200 },
  toldPeople: 30,
  told: { role: 200, how: 200, said: 2000 },
  independenceNote: 2000,
  waivers: 300,
  waiverReason: 2000,
  versionReason: 2000,
  marking: 60,
  review: {
    text: 20_000,
    notes: 1000,
    said: 200,
    with: 200,
    minutes: 10_000,
    notCompared: 2000,
  },
  settings: {
    learntWord: 60,
    localName: 120,
    /** Names in the key of pseudonyms. */
    localNames: 2000,
    pseudonym: 60,
    exclusionReason: 300,
    seed: 60,
    ownWord: 800,
    riskNumbers: 30,
    riskNumberName: 120,
    riskNumber: 40,
  },
  /** Name, role and agency where somebody signs or takes the laptop. */
  signer: 120,
  revokeReason: 500,
  /** What of a paste did not fit, kept over a lock. */
  leftOver: 4_000_000,
  secret: 1024,
} as const;
