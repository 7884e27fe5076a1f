/** Tier 1 quality control of CAF records: ticks in the right places, signatures in the right places. Source 004 names it; the list is ours. */
import type { Choice, TickList } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { everyForm } from '../common-rules.ts';
import { choiceOf, field, longText, oneOf, question, remark, rule, text, yesNo, pastDate } from '../make.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote:
    'Reconstruction: the guide says what tier 1 is for and lists no items. Your organisation can change it.',
} as const;

const items = (...pairs: readonly (readonly [string, string])[]): Choice[] => pairs.map(choiceOf);

const stageList = (id: string, title: string, list: Choice[]): TickList => ({
  id,
  title,
  hint: 'Tick what is there. What is not ticked is missing.',
  items: list,
});

const stage = (id: string, value: string, title: string, ask: string, list: Choice[]) =>
  question(
    id,
    title,
    ask,
    { kind: 'ticks' },
    {
      ...ours,
      required: false,
      tickLists: [stageList('present', title, list)],
      showIf: { op: 'is', question: 'H02', value },
      guidance: [{ text: 'Presence and completeness only. How good it is belongs to tier 2.' }],
    },
  );

export const tier1Check: Toolkit = {
  id: 'tier1-check',
  version: '1.1.0',
  title: 'Tier 1 quality control check (CAF)',
  shortTitle: 'Tier 1 check',
  referencePrefix: 'T1',
  purpose:
    'A short check that every CAF assessment, team-around-the-family record and closure goes through: are the ticks and signatures where they belong? It makes no judgement on quality.',
  source: {
    document: '004_705f7056006c3f68.txt',
    label: 'Blackburn with Darwen, “What does a good CAF look like?”, November 2018',
    note: 'That tier 1 exists, who does it and on which records is stated in the guide. The items are a reconstruction.',
  },
  subject: 'record',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [
    'Ticks and signatures only. If something worries you, say so in the notes and ask for a tier 2 audit.',
  ],
  scales: [],
  parts: [
    {
      id: 'auditor',
      title: 'Check',
      role: 'Central team',
      statement: 'I have looked at the record and ticked what I found.',
      after: [],
    },
    {
      id: 'service-manager',
      title: 'Service manager',
      role: 'Early-help service manager',
      statement: 'I have seen this check and what was sent back.',
      after: ['auditor'],
    },
  ],
  sections: [
    {
      id: 'about',
      number: '',
      title: 'About this check',
      origin: 'stated',
      part: 'auditor',
      questions: [
        field('H01', 'CAF reference', 'Which CAF number is checked?', text, {
          privacy: 'pseudonym',
          guidance: [{ text: 'One number for each child, separated by commas.' }],
          sourceNote: 'The record under check.',
        }),
        field(
          'H02',
          'What is checked',
          'Which record is checked?',
          oneOf(['assessment', 'CAF assessment'], ['taf', 'Team around the family'], ['closure', 'Closure']),
          {
            guidance: [{ text: 'Each of the three goes through quality control.' }],
            sourceNote: 'From the guide, the central auditing process.',
            fresh: true,
          },
        ),
        field('H03', 'Checked by', 'What is your designation?', text, { ...ours, privacy: 'staff' }),
        field('H04', 'Checked on', 'On which day?', pastDate, ours),
        field('H05', 'Worry seen', 'Did you see anything that may mean a child is unsafe?', yesNo, {
          ...remark,
          guidance: [{ text: 'If yes, stop and phone, then record it with “Someone may be at risk now”.' }],
          sourceNote: 'The guide’s instruction on escalation.',
        }),
        field('H05a', 'What you saw', 'What did you see?', longText, {
          ...ours,
          showIf: { op: 'is', question: 'H05', value: 'yes' },
        }),
      ],
    },
    {
      id: 'check',
      number: '1',
      title: 'Ticks and signatures',
      origin: 'reconstruction',
      part: 'auditor',
      questions: [
        stage(
          '1a',
          'assessment',
          'Assessment',
          'What does the assessment hold?',
          items(
            ['registered', 'Every child registered, each with a CAF number'],
            ['details', 'Basic details complete'],
            ['consent', 'Written consent, with who agreed'],
            ['reason', 'Reason for the assessment'],
            ['agencies', 'Agencies named'],
            ['child', 'Child’s comment, or why there is none'],
            ['parents', 'Parents’ comment'],
            ['plan', 'Plan attached'],
            ['lead', 'Lead professional named'],
            ['signed', 'Signed and dated'],
          ),
        ),
        stage(
          '1b',
          'taf',
          'Team around the family',
          'What does the meeting record hold?',
          items(
            ['date', 'Date of the meeting'],
            ['attended', 'Who attended, who sent an update'],
            ['summary', 'Summary of the meeting'],
            ['progress', 'Progress since the last meeting'],
            ['actions', 'Each action with owner, date and colour'],
            ['child', 'Child’s view'],
            ['parents', 'Parents’ view'],
            ['next', 'Date of the next meeting, within 8 weeks'],
          ),
        ),
        stage(
          '1c',
          'closure',
          'Closure',
          'What does the closure hold?',
          items(
            ['reason', 'Reason for closure'],
            ['meeting', 'Final meeting recorded'],
            ['outcomes', 'Outcome for each child'],
            ['child', 'Child’s comment'],
            ['parents', 'Parents’ comment'],
            ['onward', 'Who goes on supporting'],
            ['told', 'Universal services told'],
            ['signed', 'Signed and dated'],
          ),
        ),
        question('1d', 'Complete', 'Is everything there that belongs there?', yesNo, {
          ...ours,
          comment: 'when-negative',
          commentLabel: 'What is missing',
          guidance: [{ text: 'If not, say what is missing and to whom it goes back.' }],
        }),
        question(
          '1e',
          'Outcome',
          'What happens now?',
          oneOf(
            ['passed', 'Passed'],
            ['sent-back', 'Sent back to the lead professional'],
            ['tier-2', 'Suggested for a tier 2 audit'],
          ),
          { ...ours, comment: 'optional' },
        ),
      ],
    },
    {
      id: 'manager',
      number: '2',
      title: 'Service manager',
      origin: 'reconstruction',
      part: 'service-manager',
      questions: [
        question(
          '2a',
          'Service manager',
          'Has the service manager seen this check?',
          {
            kind: 'sign-off',
            statement: 'I have seen this check and what was sent back.',
          },
          ours,
        ),
      ],
    },
  ],
  roles: { 'case-reference': 'H01', auditor: 'H03', 'audit-date': 'H04', risk: 'H05', 'risk-detail': 'H05a' },
  rules: [...everyForm, rule('R04', 'block')],
  escalateTo: [
    'Family support manager: phone at once',
    'Lead professional and their manager: when the concern is immediate',
  ],
  statements: ['I have looked at the record myself and ticked what I found.'],
};
