/** The twelve areas of the child's journey. Their number and boxes are stated in source 003, their names are ours and can be changed. */
import type { Guidance, Question } from '../../toolkit/question.ts';
import { question } from '../make.ts';

const everywhere: readonly Guidance[] = [
  { text: 'No sign of impact at first? Read once more. It is often under the words.' },
  { text: 'A missed procedure counts through its effect on the child.' },
  { text: 'A reasoned exception, with the risk covered, is not a fault.' },
  {
    text: 'If neither you nor the worker can find a record, treat it as not written, and judge what that means.',
  },
  {
    lead: 'How to put it:',
    text: 'rather than “The worker did not engage the mother”, try “The record shows that the mother was not part of the assessment”.',
  },
];

const area = (
  n: number,
  title: string,
  shortTitle: string,
  ask: string,
  ...prompts: readonly string[]
): Question =>
  question(
    `C${n}`,
    title,
    ask,
    { kind: 'area', scale: 'journey' },
    {
      number: String(n),
      shortTitle,
      evidence: true,
      guidance: [...prompts.map((text) => ({ text })), ...everywhere],
      origin: 'reconstruction',
      sourceNote:
        'Reconstruction: the 12 area names are ours. Your organisation can change them. The boxes and how to fill them are stated.',
    },
  );

export const areas: Question[] = [
  area(
    1,
    'Contact, referral and threshold',
    'Contact and threshold',
    'How was the child’s need first heard and decided on?',
    'Most recent referral; was early help tried; was the decision reasoned and quick enough for this child?',
  ),
  area(
    2,
    'History and chronology',
    'History and chronology',
    'Is the child’s history known, and does it inform thinking today?',
    'A chronology that is used: which pattern does it show?',
  ),
  area(
    3,
    'Assessment and analysis',
    'Assessment and analysis',
    'Does the assessment understand this child’s needs and safety?',
    'Timeliness: a justified overrun with risk covered is acceptable.',
    'What does the analysis say on development, safety, and the parents’ ability to care?',
  ),
  area(
    4,
    'Child’s voice and lived experience',
    'Voice and lived experience',
    'What is life like for this child, and who has asked?',
    'Seen, seen alone, heard? Direct work? The child’s day, in the child’s words.',
  ),
  area(
    5,
    'Parents, carers and wider family',
    'Parents and wider family',
    'Are parents, carers and wider family part of the work?',
    'Mother’s and father’s part in assessment and plan; absent parents; who else could help?',
  ),
  area(
    6,
    'Identity, diversity and inclusion',
    'Identity and inclusion',
    'Is the child understood as the person they are?',
    'Explored, not only noted. What was done differently because of it?',
  ),
  area(
    7,
    'Planning',
    'Planning',
    'Is there a plan that would make the child’s life better?',
    'Specific, owned, dated, measured. Child in need, child protection, care or pathway plan.',
  ),
  area(
    8,
    'Visits, relationships and intervention',
    'Visits and relationships',
    'Do visits and help have a purpose, and does the child know the worker?',
    'How often, with what aim, and what changed between visits?',
  ),
  area(
    9,
    'Multi-agency working',
    'Multi-agency working',
    'Do agencies work together for this child?',
    'Who is missing; who challenged whom; did information arrive in time?',
  ),
  area(
    10,
    'Reviews, progress, court and permanence',
    'Reviews and permanence',
    'Do reviews and court work move the child towards a settled life?',
    'Review and court documents. Is there drift, and who noticed?',
  ),
  area(
    11,
    'Management oversight and supervision',
    'Management oversight',
    'Do managers’ decisions and supervision help this child?',
    'Decisions that were thought through, with reasons; supervision that reflects.',
  ),
  area(
    12,
    'Outcomes, transitions and endings',
    'Outcomes and endings',
    'What has become better for the child, and will it last?',
    'The experience for the child: what would the child say has changed?',
  ),
];
