/** Section 3 of the tier 2 toolkit, items h to n: difference, voice, parents, analysis, level, plan, overview. */
import type { Question, TickList } from '../../toolkit/question.ts';
import { choiceOf, graded, longText, oneOf, question } from '../make.ts';

const scale = 'case-file';
const from = (item: string): { sourceNote: string } => ({
  sourceNote: `From the auditors’ guide, section 3, item ${item}. Our wording; the grade descriptors are ours.`,
});

const planColumns: TickList = {
  id: 'plan-columns',
  title: 'What each step of the plan has',
  hint: 'Tick what the plan shows for most of its steps',
  items: (
    [
      ['issue', 'The issue'],
      ['action', 'The action'],
      ['by-whom', 'By whom'],
      ['by-when', 'By when'],
      ['outcome', 'The wanted outcome'],
      ['how-known', 'How we will know'],
    ] as const
  ).map(choiceOf),
};

export const assessmentEnd: Question[] = [
  graded(
    scale,
    '3h',
    'Protected characteristics considered actively',
    'Are age, disability, ethnicity, faith and other protected characteristics of child and carers actively considered?',
    [
      'All of Good, and what was understood changed how the family was helped.',
      'What these mean for this child and these carers is explored, and used in the assessment.',
      'Characteristics are noted, but what they mean for the child is not explored.',
      'They are left blank, or wrong, and nothing was asked.',
    ],
    [
      {
        text: 'Age, disability, ethnicity, faith or belief, gender, gender identity, language, race, sexual orientation: their effect on this child and these carers.',
      },
      {
        lead: 'Active means explored:',
        text: 'for example how faith shapes family life, or what a parent’s disability means between parent and child and between the children.',
      },
    ],
    { shortTitle: 'Protected characteristics', ...from('h') },
  ),
  graded(
    scale,
    '3i',
    'The child’s voice',
    'How clearly is each child’s voice shown in the assessment, and was it taken into account?',
    [
      'All of Good, and what a child said or showed led to a change that lasted.',
      'Each child is heard or observed throughout. Their wishes are weighed in the analysis and have shaped the plan.',
      'Views are noted in places but not explored, or nothing shows that they were taken into account.',
      'The child cannot be found in the assessment, and no reason is given.',
    ],
    [
      { text: 'Look for the child all through the assessment, and in the part for comments and consent.' },
      {
        lead: 'Unborn, very young or not speaking:',
        text: 'look for careful observation of the child at home and with each parent or carer.',
      },
      { lead: 'Able to contribute:', text: 'were their thoughts sought, written down and weighed?' },
      {
        lead: 'Could not contribute:',
        text: 'is the reason there, and a clear picture of life from the child’s side?',
      },
    ],
    { shortTitle: 'Child’s voice', sourceNote: 'From the auditors’ guide, section 3, item i. Our wording.' },
  ),
  graded(
    scale,
    '3j',
    'Parents, carers and others',
    'Were parents, carers and others who matter part of the assessment, absent parents and fathers included?',
    [
      'All of Good, and the family calls the plan its own and carries parts of it without help.',
      'All parents and carers are heard throughout. Absent parents were looked for, and barriers were met with support.',
      'One parent is heard. Attempts to reach the other, or help with a barrier, are thin.',
      'Parents or carers are written about rather than heard, or an absent parent is not mentioned.',
    ],
    [
      {
        text: 'Parents and carers should be heard all through assessment and plan, so that the plan is theirs.',
      },
      { lead: 'Absent parents and fathers:', text: 'look for clear attempts to trace and contact them.' },
      {
        lead: 'Barriers:',
        text: 'for example language. Was there an interpreter, or other help to take part?',
      },
    ],
    { shortTitle: 'Parents and carers', ...from('j') },
  ),
  graded(
    scale,
    '3k',
    'Narrative and analysis',
    'How good are the narrative and the analysis?',
    [
      'All of Good, and the analysis brought an understanding nobody had before, on which lasting help was built.',
      'A full, accurate, child-focused picture. Information is tested, unmet needs are stated, and each child is analysed.',
      'The story is told, but information is not tested, or children and their differing needs are not told apart.',
      'Description only, inaccurate, or the child is lost among the adults.',
    ],
    [
      {
        lead: 'Narrative:',
        text: 'a whole picture of the child within the family, detailed and accurate, with the child in focus even where the whole family is looked at.',
      },
      {
        lead: 'Analysis:',
        text: 'tests what it was told; states the child’s unmet needs and where parenting falls short; weighs surroundings and strengths.',
      },
      {
        lead: 'Brothers and sisters:',
        text: 'each one’s needs are analysed, and needs that pull against each other are named.',
      },
    ],
    { shortTitle: 'Analysis', ...from('k') },
  ),
  question(
    '3l',
    'Right level of help',
    'Is CAF, level 2 of the local continuum of need, the right level for this case?',
    oneOf(
      ['right', 'Level 2 is right'],
      ['step-up', 'Should step up', 'To children’s social care'],
      ['lower', 'Could be lower', 'Universal or single-agency help is enough'],
    ),
    {
      shortTitle: 'Right level',
      comment: 'always',
      commentLabel: 'Why this level',
      evidence: true,
      guidance: [
        { text: 'Hold the assessment against the local continuum of need and response.' },
        {
          text: 'High risk indicators ticked in 3f need a reason here if you find level 2 right. If the case should step up, write a remedial action.',
        },
      ],
      sourceNote: 'From the auditors’ guide, section 3, item l. The three answers are ours.',
    },
  ),
  graded(
    scale,
    '3m',
    'SMART plan follows from the assessment',
    'Does a clear, SMART plan follow from the assessment?',
    [
      'All of Good, and the plan was written with the family and gave results that lasted.',
      'Every issue in the analysis has a specific step with an owner, a date and a way to know it worked.',
      'There is a plan, but some issues are missing from it, or steps lack owners, dates or measures.',
      'There is no plan, or it does not follow from the assessment.',
    ],
    [
      {
        text: 'Specific, measurable, achievable, realistic, timely. Each step shows the issue, the action, by whom, by when, the wanted outcome and how one will know that it worked.',
      },
      {
        lead: 'For example:',
        text: 'Issue: bedtimes. Action: family worker and mother try the sleep routine for four weeks. By 30 April. Outcome: Robin sleeps nine hours. Known by: the sleep diary and what Robin says.',
      },
    ],
    { shortTitle: 'Plan', tickLists: [planColumns], ...from('m') },
  ),
  question('3n', 'Section overview', 'What is your overall view of this assessment?', longText, {
    guidance: [
      {
        text: 'Say whether the assessment did its job, and why. This text stands beside the figures when findings are reported, so that they have a story.',
      },
    ],
    sourceNote: 'From the auditors’ guide, section 3, item n.',
  }),
];
