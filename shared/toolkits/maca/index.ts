/** Multi-agency case audit (MACA): the tool each agency returns before the day. Source 001 says there are six practice questions; their wording is ours. */
import type { Question } from '../../toolkit/question.ts';
import type { Section, Toolkit } from '../../toolkit/toolkit.ts';
import { narrativeRules } from '../common-rules.ts';
import {
  column,
  date,
  field,
  longText,
  oneOf,
  question,
  remark,
  rule,
  text,
  yesNo,
  pastDate,
} from '../make.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote:
    'Reconstruction: the leaflet says there are six practice questions and does not print them. Change them as you need.',
} as const;
const stated = { sourceNote: 'From the partnership’s leaflet on multi-agency case audits.' } as const;

const about: Section = {
  id: 'about',
  number: '',
  title: 'About this return',
  intro:
    'References and designations only. The permission of the family is not required; think all the same of what the audit means for them.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    field('H01a', 'Event', 'Which event is this return for?', text, {
      ...stated,
      guidance: [{ text: 'The reference in your invitation.' }],
    }),
    field('H01b', 'Event date', 'On which day does the event take place?', date, {
      ...stated,
      guidance: [{ text: 'Return this tool before the day, so that everybody comes prepared.' }],
    }),
    field('H02a', 'Case reference', 'Which reference does the case have?', text, {
      ...ours,
      privacy: 'pseudonym',
    }),
    field(
      'H02b',
      'Child’s age band',
      'Which age band is the child in?',
      oneOf(
        ['unborn', 'Unborn'],
        ['under-5', 'Under 5'],
        ['5-11', '5 to 11'],
        ['12-15', '12 to 15'],
        ['16-17', '16 or 17'],
        ['18', '18 or over'],
      ),
      ours,
    ),
    field(
      'H02c',
      'Brothers and sisters',
      'How many brothers and sisters?',
      { kind: 'number', min: 0, max: 20 },
      { ...ours, required: false },
    ),
    field('H03', 'Focus', 'What are the focus and the lines of enquiry?', longText, {
      ...stated,
      guidance: [{ text: 'As sent by the service that facilitates the day.' }],
      fresh: true,
    }),
    field('H04a', 'Agency', 'Which agency do you answer for?', text, {
      ...stated,
      guidance: [{ text: 'Your own agency’s perspective is asked for.' }],
    }),
    field('H04b', 'Service or team', 'Which service or team?', text, { ...ours, required: false }),
    field('H04c', 'Completed by', 'What is your designation?', text, { ...ours, privacy: 'staff' }),
    field(
      'H05',
      'Your part',
      'How do you take part?',
      oneOf(
        ['practitioner', 'I worked directly with the child and family'],
        ['manager', 'I manage front-line staff'],
        ['strategic', 'I lead strategically'],
      ),
      { ...stated, guidance: [{ text: 'The day brings these three levels together.' }] },
    ),
    field('H06a', 'Involved from', 'From when was your agency involved?', pastDate, ours),
    field('H06b', 'Involved until', 'Until when?', date, {
      ...ours,
      required: false,
      guidance: [{ text: 'Leave empty if still involved.' }],
    }),
    field('H06c', 'Period from', 'From which day did you look?', pastDate, ours),
    field('H06d', 'Period to', 'Up to which day did you look?', date, ours),
    field('H07', 'Returned on', 'When do you return this tool?', date, ours),
    field('H08', 'Risk now', 'Is anyone in this case at immediate risk, or is their safety unknown?', yesNo, {
      ...remark,
      ...ours,
      guidance: [
        { text: 'If yes, phone, then record it with “Someone may be at risk now”. The event can wait.' },
      ],
    }),
    field('H08a', 'What you know', 'What is the risk, and what do you not know?', longText, {
      ...ours,
      showIf: { op: 'is', question: 'H08', value: 'yes' },
    }),
    field('H09', 'Confidence scale', 'Does your partnership use the 0 to 10 confidence scale?', yesNo, {
      ...ours,
      required: false,
      guidance: [{ text: 'Leave empty unless you were asked to use it. The leaflet grades nothing.' }],
    }),
  ],
};

const practiceQuestion = (
  id: string,
  title: string,
  shortTitle: string,
  ask: string,
  guidance: readonly string[],
): Question[] => [
  question(id, title, ask, longText, {
    ...ours,
    shortTitle,
    guidance: guidance.map((line) => ({ text: line })),
  }),
  question(
    `${id}c`,
    `Confidence for ${id}`,
    `How confident are you in this, from 0 to 10?`,
    { kind: 'number', min: 0, max: 10 },
    {
      ...ours,
      number: '',
      required: false,
      showIf: { op: 'is', question: 'H09', value: 'yes' },
      guidance: [{ text: '0 is not at all, 10 is fully. It starts a talk; it is no grade.' }],
    },
  ),
];

