/** Wording that may read as blame of a worker (R12), with a wording about the record to offer instead. */
import { alternatives, type Match, sentencesOf, wordList } from '../match.ts';
import { byText } from '../memo.ts';

export type BlameMatch = Match & { readonly suggestion: string };

/** Those whose work is audited. */
const workers = wordList(`
worker workers practitioner practitioners professional professionals manager managers supervisor supervisors teacher teachers headteacher nurse nurses midwife officer officers auditor staff team teams
colleague colleagues coordinator co-ordinator doctor gp clinician therapist keyworker chair agency agencies service services school nursery police council department authority panel department nobody anyone everyone senco cahms camhs
visitor visitors lp qa dsl iro housing health probation hospital management holder holders key-worker caseworker psychologist consultant advocate provider leadership commissioner practice
`);
/** Those the work is for. What they did is fact, not blame of a worker. */
const family = wordList(`
mother mothers father fathers mum dad mam parent parents stepfather stepmother stepdad stepmum partner carer carers child children baby boy girl brother sister siblings sibling grandmother grandfather gran grandma grandad nan nana aunt uncle cousin family families
young-person person people adult adults son daughter teenager pupil student husband wife boyfriend girlfriend neighbour tenant landlord woman women man men lady gentleman youth youngster resident patient client relative relatives
ex-partner ex-husband ex-wife ex-boyfriend ex-girlfriend step-father step-mother step-dad step-mum grandparent grandparents foster-carer godmother lodger abuser perpetrator
`);
/** Subjects that are neither: a record, a thing, a plan. */
const things = wordList(`
plan plans record records assessment assessments chronology file files form report reports letter system heating machine car boiler computer appointment appointments meeting meetings visit visits note notes document documents section review minutes referral process policy procedure
boiler bus phone internet engine alarm tenancy order contact placement recording
`);

type Kind = 'worker' | 'family' | 'thing';
const kinds = new Map<string, Kind>([
  ...things.map((word) => [word, 'thing'] as const),
  ...family.map((word) => [word, 'family'] as const),
  ...workers.map((word) => [word, 'worker'] as const),
]);

const conduct: ReadonlySet<string> = new Set(
  'attitude manner approach conduct behaviour handling practice tone response work'.split(' '),
);
const prepositions = new Set(
  'of for with to from by at in on about over against between near after before'.split(' '),
);
const clauseStart =
  /(?:,\s*(?:and|but|so|while|because|which|who)\b|\b(?:because|that|while|when|whereas|although|though|if|since|until|where|why|and|but)\b|[:,–])/gi;

/** Behaviours, each with what it says instead. `verb` patterns need a worker as subject; `plain` ones speak for themselves. */
const behaviours: readonly { readonly words: readonly string[]; readonly because: string }[] = [
  {
    words: [
      'failed to',
      'fails to',
      'failing to',
      'failed in',
      'neglected to',
      'neglects to',
      'forgot to',
      'forgets to',
      'omitted to',
    ],
    because: 'words about a person’s effort.',
  },
  {
    words: [
      'did not bother',
      "didn't bother",
      'does not bother',
      "doesn't bother",
      'could not be bothered',
      "couldn't be bothered",
      'cannot be bothered',
      "can't be bothered",
      'bothered to',
      'made no effort',
      'makes no effort',
      'made little effort',
      'could not care less',
      "couldn't care less",
      'did not care',
      "didn't care",
    ],
    because: 'words about a person’s effort.',
  },
  {
    words: [
      'refused to',
      'refuses to',
      'ignored',
      'ignores',
      'turned a blind eye',
      'wilfully',
      'deliberately',
    ],
    because: 'words about a person’s will.',
  },
  {
    words: [
      'lazy',
      'careless',
      'carelessly',
      'sloppy',
      'sloppily',
      'incompetent',
      'incompetently',
      'unprofessional',
      'unprofessionally',
      'useless',
      'hopeless',
      'negligent',
      'negligently',
      'thoughtless',
      'irresponsible',
      'ignorant',
    ],
    because: 'a judgement on a person.',
  },
  {
    words: [
      'should have known better',
      'to blame',
      'at fault',
      'no excuse',
      'inexcusable',
      'let the child down',
      'let the family down',
      'let them down',
      'let him down',
      'let her down',
    ],
    because: 'words that lay blame.',
  },
];
const phrase = new RegExp(
  `(?<![\\p{L}-])(?:${alternatives(behaviours.flatMap((one) => one.words))})(?![\\p{L}-])`,
  'giu',
);
const reasonFor = new Map(
  behaviours.flatMap((one) => one.words.map((word) => [word.replace(/’/g, "'"), one.because] as const)),
);

