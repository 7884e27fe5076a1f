/** The step "Share out" of a cycle, session or thematic audit: the case list, the draw, and who audits which case (programme.md 7.4, 7.5). */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { localDate } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { checkCaseList } from '../../../../shared/programme/choosing/case-list/check-list.ts';
import { monthOfRound, sharePlan } from '../../../../shared/programme/sharing/share-plan.ts';
import {
  caseListKind,
  CaseListLine,
  newCaseList,
  type CaseList,
} from '../../../../shared/records/case-list.ts';
import { roundKind } from '../../../../shared/records/round.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import { StepPart } from '../../../frames/programme/cells.tsx';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import { useAllocations } from '../../../records/programme/allocations.ts';
import { beginCaseList, openCaseList } from '../../../records/programme/case-lists.ts';
import { useRecordLines } from '../../../records/record-lines.ts';
import { whenDone } from '../../../records/when-done.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, TextField } from '../../../ui/field.tsx';
import type { StepProps } from '../choose/step-props.ts';
import { Allocations } from './allocations.tsx';
import { ListChecks } from './checks.tsx';
import { Draw } from './draw.tsx';
import { ListIn } from './list-in.tsx';

type Work = OpenKindRecord<CaseList>;

/** Where the list comes from, and what a sample of it can answer. */
function AboutList({ list, isThematic }: { readonly list: Work; readonly isThematic: boolean }) {
  const { system, takenOn, criteria, note } = useStore(list.store, (state) => state.document);
  const set = (member: 'system' | 'criteria' | 'note' | 'takenOn', value: string, typing = true): void =>
    list.change(member, (now) => ({ ...now, [member]: value }), typing);
  return (
    <div className="about-list">
      <TextField
        id="list-system"
        label="From which system"
        maxLength={limits.caseList.people}
        value={system}
        onValue={(value) => set('system', value)}
      />
      <Field id="list-on" label="Taken on">
        {({ id }) => (
          <TypedDate id={id} lies="past" value={takenOn} onDate={(day) => set('takenOn', day, false)} />
        )}
      </Field>
      <TextField
        id="list-criteria"
        label="By which criteria"
        maxLength={limits.caseList.words}
        value={criteria}
        onValue={(value) => set('criteria', value)}
      />
      {isThematic ? (
        <TextField
          id="list-note"
          label="Which question this sample can answer, and which it cannot"
          hint="Samples of this size prove nothing about a whole service."
          maxLength={limits.caseList.words}
          value={note}
          onValue={(value) => set('note', value)}
        />
      ) : null}
    </div>
  );
}

/** The round's case list, opened; the newest where there are several. */
function useCaseList(round: string): { readonly list: Work | null; readonly begin: () => Work } {
  const [list, setList] = useState<Work | null>(null);
  const newest = useRecordLines(caseListKind.name).find(
    ({ line }) => CaseListLine.parse(line).round === round,
  )?.id;
  useEffect(() => {
    // One that was begun here is newer than any in the list.
    if (newest === undefined || list !== null) return undefined;
    return whenDone(openCaseList(newest), (reply) => {
      if (reply.ok) setList(reply.value);
    });
  }, [newest, list]);
  return {
    list,
    begin: () => {
      const begun = beginCaseList(newCaseList(crypto.randomUUID(), round, localDate(new Date())));
      setList(begun);
      return begun;
    },
  };
}

function ListPart({
  work,
  list,
  begin,
}: StepProps & { readonly list: Work | null; readonly begin: () => Work }) {
  const round = work.document;
  const document = useStore(list?.store ?? none, (state) => state.document);
  const [today] = useState(() => localDate(new Date()));
  const rows = document?.rows;
  const checked = useMemo(() => checkCaseList(rows ?? [], today), [rows, today]);
  const hasDraws = (document?.draws.length ?? 0) > 0;
  return (
    <>
      <StepPart id="list" title="Case list" about="What is known of each case before anybody opens its file.">
        {hasDraws ? (
          <>
            <p className="quiet">Cases were drawn from this list, so it stays as it is.</p>
            <Button onClick={() => begin()}>Begin another list</Button>
          </>
        ) : (
          <ListIn
            replaces={rows?.length ?? 0}
            onRows={(read) => {
              const into = list ?? begin();
              into.change('rows', (now) => ({ ...now, rows: [...read], kept: [], leftOut: [] }));
              work.change('caseList', (now) => ({ ...now, caseList: into.id }));
            }}
          />
        )}
        {list === null || document === null || document.rows.length === 0 ? null : (
          <>
            <AboutList list={list} isThematic={round.shape === 'E'} />
            <ListChecks work={list} checked={checked} />
          </>
        )}
      </StepPart>
      {list === null || document === null || document.rows.length === 0 ? null : (
        <StepPart id="draw" title="Draw">
          <Draw
            key={list.id}
            work={list}
            checked={checked}
            usualSize={round.wanted > 0 ? round.wanted : 6}
            usualSeed={round.code === '' ? today : round.code}
            hasTheme={round.shape === 'C'}
          />
        </StepPart>
      )}
    </>
  );
}

/** Stands in for a list there is none of yet. */
const none = {
  getState: () => ({ document: null }),
  getInitialState: () => ({ document: null }),
  subscribe: () => () => undefined,
};

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function ShareOutStep(props: StepProps) {
  const { work, year } = props;
  const round = work.document;
  const { list, begin } = useCaseList(round.id);
  const document = useStore(list?.store ?? none, (state) => state.document);
  const allocations = useAllocations();
  const rounds = useRecordLines(roundKind.name);
  const [today] = useState(() => localDate(new Date()));
  const plan = useMemo(
    () =>
      sharePlan({
        round,
        year,
        list: document,
        allocations,
        monthOf: new Map(
          rounds.map(({ id, line }) => [
            id,
            monthOfRound({ month: wordOf(line['month']), day: wordOf(line['day']) }, today),
          ]),
        ),
        today,
      }),
    [round, year, document, allocations, rounds, today],
  );
  return (
    <div className="step">
      <ListPart {...props} list={list} begin={begin} />
      <Allocations {...props} list={list} plan={plan} allocations={allocations} />
    </div>
  );
}
