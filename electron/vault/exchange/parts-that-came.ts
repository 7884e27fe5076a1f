/** Which reports and reviews came in with an audit, by their sums in the lists of the bundles taken in. */
import { Manifest } from '../../../shared/bundle/manifest.ts';

/** Lists whose sums are kept at hand. */
const LISTS_KEPT = 16;

/**
 * Takes the reading of a bundle's list; gives the sums (SHA-256) of the report and the review that a bundle held for an audit. One
 * bundle may hold thousands, so each list is read once for all of them. A list that is not there or cannot be read holds nothing.
 */
export function partsThatCame(
  manifestOf: (bundle: string) => string | undefined,
): (bundle: string, audit: string) => readonly string[] {
  const summed = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const read = (bundle: string): ReadonlyMap<string, readonly string[]> => {
    const text = manifestOf(bundle);
    const list = text === undefined ? undefined : Manifest.safeParse(JSON.parse(text)).data;
    const beside = (list?.files ?? []).filter(({ path }) => /\/(?:report\.pdf|review\.json)$/.test(path));
    const files = Map.groupBy(beside, ({ path }) => path.split('/')[1] ?? '');
    return new Map([...files].map(([audit, those]) => [audit, those.map(({ sha256 }) => sha256)]));
  };
  return (bundle, audit) => {
    const known = summed.get(bundle);
    if (known !== undefined) return known.get(audit) ?? [];
    if (summed.size >= LISTS_KEPT) summed.clear();
    const sums = read(bundle);
    summed.set(bundle, sums);
    return sums.get(audit) ?? [];
  };
}
