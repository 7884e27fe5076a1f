/** Parts A13 to A17 of the MACFA form: up to five questions of the round, each graded, answered with yes or no, or in words. */
import type { Condition } from '../../toolkit/condition.ts';
import type { Question } from '../../toolkit/question.ts';
import { graded, longText, question, yesNo } from '../make.ts';

const ours = {
  origin: 'reconstruction',
  sourceNote: 'Reconstruction: the form itself was not available. Your partnership can change it.',
} as const;

const guidance = [{ text: 'The commissioning group wrote this question. Our agency’s part only.' }];

/** The three ways one question of the round can be answered; the header says which (T1a), and graded where it does not. */
export function theme(n: number): Question[] {
  const [words, way] = [`T${n}`, `T${n}a`];
  const id = `A${12 + n}`;
  const [title, ask] = [`Theme question ${n}`, `Theme question ${n} of this round`];
  const asked: Condition = { op: 'answered', question: words };
  const answeredBy = (value: string): Condition => ({ op: 'is', question: way, value });
  const common = { shortTitle: `Theme ${n}`, number: id, wordsFrom: words, ...ours };
  return [
    graded(
      'macfa',
      id,
      title,
      ask,
      [
        'All of Good, and an exceptional difference to the person within the theme.',
        'Our agency did what the question asks, and it helped the person.',
        'Our agency did part of it, or it helped only a little.',
        'Our agency did not do it, and this mattered for the person.',
      ],
      guidance,
      {
        ...common,
        matrix: true,
        notApplicable: true,
        showIf: {
          op: 'all',
          of: [asked, { op: 'not', of: { op: 'any', of: [answeredBy('yes-no'), answeredBy('words')] } }],
        },
      },
    ),
    question(`${id}y`, title, ask, yesNo, {
      ...common,
      notApplicable: true,
      comment: 'always',
      evidence: true,
      guidance,
      showIf: { op: 'all', of: [asked, answeredBy('yes-no')] },
    }),
    question(`${id}w`, title, ask, longText, {
      ...common,
      evidence: true,
      guidance,
      showIf: { op: 'all', of: [asked, answeredBy('words')] },
    }),
  ];
}
