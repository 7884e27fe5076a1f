/** Header of the case file audit: child, people, dates, the reflective meeting, and the six documents to start from. */
import type { Question } from '../../toolkit/question.ts';
import type { Section } from '../../toolkit/toolkit.ts';
import { field, longText, oneOf, question, remark, text, yesNo, pastDate } from '../make.ts';

const stated = { sourceNote: 'From the auditors’ hints and tips.' } as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the form itself was not available.',
} as const;

export const about: Section = {
  id: 'about',
  number: '',
  title: 'About this audit',
  intro: 'The display name is a pseudonym. Impact sentences begin with it.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    field('H01a', 'Child’s reference', 'Which reference does the child have?', text, {
      ...ours,
      privacy: 'pseudonym',
    }),
    field('H01b', 'Display name', 'Which pseudonym stands for the child in this audit?', text, {
      ...stated,
      privacy: 'pseudonym',
      guidance: [{ text: 'One word that brings a child to mind and names nobody. Impact begins with it.' }],
    }),
    field(
      'H02a',
      'Age',
      'How old is the child?',
      { kind: 'number', min: 0, max: 25, unit: 'years' },
      { ...ours, privacy: 'special' },
    ),
    field(
      'H02b',
      'Status',
      'Which status does the child have?',
      oneOf(
        ['early-help', 'Early help'],
        ['cin', 'Child in need'],
        ['cp', 'Child protection'],
        ['cla', 'Looked after'],
        ['care-leaver', 'Care leaver'],
      ),
      ours,
    ),
    field('H02c', 'Team', 'Which team holds the case?', text, ours),
    field('H03a', 'Worker', 'What is the worker’s designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'The audit is a conversation with this person.' }],
    }),
    field('H03b', 'Team manager', 'What is the team manager’s designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'Told at once if you escalate.' }],
    }),
    field('H03c', 'Assistant manager', 'What is the assistant team manager’s designation?', text, {
      ...stated,
      privacy: 'staff',
      required: false,
      guidance: [{ text: 'Told at once if you escalate. Leave empty where there is none.' }],
    }),
    field('H04', 'Auditor', 'What is your designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'Worker, auditor and moderator are three people.' }],
    }),
    field('H04c', 'Moderator', 'Who moderates this audit?', text, {
      ...stated,
      privacy: 'staff',
      required: false,
      fresh: true,
      guidance: [
        { text: 'Designation, as far as it is known. Neither the auditor nor the worker nor their manager.' },
      ],
    }),
    field('H04b', 'Audited on', 'On which day did you finish reading?', pastDate, ours),
    field('H05a', 'Allocated on', 'When was the audit allocated to you?', pastDate, {
      ...stated,
      guidance: [{ text: 'The look-back and the meeting count from here.' }],
    }),
    field('H05b', 'First contact', 'When did you first call or write to the worker?', pastDate, {
      ...stated,
      guidance: [
        {
          text: 'As soon as the audit is allocated: say who you are, what your role is and why you ask for time.',
        },
      ],
    }),
    field('H06a', 'Reflective meeting', 'On which day was the reflective meeting?', pastDate, {
      ...stated,
      guidance: [{ text: 'Book it at once. Avoid feedback on a Friday afternoon.' }],
    }),
    field('H06b', 'Time', 'At what time?', text, {
      ...stated,
      guidance: [{ text: 'For example 10:30.' }],
      fresh: true,
    }),
    field(
      'H06c',
      'With',
      'With whom?',
      oneOf(
        ['worker', 'The worker'],
        ['line-manager', 'The line manager, because the worker was not available'],
      ),
      {
        ...stated,
        guidance: [{ text: 'Open questions. Put it about the record rather than about the person.' }],
        fresh: true,
      },
    ),
    field('H07a', 'Looking back to', 'How far back did you look?', pastDate, {
      ...stated,
      guidance: [{ text: 'Six months. Go further back only where today cannot be understood without it.' }],
    }),
    field('H07b', 'Why further back', 'If you looked further back than six months, why?', text, {
      ...stated,
      required: false,
      guidance: [{ text: 'One sentence.' }],
    }),
    field(
      'H09',
      'Feedback from child or parent',
      'What did the child or a parent say about the help?',
      longText,
      { ...ours, required: false, fresh: true },
    ),
    field(
      'H10',
      'Risk now',
      'Could the child come to harm now, or do you not know whether the child is safe?',
      yesNo,
      {
        ...remark,
        ...stated,
        guidance: [
          {
            lead: 'Escalate:',
            text: 'phone at once; never wait until the audit is finished. Ask yourself: does somebody need to act now to keep a child safe?',
          },
          { text: 'To think aloud, call the principal social worker, but call now.' },
        ],
      },
    ),
    field('H10a', 'What you know', 'What is the risk, and what do you not know?', longText, {
      ...stated,
      showIf: { op: 'is', question: 'H10', value: 'yes' },
      guidance: [{ text: 'Facts and dates.' }],
    }),
    field(
      'H11',
      'Practice concern',
      'Is there something about practice that the principal social worker should hear of beside this audit?',
      yesNo,
      {
        ...stated,
        guidance: [
          {
            lead: 'Review:',
            text: 'practice needs to become better, and somebody should look at the case again. Nobody is in immediate danger.',
          },
        ],
      },
    ),
    field(
      'H11a',
      'Which alarm',
      'Does it need escalation at once, or a review?',
      oneOf(['escalate', 'Escalate at once'], ['review', 'Ask for a review']),
      {
        ...stated,
        showIf: { op: 'is', question: 'H11', value: 'yes' },
        comment: 'always',
        commentLabel: 'What it is about, and who was told',
        guidance: [{ text: 'Two different alarms. If you hesitate, treat it as escalation and phone.' }],
      },
    ),
  ],
};

const startDocument = (id: string, title: string): Question =>
  question(
    id,
    title,
    `Did you find ${title.toLocaleLowerCase('en-GB')}?`,
    oneOf(['found', 'Found'], ['not-found', 'Asked the worker or manager, and not found']),
    {
      ...stated,
      notApplicable: true,
      comment: 'when-negative',
      guidance: [
        {
          text: 'If you cannot find it, ask. If nobody can, take it as not written and judge what that means.',
        },
      ],
    },
  );

export const documents: Section = {
  id: 'documents',
  number: 'S',
  title: 'Starting documents',
  intro: 'Read sparingly. These six tell you where to look further.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    startDocument('S1', 'The most recent referral'),
    startDocument('S2', 'The assessment'),
    startDocument('S3', 'The plan'),
    startDocument('S4', 'The review'),
    startDocument('S5', 'Court documents'),
    startDocument('S6', 'The chronology'),
  ],
};
