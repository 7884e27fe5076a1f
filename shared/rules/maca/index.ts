/** The checks of the MACA forms on one return or nomination (docs/forms.md): E01, E02, E04, E06. E03 and E05 belong to the event and the year. */
import { findOtherPurpose, instructionWording } from '../../language/index.ts';
import { reasonWords } from '../form-words.ts';
import { answerTo, finding, isWritten, when } from '../reading.ts';
import type { Finding, Rule } from '../rule.ts';

const tests = [
  ['T1', 'right reason'],
  ['T2', 'right time'],
  ['T3', 'right case'],
  ['T4', 'clear purpose'],
] as const;

const advice: Readonly<Record<string, string>> = {
  T1: 'A live decision or a dispute belongs elsewhere. Consider taking the nomination back.',
  T2: 'A later date may serve better. Consider deferring the nomination.',
  T3: 'The case may lie outside the scope. Say why it should be taken all the same.',
  T4: 'Without a purpose the group will not know what to look for. Write the focus first.',
};

/** A test that is not answered at all is said by R01. */
const e01: Rule = {
  id: 'E01',
  title: 'Four nomination tests',
  explains:
    'Reason, time, case and purpose are each tested; a live dispute or a wish to steer the case is a reason to decline.',
  run: (input) =>
    tests.flatMap(([id, name]): readonly Finding[] => {
      const answer = answerTo(input, id);
      const purpose = findOtherPurpose(answer.rationale);
      return [
        ...when(answer.yesNo === 'no', () =>
          finding(id, 'yes-no', advice[id] ?? '', `the test “${name}” is answered no.`),
        ),
        // The test is answered yes, and the words beside it tell of something else.
        ...when(answer.yesNo === 'yes' && purpose !== undefined, () =>
          finding(
            id,
            'rationale',
            'The words read as if a live decision or a dispute were behind this. There are other ways for that; consider declining it.',
            `“${purpose ?? ''}”.`,
          ),
        ),
      ];
    }),
};

const e02: Rule = {
  id: 'E02',
  title: 'Under 18 and open to social care',
  explains:
    'The audits are mostly about children under 18 who were open to children’s social care in the period; exceptions need a reason.',
  run: (input) => {
    const outside = [
      ...(answerTo(input, 'N05').yesNo === 'no' ? ['the child is not under 18'] : []),
      ...(answerTo(input, 'N06').yesNo === 'no' ? ['the child was not open to children’s social care'] : []),
    ];
    return when(outside.length > 0 && !isWritten(answerTo(input, 'N07').text), () =>
      finding(
        'N07',
        'text',
        'This case is an exception, and no reason is given.',
        `${outside.join(', and ')}.`,
      ),
    );
  },
};

/** A box that is empty is said by R01. */
const e04: Rule = {
  id: 'E04',
  title: 'Well and less well, each with a why',
  explains: 'What worked well and what worked less well are both told, each with what made it so.',
  run: (input) =>
    (['Q2', 'Q3'] as const).flatMap((id): readonly Finding[] => {
      const text = answerTo(input, id).text ?? '';
      const name = id === 'Q2' ? 'worked well' : 'worked less well';
      return when(isWritten(text) && !reasonWords.test(text), () =>
        finding(
          id,
          'text',
          `You say what ${name}. Can you say why?`,
          'no word like “because” or “so that” was found.',
        ),
      );
    }),
};

const e06: Rule = {
  id: 'E06',
  title: 'Instructions for the case',
  explains:
    'The event is for learning about joint work. Steps in the case itself belong to those who plan with the family.',
  run: (input) => {
    const texts = [
      { text: answerTo(input, 'Q6').text ?? '', field: 'text' as const, question: 'Q6', row: undefined },
      ...(answerTo(input, 'Q6a').rows ?? []).map((row) => ({
        text: row.cells['change'] ?? '',
        field: 'row' as const,
        question: 'Q6a',
        row: row.id,
      })),
    ];
    return texts.flatMap(({ text, field, question, row }): readonly Finding[] => {
      const found = instructionWording(text);
      return when(found.length > 0, () =>
        finding(
          question,
          field,
          'This reads like a step in the case. Take it to those who plan with the family, and say here what agencies learn.',
          `it says ${found.map((words) => `“${words}”`).join(', ')}.`,
          row === undefined ? {} : { row, column: 'change' },
        ),
      );
    });
  },
};

export const macaRules: readonly Rule[] = [e01, e02, e04, e06];
