/** Parts A2 to A12 of the MACFA form: what our own agency did, graded against the matrix within the theme. Section names are ours. */
import type { Guidance, Question } from '../../toolkit/question.ts';
import { graded } from '../make.ts';
import type { ForFour } from '../../scales/four-grades.ts';

const own: Guidance = { lead: 'Our agency only.', text: 'What other agencies did is for the meeting.' };

const part = (
  id: string,
  title: string,
  shortTitle: string,
  ask: string,
  descriptors: ForFour,
  guidance: readonly string[],
  notApplicable = false,
): Question =>
  graded('macfa', id, title, ask, descriptors, [own, ...guidance.map((text) => ({ text }))], {
    shortTitle,
    matrix: true,
    notApplicable,
    beside: ['H12'],
    commentHint: 'Our agency’s part only. What it changed for the person',
    origin: 'reconstruction',
    sourceNote:
      'The section’s name and prompts are ours. The rubric is the partnership’s guidance, in our wording.',
  });

export const practice: Question[] = [
  part(
    'A2',
    'Recognising need and the theme',
    'Recognising need',
    'Did our agency notice the signs of the theme early and name them in the record?',
    [
      'All of Good, and early recognition by our agency changed the course of the person’s life.',
      'Signs were noticed early, named in the record and followed up.',
      'Signs were noted, but late, or without naming what they might mean.',
      'Signs our agency saw were not recognised.',
    ],
    [
      'What did we see first, and how long until it was named?',
      'Were signs read in the light of what we already knew?',
    ],
  ),
  part(
    'A3',
    'Assessing and identifying risk',
    'Assessing risk',
    'Within the theme: did what our agency did find, assess and manage risk, and change things for the person?',
    [
      'All of Good, and creative work on risk made an exceptional difference to how safely the person lives.',
      'Risk was identified, assessed and managed, and looked at again when things changed.',
      'Risk was identified, with gaps in assessing or managing it.',
      'Risk that our record shows was not identified.',
    ],
    [
      'Was the risk found early, weighed, acted on, and looked at again when things changed?',
      'For adults: what did the person want, could they decide this, did they have an advocate?',
      'Good practice counts as much as gaps.',
    ],
  ),
  part(
    'A4',
    'Planning, intervention and review',
    'Planning and review',
    'Did what our agency offered follow from the assessment, and was it reviewed?',
    [
      'All of Good, and inventive help fitted to the person brought lasting change.',
      'What was offered follows from the assessment, has an aim, and was reviewed with the person.',
      'Help was offered, but its aim or review is partly missing.',
      'Help did not follow from need, or none was planned although it was needed.',
    ],
    [
      'What was it meant to change, and who looked whether it did?',
      'If the person turned help away: what was tried next?',
    ],
  ),
  part(
    'A5',
    'Statutory duties, service standards and multi-agency procedures',
    'Duties and procedures',
    'Did our agency meet its duties, keep its standards and follow the multi-agency procedures?',
    [
      'All of Good, and our use of the procedures became a model that helped the person decisively.',
      'Statutory functions were met and procedures followed; exceptions are reasoned.',
      'Duties were met to a limited extent, or procedures are only partly in evidence.',
      'Duties were not met, or standards and procedures were not followed.',
    ],
    [
      'Know them before you begin: legal duties, service standards, multi-agency procedures.',
      'A missed step counts through what it meant for the person.',
    ],
  ),
  part(
    'A6',
    'Person-centred practice and the person’s voice',
    'The person’s voice',
    'Is the person’s voice clear in our work, and did it guide what we did?',
    [
      'All of Good, and the person’s own aims drove the work, with an exceptional effect on their life.',
      'The person’s wishes, feelings and preferred outcomes are clear and guided the work.',
      'The voice is there now and then, or was heard without effect.',
      'The person’s voice cannot be found in our record.',
    ],
    [
      'Adults: preferred outcomes, capacity for this decision, advocacy.',
      'Children: what is daily life like for them, in their words or behaviour?',
    ],
  ),
  part(
    'A7',
    'Use of research and evidence-informed tools',
    'Research and tools',
    'Did our agency use research and evidence-informed tools?',
    [
      'All of Good, with strong evidence of research-informed practice that made the difference.',
      'A fitting tool or research finding was used and shaped what was done.',
      'A tool was filled in, but nothing follows from it.',
      'Practice goes against what is known to help, or a required tool was left out.',
    ],
    ['For example a clutter rating, a graded care profile, a domestic abuse checklist.'],
    true,
  ),
  part(
    'A8',
    'Information sharing and working with others',
    'Working with others',
    'From our side: did we share, ask, and challenge where needed?',
    [
      'All of Good, and our agency brought others together in a way that changed things decisively.',
      'Information was shared in time, with reasons; disagreement was voiced and settled.',
      'Sharing was partial or late, or doubt was not voiced.',
      'Information that others needed was not shared.',
    ],
    [
      'Did we say what we knew, and ask for what we did not?',
      'Where we disagreed: was it raised, and where did it lead?',
    ],
  ),
  part(
    'A9',
    'Connected people and whole-family thinking',
    'Connected people',
    'Did our agency think of the people connected with this person?',
    [
      'All of Good, and work with connected people brought lasting strength around the person.',
      'Connected people are known; their risks and strengths are part of the work.',
      'Some connected people are named, but what they mean for the person is not explored.',
      'Connected people who matter for safety are missing from our work.',
    ],
    [
      'Use the table of connected people. Include carers, children in the home, and people who may pose a risk.',
    ],
    true,
  ),
  part(
    'A10',
    'Identity, culture and protected characteristics',
    'Identity and culture',
    'Did our agency consider who the person is: identity, culture, protected characteristics?',
    [
      'All of Good, and understanding who the person is opened a way that nothing else had.',
      'Identity and culture are explored and shaped how we worked.',
      'They are noted, but without effect on the work.',
      'They are ignored although the record shows they matter.',
    ],
    ['Explored, not only noted. What did we do differently because of it?'],
    true,
  ),
  part(
    'A11',
    'Management oversight, supervision and recording',
    'Management oversight',
    'Did management oversight, supervision and recording support the work?',
    [
      'All of Good, and supervision brought a turn in the work that changed the person’s life.',
      'Decisions and reasons are recorded, supervision steers, drift is noticed.',
      'Oversight is on record now and then, without direction, or the record has gaps.',
      'There was no oversight, or the record cannot be relied on.',
    ],
    ['Dated decisions with reasons. Did somebody notice when the work stood still?'],
  ),
  part(
    'A12',
    'Difference made to the person',
    'Difference made',
    'Within the theme: what did our agency’s own work change for this person?',
    [
      'An exceptional difference to the person’s life, beyond what was expected.',
      'Our work directly made things better for the person, and the record shows how.',
      'Some things became better, or effort is clear but its effect is not.',
      'Our work made no difference, or made things worse.',
    ],
    [
      'This is the basis for every grade in this form.',
      'Begin with the person: what is different, and how do we know it came from our work?',
    ],
  ),
];
