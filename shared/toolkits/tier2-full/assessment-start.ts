/** Section 3 of the tier 2 toolkit, items a to g: why, who, what was gathered, strengths, needs, risk, every child. */
import type { Question } from '../../toolkit/question.ts';
import { graded } from '../make.ts';
import { highRiskIndicators, underlyingFactors } from './risk-lists.ts';

const scale = 'case-file';
const from = (item: string): { sourceNote: string } => ({
  sourceNote: `From the auditors’ guide, section 3, item ${item}. Our wording; the grade descriptors are ours.`,
});
const gcp2 = {
  lead: 'Graded care profile (GCP2):',
  text: '1 is best care, 5 is worst. Has it been read the right way round?',
};

export const assessmentStart: Question[] = [
  graded(
    scale,
    '3a',
    'Why the assessment was started',
    'Is it clear why the assessment was started?',
    [
      'All of Good, and the family’s own account of why now sits beside the professionals’ and set the direction.',
      'Main worries and unmet needs are clear for child, parent and family, with earlier help.',
      'A reason is given, but it is general, or what was tried before is missing.',
      'A reader cannot tell why the assessment was started.',
    ],
    [
      {
        text: 'The main worries and unmet needs should be plain for the child, the parents and the family, with earlier involvement and what was done about them before.',
      },
      {
        lead: 'Early-years settings:',
        text: 'a child of three or over in free early education with low, emerging needs, working at the 16 to 26 month stage in one or more prime areas of learning.',
      },
    ],
    { shortTitle: 'Why it was started', ...from('a') },
  ),
  graded(
    scale,
    '3b',
    'Other agencies involved',
    'Did the other agencies that know the family take part in the assessment?',
    [
      'All of Good, and agencies worked out the picture together, including adult services.',
      'The key agencies took part and what each said is recorded.',
      'Agencies are listed, but what some of them know is missing.',
      'The assessment rests on one agency although others are involved.',
    ],
    [
      {
        text: 'Check the key agencies, then look for what each contributed to the assessment itself. A name on a list is not a contribution.',
      },
      { text: 'An agency that was asked and did not answer should be recorded as such.' },
    ],
    { shortTitle: 'Other agencies', ...from('b') },
  ),
  graded(
    scale,
    '3c',
    'Gathering information, clinical and actuarial',
    'How well was information gathered, from people and from records?',
    [
      'All of Good, and the picture drawn from it led to lasting change.',
      'The right people were spoken to and named. Past records and GCP2 are weighed with what the assessor saw.',
      'Some sources are used. Past records or the assessor’s own observations are missing.',
      'One source only, or earlier records that matter were not looked at.',
    ],
    [
      {
        lead: 'Clinical:',
        text: 'the right people were spoken to and are named: family, friends, professionals. What they said is there, and so is what the assessor saw.',
      },
      {
        lead: 'Actuarial:',
        text: 'past records, earlier CAFs and the graded care profile are weighed, where there are any. GCP2: 1 is best care, 5 is worst.',
      },
    ],
    { shortTitle: 'Gathering information', beside: ['GCP2'], ...from('c') },
  ),
  graded(
    scale,
    '3d',
    'Strengths in the family',
    'How well does the assessment show the family’s strengths?',
    [
      'All of Good, and the plan grew out of the strengths, with change that held.',
      'Strengths are specific, and used in the plan.',
      'Strengths are named in general words, or not used.',
      'The family’s strengths do not appear.',
    ],
    [
      {
        text: 'The strengths of child and family, and the needs they already meet by themselves or with help.',
      },
      gcp2,
    ],
    { shortTitle: 'Strengths', beside: ['GCP2'], ...from('d') },
  ),
  graded(
    scale,
    '3e',
    'Needs, met and unmet',
    'How well does the assessment show needs, those already met and those unmet?',
    [
      'All of Good, and the order of needs was agreed with the family and changed what was done first.',
      'Met and unmet needs are told apart for each child and for the parents.',
      'Needs are named, but met and unmet needs are not told apart for each child.',
      'Needs that the record shows are left out of the assessment.',
    ],
    [
      { text: 'Needs of the child and the family: what is met already, and what is not.' },
      {
        lead: 'Special educational needs and disabilities:',
        text: 'the level of need and the specific areas, in line with the graduated response.',
      },
      gcp2,
    ],
    { shortTitle: 'Needs', beside: ['GCP2'], ...from('e') },
  ),
  graded(
    scale,
    '3f',
    'Risk, and its effect on the child',
    'Are risk factors and indicators named and used in the analysis, and were the ACE questions asked?',
    [
      'All of Good, and the understanding of risk led to lasting safety for each child.',
      'Risks are named, weighed for each child, managed and reviewed. The ACE questions were asked.',
      'Risks are listed, but their meaning for the child is not worked out, or gaps remain.',
      'A risk the record shows is not recognised, or its effect on the child is not considered.',
    ],
    [
      {
        lead: 'Underlying risk factors',
        text: 'are often present where there is risk but are not a risk by themselves.',
      },
      {
        lead: 'High risk indicators',
        text: 'are a risk by being there. Each one ticked should be visible in the analysis.',
      },
      {
        text: 'Tick what the assessment names. If you found one that it does not name, write it in your reasons.',
      },
      { text: 'Were the adverse childhood experience (ACE) questions asked, for adults and children?' },
      gcp2,
    ],
    {
      shortTitle: 'Risk',
      tickLists: [underlyingFactors, highRiskIndicators],
      beside: ['GCP2'],
      ...from('f'),
    },
  ),
  graded(
    scale,
    '3g',
    'Every child considered individually',
    'Is every child in the family considered, with their own needs?',
    [
      'All of Good, and seeing each child by themselves led to help that differed from child to child.',
      'Every child is registered, has an own CAF number and has own needs described.',
      'All children are named, but needs are described for the family as one, or a number is missing.',
      'A child of the family is left out of the assessment.',
    ],
    [
      {
        text: 'Each child should be registered, have a CAF number of their own and find their own needs in the assessment.',
      },
      {
        text: 'Think of children who live elsewhere part of the week, half-brothers and half-sisters, and a baby on the way.',
      },
    ],
    { shortTitle: 'Every child', beside: ['H01', 'H02'], ...from('g') },
  ),
];
