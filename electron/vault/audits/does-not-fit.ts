/** What of an audit in the vault does not fit its form, as bundles and answers files are asked (shared/audit/fits). Told, and never a lock. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { isOnlyOdd, misfitsOf, type Misfit } from '../../../shared/audit/fits/index.ts';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import type { Loaded } from '../records/held.ts';

/** So many are named; the first ones say what matters. */
const mostNamed = 50;

/** Takes an audit as it stands and today as ISO date. Gives what nobody could have written with its form; what is only odd is for the checks. */
export const wrongIn = ({ toolkit, audit }: Pick<Loaded, 'toolkit' | 'audit'>, today: string): Misfit[] =>
  misfitsOf(toolkit, audit, today).filter((one) => !isOnlyOdd(one));

const pointer = (parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A place of a misfit as RFC 6901 names it. The id of a question may hold dots. */
function pathOf(audit: Audit, at: string): string {
  const rest = at.slice('answers.'.length);
  const id = Object.keys(audit.answers)
    .filter((one) => rest === one || rest.startsWith(`${one}.`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (!at.startsWith('answers.') || id === undefined) return pointer(at.split('.'));
  const inside = rest.slice(id.length + 1);
  return pointer(['answers', id, ...(inside === '' ? [] : inside.split('.'))]);
}

/** Takes an audit and its misfits. Gives the first of them with their paths, as the page is told. */
export const unfitting = (audit: Audit, wrong: readonly Misfit[]): Unfitting[] =>
  wrong.slice(0, mostNamed).map(({ at, words }) => ({ path: pathOf(audit, at), words }));
