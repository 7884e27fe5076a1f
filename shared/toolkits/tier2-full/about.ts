/** Header of the tier 2 toolkit: which case, whose, when, and the dates that later checks compare. */
import type { Section } from '../../toolkit/toolkit.ts';
import { column, date, field, longText, oneOf, remark, text, yesNo, pastDate, pastMonth } from '../make.ts';

const note = 'From the guide’s account of who audits, what and when. The field’s layout is ours.';

export const about: Section = {
  id: 'about',
  number: '',
  title: 'About this audit',
  shortTitle: 'About this audit',
  intro: 'Use CAF numbers and designations here, no names of children, family members or staff.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    field('H01', 'CAF references', 'Which CAF numbers does this audit cover?', text, {
      privacy: 'pseudonym',
      sourceNote: 'Section 3, item g: every child has a CAF number of their own.',
      guidance: [{ text: 'One number for each child, separated by commas: 2291, 2292.' }],
    }),
    field(
      'H02',
      'Children in the family',
      'How many children are in the family?',
      { kind: 'number', min: 1, max: 20 },
      {
        sourceNote: 'Section 3, item g.',
        guidance: [
          { text: 'Count every child who lives in the family, whether or not they have a CAF number yet.' },
        ],
      },
    ),
    field(
      'H02b',
      'Children covered',
      'How many of them does this audit cover?',
      { kind: 'number', min: 1, max: 20 },
      {
        sourceNote: 'Section 3, item g.',
        guidance: [{ text: 'As many as there are CAF numbers above. A child left out belongs into 3g.' }],
      },
    ),
    field('H03a', 'Lead professional', 'What is the lead professional’s designation?', text, {
      privacy: 'staff',
      sourceNote: note,
      guidance: [{ text: 'The role, not the name: “health visitor”, “learning mentor”.' }],
    }),
    field(
      'H03b',
      'Lead professional’s agency',
      'Which agency or service does the lead professional work for?',
      text,
      {
        sourceNote: note,
        guidance: [{ text: 'Feedback goes to the lead professional and their manager in this agency.' }],
      },
    ),
    field(
      'H03c',
      'Lead professional’s manager',
      'What is the designation of the lead professional’s manager?',
      text,
      {
        privacy: 'staff',
        sourceNote: note,
        guidance: [{ text: 'Remedial actions and immediate concerns are told to this manager as well.' }],
      },
    ),
    field('H04a', 'Auditor', 'What is your own designation?', text, {
      privacy: 'staff',
      sourceNote: note,
      guidance: [{ text: 'Auditors are managers from inside and outside the council.' }],
    }),
    field(
      'H04b',
      'Your service',
      'Is your service part of the council or outside it?',
      oneOf(['internal', 'Inside the council'], ['external', 'Outside the council']),
      {
        sourceNote: note,
        guidance: [{ text: 'Say where you work now, not where you worked when the case opened.' }],
      },
    ),
    field('H05a', 'Allocated in', 'In which month was this case allocated to you?', pastMonth, {
      sourceNote: note,
      guidance: [
        {
          text: 'One or two cases are allocated to each auditor a month. If you have had a part in this case, ask for another.',
        },
      ],
    }),
    field('H05b', 'Audited on', 'On which day did you read the file?', pastDate, {
      sourceNote: note,
      guidance: [
        {
          text: 'If you read over several days, give the last. Ages of assessments and plans are counted to this day.',
        },
      ],
    }),
    field(
      'H05c',
      'Returned on',
      'When was the finished toolkit returned to the quality assurance team?',
      date,
      {
        required: false,
        sourceNote: note,
        guidance: [
          {
            text: 'May be filled in after signing is agreed. Return each toolkit as soon as it is done, not at the end of the month.',
          },
        ],
      },
    ),
    field(
      'H09',
      'Kind of audit',
      'What kind of audit is this?',
      oneOf(
        ['routine', 'Tier 2, routine'],
        ['thematic', 'Thematic'],
        ['re-audit', 'Re-audit of an earlier one'],
      ),
      {
        sourceNote: note,
        guidance: [
          { text: 'Choose re-audit when the same file is looked at again within twelve months on purpose.' },
        ],
      },
    ),
    field('H07a', 'CAF opened on', 'When was this CAF opened?', pastDate, {
      sourceNote: 'Needed for the tests in sections 3 and 4.',
      guidance: [{ text: 'The current episode, not an earlier one.' }],
    }),
    field('H07b', 'Assessment last updated', 'When was the assessment last updated?', pastDate, {
      sourceNote: 'Section 4, item h.',
      guidance: [{ text: 'If it was never updated, give the date it was finished.' }],
    }),
    field('H08', 'Step-down', 'Did this case step down from children’s social care?', yesNo, {
      sourceNote: 'Section 2.',
      guidance: [
        {
          text: 'Look in the activities of the current episode for a transfer referral. Yes opens section 2.',
        },
      ],
    }),
    field('H11', 'Closing', 'Is this case closing or changing level?', yesNo, {
      origin: 'reconstruction',
      sourceNote: 'The published text stops before closure. Yes opens section 6.',
      guidance: [{ text: 'Yes if a closure or a step up has been agreed or is being prepared.' }],
    }),
    field(
      'GCP2',
      'Graded care profile',
      'Which graded care profile (GCP2) values does the record hold?',
      {
        kind: 'table',
        columns: [
          column('child', 'Child', 'text', { hint: 'CAF number, or “family”', required: true }),
          column('done', 'Done on', 'date'),
          column('value', 'Value, 1 to 5', 'number', { hint: '1 is best care, 5 is worst', required: true }),
          column('area', 'Area of care', 'text'),
        ],
        noneLabel: 'No graded care profile in the record',
      },
      {
        required: false,
        sourceNote: 'Section 3, items c to f.',
        guidance: [
          {
            lead: 'Direction:',
            text: '1 is best care, 5 is worst. Has the record read it the right way round?',
          },
          { text: 'A profile shows a short window of time. An old one is history, not a current picture.' },
        ],
      },
    ),
    field('H10', 'Unsafe practice', 'Did you find any unsafe practice, now or in the past?', yesNo, {
      ...remark,
      sourceNote: 'The guide’s instruction on escalation.',
      guidance: [
        {
          text: 'If yes, stop here and phone. Record whom you told with “Someone may be at risk now”; finish the audit afterwards.',
        },
        { text: 'Past unsafe practice counts too: it needs review and action as well.' },
      ],
    }),
    field('H10a', 'What you found', 'What did you find, and where in the record?', longText, {
      showIf: { op: 'is', question: 'H10', value: 'yes' },
      sourceNote: 'The guide’s instruction on escalation.',
      guidance: [{ text: 'Facts and dates. Whether anyone is unsafe now, or whether you cannot tell.' }],
    }),
  ],
};
