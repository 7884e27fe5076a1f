/** Dip sample: one theme, a few yes-or-no questions, many files in one sheet. No template was found; the form is ours. */
import type { Question } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { everyForm } from '../common-rules.ts';
import { column, field, longText, question, remark, rule, text, yesNo, pastDate } from '../make.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote: 'Ours: no public template was found. Change it as you need.',
} as const;

const numbers = [1, 2, 3, 4, 5] as const;
const ynna = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'na', label: 'Not applicable' },
];

const checkQuestion = (n: number): Question =>
  field(`T${n}`, `Question ${n}`, `What is question ${n}?`, text, {
    ...ours,
    required: n === 1,
    guidance: [
      {
        text: 'Short, and answerable with yes or no: “Was the child seen alone in the last six weeks?” It becomes a column of the sheet.',
      },
    ],
  });

export const dipSample: Toolkit = {
  id: 'dip-sample',
  version: '1.1.0',
  title: 'Dip sample',
  shortTitle: 'Dip sample',
  referencePrefix: 'DS',
  purpose: 'A quick look at one question of practice across many files. It counts; it grades nobody.',
  source: {
    document: '',
    label: 'Caselight’s own form',
    note: 'Dip sampling is common practice; no public template was found. Everything here is ours.',
  },
  subject: 'file',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'One theme, a few questions, no grades.',
    'If a file worries you, stop and act; then go on.',
    'Say in words what the counts do not show.',
  ],
  scales: [],
  parts: [
    {
      id: 'auditor',
      title: 'Dip sample',
      role: 'Auditor',
      statement: 'I looked at each file listed here myself.',
      after: [],
    },
  ],
  sections: [
    {
      id: 'about',
      number: '',
      title: 'About this sample',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        field('H01', 'Theme', 'What is the theme?', text, ours),
        field('H02', 'Sample', 'How were the files chosen?', text, {
          ...ours,
          guidance: [
            {
              text: 'Team, period and how they were drawn: “every tenth open case of the east team, October”.',
            },
          ],
          fresh: true,
        }),
        field('H03', 'Auditor', 'What is your designation?', text, { ...ours, privacy: 'staff' }),
        field('H04', 'Looked at on', 'On which day?', pastDate, ours),
        field('H05', 'Worry seen', 'Did you see anything that may mean somebody is unsafe?', yesNo, {
          ...remark,
          ...ours,
          guidance: [{ text: 'If yes, phone, then record it with “Someone may be at risk now”.' }],
        }),
        field('H05a', 'What you saw', 'In which file, and what?', longText, {
          ...ours,
          showIf: { op: 'is', question: 'H05', value: 'yes' },
        }),
        ...numbers.map(checkQuestion),
      ],
    },
    {
      id: 'sheet',
      number: '1',
      title: 'Files',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        question(
          'F1',
          'Files',
          'What does each file show?',
          {
            kind: 'table',
            columns: [
              column('file', 'File reference', 'text', { required: true }),
              ...numbers.map((n) =>
                column(`q${n}`, `Question ${n}`, 'choice', {
                  choices: ynna,
                  wordsFrom: `T${n}`,
                  required: n === 1,
                }),
              ),
              column('note', 'Note', 'text'),
            ],
            minRows: 1,
          },
          {
            ...ours,
            number: '1',
            privacy: 'pseudonym',
            guidance: [
              {
                text: 'One row for each file. Rows can be pasted from a spreadsheet. Leave columns without a question empty.',
              },
            ],
          },
        ),
      ],
    },
    {
      id: 'finding',
      number: '2',
      title: 'What the sample shows',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        question('F2', 'What the sample shows', 'What do the files show together?', longText, {
          ...ours,
          number: '2a',
          guidance: [
            { text: 'Counts with their n, then what they mean. A handful of files is a hint, no proof.' },
          ],
        }),
        question('F3', 'Good practice to share', 'What was done well?', longText, {
          ...ours,
          number: '2b',
          required: false,
        }),
        question(
          'F4',
          'Actions',
          'What should happen?',
          { kind: 'actions', rag: false },
          { ...ours, number: '2c', required: false },
        ),
      ],
    },
  ],
  roles: {
    'case-reference': 'H01',
    round: 'H01',
    auditor: 'H03',
    'audit-date': 'H04',
    risk: 'H05',
    'risk-detail': 'H05a',
    'good-practice': 'F3',
  },
  rules: [...everyForm, rule('R08', 'warn'), rule('R09', 'block')],
  escalateTo: ['Manager of the service concerned: phone at once'],
  statements: [
    'I looked at each file listed here myself.',
    'Everything I saw that needs somebody to act now has been passed on.',
  ],
};
