/** Tier 2 (Full) case file audit toolkit for CAF, put together from its sections. Source 004; reconstruction from 5c on. */
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { gradedRules } from '../common-rules.ts';
import { rule } from '../make.ts';
import { about } from './about.ts';
import { assessmentEnd } from './assessment-end.ts';
import { assessmentStart } from './assessment-start.ts';
import { consent, stepDown } from './consent-step-down.ts';
import { overall, managerReply, qaClose, remedial, reply } from './overall.ts';
import { closure, oversight } from './oversight.ts';
import { tier2Scale } from './scale.ts';
import { team } from './team.ts';

export const tier2Full: Toolkit = {
  id: 'tier2-full',
  version: '1.1.0',
  title: 'Tier 2 (Full) case file audit toolkit (CAF)',
  shortTitle: 'Tier 2 full audit',
  referencePrefix: 'T2',
  purpose:
    'A full look at one open child and family assessment (CAF): consent, assessment, team around the family, oversight. It shows how practice can become better, and answers to the lead professional and their manager.',
  source: {
    document: '004_705f7056006c3f68.txt',
    label: 'Blackburn with Darwen, “What does a good CAF look like?”, November 2018',
    note: 'Sections 1 to 5b, the four grades and the steps after an audit are stated in the guide, here in our wording. From 5c on, the grade descriptors of single questions and the layout of sections 6 to 10 are a reconstruction: adapt them to your own form.',
  },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Fill every comment box. There must be enough in it to show why you chose the grade, and to improve practice or to praise it.',
    'Keep the child at the centre: follow the way the child has gone, and listen for the child’s own voice.',
    'Good is the benchmark for every case.',
    'If you had any direct part in this case, ask for another one.',
    'Unsafe practice, now or in the past, is escalated at once to the family support manager; where apt, talk to the multi-agency safeguarding hub first. With an immediate concern, tell the lead professional and their manager as well.',
  ],
  scales: [tier2Scale],
  parts: [
    {
      id: 'auditor',
      title: 'Audit',
      role: 'Auditor',
      statement: 'I have read the file myself, and these are my own grades and reasons.',
      after: [],
    },
    {
      id: 'lead-professional',
      title: 'Lead professional’s reply',
      role: 'Lead professional',
      statement: 'I have read this audit, and this is my reply to it and to each action.',
      after: ['auditor'],
    },
    {
      id: 'lead-manager',
      title: 'Lead professional’s manager',
      role: 'Lead professional’s manager',
      statement: 'I have read this audit and the reply, and I will see that the actions are done.',
      after: ['lead-professional'],
    },
    {
      id: 'qa',
      title: 'Quality assurance close',
      role: 'Quality assurance team',
      statement: 'The reply has been read, and this audit is recorded for the summaries.',
      after: ['lead-professional'],
    },
  ],
  sections: [
    about,
    consent,
    stepDown,
    {
      id: 'assessment',
      number: '3',
      title: 'Child and family assessment',
      shortTitle: 'Assessment',
      origin: 'stated',
      part: 'auditor',
      questions: [...assessmentStart, ...assessmentEnd],
    },
    team,
    oversight,
    closure,
    overall,
    remedial,
    reply,
    managerReply,
    qaClose,
  ],
  overall: '7a',
  roles: {
    'case-reference': 'H01',
    auditor: 'H04a',
    'audit-date': 'H05b',
    risk: 'H10',
    themes: '10b',
    'risk-detail': 'H10a',
    'audit-kind': 'H09',
    'good-practice': '7c',
  },
  rules: [
    ...gradedRules,
    rule('D01', 'block'),
    rule('D02', 'warn', { greenWeeks: 6, amberWeeks: 8 }),
    rule('D03', 'warn', { weeks: 8 }),
    rule('D04', 'warn', { months: 12 }),
    rule('D05', 'warn'),
    rule('D06', 'warn'),
    rule('D07', 'block'),
    rule('D08', 'block'),
    rule('D09', 'warn'),
    rule('D11', 'warn', { workingDays: 10 }),
    rule('D12', 'warn'),
  ],
  escalateTo: [
    'Family support manager: phone at once',
    'Multi-agency safeguarding hub: where apt, talk to them first',
    'Lead professional and their manager: when the concern is immediate',
  ],
  statements: [
    'I had no direct part in this case.',
    'I have read the file myself, and these are my own grades and reasons.',
    'Everything I saw that needs somebody to act now has been passed on.',
  ],
};
