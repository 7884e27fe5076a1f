/** Counts of a year in tables: month by month, by auditor, by role, what sessions yield, and what was not seen yet. */
import { counted, monthAndYear } from '../../../../shared/dates/index.ts';
import type { Targets } from '../../../../shared/programme/quotas/year-targets.ts';
import type { Standing } from '../../../../shared/programme/quotas/quotas.ts';

const standWords: Readonly<Record<Standing, string>> = { below: 'below', in: 'in the band', above: 'above' };
const short = (month: string): string => monthAndYear(month).slice(0, 3);

export function MonthTable({
  targets,
  band,
  now,
}: {
  readonly targets: Targets;
  readonly band: { readonly least: number; readonly most: number };
  readonly now: string;
}) {
  return (
    <table className="mini blocks" role="table">
      <caption>
        Audits a month, {band.least} to {band.most} wanted
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Month', 'Allocated', 'Returned', 'Stands'].map((word, at) => (
            <th key={word} scope="col" role="columnheader" className={at === 0 ? undefined : 'num'}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {targets.months.map(({ month, allocated, returned, stands }) => (
          <tr role="row" key={month}>
            <th scope="row" role="rowheader">
              {monthAndYear(month)}
            </th>
            <td role="cell" data-l="Allocated" className="num">
              {allocated}
            </td>
            <td role="cell" data-l="Returned" className="num">
              {returned}
            </td>
            <td role="cell" data-l="Stands" className="num">
              {month > now && allocated === 0 ? '' : standWords[stands]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AuditorTable({
  targets,
  nameOf,
  band,
}: {
  readonly targets: Targets;
  readonly nameOf: (person: string) => string;
  readonly band: { readonly least: number; readonly most: number };
}) {
  if (targets.auditors.length === 0) return <p className="quiet">No auditor stands in the year yet.</p>;
  return (
    <table className="mini blocks" role="table">
      <caption>
        Given to each auditor, {band.least} to {band.most} a month wanted; in the order of the alphabet
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Auditor
          </th>
          {targets.months.map(({ month }) => (
            <th key={month} scope="col" role="columnheader" className="num">
              {short(month)}
            </th>
          ))}
          <th scope="col" role="columnheader" className="num">
            Year
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {targets.auditors
          .toSorted((a, b) => nameOf(a.id).localeCompare(nameOf(b.id), 'en-GB'))
          .map(({ id, counts }) => (
            <tr role="row" key={id}>
              <th scope="row" role="rowheader">
                {nameOf(id)}
              </th>
              {counts.map((count, at) => (
                <td
                  role="cell"
                  key={targets.months[at]?.month}
                  data-l={short(targets.months[at]?.month ?? '')}
                  className="num"
                >
                  {count === 0 ? '' : count}
                </td>
              ))}
              <td role="cell" data-l="Year" className="num">
                {counts.reduce((sum, count) => sum + count, 0)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export function RoleTable({ targets }: { readonly targets: Targets }) {
  if (targets.roles.length === 0)
    return <p className="quiet">Nobody in the year has a role with a monthly number.</p>;
  return (
    <table className="mini blocks" role="table">
      <caption>Expected and returned by role, {monthAndYear(targets.roleMonth)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Role', 'People', 'Expected', 'Returned'].map((word, at) => (
            <th key={word} scope="col" role="columnheader" className={at === 0 ? undefined : 'num'}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {targets.roles.map(({ role, people, expected, returned }) => (
          <tr role="row" key={role}>
            <th scope="row" role="rowheader">
              {role}
            </th>
            <td role="cell" data-l="People" className="num">
              {people}
            </td>
            <td role="cell" data-l="Expected" className="num">
              {expected}
            </td>
            <td role="cell" data-l="Returned" className="num">
              {returned}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the plan of sessions yields, and which teams and types of case were not seen yet. */
export function YieldAndSpread({
  targets,
  filesPerSeat,
}: {
  readonly targets: Targets;
  readonly filesPerSeat: number;
}) {
  const { files, notSeen, multiAgency } = targets;
  const per = files.planned.perSession;
  return (
    <>
      <p>
        {`${files.done} of ${counted(files.target, 'file')} done. ${counted(files.sessions, 'session')} planned, ${filesPerSeat} files a seat: the plan yields ${Math.round(files.planned.files)}.`}
        {per === null ? '' : ` The target asks for ${per.toFixed(1).replace(/\.0$/, '')} files a session.`}
      </p>
      <p>
        {notSeen === null
          ? 'No case list names a team yet, so which teams and types of case were seen is not known.'
          : [
              notSeen.teams.length === 0
                ? 'Every team of the case lists was seen.'
                : `Teams not seen yet: ${notSeen.teams.join(', ')}.`,
              notSeen.types.length === 0
                ? 'Every type of case was seen.'
                : `Types of case not seen yet: ${notSeen.types.join(', ')}.`,
            ].join(' ')}
      </p>
      <p>
        {multiAgency === 0
          ? 'No multi-agency audit is planned this year; one a year is expected.'
          : `${counted(multiAgency, 'multi-agency audit')} planned or held this year.`}
      </p>
    </>
  );
}
