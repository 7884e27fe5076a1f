/** Sharing the drawn cases out: the solver's proposal, every open case with its cause, and each allocation step by step. */
import { useState } from 'react';
import { counted } from '../../../../shared/dates/index.ts';
import { mayOffer, perAuditorFindings } from '../../../../shared/programme/sharing/share-findings.ts';
import { auditorName, type SharePlan } from '../../../../shared/programme/sharing/share-plan.ts';
import type { CaseList } from '../../../../shared/records/case-list.ts';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import {
  changeAllocation,
  makeAllocation,
  moveAllocation,
  type AllocationLine,
} from '../../../records/programme/allocations.ts';
import { Findings } from '../../../frames/programme/findings.tsx';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { unawaited } from '../../../surface.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TableHead } from '../../../ui/table-head.tsx';
import type { StepProps } from '../choose/step-props.ts';
import { CaseRow, type RowActs } from './case-row.tsx';
import { comesBack } from './decline.ts';

type Props = StepProps & {
  readonly list: OpenKindRecord<CaseList> | null;
  readonly plan: SharePlan;
  readonly allocations: readonly AllocationLine[];
};

/** What can be done with the allocations of a round, one thing at a time, and what was said about it last. */
function useActs({ work, year, by, list, plan, allocations }: Props) {
  const round = work.document;
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const of = (subject: string): AllocationLine | undefined => {
    const standing = plan.standing.get(subject);
    return allocations.find(({ id }) => id === standing?.id);
  };
  const teamOf = (subject: string): string => plan.cases.find(({ id }) => id === subject)?.team ?? '';
  const doing = (act: () => Promise<string>): void => {
    if (busy) return;
    setBusy(true);
    unawaited(
      act()
        .then(setSaid)
        .finally(() => setBusy(false)),
    );
  };
  const make = (subject: string, auditor: string, byHand: string): Promise<string> =>
    makeAllocation({
      year: year.id,
      round: round.id,
      subject,
      team: teamOf(subject),
      form: { id: round.form.id, version: round.form.version },
      auditor,
      byHand,
    });
  const planned = allocations.filter((one) => one.round === round.id && one.state === 'planned');
  return {
    said,
    of,
    teamOf,
    planned,
    keep: () =>
      doing(async () => {
        for (const pair of plan.proposed) {
          const trouble = await make(pair.case, pair.auditor, '');
          if (trouble !== '') return trouble;
        }
        return `${counted(plan.proposed.length, 'case')} allocated.`;
      }),
    offerAll: () =>
      doing(async () => {
        for (const one of planned) {
          const trouble = await moveAllocation(one.id, 'offer', { by });
          if (trouble !== '') return trouble;
        }
        return `${counted(planned.length, 'case')} offered.`;
      }),
    row: (subject: string): RowActs => {
      const one = of(subject);
      return {
        onOffer: () => {
          if (one) doing(() => moveAllocation(one.id, 'offer', { by }));
        },
        onAccept: () => {
          if (one) doing(() => moveAllocation(one.id, 'accept', { by }));
        },
        onBack: (act, why, reason) => {
          if (one) doing(() => comesBack({ one, act, why, reason, by, plan, round, year, list }));
        },
        onHand: (auditor, reason) =>
          doing(async () => {
            const trouble =
              one === undefined
                ? await make(subject, auditor, reason)
                : await changeAllocation(one.id, (now) => ({ ...now, auditor, byHand: reason }));
            return trouble === '' ? `${subject} goes to ${auditorName(year, auditor)}.` : trouble;
          }),
      };
    },
  };
}

/** What stands in the way of sharing out, and which cases stay open and why. */
function InTheWay({ plan, form }: { readonly plan: SharePlan; readonly form: string }) {
  const ready = mayOffer(form, plan);
  return (
    <>
      {ready === '' ? null : (
        <Notice kind="warn">
          <p>{ready}</p>
        </Notice>
      )}
      {plan.unknown.length === 0 ? null : (
        <Notice kind="warn">
          <p>
            The list names people who fit nobody in the year, so nobody can be kept from these cases by them:{' '}
            {plan.unknown.map(({ ref, name }) => `${name} (${ref})`).join(', ')}.
          </p>
        </Notice>
      )}
      {plan.open.length === 0 ? null : (
        <section aria-labelledby="open-h">
          <h3 id="open-h">Open, and why</h3>
          <ul className="findings" aria-label="Open cases and their causes">
            {plan.open.map(({ words, cases }) => (
              <li key={words} className="finding-warns">
                <Icon name="triangle-alert" />
                <span>
                  <strong>{cases.join(', ')}.</strong> {words}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function Allocations(props: Props) {
  const { work, year, plan } = props;
  const form = work.document.form.id;
  const acts = useActs(props);
  const { planned } = acts;
  const subjects = [...new Set([...plan.cases.map(({ id }) => id), ...plan.standing.keys()])].toSorted();
  return (
    <StepPart
      id="shared"
      title={
        <>
          Shared out{' '}
          <span className="quiet">{`${plan.standing.size} of ${counted(subjects.length, 'case')} allocated`}</span>
        </>
      }
      about="Nobody gets a case they took part in, of their own team, or that they audited last. Then as few stay open as can be, then evenly."
    >
      <InTheWay plan={plan} form={form} />
      {subjects.length === 0 ? (
        <p className="quiet">No case is drawn yet.</p>
      ) : (
        <>
          <div className="btn-row">
            {plan.proposed.length === 0 ? null : (
              <Button kind="main" icon="check" onClick={acts.keep}>
                {`Allocate ${counted(plan.proposed.length, 'case')} as proposed`}
              </Button>
            )}
            {planned.length === 0 ? null : (
              <Button onClick={acts.offerAll}>{`Offer all ${planned.length} planned`}</Button>
            )}
          </div>
          <table className="acts edit-rows blocks share-t" role="table">
            <caption className="vh">Drawn cases and who audits them</caption>
            <TableHead columns={['Case', 'Team', 'Auditor', 'Stands']} acts="What can be done" />
            <tbody role="rowgroup">
              {subjects.map((subject) => {
                const one = acts.of(subject);
                return (
                  <CaseRow
                    key={`${subject}/${one?.id ?? ''}/${one?.state ?? ''}`}
                    subject={subject}
                    team={acts.teamOf(subject)}
                    plan={plan}
                    year={year}
                    one={one}
                    proposed={plan.proposed.find((pair) => pair.case === subject)?.auditor ?? ''}
                    {...acts.row(subject)}
                  />
                );
              })}
            </tbody>
          </table>
          <p className="quiet small">
            On the row of an offered case, Delete says that it is declined because the auditor took part; the
            next case of the same draw takes its place.
          </p>
        </>
      )}
      <p role="status" className="quiet">
        {acts.said}
      </p>
      <Findings findings={perAuditorFindings(plan, year)} label="What the rules find about allocation" />
    </StepPart>
  );
}
