/** Sections 1 and 2 of the tier 2 toolkit: consent, and what came with a step-down from social care. */
import type { Section } from '../../toolkit/toolkit.ts';
import type { Guidance } from '../../toolkit/question.ts';
import { graded } from '../make.ts';
import type { ForFour } from '../../scales/four-grades.ts';

const scale = 'case-file';

export const consent: Section = {
  id: 'consent',
  number: '1',
  title: 'Consent',
  origin: 'stated',
  part: 'auditor',
  questions: [
    graded(
      scale,
      '1a',
      'Consents in place',
      'Were the consents that this case needs obtained and recorded?',
      [
        'All of Good, and consent was talked through again whenever people, purpose or circumstances changed.',
        'Written agreement is on record, and it is clear who agreed, to what and when.',
        'Consent is there but incomplete: it is not clear who agreed, or to which sharing.',
        'No consent is on record, and no reason is given for going on without it.',
      ],
      [
        {
          text: 'Open the consent record from the full map and look in its consent part. It should say that written consent was agreed, and who agreed.',
        },
        {
          lead: 'Step-downs:',
          text: 'look in the activities of the current episode for the transfer referral. The transfer details hold the consent.',
        },
      ],
      {
        shortTitle: 'Consents',
        yesNo: 'Are the consents in place?',
        sourceNote: 'From the auditors’ guide, section 1, item a. The grade beside yes or no is ours.',
      },
    ),
  ],
};

const where: Guidance = {
  text: 'Look in the activities of the current episode for the transfer referral. This must be written there, not only known.',
};

const item = (
  id: string,
  title: string,
  ask: string,
  recorded: string,
  guidance: string,
  descriptors: ForFour,
) =>
  graded(scale, id, title, ask, descriptors, [where, { text: guidance }], {
    yesNo: recorded,
    sourceNote: `From the auditors’ guide, section 2, item ${id.slice(1)}. The grade beside yes or no is ours.`,
  });

export const stepDown: Section = {
  id: 'step-down',
  number: '2',
  title: 'Step-down from children’s social care',
  shortTitle: 'Step-down',
  intro: 'What social care handed over when the case came down to early help.',
  origin: 'stated',
  part: 'auditor',
  showIf: { op: 'is', question: 'H08', value: 'yes' },
  questions: [
    item(
      '2a',
      'Unmet needs',
      'Does the transfer show which needs are still unmet?',
      'Are unmet needs recorded?',
      'Needs that remain after the social work, each with what shows it. A list of services is not a need.',
      [
        'All of Good, and the unmet needs were agreed with the family at a handover meeting and led straight to the first plan.',
        'Each remaining need is named with what shows it.',
        'Needs are mentioned in general words, or without what shows them.',
        'The transfer names no unmet need.',
      ],
    ),
    item(
      '2b',
      'Overview of the case',
      'Does the transfer give a clear overview of the case?',
      'Is an overview recorded?',
      'A reader new to the family should learn why social care was involved, what was done and why it ended.',
      [
        'All of Good, and the overview shows what helped and what did not, so that the new team could build on it.',
        'Why social care was involved, what was done and why it ended can be read in one place.',
        'Parts of the story are there; the reader must look elsewhere for why it ended or what was done.',
        'There is no overview, or it is too thin to use.',
      ],
    ),
    item(
      '2c',
      'Each child’s needs',
      'Does the transfer capture the needs of each child?',
      'Are each child’s needs recorded?',
      'Each child by themselves. Brothers and sisters often leave social care with different needs.',
      [
        'All of Good, and differences between the children shaped how help was divided.',
        'Every child’s needs are written separately.',
        'Some children are described, others share one description.',
        'The children’s own needs cannot be found.',
      ],
    ),
    item(
      '2d',
      'Child’s voice',
      'Does the transfer record the child’s voice?',
      'Is the child’s voice recorded?',
      'What the child said or showed about the step-down, and about what comes next.',
      [
        'All of Good, and what the child wanted from the new help decided how it began.',
        'What each child said or showed is recorded and used.',
        'A view is quoted but nothing follows from it, or only one child is heard.',
        'The child cannot be heard in the transfer, and no reason is given.',
      ],
    ),
    item(
      '2e',
      'Outline plan',
      'Did an outline plan come with the case, and is it SMART?',
      'Is there an outline plan?',
      'Specific, measurable, achievable, realistic and timely: enough for the first weeks, with somebody owning each step.',
      [
        'All of Good, and the plan was already running when social care closed, with no gap for the family.',
        'An outline plan names steps, owners, dates and what should be different.',
        'There is a plan, but steps lack owners, dates or a result one could check.',
        'No outline plan came with the case.',
      ],
    ),
  ],
};
