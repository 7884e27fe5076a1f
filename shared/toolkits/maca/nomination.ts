/** MACA nomination form: scope, four self-tests, consent statement and the facilitating service's decision. Tests stated in source 001. */
import type { Question } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { everyForm } from '../common-rules.ts';
import { date, field, longText, oneOf, question, remark, rule, text, yesNo, pastDate } from '../make.ts';

const stated = { sourceNote: 'From the leaflet’s advice on nominating. Our wording.' } as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the leaflet prints no form. Change it as you need.',
} as const;

const test = (id: string, title: string, ask: string, ...guidance: readonly string[]): Question =>
  question(id, title, ask, yesNo, {
    ...stated,
    comment: 'always',
    commentLabel: 'Why you say so',
    guidance: guidance.map((line) => ({ text: line })),
  });

export const macaNomination: Toolkit = {
  id: 'maca-nomination',
  version: '1.1.0',
  title: 'Multi-agency case audit (MACA), nomination',
  shortTitle: 'MACA nomination',
  referencePrefix: 'MN',
  purpose:
    'Puts a case forward for a multi-agency case audit, and tests whether reason, time, case and purpose are right.',
  source: {
    document: '001_73fdb1bbbb110c48.txt',
    label: 'Essex Safeguarding Children Board, “What are multi-agency case audits?”',
    note: 'The four tests, the scope and the statement on consent are in the leaflet, here in our wording. Fields and the decision part are a reconstruction.',
  },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Not a forum to sway decisions in a case, nor to settle a dispute between professionals.',
  ],
  scales: [],
  parts: [
    {
      id: 'auditor',
      title: 'Nomination',
      role: 'Nominating professional',
      statement: 'I nominate this case for learning, and I have thought of what it means for the family.',
      after: [],
    },
    {
      id: 'facilitator',
      title: 'Decision',
      role: 'Facilitating service',
      statement: 'This is our decision on the nomination.',
      after: ['auditor'],
    },
  ],
  sections: [
    {
      id: 'about',
      number: '',
      title: 'About the case',
      origin: 'stated',
      part: 'auditor',
      questions: [
        field('N01', 'Case reference', 'Which reference does the case have?', text, {
          ...ours,
          privacy: 'pseudonym',
        }),
        field('N02', 'Agency', 'Which agency nominates?', text, {
          ...stated,
          guidance: [
            { text: 'Any professional who provides a service to the child and family may nominate.' },
          ],
        }),
        field('N03', 'Nominated by', 'What is your designation?', text, { ...ours, privacy: 'staff' }),
        field('N04', 'Nominated on', 'On which day?', pastDate, ours),
        field('N05', 'Under 18', 'Is the child under 18?', yesNo, {
          ...stated,
          guidance: [
            {
              text: 'These audits are mostly about children under 18. Exceptions are possible, with a reason.',
            },
          ],
        }),
        field(
          'N06',
          'Open to social care',
          'At some time in the period, was the child known to children’s social care as an open case?',
          yesNo,
          {
            ...stated,
            guidance: [{ text: 'At some point is enough. Exceptions are possible, with a reason.' }],
          },
        ),
        field('N07', 'Reason for an exception', 'Why should this case be taken all the same?', longText, {
          ...stated,
          required: false,
          showIf: {
            op: 'any',
            of: [
              { op: 'is', question: 'N05', value: 'no' },
              { op: 'is', question: 'N06', value: 'no' },
            ],
          },
          guidance: [{ text: 'What would be learnt here that other cases do not show?' }],
        }),
        field(
          'N08',
          'Family and adults',
          'Which family members and adult services are within the scope?',
          longText,
          {
            ...stated,
            guidance: [
              { text: 'The whole family, and services for its adults, are looked at from the child’s side.' },
            ],
          },
        ),
        field(
          'N09',
          'Risk now',
          'Is anyone in this case at immediate risk, or is their safety unknown?',
          yesNo,
          {
            ...remark,
            ...ours,
            guidance: [
              {
                text: 'If yes, phone, then record it with “Someone may be at risk now”. A nomination is no alarm.',
              },
            ],
          },
        ),
        field('N09a', 'What you know', 'What is the risk, and what do you not know?', longText, {
          ...ours,
          showIf: { op: 'is', question: 'N09', value: 'yes' },
        }),
      ],
    },
    {
      id: 'tests',
      number: '1',
      title: 'Four tests',
      origin: 'stated',
      part: 'auditor',
      questions: [
        test(
          'T1',
          'Right reason',
          'Do you nominate in order to learn, and not to sway a decision in the case or to settle a dispute?',
          'If a decision or a dispute is behind it, say so: there are other ways for that.',
        ),
        test(
          'T2',
          'Right time',
          'Has enough time passed to look back, and would no live activity or review be harmed?',
          'Think of court proceedings, enquiries, complaints and reviews that are running.',
        ),
        test(
          'T3',
          'Right case',
          'Does the case fit the scope?',
          'A child under 18 who was open to children’s social care in the period, with several agencies involved.',
        ),
        test(
          'T4',
          'Clear purpose',
          'Is it clear what the group should achieve?',
          'Name the focus of the discussion and the frame for learning.',
        ),
      ],
    },
    {
      id: 'consent',
      number: '2',
      title: 'What it means for the family',
      origin: 'stated',
      part: 'auditor',
      questions: [
        question(
          'C1',
          'Consent statement',
          'Do you know that the family’s permission is not required here, and why?',
          yesNo,
          {
            ...stated,
            guidance: [
              {
                text: 'The subject is how agencies work together, not planning for the family. Work with the family itself goes on being done with their permission and part.',
              },
            ],
          },
        ),
        question(
          'C2',
          'Implications',
          'What may this audit mean for the child and family, and how will that be handled?',
          longText,
          {
            ...stated,
            guidance: [
              {
                text: 'For example: would they hear of it, could it unsettle a placement, who would answer their questions?',
              },
            ],
          },
        ),
      ],
    },
    {
      id: 'decision',
      number: '3',
      title: 'Decision',
      origin: 'reconstruction',
      part: 'facilitator',
      questions: [
        question(
          'D1',
          'Decision',
          'What is the decision?',
          oneOf(['accept', 'Accepted'], ['defer', 'Deferred'], ['decline', 'Declined']),
          { ...ours, comment: 'always', commentLabel: 'Reason' },
        ),
        question('D2', 'Decided on', 'On which day?', date, ours),
      ],
    },
  ],
  roles: {
    'case-reference': 'N01',
    agency: 'N02',
    auditor: 'N03',
    'audit-date': 'N04',
    risk: 'N09',
    'risk-detail': 'N09a',
  },
  rules: [...everyForm, rule('R02', 'prompt', { leastWords: 10 }), rule('E01', 'warn'), rule('E02', 'warn')],
  escalateTo: [
    'Manager of the service concerned: phone at once',
    'Children’s social care, or 999 where life is in danger',
  ],
  statements: ['I nominate this case for learning, and I have thought of what it means for the family.'],
};
