/** File audit after the framework of source 002: choosable sections, outcome links, tasks due in ten days, two managers' parts. */
import { forGrades, fourGrades } from '../../scales/four-grades.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { gradedRulesBeside } from '../common-rules.ts';
import { rule } from '../make.ts';
import { about } from './about.ts';
import { assurance, impact, overall, tasks, tasksCompleted } from './outcomes.ts';
import { assessment, basics, identity, plan, recording, voice } from './sections.ts';

export const fileAudit: Toolkit = {
  id: 'file-audit',
  version: '1.1.0',
  title: 'File audit',
  shortTitle: 'File audit',
  referencePrefix: 'FA',
  purpose:
    'A peer group reads a case file for compliance and quality, links practice to outcomes for the child, and sets tasks that are done within ten days.',
  source: {
    document: '002_9a76dcbe8238bd0d.txt',
    label: 'Knowsley, file audit framework, 2009',
    note: 'Groups, grading, the link to five outcomes, CAF input on every file, tasks within ten days and the managers’ parts are stated. The template itself is not printed: questions and descriptors are a reconstruction.',
  },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Look for good as well as bad practice, and for what it changed for the child.',
    'Leave out sections that do not apply. Completeness, impact, overall grade and tasks stay.',
    'Read the fostering file as well when the child is looked after.',
  ],
  scales: [
    {
      id: 'file',
      title: 'File grades',
      grades: fourGrades([
        'All of Good, and an exceptional difference to the child.',
        'Sound work that the file shows, linked to better outcomes for the child.',
        'The basics are there. Gaps keep outcomes from becoming better.',
        'Serious gaps, or a child left without help that was needed.',
      ]),
      aliases: forGrades({ weak: 'Adequate' }),
    },
  ],
  parts: [
    {
      id: 'auditor',
      title: 'Audit',
      role: 'Auditor of the group',
      statement: 'The group has read this file, and these are its grades, reasons and tasks.',
      after: [],
    },
    {
      id: 'team-manager',
      title: 'Tasks completed',
      role: 'Team manager',
      statement: 'Every task in this audit has been completed on the date given.',
      after: ['auditor'],
    },
    {
      id: 'service-manager',
      title: 'Assurance',
      role: 'Service manager',
      statement: 'I have made sure that the tasks were completed, and decided on a re-audit.',
      after: ['team-manager'],
    },
  ],
  sections: [
    about,
    basics,
    assessment,
    plan,
    voice,
    recording,
    identity,
    impact,
    overall,
    tasks,
    tasksCompleted,
    assurance,
  ],
  overall: 'K12',
  roles: {
    'case-reference': 'H03a',
    auditor: 'H02',
    'audit-date': 'H09a',
    'audit-kind': 'H10',
    risk: 'H11',
    'risk-detail': 'H11a',
    'good-practice': 'K13',
  },
  rules: [
    ...gradedRulesBeside('H07', 'K1d'),
    rule('K01', 'block'),
    rule('K02', 'warn'),
    rule('K03', 'warn', { days: 10 }),
    rule('K04', 'block'),
  ],
  escalateTo: [
    'Team manager: phone at once',
    'Service manager',
    'Allocated worker, or the duty team if they cannot be reached',
  ],
  statements: [
    'I had no direct part in this case.',
    'The group has read this file, and these are its grades, reasons and tasks.',
    'Everything we saw that needs somebody to act now has been passed on.',
  ],
};
