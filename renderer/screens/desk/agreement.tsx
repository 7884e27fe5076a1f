/** How alike two people grade: the table as counted, measures with their intervals, the caution, and the tolerance of the programme. */
import { useState } from 'react';
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
import { GradeKey } from '../../../shared/toolkit/scale.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { GradeMark, gradeWords } from '../../ui/marks.tsx';
import { count } from '../../ui/when.ts';
import { dayOf, gradeKeyOf, isWaiting, quartersOf, quarterWords } from './desk-words.ts';

const keys = GradeKey.options;
export const usualTolerance = 70;

/** The finished pairs of overall grades among these audits. */
export function overallPairs(items: readonly DeskItem[]): readonly (readonly [GradeKey, GradeKey])[] {
  return items.flatMap((item) => {
    const [auditor, moderator] = [gradeKeyOf(item.overallGrade), gradeKeyOf(item.moderatedGrade)];
    return auditor === null || moderator === null ? [] : [[auditor, moderator] as const];
  });
}

/** Four steps of heat: none, few, some, most of the pairs. */
const heatOf = (cell: number, n: number): string => {
  if (cell === 0 || n === 0) return 'h0';
  const share = cell / n;
  return share < 0.05 ? 'h1' : share < 0.2 ? 'h2' : 'h3';
};

function Matrix(props: { readonly table: readonly (readonly number[])[]; readonly blind: boolean }) {
  const { table, blind } = props;
  const n = table.flat().reduce((a, b) => a + b, 0);
  return (
    <table className="agree-m">
      <caption className="small soft">
        {count(n, 'audit')} graded by an auditor and{blind ? ', blind,' : ''} by a moderator
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Grade</span>
          </th>
          <th scope="colgroup" colSpan={4} className="am-top">
            Moderator
          </th>
          <th scope="col">
            <span className="vh">Sum</span>
          </th>
        </tr>
        <tr>
          <th scope="col" className="am-side">
            Auditor
          </th>
          {keys.map((key) => (
            <th scope="col" key={key}>
              <GradeMark grade={key} />
            </th>
          ))}
          <th scope="col" className="am-sum">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key, i) => (
          <tr key={key}>
            <th scope="row">
              <span>
                <GradeMark grade={key} />
              </span>{' '}
              <span aria-hidden="true">{gradeWords[key]}</span>
            </th>
            {keys.map((other, j) => {
              const cell = table[i]?.[j] ?? 0;
              return (
                <td key={other} className={`${heatOf(cell, n)}${i === j ? ' am-d' : ''}`}>
                  {cell}
                </td>
              );
            })}
            <td className="am-sum">{(table[i] ?? []).reduce((a, b) => a + b, 0)}</td>
          </tr>
        ))}
        <tr className="am-foot">
          <th scope="row">All</th>
          {keys.map((key, j) => (
            <td key={key} className="am-sum">
              {table.reduce((sum, row) => sum + (row[j] ?? 0), 0)}
            </td>
          ))}
          <td className="am-sum">{n}</td>
        </tr>
      </tbody>
    </table>
  );
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

/** Whether the share of same grades is within what the programme expects, and what that suggests. */
export function toleranceWords(found: Agreement | { readonly tooFew: number }, tolerance: number): string {
  if ('tooFew' in found) return 'Too few to compare with the tolerance.';
  if (found.same.share.value * 100 >= tolerance) return 'Within tolerance.';
  return 'Out of tolerance: draw a bigger sample, and look at the differing grades together.';
}

function Tolerance(props: {
  readonly form: string;
  readonly found: Agreement | { readonly tooFew: number };
}) {
  const { form, found } = props;
  const tolerances = useSettings((settings) => settings.tolerances);
  const tolerance = tolerances[form] ?? usualTolerance;
  const put = (text: string): void => {
    const read = Math.round(Number(text));
    if (text.trim() === '' || !Number.isFinite(read) || read < 0 || read > 100) return;
    void changeSettings({ tolerances: { ...tolerances, [form]: read } });
  };
  const out = !('tooFew' in found) && found.same.share.value * 100 < tolerance;
  return (
    <>
      <div className="desk-tol field">
        <label htmlFor="tolerance">Tolerance: same grade, in %, or more</label>
        <input
          id="tolerance"
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          defaultValue={tolerance}
          key={form}
          onChange={(event) => put(event.target.value)}
        />
      </div>
      <div className={out ? 'notice notice-warn' : 'notice'}>
        <Icon name={out ? 'triangle-alert' : 'info'} />
        <p>
          The measures weigh differences in different ways, so do not compare them with one another. They are
          an aid for talking about the scale, not a result about people. Tolerance for this programme: same
          grade {tolerance} % or more. <strong>{toleranceWords(found, tolerance)}</strong>
        </p>
      </div>
    </>
  );
}

export function AgreementBlock({ items }: { readonly items: readonly DeskItem[] }) {
  const finished = items.filter((item) => !isWaiting(item));
  const forms = [...new Map(finished.map((item) => [item.toolkitId, item.toolkitTitle])).entries()];
  const [period, setPeriod] = useState('all');
  const [form, setForm] = useState('all');
  const [blind, setBlind] = useState(true);
  const chosen = finished
    .filter((item) => period === 'all' || quarterOf(dayOf(item)) === period)
    .filter((item) => form === 'all' || item.toolkitId === form)
    .filter((item) => !blind || item.blind);
  const table = pairTable(keys, overallPairs(chosen));
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
      <Matrix table={table} blind={blind} />
      {'tooFew' in found ? (
        <p className="am-move">
          <strong>Too few to say (n {found.tooFew}).</strong> Measures are shown from {fewestPairs} audits on.
        </p>
      ) : (
        <Measures found={found} />
      )}
      <Tolerance form={form} found={found} />
    </>
  );
}
