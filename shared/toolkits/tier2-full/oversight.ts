/** Sections 5 to 7 of the tier 2 toolkit. The published text ends within 5b; what follows is our reconstruction. */
import type { Section } from '../../toolkit/toolkit.ts';
import { graded, longText, oneOf, question, yesNo } from '../make.ts';

const scale = 'case-file';
const from = (item: string): { sourceNote: string } => ({
  sourceNote: `From the auditors’ guide, section 5, item ${item}. Our wording; the grade descriptors are ours.`,
});
const ours = {
  origin: 'reconstruction',
  sourceNote:
    'Reconstruction: the published guide ends before this question. Your organisation can change it.',
} as const;

export const oversight: Section = {
  id: 'oversight',
  number: '5',
  title: 'Monitoring and management oversight',
  shortTitle: 'Oversight',
  origin: 'stated',
  part: 'auditor',
  questions: [
    graded(
      scale,
      '5a',
      'Have interventions improved outcomes?',
      'How far has the help given improved outcomes for the child and the family?',
      [
        'All of Good, and improvement has lasted beyond the help itself.',
        'Wanted outcomes are explicit, the plan is current and shared, and the record shows what has become better.',
        'Help was given, but what became better is not shown, or an assessed issue is missing from the plan.',
        'Nothing shows that the help made a difference.',
      ],
      [
        { text: 'The family’s views are in the record, and they had a part in choosing support.' },
        {
          text: 'The plan is relevant, current, aimed at outcomes and shared with child and family. The colours tell the journey.',
        },
        {
          text: 'Every issue of the assessment is in the plan, or its absence is explained. Issues of difference were addressed.',
        },
      ],
      { shortTitle: 'Outcomes', ...from('a') },
    ),
    graded(
      scale,
      '5b',
      'Meaningful contact with the child',
      'Is there regular contact with the child, and does it mean something to the child?',
      [
        'All of Good, and the child trusts somebody in the team, which led to lasting change.',
        'The child is seen regularly and spoken with; wishes-and-feelings work is on record and used.',
        'The child is seen, but seldom alone or without purpose, or direct work is thin.',
        'The record does not show that the child was seen.',
      ],
      [
        {
          text: 'All through CAF and TAF: somebody sees the child often, speaks with the child, and does wishes-and-feelings work.',
        },
        { text: 'The published guidance is cut off at this point.' },
      ],
      { shortTitle: 'Contact with the child', ...from('b') },
    ),
    graded(
      scale,
      '5c',
      'Supervision and manager’s oversight',
      'Is supervision and management oversight on record, and does it steer the work?',
      [
        'All of Good, and supervision opened a new view of the case that changed its course.',
        'Supervision is dated, reflective and directs the work; drift is noticed.',
        'Oversight is recorded now and then, or as a tick, without direction.',
        'No oversight is on record.',
      ],
      [{ text: 'Dated entries that reflect, direct and check for drift. Agreement alone is not oversight.' }],
      { shortTitle: 'Supervision', ...ours },
    ),
    graded(
      scale,
      '5d',
      'Challenge, drift and escalation',
      'Was drift noticed and challenged, and escalated where needed?',
      [
        'All of Good, and the challenge between agencies led to a lasting change.',
        'Drift or disagreement is named early and taken to where it can be solved.',
        'Drift is noted, but challenge came late or stopped halfway.',
        'The case drifts and nobody has raised it.',
      ],
      [
        {
          text: 'Open for more than a year, or after three reviews: was an early-help social worker consulted?',
        },
      ],
      { shortTitle: 'Drift', notApplicable: true, ...ours },
    ),
    graded(
      scale,
      '5e',
      'Recording up to date and readable',
      'Is the record up to date and readable?',
      [
        'All of Good, and a child who reads it later would understand what happened and why.',
        'Each meeting and plan is on the system, dated and clear to a new reader.',
        'Some meetings or plans are missing, or the story is hard to follow.',
        'The record cannot be relied on.',
      ],
      [{ text: 'Every meeting and plan on the system. Could someone new to the family take over tomorrow?' }],
      { shortTitle: 'Recording', ...ours },
    ),
    question(
      '5f',
      'Section summary',
      'What is your overall view of monitoring and oversight in this case?',
      longText,
      {
        ...ours,
        guidance: [{ text: 'The narrative beside the grades of this section.' }],
      },
    ),
  ],
};

export const closure: Section = {
  id: 'closure',
  number: '6',
  title: 'Closure or change of level',
  shortTitle: 'Closure',
  origin: 'reconstruction',
  part: 'auditor',
  showIf: { op: 'is', question: 'H11', value: 'yes' },
  questions: [
    question(
      '6a',
      'Reason for closure',
      'Why is the case closing or changing level?',
      oneOf(
        ['needs-met', 'Needs are met'],
        ['withdrew', 'Family withdrew or cannot be reached'],
        ['moved', 'Family moved to another area'],
        ['stepped-up', 'Stepped up to children’s social care'],
        ['single-agency', 'Support from one agency is enough'],
      ),
      {
        ...ours,
        shortTitle: 'Reason',
        comment: 'always',
        evidence: true,
        guidance: [{ text: 'The reason and the final meeting should be on record.' }],
      },
    ),
    graded(
      scale,
      '6b',
      'Outcomes at closure',
      'Are the outcomes at closure explicit, and likely to last?',
      [
        'All of Good, and a later look shows that the change has held.',
        'The difference made to each child is stated, with what will keep it going.',
        'Outcomes are stated for the family as one, or without what shows them.',
        'The case closes without saying what became better.',
      ],
      [{ text: 'What is different for the child, and who or what will keep it so.' }],
      { shortTitle: 'Outcomes', ...ours },
    ),
    graded(
      scale,
      '6c',
      'Child’s and parents’ views on ending',
      'Are the child’s and the parents’ views on the ending recorded and weighed?',
      [
        'All of Good, and the family shaped how and when the help ended.',
        'Child and parents say in their own words what they think of the ending, and it counted.',
        'One of them is heard, or a form was filled in without a conversation.',
        'Their views are not recorded.',
      ],
      [{ text: 'Look for comments in the review and closure forms. The child’s own words count most.' }],
      { shortTitle: 'Views on ending', ...ours },
    ),
    question(
      '6d',
      'Who goes on supporting',
      'Is it clear who goes on supporting the family, and were universal services told?',
      yesNo,
      {
        ...ours,
        shortTitle: 'Support afterwards',
        comment: 'always',
        evidence: true,
        guidance: [
          {
            text: 'School, health visitor, GP: they should know that the case has closed and whom to ask if worries return.',
          },
        ],
      },
    ),
  ],
};
