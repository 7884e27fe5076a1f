/** The list of one owner's actions, as it leaves the program: what must happen, by when, how one will know, what counts as proof. */
import { shortDate } from '../dates/index.ts';
import { actionReference, type ActionRecord } from '../records/action.ts';
import { foldedText } from '../text/fold.ts';
import { readAction } from './read-action.ts';
import { isOpenAction } from './states.ts';
import { proofWords, stateWords } from './words.ts';

export type OwnerList = { readonly owner: string; readonly rows: readonly (readonly string[])[] };

/** The heads of the columns, in their order. */
export const ownerColumns = [
  'Action',
  'What must happen',
  'By when',
  'First agreed for',
  'How we will know',
  'What counts as proof',
  'State',
] as const;

/** Owners are told apart as people read them: capitals and blanks make no other one. */
export const ownerKey = (owner: string): string => foldedText(owner).trim();

const rowOf = (record: ActionRecord): string[] => {
  const now = readAction(record.events);
  const { what, due, measure, proof } = now.inForce.wording;
  const may = now.mayChange ? ' (may still change)' : '';
  const waits = now.agreedAt !== '' && !now.isAgreed ? ' (a change waits for an answer)' : '';
  return [
    actionReference(record),
    what,
    due === '' ? 'No date yet' : shortDate(due),
    now.firstDue === '' ? 'Not agreed yet' : shortDate(now.firstDue),
    measure,
    proof === '' ? 'Not said' : proofWords[proof],
    `${stateWords[now.state]}${may}${waits}`,
  ];
};

/**
 * Takes actions. Gives a list for each owner who has an open one, by owner; each list by due date, those without one last. `owner` picks one.
 */
export function ownerLists(records: readonly ActionRecord[], owner: string | null): OwnerList[] {
  const lists = new Map<string, { owner: string; rows: { due: string; row: string[] }[] }>();
  for (const record of records) {
    const now = readAction(record.events);
    const name = now.inForce.wording.owner.trim();
    if (!isOpenAction(now.state) || (owner !== null && ownerKey(name) !== ownerKey(owner))) continue;
    const list = lists.get(ownerKey(name)) ?? { owner: name === '' ? 'No owner yet' : name, rows: [] };
    list.rows.push({ due: now.due === '' ? '9999' : now.due, row: rowOf(record) });
    lists.set(ownerKey(name), list);
  }
  return [...lists.values()]
    .toSorted((a, b) => a.owner.localeCompare(b.owner, 'en-GB'))
    .map((list) => ({
      owner: list.owner,
      rows: list.rows
        .toSorted((a, b) =>
          a.due < b.due ? -1 : a.due > b.due ? 1 : (a.row[0] ?? '').localeCompare(b.row[0] ?? ''),
        )
        .map(({ row }) => row),
    }));
}
