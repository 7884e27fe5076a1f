/** Case file audit with moderation after source 003: twelve areas, four boxes each, no "inadequate", two different alarms. */
import { fourGrades } from '../../scales/four-grades.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { gradedRulesBeside } from '../common-rules.ts';
import { graded, longText, question, rule } from '../make.ts';
import { about, documents } from './about.ts';
import { areas } from './areas.ts';

const stated = { sourceNote: 'From the auditors’ hints and tips; wording is ours.' } as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the form itself was not available.',
} as const;

export const caseFileAudit: Toolkit = {
  id: 'case-file-audit',
  version: '1.1.0',
  title: 'Case file audit with moderation',
  shortTitle: 'Case file audit',
  referencePrefix: 'CF',
  purpose:
    'An audit with the worker rather than of the worker: what is this child’s experience, what made it so, and what must happen now to make it good.',
  source: {
    document: '003_45012456bd957d9f.txt',
    label: 'Buckinghamshire, hints and tips for effective case file audits',
    note: 'The boxes, their order and how to fill them, the starting documents, the look-back, the two alarms and the moderator’s part are stated. That there are 12 areas is stated; their names, the grade words and the layout are a reconstruction.',
  },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Audits are for learning. The question is less what was not done than what now needs to happen.',
    'Judgement first, then evidence, then impact, then actions.',
    'Evidence is short and weighed: facts, what they tell you, how that led to your judgement.',
    'Impact begins with the child’s name, says what it means for the child, and what may follow.',
    'Areas are prompts, not cages. Put an issue where it fits best.',
    'Many or serious shortcomings: work hard to be sure that Good is right. No impact found: Good will be out of reach, but read once more first.',
    'There is no Inadequate here on purpose: it stops people. Hard messages are fine.',
  ],
  scales: [
    {
      id: 'journey',
      title: 'Judgements',
      grades: fourGrades([
        'All of Good, and exceptional for this child.',
        'The child’s experience is understood and improving because of the work.',
        'Not yet good. Say what would make it so.',
      ]),
    },
  ],
  parts: [
    {
      id: 'auditor',
      title: 'Audit',
      role: 'Auditor',
      statement: 'I have read the file and talked it over, and these are my own judgements.',
      after: [],
    },
    {
      id: 'worker',
      title: 'Worker’s reflection',
      role: 'Worker',
      statement: 'I have read this audit, and this is my reflection on it.',
      after: ['auditor'],
    },
  ],
  sections: [
    about,
    documents,
    {
      id: 'areas',
      number: '',
      title: 'The child’s journey',
      shortTitle: 'Areas',
      intro:
        'Twelve areas of the child’s way through the service. Where they go well, the child’s experience is usually good.',
      origin: 'reconstruction',
      part: 'auditor',
      questions: areas,
    },
    {
      id: 'overall',
      number: '',
      title: 'Overall judgement',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        graded(
          'journey',
          'C13',
          'Overall judgement',
          'What is the child’s experience of the help as a whole?',
          [
            'All of Good, and exceptional for this child.',
            'The child’s experience is understood and improving because of the work.',
            'Not yet good. The summary says what would make it so.',
          ],
          [{ text: 'Not an average. Which areas weigh most for this child?' }],
          {
            number: '13',
            commentLabel: 'Summary',
            commentHint: 'What the help means for the child, and what now needs to happen',
            ...ours,
          },
        ),
        question(
          'C14',
          'Actions',
          'What must happen, by whom, by when, and how will it be measured?',
          { kind: 'actions', rag: false },
          {
            number: '14',
            required: false,
            guidance: [
              { text: 'Few and big. The worker should be able to lift them into the plan almost unchanged.' },
              {
                text: 'Agreed with worker and manager in conversation. They start at once, and are provisional until moderated.',
              },
            ],
            ...stated,
          },
        ),
      ],
    },
    {
      id: 'reflection',
      number: '',
      title: 'Worker’s reflection',
      origin: 'reconstruction',
      part: 'worker',
      questions: [
        question(
          'C15',
          'Worker’s reflection',
          'What do you take from this audit, and what would have helped you?',
          longText,
          {
            number: '15',
            guidance: [{ text: 'Written by the worker. It is not edited.' }],
            ...ours,
          },
        ),
      ],
    },
  ],
  overall: 'C13',
  roles: {
    'case-reference': 'H01a',
    'display-name': 'H01b',
    auditor: 'H04',
    'audit-date': 'H04b',
    'period-from': 'H07a',
    'period-reason': 'H07b',
    risk: 'H10',
    'risk-detail': 'H10a',
  },
  rules: [
    ...gradedRulesBeside('S1', 'S2', 'S3', 'S4', 'S5', 'S6'),
    rule('R06', 'warn', { months: 6 }),
    rule('B01', 'prompt'),
    rule('B02', 'warn'),
    rule('B03', 'prompt'),
    rule('B04', 'warn'),
    rule('B05', 'warn', { gaps: 3 }),
    rule('B06', 'block'),
    rule('B07', 'prompt', { most: 5 }),
    rule('B08', 'warn'),
    rule('B09', 'block'),
    rule('B11', 'block'),
  ],
  escalateTo: [
    'Principal social worker: phone at once',
    'Assistant director for quality assurance',
    'Team manager and assistant team manager',
    'Social worker of the child',
  ],
  statements: [
    'I had no direct part in this case.',
    'I have read the file and talked it over with the worker or their manager, and these are my own judgements.',
    'Everything I saw that needs somebody to act now has been passed on.',
  ],
};
