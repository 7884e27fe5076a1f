/** Who says what in the loop: invented, and taken from the form so that any form with grades will do. */
import { isGrade } from '../../../shared/scales/index.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Job } from '../answers.ts';
import type { Said } from './reviewing.ts';

type Place = { readonly id: string; readonly number: string };

/** A grade next to the one given, on its better side where there is one. */
function nextTo(job: Job, question: Question): string {
  const { answer } = question;
  const scale = answer.kind === 'grade' ? answer.scale : '';
  const keys = job.toolkit.scales.find((one) => one.id === scale)?.grades.map((one) => one.key) ?? [];
  const at = keys.findIndex((key) => key === job.answers.answers[question.id]?.grade);
  const grade = keys[at === 0 ? 1 : at - 1];
  if (at === -1 || grade === undefined) throw new Error(`${question.id} has no grade to move`);
  return grade;
}

/** Everything that is said and done, by question. */
export function scriptOf(job: Job) {
  const graded = job.toolkit.sections
    .flatMap((section) => section.questions)
    .filter(({ id, answer }) => {
      const given = job.answers.answers[id];
      return answer.kind === 'grade' && isGrade(given?.grade) && given?.rationale !== '';
    });
  const [, revised, kept, unasked] = graded;
  if (revised === undefined || kept === undefined || unasked === undefined)
    throw new Error(`${job.toolkit.id} has too few graded questions for the loop`);
  const place = ({ id, number }: Question): Place => ({ id, number });
  const note = 'Say what was seen of the person on each visit, and which record shows it.';
  const keptNote = 'The chronology points the other way here. Which entry do you rely on?';
  const reason = 'The records read together support the grade beside this one.';
  const keptReason = 'Two entries in the chronology weigh more than the plan does.';
  const revisedText =
    'The visit notes of both months were read again, and each names what was seen and what changed for the person.';
  const unaskedText = 'A sentence was made clearer here.';
  const revisedReply = 'Read again and changed; the visit notes are named now.';
  const keptReply = 'The plan was signed after those entries, so the grade stays.';
  const newVersion = 'Notes of the moderator answered';
  const outcomeReason = 'Both readings of one question stand side by side; the rest is agreed.';
  const [revisedTo, proposed] = [nextTo(job, revised), nextTo(job, kept)];
  const first: Readonly<Record<string, Said>> = {
    [revised.id]: { grade: revisedTo, reason, note },
    [kept.id]: { grade: proposed, reason: keptReason, note: keptNote },
  };
  const second: Readonly<Record<string, Said>> = { [kept.id]: { grade: proposed, reason: keptReason } };
  const feedback = {
    strength: 'The person’s own words lead each judgement.',
    development: 'Name the record beside each finding.',
  };
  return {
    revised: place(revised),
    kept: place(kept),
    unasked: place(unasked),
    first,
    second,
    returned: { outcome: 'return', reason: '', minutes: 40, ...feedback },
    accepted: { outcome: 'accept-with-changes', reason: outcomeReason, minutes: 25, ...feedback },
    newVersion,
    seed: 'robin and wren',
    revisedTo,
    revisedText,
    revisedReply,
    keptReply,
    unaskedText,
    texts: [
      ...Object.values(job.answers.answers).flatMap((one) => [one.rationale, one.text ?? '']),
      ...job.answers.actions.map((one) => one.what),
      note,
      keptNote,
      reason,
      keptReason,
      revisedText,
      unaskedText,
      revisedReply,
      keptReply,
      newVersion,
      outcomeReason,
      feedback.strength,
      feedback.development,
    ]
      .map((text) => text.slice(0, 40))
      .filter((text) => text.length >= 20),
  } as const;
}
