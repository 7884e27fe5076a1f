/** Header of the MACFA form: round, agency, person, period, and the questions the commissioning group set for this round. */
import type { Question } from '../../toolkit/question.ts';
import type { Section } from '../../toolkit/toolkit.ts';
import { anyOf, date, field, longText, oneOf, text, pastDate } from '../make.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the form itself was not available. Your partnership can change it.',
} as const;
const stated = { sourceNote: 'From the partnership’s guidance, process and schedule.' } as const;

const special = (id: string, title: string, ask: string): Question =>
  field(id, title, ask, text, {
    ...ours,
    privacy: 'special',
    guidance: [{ text: 'As the record has it. Write “not recorded” where it does not say.' }],
  });

/** A question the group set for this round, and how it is answered: graded where nothing else is chosen. */
const themeQuestion = (n: number): Question[] => [
  field(`T${n}`, `Theme question ${n}`, `What is theme question ${n} of this round?`, text, {
    fresh: true,
    ...ours,
    required: false,
    guidance: [{ text: 'As the commissioning group wrote it. Empty ones do not appear in the form.' }],
  }),
  field(
    `T${n}a`,
    `Answer to theme question ${n}`,
    `How is theme question ${n} answered?`,
    oneOf(
      ['graded', 'With a grade and reasons'],
      ['yes-no', 'With yes or no and reasons'],
      ['words', 'In words'],
    ),
    {
      fresh: true,
      ...ours,
      required: false,
      showIf: { op: 'answered', question: `T${n}` },
      guidance: [{ text: 'As the commissioning group asks it. With a grade, where nothing is chosen.' }],
    },
  ),
];

export const about: Section = {
  id: 'about',
  number: '',
  title: 'About this audit',
  intro: 'One form for each person and agency. Use references and designations, no names.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    field('H01', 'Theme of the round', 'What is the theme of this audit round?', text, {
      ...stated,
      guidance: [
        {
          text: 'As published in the year’s schedule: self-neglect, neglect of children, reoffending. Every grade is given within it.',
        },
      ],
    }),
    field(
      'H02',
      'Commissioning group',
      'Which group commissioned the audit?',
      oneOf(
        ['adults', 'Adult safeguarding and protection'],
        ['children', 'Child safeguarding and protection'],
        ['community', 'Community safety'],
        ['joint', 'A joint audit of several groups'],
      ),
      {
        ...stated,
        guidance: [{ text: 'Each group may run two audits a year, alone or together with another.' }],
      },
    ),
    field('H03', 'Meeting date', 'When is the multi-agency meeting?', date, {
      ...stated,
      guidance: [
        {
          text: 'All agencies’ forms are sent round three working days before. Everybody reads all of them.',
        },
      ],
    }),
    field('H04', 'Return by', 'By when is this form to be returned?', date, {
      ...stated,
      guidance: [{ text: 'The date in the letter that came with the form.' }],
    }),
    field(
      'H05',
      'Our agency',
      'For which agency do you fill this form?',
      oneOf(
        ['adult-social-care', 'Adult social care'],
        ['childrens-social-care', 'Children’s social care'],
        ['early-help', 'Early help'],
        ['police', 'Police'],
        ['probation', 'Probation'],
        ['youth-justice', 'Youth justice'],
        ['community-health', 'Community health'],
        ['hospital', 'Hospital'],
        ['mental-health', 'Mental health service'],
        ['gp', 'GP practice'],
        ['ambulance', 'Ambulance service'],
        ['fire', 'Fire and rescue'],
        ['housing', 'Housing'],
        ['education', 'Education or school'],
        ['substance-service', 'Drug and alcohol service'],
        ['domestic-abuse', 'Domestic abuse service'],
        ['voluntary', 'Voluntary organisation'],
        ['other', 'Another agency'],
      ),
      { ...stated, guidance: [{ text: 'Your own agency only. One form for each person the agency knows.' }] },
    ),
    field('H05a', 'Service or team', 'Which service or team of your agency?', text, {
      ...ours,
      required: false,
    }),
    field('H06', 'Auditor', 'What is your designation?', text, { ...ours, privacy: 'staff' }),
    field('H07', 'Checked by', 'Which line manager or safeguarding lead checks this return?', text, {
      ...ours,
      required: false,
      privacy: 'staff',
      guidance: [{ text: 'Designation only.' }],
      fresh: true,
    }),
    field('H08', 'Audited on', 'On which day did you finish reading?', pastDate, ours),
    field('H09', 'Person', 'Which reference does the person have in this round?', text, {
      ...ours,
      privacy: 'pseudonym',
      guidance: [{ text: 'As in the letter: P1, P2 or P3. No name, no initials.' }],
    }),
    field(
      'H10',
      'Who the person is',
      'Is the person an adult, a child, a young person, or a household?',
      oneOf(
        ['adult', 'Adult'],
        ['child', 'Child'],
        ['young-person', 'Young person'],
        ['household', 'Household'],
      ),
      ours,
    ),
    field(
      'H11a',
      'Age band',
      'Which age band?',
      oneOf(
        ['under-5', 'Under 5'],
        ['5-11', '5 to 11'],
        ['12-17', '12 to 17'],
        ['18-25', '18 to 25'],
        ['26-64', '26 to 64'],
        ['65', '65 and over'],
        ['not-recorded', 'Not recorded'],
      ),
      ours,
    ),
    special('H11b', 'Gender', 'Which gender does the record give?'),
    special('H11c', 'Ethnicity', 'Which ethnicity does the record give?'),
    special('H11d', 'Disability', 'Which disability does the record give?'),
    special('H11e', 'First language', 'Which first language does the record give?'),
    field('H13a', 'Period from', 'From which day did you look?', pastDate, {
      ...stated,
      guidance: [
        {
          text: 'Usually the twelve months before the person was selected. Looking further back needs a reason.',
        },
      ],
    }),
    field('H13b', 'Period to', 'Up to which day did you look?', date, {
      ...stated,
      guidance: [{ text: 'Usually the day the person was selected, or the day you read the file.' }],
    }),
    field('H14', 'Why another period', 'If you looked outside the usual twelve months, why?', text, {
      ...ours,
      required: false,
    }),
    field(
      'H15',
      'Our contact',
      'What contact did your agency have in the period: first, last, open or closed?',
      text,
      {
        ...ours,
        guidance: [{ text: 'For example: first contact 4 June, last 12 October, still open.' }],
        fresh: true,
      },
    ),
    field(
      'H16',
      'Records and people',
      'Which records did you read, and with whom did you speak?',
      anyOf(
        ['case-notes', 'Case notes'],
        ['assessments', 'Assessments'],
        ['plans', 'Plans and reviews'],
        ['referrals', 'Referrals'],
        ['incidents', 'Incident records'],
        ['supervision', 'Supervision notes'],
        ['letters', 'Letters and e-mails'],
        ['practitioner', 'Talk with the practitioner'],
        ['manager', 'Talk with the manager'],
      ),
      { ...ours, guidance: [{ text: 'Designations only, where you add people.' }], fresh: true },
    ),
    field('H16a', 'Note on records', 'Is there a record you looked for and could not find?', longText, {
      ...ours,
      required: false,
      fresh: true,
    }),
    ...[1, 2, 3, 4, 5].flatMap(themeQuestion),
  ],
};
