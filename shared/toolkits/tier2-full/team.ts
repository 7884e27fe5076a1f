/** Section 4 of the tier 2 toolkit: the team around the family, its meetings and its plan. */
import type { Section } from '../../toolkit/toolkit.ts';
import { column, graded, longText, question, yesNo, pastDate } from '../make.ts';

const scale = 'case-file';
const from = (item: string): { sourceNote: string } => ({
  sourceNote: `From the auditors’ guide, section 4, item ${item}. Our wording; the grade descriptors are ours.`,
});

export const team: Section = {
  id: 'team',
  number: '4',
  title: 'Team around the family',
  shortTitle: 'Team around the family',
  origin: 'stated',
  part: 'auditor',
  questions: [
    question(
      'TAF',
      'Meeting dates',
      'On which days did the team around the family (TAF) meet in the current period?',
      { kind: 'date-list', gaps: true },
      {
        number: '',
        required: false,
        guidance: [
          {
            text: 'Every recorded meeting since the CAF opened. Gaps up to 6 weeks are regular, up to 8 acceptable, longer ones need explaining.',
          },
        ],
        sourceNote: 'Needed for section 4, item a. The gaps are worked out for you.',
      },
    ),
    question(
      'TAF-missing',
      'Plans still missing',
      'Are TAF plans still missing although they were chased several times?',
      yesNo,
      {
        number: '',
        guidance: [
          {
            text: 'Look in the case notes for the chasing. If plans are still outstanding and the case drifts, write a remedial action.',
          },
        ],
        sourceNote: 'From the auditors’ guide, section 4, item a.',
      },
    ),
    graded(
      scale,
      '4a',
      'Meetings regular',
      'Has the team around the family met regularly while this case has been open?',
      [
        'All of Good, and the rhythm followed the family: sooner when things were hard, with change that held.',
        'Meetings every 4 to 6 weeks; a gap of up to 8 weeks now and then, with a reason.',
        'Meetings take place, but with gaps over 8 weeks, or without a record of some.',
        'No meetings in the period, or so few that nothing was steered.',
      ],
      [
        { text: 'Regular is every 4 to 6 weeks. Up to 8 weeks is acceptable.' },
        {
          lead: 'Drift:',
          text: 'where plans stay outstanding after repeated chasing, record it under remedial actions.',
        },
      ],
      { shortTitle: 'Meetings', beside: ['TAF'], ...from('a') },
    ),
    graded(
      scale,
      '4b',
      'Agencies stay involved',
      'Do the agencies stay involved in the meetings and the plan?',
      [
        'All of Good, and agencies adjusted what they do to each other, which made a lasting difference.',
        'Agencies attend or send an update, and each carries part of the plan.',
        'Some agencies attend. Others are missing without an update.',
        'The lead professional is alone with the plan.',
      ],
      [
        { text: 'Compare the key agencies with who attended and who contributed.' },
        { text: 'An agency that could not attend can still contribute with a written update.' },
      ],
      { shortTitle: 'Agencies', ...from('b') },
    ),
    question('TAF-plan', 'Date of the current plan', 'Which date does the current plan carry?', pastDate, {
      number: '',
      required: false,
      guidance: [{ text: 'Leave empty if there is no plan, and grade 4c with that in mind.' }],
      sourceNote: 'Needed for section 4, item c.',
    }),
    question(
      'TAF-actions',
      'Actions in the plan',
      'Which actions does the current plan hold, and how far are they?',
      {
        kind: 'table',
        columns: [
          column('issue', 'Issue', 'text'),
          column('action', 'Action', 'text', { required: true }),
          column('whom', 'By whom', 'text', { hint: 'Role' }),
          column('when', 'By when', 'date'),
          column('outcome', 'Wanted outcome', 'text'),
          column('known', 'How we will know', 'text'),
          column('rag', 'Progress', 'rag', { required: true }),
        ],
        noneLabel: 'No plan, or a plan without actions',
      },
      {
        number: '',
        required: false,
        guidance: [
          {
            text: 'Short words will do; the plan itself stays in the record. A rolling plan keeps its finished actions.',
          },
          { lead: 'Red:', text: 'not started, or no progress.' },
          { lead: 'Amber:', text: 'some progress, not finished, on track.' },
          { lead: 'Green:', text: 'finished, nothing more to do.' },
        ],
        sourceNote: 'Columns and colours from the auditors’ guide, sections 3m and 4c.',
      },
    ),
    graded(
      scale,
      '4c',
      'Current plan that shows progress',
      'Is there a current SMART plan that shows progress since the last meeting?',
      [
        'All of Good, and the plan shows a journey from first worry to lasting change.',
        'The plan is dated within 8 weeks of the last meeting, and progress is shown for each action.',
        'There is a plan, but it is older, or progress is shown for some actions only.',
        'There is no plan, or nothing shows whether anything was done.',
      ],
      [
        {
          text: 'A plan is current if no more than 8 weeks lie between its date and the last recorded meeting.',
        },
        {
          text: 'The part on progress since the last plan should tell whether actions were done. A rolling plan keeps old actions and gives each a colour.',
        },
      ],
      { shortTitle: 'Current plan', beside: ['TAF-plan', 'TAF'], ...from('c') },
    ),
    graded(
      scale,
      '4d',
      'No progress: challenge and new actions',
      'Where there was no progress, was this challenged and were new actions agreed?',
      [
        'All of Good, and the challenge turned a stuck case into one that moved and kept moving.',
        'Lack of progress is named, challenged and followed by new or changed actions.',
        'Lack of progress is noted; challenge or new actions are thin.',
        'Nothing moves and nobody asks why.',
      ],
      [
        { text: 'Look in the summary of the meeting and in the part on progress since the last one.' },
        { text: 'Not applicable only where every action shows progress.' },
      ],
      { shortTitle: 'Challenge', notApplicable: true, beside: ['TAF-actions'], ...from('d') },
    ),
    graded(
      scale,
      '4e',
      'Child’s voice in the plan',
      'How clearly is the child’s voice shown in the TAF plan, and was it taken into account?',
      [
        'All of Good, and the child led a part of the plan that made a lasting difference.',
        'The child attends or is heard another way; wishes and direct work inform the plan.',
        'The child’s views are noted, but the plan does not take them up.',
        'The child is not heard in the meetings or the plan, and no reason is given.',
      ],
      [
        {
          text: 'A child who is old enough and able should be helped to attend, or to be heard another way.',
        },
        { text: 'Direct work, wishes and feelings belong in the record, and should shape the plan.' },
      ],
      { shortTitle: 'Child’s voice in the plan', ...from('e') },
    ),
    graded(
      scale,
      '4f',
      'Parents’ voice in the plan',
      'How clearly is the parents’ voice shown in the TAF plan, and was it taken into account?',
      [
        'All of Good, and parents lead the meetings or parts of the plan, with change that held.',
        'All relevant family members attend or are heard; what they want informs the plan.',
        'One parent is heard; others are missing without a reason, or views do not reach the plan.',
        'Meetings went ahead without the parents, or their views cannot be found.',
      ],
      [
        { text: 'Look for everyone who matters, absent parents and fathers included.' },
        { text: 'A meeting that parents cannot attend should be re-arranged.' },
        { text: 'Their view belongs in the plan and in what is written of the meeting.' },
      ],
      { shortTitle: 'Parents’ voice', ...from('f') },
    ),
    graded(
      scale,
      '4g',
      'Protected characteristics',
      'Are protected characteristics of child and carers actively considered in the team’s work?',
      [
        'All of Good, and what was understood changed how the team works with this family.',
        'What they mean for this family is considered in meetings and plan, and acted on.',
        'They were noted in the assessment, but the team’s work does not take them up.',
        'They play no part, although the record shows they matter.',
      ],
      [
        {
          text: 'As in 3h: age, disability, ethnicity, faith or belief, gender, gender identity, language, race, sexual orientation.',
        },
        { text: 'Look for what the team does differently because of them.' },
      ],
      { shortTitle: 'Characteristics', ...from('g') },
    ),
    question('4h', 'Assessment still current', 'Is the assessment current?', yesNo, {
      comment: 'always',
      commentLabel: 'Why you say so',
      evidence: true,
      beside: ['H07b'],
      guidance: [
        {
          text: 'Yes if it was updated within 12 months, or if the summary says in detail why that is not needed.',
        },
      ],
      sourceNote: 'From the auditors’ guide, section 4, item h.',
    }),
    question(
      '4i',
      'Section summary',
      'What is your overall view of the work of the team around the family?',
      longText,
      {
        guidance: [
          { text: 'The narrative beside the grades of this section. Findings are reported with it.' },
        ],
        sourceNote: 'From the auditors’ guide, section 4, item i.',
      },
    ),
  ],
};
