/** R12: words that may read as blame of a worker, with words about the record to put in their place. */
import { findBlame } from '../../language/index.ts';
import { signOf, viewOf } from '../form-view.ts';
import type { Rule } from '../rule.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const r12: Rule = {
  id: 'R12',
  title: 'About the record, not the worker',
  explains:
    'Feedback helps when it says what the record shows. Words about a person’s effort or will stop people from learning.',
  run: (input) =>
    viewOf(input).texts.flatMap(({ place, text }) =>
      findBlame(text).map((found) => ({
        place,
        message: `“${capital(found.text)}” may read as blame. Perhaps: ${found.suggestion}.`,
        because: found.because,
        sign: signOf(found.text.toLowerCase()),
      })),
    ),
};
