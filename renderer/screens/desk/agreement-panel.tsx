/** How alike two people grade: the table as counted, measures with their intervals, the caution, and the tolerance of the programme. */
import { useState } from 'react';
import { sampleKind } from '../../../shared/records/sample.ts';
import { useRecordLines } from '../../records/record-lines.ts';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import {
  agreement,
  fewestPairs,
  pairTable,
  type Agreement,
  type Coefficient,
  type Estimate,
} from '../../../shared/moderation/agreement.ts';
import { quarterOf } from '../../../shared/moderation/drift.ts';
import type { GradeMark } from '../../../shared/scales/index.ts';
import { Matrix } from './agreement-matrix.tsx';
import { dayOf, markOf, scaleOfItem, quartersOf, usualSize } from './desk-words.ts';
import { quarterWords } from '../../../shared/dates/index.ts';
import { isWaiting } from '../../frames/desk-order.ts';
import { biggerSample, Tolerance } from './tolerance.tsx';

/** The finished pairs of overall grades among these audits. */
export function overallPairs(items: readonly DeskItem[]): readonly (readonly [string, string])[] {
  return items.flatMap((item) => {
    const [auditor, moderator] = [markOf(item, item.overallGrade), markOf(item, item.moderatedGrade)];
    return auditor === null || moderator === null ? [] : [[auditor.key, moderator.key] as const];
  });
}

const keysOn = (scale: readonly GradeMark[]): string => scale.map((mark) => mark.key).join(' ');
/**
 * The scale on which these audits are compared, and those that are graded on it: the usual four grades where an audit has them, else the scale of the
 * first. Grades of two scales are never counted together.
 */
export function comparable(items: readonly DeskItem[]): {
  readonly scale: readonly GradeMark[];
  readonly items: readonly DeskItem[];
} {
  const scale = scaleOfItem(items.find((item) => item.scale === undefined) ?? items[0]);
  return { scale, items: items.filter((item) => keysOn(scaleOfItem(item)) === keysOn(scale)) };
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const two = (value: number): string => value.toFixed(2).replace('-', '−');

const shareRow = (share: Estimate): readonly [string, string] => [
  percent(share.value),
  `${Math.round(share.low * 100)} to ${percent(share.high)}`,
];
const coefficientRow = (one: Coefficient): readonly [string, string] =>
  one === 'undefined' ? ['not defined', '–'] : [two(one.value), `${two(one.low)} to ${two(one.high)}`];

const rowsOf = (found: Agreement): readonly (readonly [string, readonly [string, string]])[] => [
  ['Same grade', shareRow(found.same.share)],
  ['Within one grade', shareRow(found.withinOne.share)],
  ['Kappa', coefficientRow(found.kappa)],
  ['Kappa, linear weights', coefficientRow(found.linearKappa)],
  ['Kappa, quadratic weights', coefficientRow(found.quadraticKappa)],
  ['Gwet’s AC1', coefficientRow(found.ac1)],
];

function Measures({ found }: { readonly found: Agreement }) {
  const undefinedOnes = [found.kappa, found.linearKappa, found.quadraticKappa, found.ac1].includes(
    'undefined',
  );
  return (
    <>
      <p className="small soft am-move">
        Same {found.same.count}. Moved up {found.movedUp}, moved down {found.movedDown}. Boxed cells are
        agreement.
      </p>
      <table className="mini figs">
        <caption className="vh">Measures of agreement, n {found.n}</caption>
        <thead>
          <tr>
            <th scope="col">Measure, n {found.n}</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col" className="num">
              95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(found).map(([word, [value, interval]]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td className="num">
                <strong>{value}</strong>
              </td>
              <td className="num">{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {undefinedOnes ? (
        <p className="small soft">
          Not defined: nearly all grades are the same, so agreement by chance would already be complete.
        </p>
      ) : null}
    </>
  );
}

export function AgreementBlock(props: {
  readonly items: readonly DeskItem[];
  readonly onBigger: (size: number) => void;
}) {
  const { items, onBigger } = props;
  const finished = items.filter((item) => !isWaiting(item));
  const last = useRecordLines(sampleKind.name)[0]?.line['size'];
  const lastSize = typeof last === 'number' ? last : usualSize;
  const forms = [...new Map(finished.map((item) => [item.toolkitId, item.toolkitTitle])).entries()];
  const [period, setPeriod] = useState('all');
  const [form, setForm] = useState('all');
  const [blind, setBlind] = useState(true);
  const chosen = finished
    .filter((item) => period === 'all' || quarterOf(dayOf(item)) === period)
    .filter((item) => form === 'all' || item.toolkitId === form)
    .filter((item) => !blind || item.blind);
  const { scale, items: alike } = comparable(chosen);
  const table = pairTable(
    scale.map((mark) => mark.key),
    overallPairs(alike),
  );
  const found = agreement(table);
  return (
    <>
      <div className="desk-head">
        <h2 id="ah">Agreement</h2>
        <label className="vh" htmlFor="per">
          Period
        </label>
        <select id="per" value={period} onChange={(event) => setPeriod(event.target.value)}>
          <option value="all">Overall grade, since the beginning</option>
          {quartersOf(items).map((quarter) => (
            <option key={quarter} value={quarter}>
              Overall grade, {quarterWords(quarter)}
            </option>
          ))}
        </select>
      </div>
      <div className="desk-tol">
        <div className="field">
          <label htmlFor="agree-form">Form</label>
          <select id="agree-form" value={form} onChange={(event) => setForm(event.target.value)}>
            <option value="all">All forms</option>
            {forms.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <span className="pick">
          <input
            type="checkbox"
            id="agree-blind"
            checked={blind}
            onChange={(event) => setBlind(event.target.checked)}
          />
          <label htmlFor="agree-blind">Only those graded blind</label>
        </span>
      </div>
      <Matrix table={table} scale={scale} blind={blind} />
      {alike.length === chosen.length ? null : (
        <p className="small soft">
          Left out: audits whose form has other grades. Choose their form to see them.
        </p>
      )}
      {'tooFew' in found ? (
        <p className="am-move">
          <strong>Too few to say (n {found.tooFew}).</strong> Measures are shown from {fewestPairs} audits on.
        </p>
      ) : (
        <Measures found={found} />
      )}
      <Tolerance
        form={form}
        found={found}
        bigger={biggerSample(lastSize, finished.length)}
        onBigger={onBigger}
      />
    </>
  );
}
