/** Text about another agency's practice (S07): an agency as the subject, and a word of judgement on what it did. */
import { alternatives, type Match, sentencesOf } from '../match.ts';

const agencies = [
  'police',
  'school',
  'academy',
  'college',
  'nursery',
  'children’s centre',
  'education',
  'education colleagues',
  'social care',
  'children’s social care',
  'adult social care',
  'social services',
  'social worker',
  'social workers',
  'health visiting',
  'health visitor',
  'health visitors',
  'school nurse',
  'midwife',
  'midwives',
  'midwifery',
  'hospital',
  'GP',
  'GP practice',
  'surgery',
  'CAMHS',
  'mental health services',
  'mental health team',
  'adult mental health services',
  'adult services',
  'drug and alcohol service',
  'substance misuse service',
  'probation',
  'youth justice',
  'youth offending team',
  'housing',
  'housing association',
  'landlord',
  'ambulance service',
  'ambulance',
  'fire service',
  'care home',
  'care provider',
  'domestic abuse service',
  'early help',
  'local authority',
  'council',
  'NHS trust',
  'health',
  'prison',
  'Cafcass',
  'community nurses',
  'district nurses',
  'provider',
  'charity',
  'fire and rescue',
  'youth justice service',
  'mental health',
  'pharmacy',
  'dentist',
  'children’s services',
  'adult services',
  'refuge',
  'food bank',
];
const judgements = [
  'poor',
  'poorly',
  'weak',
  'inadequate',
  'slow',
  'too slow',
  'late',
  'failed',
  'failed to',
  'fails to',
  'should have',
  'could have',
  'ought to have',
  'did not',
  "didn't",
  'was not',
  'were not',
  'never',
  'unhelpful',
  'unsafe',
  'badly',
  'wrong',
  'wrongly',
  'missed',
  'overlooked',
  'ignored',
  'refused',
  'neglected',
  'careless',
  'unacceptable',
  'disappointing',
  'delayed',
  'ineffective',
  'excellent',
  'outstanding',
  'very good',
  'good job',
  'great',
  'impressive',
  'exemplary',
  'better than',
  'strong',
  'lacked',
  'inappropriate',
  'no evidence of',
  'not good enough',
  'unprofessional',
  'unresponsive',
  'inconsistent',
  'dismissive',
  'rude',
  'reluctant',
  'defensive',
  'timely',
  'promptly',
  'prompt',
  'thorough',
  'robust',
  'insufficient',
  'lacking',
  'unclear',
  'patchy',
  'superb',
  'well done',
  'chaotic',
  'unprepared',
];
const agencyPattern = new RegExp(
  `(?<![\\p{L}-])(?:${alternatives(agencies)})(?:['’]s?)?(?![\\p{L}-])`,
  'giu',
);
const judgementPattern = new RegExp(`(?<![\\p{L}-])(?:${alternatives(judgements)})(?![\\p{L}-])`, 'iu');
const notSubject =
  /\b(?:with|to|from|by|at|of|for|in|about|told|asked|on|our|the\s+mother|because)\s+(?:the\s+|our\s+|their\s+|her\s+|his\s+|an?\s+)?(?:\w+\s+)?$/i;
const ours = /\b(?:we|our|ours|us)\b/i;

export type AgencyMatch = Match & { readonly agency: string; readonly judgement: string };

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .trim();

/**
 * Finds sentences that judge another agency's practice. Takes the own agency as the form names it; sentences about
 * it, or in the first person, are left.
 */
export function findOtherAgencyJudgements(text: string, ownAgency = ''): AgencyMatch[] {
  const own = fold(ownAgency);
  const found: AgencyMatch[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const match of sentence.text.matchAll(agencyPattern)) {
      const before = sentence.text.slice(0, match.index);
      const agency = fold(match[0]);
      if (own !== '' && (own.includes(agency) || agency.includes(own))) continue;
      if (notSubject.test(before) || ours.test(before)) continue;
      const after = sentence.text.slice(match.index + match[0].length);
      const judgement = judgementPattern.exec(after.split(/,\s*(?:and|but)\b|;/)[0] ?? '');
      if (!judgement) continue;
      found.push({
        at: sentence.at + match.index,
        text: match[0],
        agency: match[0].replace(/['’]s?$/, ''),
        judgement: judgement[0],
        because: `“${match[0]}” and, after it, “${judgement[0]}”.`,
      });
      break;
    }
  }
  return found;
}

/** Whether a text judges another agency's practice: the first place where it does, or undefined. */
export const mentionsOtherAgencyJudgement = (text: string, ownAgency = ''): AgencyMatch | undefined =>
  findOtherAgencyJudgements(text, ownAgency)[0];