export const maca: Toolkit = {
  id: 'maca',
  version: '1.1.0',
  title: 'Multi-agency case audit (MACA), agency return',
  shortTitle: 'MACA return',
  referencePrefix: 'MC',
  purpose:
    'Six questions that prepare each agency for a day of learning about how agencies worked together with one child and family: what worked well, what worked less well, and why.',
  source: {
    document: '001_73fdb1bbbb110c48.txt',
    label: 'Essex Safeguarding Children Board, “What are multi-agency case audits?”',
    note: 'Purpose, levels of participants, the six-question tool as such and the nomination tests are stated. The wording of the six questions is a reconstruction. Nothing is graded.',
  },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'The day is for learning without blame. Ask how and when practice worked, and what stood in its way.',
    'Your own agency’s perspective: roles, constraints, strengths.',
    'It is no place for decisions about the case, nor for settling a dispute.',
  ],
  scales: [],
  parts: [
    {
      id: 'auditor',
      title: 'Return',
      role: 'Participant',
      statement: 'This is our agency’s perspective, and I bring it to the event.',
      after: [],
    },
  ],
  sections: [
    about,
    {
      id: 'questions',
      number: '1',
      title: 'Six practice questions',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        ...practiceQuestion(
          'Q1',
          'Our part',
          'Our part',
          'What did we do and when, and what did we understand of the child’s life?',
          ['Facts and dates from your own records. Pseudonyms only.'],
        ),
        ...practiceQuestion(
          'Q2',
          'What worked well, and why',
          'Worked well',
          'What worked well in our practice and with others, and why?',
          [
            'Name what made it work, so that it can be repeated: because there was time, because two people knew each other.',
          ],
        ),
        ...practiceQuestion(
          'Q3',
          'What worked less well, and why',
          'Worked less well',
          'What worked less well, and why?',
          ['Look at the system before the person: workload, tools, access, thresholds. No blame.'],
        ),
        ...practiceQuestion(
          'Q4',
          'Understanding and challenging each other',
          'Between agencies',
          'How did agencies understand each other, share information and challenge one another?',
          ['Include adult services. Note who came late or was not asked.'],
        ),
        ...practiceQuestion(
          'Q5',
          'Difference to child and family',
          'Difference made',
          'What difference did the joint work make to the child and family, in their words where known?',
          ['Feedback from child, parents or practitioners, if there is any.'],
        ),
        ...practiceQuestion(
          'Q6',
          'What we have learnt',
          'Learning',
          'What have we learnt, and what should change in practice, service or partnership?',
          ['For the discussion. No decisions about this case.'],
        ),
        question(
          'Q6a',
          'Changes',
          'Which changes follow from it?',
          {
            kind: 'table',
            columns: [
              column('level', 'Level', 'choice', {
                required: true,
                choices: [
                  { id: 'practice', label: 'My practice' },
                  { id: 'agency', label: 'My agency' },
                  { id: 'partnership', label: 'Partnership' },
                ],
              }),
              column('change', 'What changes', 'text', { required: true }),
              column('who', 'Who, by role', 'text', { required: true }),
              column('when', 'By when', 'date'),
            ],
            noneLabel: 'None proposed',
          },
          {
            ...ours,
            number: '',
            shortTitle: 'Changes',
            guidance: [{ text: 'Changes in how people work, not steps in this case.' }],
          },
        ),
      ],
    },
  ],
  roles: {
    'case-reference': 'H02a',
    subject: 'H02a',
    agency: 'H04a',
    round: 'H01a',
    auditor: 'H04c',
    // The tool is returned before the day of the event.
    'return-by': 'H01b',
    'audit-date': 'H07',
    'period-from': 'H06c',
    'period-to': 'H06d',
    risk: 'H08',
    'risk-detail': 'H08a',
    'good-practice': 'Q2',
  },
  rules: [
    ...narrativeRules.filter((use) => use.id !== 'R04'),
    rule('R14', 'block'),
    rule('E04', 'prompt'),
    rule('E06', 'prompt'),
  ],
  escalateTo: [
    'Manager of the service concerned: phone at once',
    'Children’s social care, or 999 where life is in danger',
    'The service that facilitates the event: afterwards, that a concern was passed on',
  ],
  statements: [
    'This is our agency’s perspective, and I bring it to the event.',
    'Everything I saw that needs somebody to act now has been passed on.',
  ],
};
