/** What can be counted about the actions that are shown (programme 10.4), each share with its base. */
import { bands, measuresOf, type Share } from '../../../shared/actions/measures.ts';
import { bandWords } from '../../../shared/actions/words.ts';
import { figure } from '../../../shared/dates/index.ts';
import type { ActionRow } from './select.ts';

const share = ({ count, of }: Share): string => (of === 0 ? 'none yet' : `${figure(count)} of ${figure(of)}`);

export function Figures({ rows, today }: { readonly rows: readonly ActionRow[]; readonly today: string }) {
  const found = measuresOf(
    rows.map(({ line }) => line),
    today,
  );
  const lines: readonly (readonly [string, string])[] = [
    ['Reported done in time, by the date first agreed', share(found.onTimeFirst)],
    ['Reported done in time, by the date agreed last', share(found.onTimeLast)],
    ...bands.map((band) => [`Open, ${bandWords[band].toLowerCase()}`, figure(found.bands[band])] as const),
    ['Extensions', `${figure(found.extensions)}, of ${figure(found.extended)} actions`],
    ['Proven at the first try', share(found.firstTry)],
    ['Opened again', figure(found.reopened)],
    [
      'From reported to proven, in the middle',
      found.medianDaysToProof === null ? 'none yet' : `${figure(found.medianDaysToProof)} days`,
    ],
  ];
  return (
    <details className="act-figures">
      <summary>Figures of the actions shown</summary>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        “Closed” without “proven” does not exist. The bands of lateness are our default.
      </p>
    </details>
  );
}
