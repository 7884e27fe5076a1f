/** Whether what came could have been written with the form it came with. */
import { isOnlyOdd, misfitsOf, type Misfit } from '../../shared/audit/fits/index.ts';
import { shownLine } from '../../shared/bundle/shown.ts';
import type { Content } from './content.ts';
import { BundleRefused } from './read-bundle.ts';

const mostNamed = 3;

/** Places of an audit in words, the first few and how many more. */
function named(misfits: readonly Misfit[]): string {
  const first = misfits
    .slice(0, mostNamed)
    .map(({ at, words }) => `${shownLine(at).slice(0, 100)} (${words})`);
  const more = misfits.length - first.length;
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/**
 * Checks the audit and the signed texts of its history against the form that came along, whichever version of it that is. Takes the
 * reference, the contents and today. Gives what is odd and yet possible, one sentence each. Throws `BundleRefused` with the places.
 */
export function checkFits(
  reference: string,
  { audit, toolkit, signed, risks }: Content,
  today: string,
): string[] {
  const misfits = misfitsOf(toolkit, { ...audit, escalations: risks ?? audit.escalations }, today);
  const wrong = misfits.filter((one) => !isOnlyOdd(one));
  if (wrong.length > 0) throw new BundleRefused('audit-does-not-fit', `${reference}: ${named(wrong)}`);
  for (const { audit: before } of signed) {
    const earlier = misfitsOf(toolkit, before, today).filter((one) => !isOnlyOdd(one));
    if (earlier.length > 0)
      throw new BundleRefused(
        'audit-does-not-fit',
        `${reference}, as version ${before.version} was signed: ${named(earlier)}`,
      );
  }
  // An action about a question of another form is as old as carrying over is, and stands on the page as it is.
  const odd = misfits.filter((one) => isOnlyOdd(one) && one.reason !== 'about-nothing');
  return odd.length === 0 ? [] : [`${reference}: look at these dates: ${named(odd)}.`];
}
