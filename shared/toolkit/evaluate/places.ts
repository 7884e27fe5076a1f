/** The order of places in a form, so that lists of problems read like the form itself. */
import { setsActions } from '../../kinds/index.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Place, PlaceField } from '../problem.ts';
import type { Toolkit } from '../toolkit.ts';

const fieldOrder: readonly PlaceField[] = [
  'ticks',
  'matrix',
  'answer',
  'yes-no',
  'grade',
  'date',
  'text',
  'row',
  'facts',
  'analysis',
  'link',
  'impact',
  'concern',
  'rationale',
  'evidence',
];

/**
 * Gives a comparison of places in form order: independence and escalations first, then question by question, the boxes
 * of a question top to bottom, rows in their order. Actions stand where the form shows them.
 */
export function comparePlaces(toolkit: Toolkit, audit: Audit): (a: Place, b: Place) => number {
  const order = new Map<string, number>([
    ['independence', 0],
    ['escalations', 1],
  ]);
  let n = 2;
  for (const section of toolkit.sections) {
    for (const question of section.questions) {
      order.set(question.id, n);
      if (setsActions(question)) order.set('actions', n);
      n += 1;
    }
  }
  const rows = new Map<string, number>();
  audit.actions.forEach((action, index) => rows.set(`actions/${action.id}`, index));
  for (const [id, answer] of Object.entries(audit.answers)) {
    answer.rows?.forEach((row, index) => rows.set(`${id}/${row.id}`, index));
  }
  const position = (place: Place): readonly number[] => [
    order.get(place.question) ?? n,
    place.row === undefined ? -1 : (rows.get(`${place.question}/${place.row}`) ?? n),
    place.field === undefined ? -1 : fieldOrder.indexOf(place.field),
  ];
  return (a, b) => {
    const [left, right] = [position(a), position(b)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  };
}
