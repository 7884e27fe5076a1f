/** Which notes asked for a change: those that stand at its place and are not about something else. */
import { showsActions } from '../../kinds/index.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import type { Note } from '../review.ts';
import type { Aspect, Difference } from './change.ts';

/** Words by which a note says what it is about. A note that uses none of them may be about anything at its place. */
const signs: readonly (readonly [Aspect, RegExp])[] = [
  [
    'words',
    /\b(?:word(?:s|ed|ing|y)?|re-?word\w*|re-?phras\w*|phras\w*|rewrite|rewritten|comma|commas|full stops?|apostrophes?|punctuation|spell\w*|misspel\w*|typos?|mistyp\w*|grammar|sentences?|paragraphs?|tone|jargon|abbreviat\w*|acronyms?|initials|plain english|capital letters?|shorten\w*|tense|proof-?read\w*)\b/i,
  ],
  ['grade', /\b(?:grad(?:e|es|ed|ing)|rating|rated?|judge?ments?|scor(?:e|es|ed|ing))\b/i],
  ['evidence', /\b(?:evidenc\w*|source|which record|what record|page number|case note|file note)\b/i],
  ['action', /\b(?:actions?|owner|by when|deadline|due date|measure|next steps?|recommendations?)\b/i],
];

/** What a note is about; empty where it does not say. Grades are also named by their own words, written with a capital. */
function aspectsOf(note: Note, gradeWords: readonly string[]): ReadonlySet<Aspect> {
  const text = note.thread
    .filter((said) => said.by === 'moderator')
    .map((said) => said.text)
    .join('\n');
  const found = signs.filter(([, sign]) => sign.test(text)).map(([aspect]) => aspect);
  return new Set(gradeWords.some((word) => text.includes(word)) ? [...found, 'grade'] : found);
}

/** Numbers of the actions a note names: "action 2", "actions 1 and 3". Empty where it names none. */
function actionsNamed(note: Note): readonly number[] {
  const text = note.thread.map((said) => said.text).join('\n');
  return [...text.matchAll(/\bactions?\s+(\d{1,3}(?:\s*(?:,|and|&)\s*\d{1,3})*)/gi)].flatMap((match) =>
    (match[1] ?? '').split(/\D+/).filter(Boolean).map(Number),
  );
}

/**
 * Makes the reader of notes. Takes the form and the notes of the review; gives a function from a difference and the questions it
 * belongs to, to the numbers of the notes that asked for it. A change of words is asked for by every note at its place. A grade, a
 * piece of evidence, an action or another value is not, where the note speaks of something else: what wrongly counts as unasked is
 * looked at once more, what wrongly counts as asked is not.
 */
export function askedBy(
  toolkit: Toolkit,
  notes: readonly Note[],
): (difference: Difference, places: readonly string[]) => number[] {
  const gradeWords = toolkit.scales.flatMap((scale) =>
    scale.grades.flatMap(({ key, word }) => [word, scale.aliases?.[key] ?? word]),
  );
  const asking = notes
    .filter((note) => note.kind === 'actionable')
    .map((note) => ({ note, about: aspectsOf(note, gradeWords), actions: actionsNamed(note) }));
  const ofActions = new Set([
    'actions',
    ...toolkit.sections
      .flatMap((section) => section.questions)
      .filter(showsActions)
      .map((question) => question.id),
  ]);
  const allows = (about: ReadonlySet<Aspect>, aspect: Aspect): boolean => {
    if (aspect === 'words' || about.size === 0) return true;
    if (aspect === 'other') return !(about.size === 1 && about.has('words'));
    return about.has(aspect);
  };
  return (difference, places) =>
    asking
      .filter(({ note, about, actions }) => {
        if (!places.includes(note.question)) return false;
        if (difference.aspect === 'action' && ofActions.has(note.question))
          return (
            actions.length === 0 || difference.number === undefined || actions.includes(difference.number)
          );
        return allows(about, difference.aspect);
      })
      .map(({ note }) => note.number);
}
