/** Multi-agency case file audit (MACFA): one form per agency and person. Rubric, own-agency rule and steps stated in source 000; sections ours. */
import type { Section, Toolkit } from '../../toolkit/toolkit.ts';
import { gradedRulesBeside } from '../common-rules.ts';
import { column, graded, longText, question, remark, rule, yesNo } from '../make.ts';
import { about } from './about.ts';
import { practice } from './practice.ts';
import { macfaScale } from './scale.ts';
import { theme } from './theme.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the form itself was not available. Your partnership can change it.',
} as const;
const stated = { sourceNote: 'From the partnership’s guidance on completing the form.' } as const;

const start: Section = {
  id: 'start',
  number: 'A',
  title: 'Before you grade',
  origin: 'reconstruction',
  part: 'auditor',
  questions: [
    question(
      'A0',
      'Immediate risk',
      'Is anyone in this case at immediate risk, or is their safety unknown?',
      yesNo,
      {
        ...remark,
        ...ours,
        guidance: [
          {
            text: 'Answer this first. If yes, phone, then record it with “Someone may be at risk now”. The form can wait.',
          },
        ],
      },
    ),
    question('A0a', 'What you know', 'What is the risk, and what do you not know?', longText, {
      ...ours,
      showIf: { op: 'is', question: 'A0', value: 'yes' },
    }),
    question('A1', 'Our agency’s involvement', 'What was our agency’s involvement in the period?', longText, {
      shortTitle: 'Our involvement',
      guidance: [
        { lead: 'Our agency only.', text: 'What other agencies did is for the meeting.' },
        { text: 'An outline with dates: why we were involved, what we did, where it stands.' },
      ],
      ...stated,
    }),
    question(
      'H12',
      'Connected people',
      'Which people are connected with this person?',
      {
        kind: 'table',
        columns: [
          column('reference', 'Reference', 'text', { hint: 'P2a, not a name', required: true }),
          column('link', 'Link to the person', 'text', { required: true }),
          column('household', 'Role in the household', 'text'),
          column('known', 'Known to us', 'yes-no', { required: true }),
          column('matters', 'Risk or strength', 'text'),
        ],
        noneLabel: 'None known',
      },
      {
        number: '',
        privacy: 'pseudonym',
        guidance: [
          {
            text: 'Family, carers, neighbours, friends who stay: whoever matters for safety or strength. Say “none known” rather than leaving it empty.',
          },
        ],
        ...stated,
      },
    ),
  ],
};

const overall: Section = {
  id: 'overall',
  number: 'D',
  title: 'Overall',
  origin: 'reconstruction',
  part: 'auditor',
  questions: [
    graded(
      'macfa',
      'A18',
      'Overall grade for our agency',
      'Which grade does our agency’s work deserve as a whole?',
      [
        'All of Good, strong research-informed practice, and creative work of exceptional effect on the person’s life.',
        'Duties met, risk managed, procedures followed, and clear person-centred practice that helped the person.',
        'Some gaps: limited duties, risk work or voice; the effect on the person is mixed.',
        'Significant gaps: duties or procedures not met, risk not identified, no voice.',
      ],
      [
        { text: 'Not an average. If it differs from most parts, say why.' },
        { text: 'The basis is what our own work directly changed for the person, within the theme.' },
      ],
      {
        shortTitle: 'Overall grade',
        matrix: true,
        commentHint: 'Our agency’s part only. What it changed for the person',
        ...ours,
      },
    ),
    question(
      'A19',
      'Good practice to share',
      'What good practice of our agency is worth sharing?',
      longText,
      {
        shortTitle: 'Good practice',
        guidance: [{ text: 'Say what made it work, so that others can do it too.' }],
        ...stated,
      },
    ),
    question('A20', 'Areas for improvement', 'Where could our agency become better?', longText, {
      shortTitle: 'Areas to improve',
      guidance: [{ text: 'The few that would have changed most for this person.' }],
      ...stated,
    }),
    question(
      'A21',
      'Our agency’s actions',
      'What will our agency do, who, by when, and how will we know?',
      { kind: 'actions', rag: false },
      {
        shortTitle: 'Our actions',
        required: false,
        guidance: [{ text: 'Actions of our own agency do not wait for the meeting.' }],
        ...ours,
      },
    ),
    question(
      'A22',
      'Questions for the meeting',
      'What should the partnership discuss or decide at the meeting?',
      longText,
      {
        shortTitle: 'For the meeting',
        required: false,
        guidance: [
          {
            text: 'Here you may turn to the work between agencies: as a question, not as a judgement on another agency.',
          },
        ],
        ...ours,
      },
    ),
  ],
};