/** "It is the worker’s fault", "poor effort from the team": the worker stands inside or after the phrase. */
const around = new RegExp(
  `\\b(?:${alternatives(workers)})(?:['’]s?)?\\s+(?:own\\s+)?fault\\b|\\b(?:poor|little|lack of|no)\\s+effort\\s+(?:from|by|of)\\s+(?:the\\s+|a\\s+|this\\s+)?(?:[a-z]+\\s+)?(?:${alternatives(workers)})\\b`,
  'gi',
);

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

/** Who the subject before a position is: the last noun of the clause that is not inside a prepositional phrase. */
function subjectBefore(clause: string): Kind | 'other' | undefined {
  const words = clause.toLowerCase().match(/[\p{L}-]+(?:['’]s)?/gu) ?? [];
  let found: Kind | 'other' | undefined;
  let inPreposition = false;
  let owner: Kind | undefined;
  for (const word of words) {
    if (prepositions.has(word)) {
      // "the worker for the mother": what follows is not the subject, unless nothing came before.
      inPreposition = found !== undefined;
      continue;
    }
    const bare = word.replace(/['’]s$/, '');
    // "The worker’s plan" is a plan; "the worker’s attitude" is still the worker.
    const kind = word === bare ? (conduct.has(bare) ? owner : kinds.get(bare)) : undefined;
    if (word !== bare) owner = kinds.get(bare);
    if (kind !== undefined && !inPreposition) found = kind;
    else if (/^(?:he|she|they|who|it|we|you|i)$/.test(word) && found === undefined) found = 'other';
    if (/^(?:and|or)$/.test(word)) inPreposition = false;
  }
  return found;
}

function subjectOf(sentence: string, at: number): Kind | 'other' | 'none' {
  const before = sentence.slice(0, at);
  let start = 0;
  for (const mark of before.matchAll(clauseStart)) start = mark.index + mark[0].length;
  const clause = before.slice(start);
  const here = subjectBefore(clause);
  if (here !== undefined) return here;
  if (
    /\p{Lu}\p{Ll}+/u.test(clause.trim()) &&
    !/^(?:\p{L}+ly|Has|Have|Had|Again|Also|Then)$/u.test(clause.trim())
  ) {
    return 'other';
  }
  // "…, and failed to": the clause has no subject of its own, so the one before it counts.
  const earlier = start === 0 ? undefined : subjectBefore(before.slice(0, start));
  if (earlier !== undefined) return earlier;
  return before.trim() === '' || /^[\p{L}\s,]*$/u.test(clause) ? 'none' : 'other';
}

const quoted = (sentence: string, at: number): boolean => {
  const before = sentence.slice(0, at);
  return (
    (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) ||
    /\bin\s+(?:mum|dad|the\s+\w+)['’]s\s+words\b/i.test(sentence)
  );
};

function suggestionFor(sentence: string, end: number): string {
  const verb = /^\s*(?:to\s+)?(\p{L}+)/u.exec(sentence.slice(end))?.[1] ?? '';
  return records[verb.toLowerCase()] ?? 'the record does not show this';
}

/** Finds blaming phrases whose subject is a worker or an agency, or that have no subject at all ("Failed to visit"). */
export const findBlame = byText((text: string): readonly BlameMatch[] => {
  const found: BlameMatch[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const match of sentence.text.matchAll(phrase)) {
      const subject = subjectOf(sentence.text, match.index);
      const after = /^\s+(?:by|from)\s+(?:the\s+)?(\p{L}+)/u.exec(
        sentence.text.slice(match.index + match[0].length),
      );
      const byWorker = kinds.get(after?.[1]?.toLowerCase() ?? '') === 'worker';
      if (subject !== 'worker' && subject !== 'none' && !byWorker) continue;
      if (quoted(sentence.text, match.index)) continue;
      const end = match.index + match[0].length;
      const verb = /^\s+\p{L}+/u.exec(sentence.text.slice(end))?.[0] ?? '';
      const shown = /to$/i.test(match[0]) ? `${match[0]}${verb}` : match[0];
      found.push({
        at: sentence.at + match.index,
        text: shown,
        because:
          reasonFor.get(match[0].toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')) ??
          'words that lay blame.',
        suggestion: suggestionFor(sentence.text, end),
      });
    }
    for (const match of sentence.text.matchAll(around)) {
      found.push({
        at: sentence.at + match.index,
        text: match[0],
        because: 'words that lay blame.',
        suggestion: 'say what the record shows, and what stood in the way',
      });
    }
  }
  return found;
});
