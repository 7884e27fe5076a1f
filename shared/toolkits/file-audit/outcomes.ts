/** Sections K9 to K16 of the file audit: impact, outcomes, overall grade, tasks, and the two managers' parts. */
import type { Question } from '../../toolkit/question.ts';
import type { Section } from '../../toolkit/toolkit.ts';
import { graded, longText, oneOf, question, yesNo } from '../make.ts';

const stated = { sourceNote: 'From the file audit framework; wording and descriptors are ours.' } as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the template is not printed in the framework.',
} as const;

const outcome = (id: string, title: string, ask: string): Question =>
  question(
    id,
    title,
    ask,
    oneOf(
      ['improved', 'Improved'],
      ['maintained', 'Maintained'],
      ['declined', 'Declined'],
      ['no-evidence', 'No evidence'],
    ),
    {
      ...stated,
      notApplicable: true,
      comment: 'always',
      commentLabel: 'How practice led to it, or did not',
      guidance: [
        {
          text: 'Link the practice you read to this outcome. “Improved” needs something in the record that shows it.',
        },
      ],
    },
  );

export const impact: Section = {
  id: 'impact',
  number: 'K9',
  title: 'Impact and outcomes',
  shortTitle: 'Impact',
  intro: 'Does the practice in this file link to better outcomes for the child?',
  origin: 'stated',
  part: 'auditor',
  questions: [
    graded(
      'file',
      'K9',
      'Impact on the child',
      'Does the file show what the work changed for the child?',
      [
        'All of Good, and the change has lasted.',
        'The file shows what became better for the child and how the work led to it.',
        'Effort is clear, its effect on the child only in parts.',
        'No effect can be seen, or things became worse.',
      ],
      [{ text: 'Evidence of impact on the child was one of the regional actions.' }],
      stated,
    ),
    outcome('K10a', 'Being healthy', 'What happened to the child’s health?'),
    outcome('K10b', 'Staying safe', 'What happened to the child’s safety?'),
    outcome('K10c', 'Enjoying and achieving', 'What happened to the child’s learning and enjoyment?'),
    outcome(
      'K10d',
      'Making a positive contribution',
      'What happened to the child’s part in life with others?',
    ),
    outcome('K10e', 'Economic well-being', 'What happened to the child’s economic well-being?'),
    question('K11', 'De-brief', 'Was a case de-brief held where one was needed?', yesNo, {
      ...stated,
      notApplicable: true,
      comment: 'when-negative',
      guidance: [{ text: 'De-briefing after hard cases was one of the regional actions.' }],
    }),
  ],
};

export const overall: Section = {
  id: 'overall',
  number: 'K12',
  title: 'Overall',
  origin: 'stated',
  part: 'auditor',
  questions: [
    graded(
      'file',
      'K12',
      'Overall file grade',
      'Which grade does the file deserve?',
      [
        'All of Good, and an exceptional difference to the child.',
        'Sound work that the file shows, linked to better outcomes.',
        'The basics are there; gaps keep outcomes from becoming better.',
        'Serious gaps, or a child left without help.',
      ],
      [{ text: 'A judgement on the whole, not an average. Inadequate leads to a re-audit.' }],
      stated,
    ),
    question('K13', 'Good practice to share', 'What is worth sharing?', longText, {
      ...stated,
      required: false,
      guidance: [{ text: 'An audit shows good as well as bad practice.' }],
    }),
  ],
};

export const tasks: Section = {
  id: 'tasks',
  number: 'K14',
  title: 'Identified tasks',
  intro: 'Returned to worker, team manager and service manager. Due ten days after the return.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    question(
      'K14',
      'Identified tasks',
      'What must be done, by whom and by when?',
      { kind: 'actions', rag: false },
      {
        ...stated,
        required: false,
        guidance: [
          {
            text: 'Owner: worker, team manager or service manager. Ten days, counted as your settings say (working or calendar days).',
          },
        ],
      },
    ),
  ],
};

export const tasksCompleted: Section = {
  id: 'tasks-completed',
  number: 'K15',
  title: 'Tasks completed',
  intro: 'Filled by the team manager, then returned to the quality assurance unit.',
  origin: 'stated',
  part: 'team-manager',
  questions: [
    question(
      'K15a',
      'What was done',
      'What was done about each task, and when?',
      { kind: 'actions', reply: true },
      {
        ...stated,
        guidance: [
          { text: 'One line for each task, with the date it was done and where the file shows it.' },
        ],
      },
    ),
    question(
      'K15',
      'Tasks completed',
      'Are all tasks completed?',
      {
        kind: 'sign-off',
        statement: 'Every task in this audit has been completed on the date given.',
      },
      { ...stated, guidance: [{ text: 'Sign only when every task has its date.' }] },
    ),
  ],
};

export const assurance: Section = {
  id: 'assurance',
  number: 'K16',
  title: 'Service manager’s assurance',
  shortTitle: 'Assurance',
  origin: 'stated',
  part: 'service-manager',
  questions: [
    question('K16a', 'Tasks assured', 'Are you satisfied that all tasks were done?', yesNo, {
      ...stated,
      comment: 'when-negative',
      guidance: [{ text: 'The service manager answers for this.' }],
    }),
    question('K16b', 'Re-audit', 'Is this file to be audited again?', yesNo, {
      ...stated,
      comment: 'always',
      commentLabel: 'Why, or why not',
      guidance: [{ text: 'A sample is re-audited. An inadequate file always should be.' }],
    }),
    question(
      'K16',
      'Service manager',
      'Does the service manager give assurance?',
      {
        kind: 'sign-off',
        statement: 'I have made sure that the tasks were completed, and decided on a re-audit.',
      },
      { ...ours },
    ),
  ],
};
