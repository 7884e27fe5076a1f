/** Sections K1 to K9 of the file audit: compliance first, then quality. Which quality sections apply is the auditor's choice. */
import type { Guidance } from '../../toolkit/question.ts';
import type { Section } from '../../toolkit/toolkit.ts';
import { graded, oneOf, question, yesNo } from '../make.ts';
import type { ForFour } from '../../scales/four-grades.ts';

const stated = {
  origin: 'stated',
  sourceNote: 'From the file audit framework; wording and descriptors are ours.',
} as const;
const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the template is not printed in the framework.',
} as const;

const compliance = (
  id: string,
  title: string,
  ask: string,
  text: string,
  origin: typeof stated | typeof ours,
) =>
  question(id, title, ask, yesNo, {
    ...origin,
    comment: 'when-negative',
    notApplicable: true,
    guidance: [{ text }],
  });

const quality = (
  id: string,
  title: string,
  ask: string,
  descriptors: ForFour,
  texts: readonly string[],
  origin: typeof stated | typeof ours,
  notApplicable = false,
) =>
  graded(
    'file',
    id,
    title,
    ask,
    descriptors,
    texts.map((text): Guidance => ({ text })),
    { ...origin, notApplicable },
  );

export const basics: Section = {
  id: 'basics',
  number: 'K1',
  title: 'Is the file complete?',
  shortTitle: 'File complete',
  origin: 'stated',
  part: 'auditor',
  questions: [
    compliance(
      'K1a',
      'Basic details',
      'Are basic details and the record up to date?',
      'A count of what is there, not of how good it is.',
      ours,
    ),
    compliance(
      'K1b',
      'Chronology and genogram',
      'Is there a current chronology, and a genogram?',
      'Keeping chronologies current was one of the regional actions.',
      stated,
    ),
    compliance(
      'K1c',
      'Background checks',
      'Were background checks with other agencies done, and is the source of each fact recorded?',
      'Two of the regional actions: what others know, and where each fact came from.',
      stated,
    ),
    question(
      'K1d',
      'CAF or early help',
      'Is there evidence of CAF or early-help input?',
      oneOf(['present', 'Present'], ['absent', 'Absent']),
      {
        ...stated,
        notApplicable: true,
        comment: 'always',
        guidance: [{ text: 'To be shown on every file, whatever its type.' }],
      },
    ),
  ],
};

export const assessment: Section = {
  id: 'assessment',
  number: 'K2',
  title: 'Assessment',
  origin: 'reconstruction',
  part: 'auditor',
  choosable: true,
  questions: [
    quality(
      'K2a',
      'Assessment',
      'Is the assessment timely and multi-agency, does it use history, and was the child seen?',
      [
        'All of Good, and the assessment itself began to change things for the child.',
        'On time, with other agencies, using history; the child was seen and heard.',
        'One of these is thin: time, agencies, history or seeing the child.',
        'No assessment, or one that cannot be relied on.',
      ],
      ['Multi-agency assessment was one of the regional actions.', 'Was the child seen alone?'],
      stated,
    ),
    quality(
      'K2b',
      'Analysis',
      'Are need and risk analysed, and does the conclusion fit the evidence?',
      [
        'All of Good, with an understanding that opened a new way.',
        'Facts are weighed, and the conclusion follows from them.',
        'Description outweighs analysis, or the conclusion goes further than the facts.',
        'No analysis, or a conclusion against the evidence.',
      ],
      ['What does it mean for this child, and what if nothing changes?'],
      ours,
    ),
  ],
};

export const plan: Section = {
  id: 'plan',
  number: 'K3',
  title: 'Plan, review and drift',
  shortTitle: 'Plan and review',
  origin: 'reconstruction',
  part: 'auditor',
  choosable: true,
  questions: [
    quality(
      'K3',
      'Plan, review and drift',
      'Is there a plan that is reviewed and does not drift?',
      [
        'All of Good, and reviews made the plan bolder, with lasting results.',
        'The plan has owners, dates and outcomes; reviews keep it moving.',
        'A plan exists, with gaps in owners, dates or review.',
        'No plan, or one nobody follows.',
      ],
      ['When was the last thing that moved the case forward?'],
      ours,
    ),
  ],
};

export const voice: Section = {
  id: 'voice',
  number: 'K4',
  title: 'Child, family and direct work',
  shortTitle: 'Child and family',
  origin: 'stated',
  part: 'auditor',
  choosable: true,
  questions: [
    quality(
      'K4',
      'Voice of child and family',
      'Are child and family heard, and were feedback forms used?',
      [
        'All of Good, and what they said changed the service as well as the plan.',
        'Child and family are heard throughout; feedback was asked for and used.',
        'They are heard in places; feedback forms were not used or not followed up.',
        'They cannot be heard in the file.',
      ],
      ['Using feedback forms was one of the regional actions.'],
      stated,
    ),
    quality(
      'K5',
      'Direct work and partnership',
      'Are there direct work, contact and partnership with the family?',
      [
        'All of Good, and the relationship carried the family through change that held.',
        'Contact has a purpose, direct work is recorded, the family works with the plan.',
        'Contact takes place; its purpose or the partnership is thin.',
        'Little contact, or work done to the family rather than with them.',
      ],
      ['Good recording helps partnership with those who use the service.'],
      ours,
    ),
  ],
};

export const recording: Section = {
  id: 'recording',
  number: 'K6',
  title: 'Recording and oversight',
  origin: 'stated',
  part: 'auditor',
  choosable: true,
  questions: [
    quality(
      'K6',
      'Quality of recording',
      'Is the recording focused and accountable, and would it carry the work over a change of worker?',
      [
        'All of Good, and the child could read it one day and understand.',
        'Focused, dated, with decisions and reasons; another worker could take over.',
        'Up to date, but wordy or without reasons; a new worker would have to ask.',
        'Gaps that make the record unsafe to rely on.',
      ],
      [
        'Records answer for the service, focus the work, carry it on when workers change, and count as evidence in enquiries.',
      ],
      stated,
    ),
    quality(
      'K7',
      'Management oversight and supervision',
      'Do management oversight and supervision notes show that the work is steered?',
      [
        'All of Good, and supervision opened thinking that changed the course of the case.',
        'Regular, dated, reflective; decisions have reasons and are followed up.',
        'Present, but irregular or without direction.',
        'None on file.',
      ],
      [
        'Senior managers are to look at a random choice of files and supervision notes at least every three months.',
      ],
      stated,
    ),
  ],
};

export const identity: Section = {
  id: 'identity',
  number: 'K8',
  title: 'Diversity and identity',
  origin: 'reconstruction',
  part: 'auditor',
  choosable: true,
  questions: [
    quality(
      'K8',
      'Diversity and identity',
      'Are diversity and identity understood, and does the work follow from it?',
      [
        'All of Good, and the child’s pride in who they are grew with the work.',
        'Explored, recorded and acted on.',
        'Noted, without effect.',
        'Ignored although it matters.',
      ],
      ['Ethnicity, language, faith, disability, gender, sexuality, and the child’s own story.'],
      ours,
      true,
    ),
  ],
};
