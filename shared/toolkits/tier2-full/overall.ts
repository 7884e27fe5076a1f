/** Sections 7 to 10 of the tier 2 toolkit: overall grade, remedial actions, the lead professional's reply, quality assurance close. */
import type { Section } from '../../toolkit/toolkit.ts';
import { anyOf, graded, longText, question, yesNo } from '../make.ts';

const layout = 'The step is in the guide; its layout here is our reconstruction.';

export const overall: Section = {
  id: 'overall',
  number: '7',
  title: 'Overall',
  origin: 'reconstruction',
  part: 'auditor',
  questions: [
    graded(
      'case-file',
      '7a',
      'Overall grade',
      'Which grade does the case file deserve as a whole?',
      [
        'All of Good, and practice beyond it that gave lasting improvement: an exceptional difference.',
        'Early, co-ordinated help. A clear thread from assessment to plan. Risk understood. The child’s voice is evident and acted on.',
        'Not yet Good: not enough assurance that help is co-ordinated, or the child’s voice is unclear or not acted on.',
        'No suitable assurance: poorly planned, weak assessment, too little involvement of the family.',
      ],
      [
        {
          text: 'A judgement on the whole, not an average. If it differs from most of your grades, say why.',
        },
        { text: 'The child’s journey and the child’s voice stand at the centre.' },
      ],
      {
        origin: 'stated',
        sourceNote: 'The four case file grades are stated in the guide; the place of this question is ours.',
      },
    ),
    question(
      '7b',
      'Overall summary',
      'What is strong in this case, and what would make it good or better?',
      longText,
      {
        origin: 'reconstruction',
        sourceNote: layout,
        guidance: [
          {
            text: 'The child’s journey, the child’s voice, the strengths, and what would make it good. The lead professional reads this first.',
          },
        ],
      },
    ),
    question('7c', 'Good practice to share', 'What here is worth sharing with others?', longText, {
      required: false,
      origin: 'stated',
      sourceNote: 'Finding good practice and spreading it is one of the guide’s two purposes.',
      guidance: [
        { text: 'Something another lead professional could do tomorrow. Leave empty if there is none.' },
      ],
    }),
  ],
};

export const remedial: Section = {
  id: 'remedial',
  number: '8',
  title: 'Remedial actions',
  intro:
    'What must be put right, by whom and by when. The quality assurance team takes these to the lead professional and their manager.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    question(
      '8a',
      'Remedial actions',
      'What must be put right, by whom and by when?',
      { kind: 'actions' },
      {
        number: '8',
        required: false,
        guidance: [
          {
            text: 'Name the question each action comes from. Owner: the lead professional, their manager or the quality assurance team.',
          },
          { text: 'Grades below Good usually need one. Plans still missing after chasing always do.' },
        ],
        sourceNote: layout,
      },
    ),
  ],
};

export const reply: Section = {
  id: 'reply',
  number: '9',
  title: 'Lead professional’s reply',
  intro: 'Filled by the lead professional after the auditor has signed.',
  origin: 'stated',
  part: 'lead-professional',
  questions: [
    question('9a', 'Reply', 'What is your comment on this audit?', longText, {
      guidance: [{ text: 'What you take from it, what you see differently, and what has happened since.' }],
      sourceNote: layout,
    }),
    question(
      '9b',
      'Reply to each action',
      'What have you done, or will you do, about each action?',
      { kind: 'actions', reply: true },
      {
        guidance: [{ text: 'One answer for each action, with dates. Say where the record shows it.' }],
        sourceNote: layout,
      },
    ),
  ],
};

export const managerReply: Section = {
  id: 'manager-reply',
  number: '9.1',
  title: 'Lead professional’s manager',
  origin: 'reconstruction',
  part: 'lead-manager',
  questions: [
    question(
      '9c',
      'Manager’s confirmation',
      'Has the manager read the audit and the reply?',
      {
        kind: 'sign-off',
        statement: 'I have read this audit and the reply, and I will see that the actions are done.',
      },
      {
        origin: 'reconstruction',
        sourceNote: layout,
        guidance: [{ text: 'The manager signs for the actions, not for the grades.' }],
      },
    ),
  ],
};

export const qaClose: Section = {
  id: 'qa-close',
  number: '10',
  title: 'Quality assurance close',
  shortTitle: 'QA close',
  origin: 'stated',
  part: 'qa',
  questions: [
    question('10a', 'Reply adequate', 'Does the reply answer the audit and each remedial action?', yesNo, {
      comment: 'when-negative',
      guidance: [{ text: 'If not, say what is still open and who will ask for it.' }],
      sourceNote: layout,
    }),
    question(
      '10b',
      'Themes',
      'Which themes does this audit belong to?',
      anyOf(
        ['consent', 'Consent'],
        ['voice', 'Child’s voice'],
        ['fathers', 'Fathers and absent parents'],
        ['analysis', 'Analysis'],
        ['risk', 'Risk'],
        ['difference', 'Protected characteristics'],
        ['plan', 'SMART planning'],
        ['taf', 'TAF meetings'],
        ['agencies', 'Multi-agency input'],
        ['oversight', 'Management oversight'],
        ['recording', 'Recording'],
        ['level', 'Level of need'],
      ),
      {
        guidance: [
          {
            text: 'The quarterly overview and the year-to-date summary are made by theme. Your organisation’s own codes can stand here: Settings, own words.',
          },
        ],
        sourceNote: 'The summary by theme is stated; the list of themes is ours.',
      },
    ),
    question('10c', 'Recorded', 'Has it been recorded for the quarterly and year-to-date summaries?', yesNo, {
      guidance: [{ text: 'Each finished toolkit goes into both.' }],
      sourceNote: layout,
    }),
  ],
};
