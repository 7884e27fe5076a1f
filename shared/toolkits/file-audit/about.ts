/** Header of the file audit: session, case, workers, what was read. */
import type { Question } from '../../toolkit/question.ts';
import type { Section } from '../../toolkit/toolkit.ts';
import { anyOf, date, field, longText, oneOf, remark, text, yesNo, pastDate } from '../make.ts';

const stated = { sourceNote: 'From the file audit framework.' } as const;
const found = {
  origin: 'found',
  sourceNote: 'From a public case file audit form of another council.',
} as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the template is not printed in the framework.',
} as const;

/** A detail of the child as the record gives it. */
const detail = (id: string, title: string, ask: string): Question =>
  field(id, title, ask, text, {
    ...found,
    privacy: 'special',
    guidance: [{ text: 'As the record has it. Write “not recorded” where it does not say.' }],
  });

export const about: Section = {
  id: 'about',
  number: '',
  title: 'About this audit',
  intro: 'Use references and designations, no names.',
  origin: 'stated',
  part: 'auditor',
  questions: [
    field(
      'H01a',
      'Audit group',
      'Which audit group is this?',
      oneOf(
        ['looked-after', 'Looked-after children'],
        ['duty', 'Front-line duty'],
        ['child-protection', 'Safeguarding and child protection'],
        ['disability', 'Children with disabilities'],
        ['other', 'Another theme'],
      ),
      {
        ...stated,
        guidance: [{ text: 'Groups are formed by theme and meet for a day every six weeks.' }],
        fresh: true,
      },
    ),
    field(
      'H01c',
      'Theme of the session',
      'Which area of concern does the session look at in depth, or which new procedure does it follow up?',
      text,
      {
        ...stated,
        required: false,
        fresh: true,
        guidance: [
          {
            text: 'For example domestic violence after a serious case review, or whether new guidance has settled in and helps.',
          },
        ],
      },
    ),
    field('H01b', 'Session', 'On which day did the group meet?', date, {
      ...stated,
      guidance: [{ text: 'The day the file was read and discussed.' }],
    }),
    field(
      'H02',
      'Auditor',
      'What is your role in the group?',
      oneOf(
        ['service-manager', 'Service manager'],
        ['iro', 'Independent reviewing officer'],
        ['team-manager', 'Team manager'],
        ['family-centre', 'Family-centre manager'],
        ['practitioner', 'Senior practitioner or social worker'],
        ['childrens-manager', 'Children’s services manager'],
        ['director', 'Service director'],
      ),
      {
        ...stated,
        privacy: 'staff',
        guidance: [
          { text: 'The group mixes grades on purpose: practitioners, operational and senior managers.' },
        ],
      },
    ),
    field('H03a', 'Child', 'Which reference does the child have?', text, { ...ours, privacy: 'pseudonym' }),
    field(
      'H03b',
      'Age',
      'How old is the child?',
      { kind: 'number', min: 0, max: 25, unit: 'years' },
      { ...found, privacy: 'special', required: false },
    ),
    detail('H03d', 'Gender', 'Which gender does the record give?'),
    detail('H03e', 'Ethnicity', 'Which ethnicity?'),
    detail('H03f', 'Language', 'Which first language?'),
    detail('H03g', 'Disability and health', 'Which disability, illness or health need?'),
    detail('H03h', 'School', 'Which kind of school or setting, and is the child there?'),
    detail('H03i', 'Living arrangements', 'With whom does the child live?'),
    field(
      'H04a',
      'Case type',
      'Which type of case is it?',
      oneOf(
        ['duty', 'Duty'],
        ['cin', 'Child in need'],
        ['cp', 'Child protection'],
        ['cla', 'Looked-after child'],
        ['cwd', 'Child with a disability'],
        ['other', 'Other'],
      ),
      { ...stated, guidance: [{ text: 'All types should be covered in a year.' }] },
    ),
    field('H04b', 'Legal status', 'Which legal status does the child have?', text, {
      ...found,
      required: false,
    }),
    field('H05a', 'Team', 'Which team holds the case?', text, {
      ...stated,
      guidance: [{ text: 'All teams should be audited in the course of a year.' }],
    }),
    field('H05b', 'Worker', 'What is the allocated worker’s designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'The template goes back to the worker, the team manager and the service manager.' }],
    }),
    field('H05c', 'Team manager', 'What is the team manager’s designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'Signs that the tasks are completed, and returns the template.' }],
    }),
    field('H05d', 'Service manager', 'What is the service manager’s designation?', text, {
      ...stated,
      privacy: 'staff',
      guidance: [{ text: 'Makes sure that the tasks were completed, and re-audits a sample.' }],
    }),
    field(
      'H06a',
      'Length of involvement',
      'For how many months has the service been involved?',
      { kind: 'number', min: 0, max: 300, unit: 'months' },
      { ...found, required: false, fresh: true },
    ),
    field(
      'H06b',
      'Referrals in 12 months',
      'How many referrals in the last twelve months?',
      { kind: 'number', min: 0, max: 100 },
      { ...found, required: false, fresh: true },
    ),
    field(
      'H06c',
      'Section 47 enquiries',
      'How many section 47 enquiries in the last twelve months?',
      { kind: 'number', min: 0, max: 100 },
      { ...found, required: false, fresh: true },
    ),
    field(
      'H06d',
      'Placement moves in 12 months',
      'How many times did the child move placement in the last twelve months?',
      { kind: 'number', min: 0, max: 50 },
      { ...found, required: false, fresh: true, showIf: { op: 'is', question: 'H04a', value: 'cla' } },
    ),
    field(
      'H06e',
      'Missing episodes',
      'How many times was the child missing in the last twelve months?',
      { kind: 'number', min: 0, max: 200 },
      { ...found, required: false, fresh: true },
    ),
    field('H06f', 'Return interviews', 'Was the child offered a talk each time after coming back?', yesNo, {
      ...found,
      required: false,
      fresh: true,
      notApplicable: true,
      showIf: { op: 'answered', question: 'H06e' },
    }),
    field('H07', 'Fostering file', 'Was the fostering file read as well?', yesNo, {
      ...stated,
      comment: 'when-negative',
      notApplicable: true,
      showIf: { op: 'is', question: 'H04a', value: 'cla' },
      guidance: [{ text: 'For a looked-after child the fostering file belongs to the audit.' }],
    }),
    field(
      'H08',
      'Where documents were',
      'Where were the documents held?',
      anyOf(['electronic', 'Electronic case file'], ['system', 'Case management system'], ['paper', 'Paper']),
      {
        ...stated,
        required: false,
        guidance: [{ text: 'It explains how long an audit takes.' }],
        fresh: true,
      },
    ),
    field('H09a', 'Audited on', 'On which day was the audit finished?', pastDate, found),
    field('H09b', 'Spoken to the worker on', 'On which day did you speak with the worker?', pastDate, {
      ...found,
      required: false,
    }),
    field(
      'H09c',
      'Returned on',
      'On which day does the template go back to worker, team manager and service manager?',
      date,
      {
        ...stated,
        guidance: [{ text: 'Tasks are due ten days after this day.' }],
      },
    ),
    field(
      'H10',
      'Kind of audit',
      'Is this a first audit or a re-audit?',
      oneOf(['first', 'First audit'], ['re-audit', 'Re-audit']),
      { ...stated, guidance: [{ text: 'Service managers re-audit a sample.' }] },
    ),
    field('H10a', 'Earlier audit', 'Which audit does it repeat?', text, {
      ...ours,
      showIf: { op: 'is', question: 'H10', value: 're-audit' },
      fresh: true,
    }),
    field(
      'H11',
      'Risk now',
      'Is the child or anyone else at immediate risk, or is their safety unknown?',
      yesNo,
      {
        ...remark,
        ...ours,
        guidance: [{ text: 'If yes, phone, then record it with “Someone may be at risk now”.' }],
      },
    ),
    field('H11a', 'What you know', 'What is the risk, and what do you not know?', longText, {
      ...ours,
      showIf: { op: 'is', question: 'H11', value: 'yes' },
    }),
  ],
};