export const macfa: Toolkit = {
  id: 'macfa',
  version: '1.1.0',
  title: 'Multi-agency case file audit (MACFA)',
  shortTitle: 'MACFA',
  referencePrefix: 'MA',
  purpose:
    'Each agency looks at its own work with one person, within the theme of the round, before agencies meet and put their pictures together.',
  source: {
    document: '000_7762c6a1dd6be475.txt',
    label:
      'Shropshire Safeguarding Community Partnership, multi-agency case file audits, revised January 2024',
    note: 'The rubric, the rule to look at one’s own agency only, connected people, reasons for each grade and the steps round the meeting are stated. The form itself was not available: section names, prompts and descriptors are a reconstruction.',
  },
  subject: 'person',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Look at your own agency only. The agencies’ pictures are put together at the meeting.',
    'Know your legal duties, service standards and the multi-agency procedures before you begin.',
    'Every grade rests on how far our agency’s work directly changed things for this person, within the theme. Explain each grade in full.',
    'Look for good practice as well as for what could be better.',
    'After the meeting, delete other agencies’ forms from mail and computers.',
  ],
  scales: [macfaScale],
  parts: [
    {
      id: 'auditor',
      title: 'Audit',
      role: 'Auditor of the agency',
      statement:
        'This is our own agency’s work as the record shows it, and these are my own grades and reasons.',
      after: [],
    },
    {
      id: 'agency-lead',
      title: 'Agency lead',
      role: 'Safeguarding lead of the agency',
      statement: 'I have read this return and agree that it goes to the meeting for our agency.',
      after: ['auditor'],
    },
  ],
  sections: [
    about,
    start,
    {
      id: 'practice',
      number: 'B',
      title: 'Our agency’s practice',
      shortTitle: 'Our practice',
      origin: 'reconstruction',
      part: 'auditor',
      questions: practice,
    },
    {
      id: 'theme',
      number: 'C',
      title: 'Questions on the theme',
      shortTitle: 'Theme',
      intro:
        'Up to five questions that the commissioning group set for this round. Their words, and how each is answered, stand in the header.',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [1, 2, 3, 4, 5].flatMap(theme),
    },
    overall,
    {
      id: 'sign-off',
      number: 'E',
      title: 'Agency lead’s sign-off',
      shortTitle: 'Agency lead',
      origin: 'reconstruction',
      part: 'agency-lead',
      questions: [
        question(
          'A23',
          'Agency lead',
          'Does the agency’s safeguarding lead agree to this return?',
          {
            kind: 'sign-off',
            statement: 'I have read this return and agree that it goes to the meeting for our agency.',
          },
          ours,
        ),
      ],
    },
  ],
  overall: 'A18',
  roles: {
    'case-reference': 'H09',
    subject: 'H09',
    agency: 'H05',
    round: 'H01',
    auditor: 'H06',
    'audit-date': 'H08',
    'return-by': 'H04',
    'period-from': 'H13a',
    'period-to': 'H13b',
    'period-reason': 'H14',
    risk: 'A0',
    'commissioned-by': 'H02',
    'risk-detail': 'A0a',
    'good-practice': 'A19',
  },
  rules: [
    ...gradedRulesBeside('H12'),
    rule('R06', 'warn', { months: 12 }),
    rule('R14', 'block'),
    rule('S04', 'block', { packsWorkingDays: 3 }),
    rule('S05', 'warn'),
    rule('S06', 'warn'),
    rule('S07', 'prompt'),
    rule('S08', 'block'),
    rule('S09', 'prompt'),
  ],
  escalateTo: [
    'Manager of the service concerned: phone at once',
    'Your agency’s safeguarding lead',
    'Police or ambulance on 999 where life is in danger',
  ],
  statements: [
    'I had no direct part in this case.',
    'I looked at our own agency’s work only, and these are my own grades and reasons.',
    'Everything I saw that needs somebody to act now has been passed on.',
  ],
};
