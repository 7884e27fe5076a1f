/** The audit's own actions as a table: what, who, by when, how one will know; the owner's replies stand in replies.tsx. */
import { showsActions } from '../../../shared/kinds/index.ts';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { limits } from '../../../shared/limits.ts';
import { emptyAction, actionAbout, withAbout, type Action } from '../../../shared/audit/action.ts';
import { actionDateText, withActionDate } from '../../../shared/audit/unread.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { counted, holidaySet, wordFor } from '../../../shared/dates/index.ts';
import { hidesEarlier } from '../../../shared/toolkit/evaluate/re-audit.ts';
import { taskDeadline } from '../../../shared/toolkit/evaluate/index.ts';
import type { Column, Question } from '../../../shared/toolkit/question.ts';
import { dayDateWords } from '../words.ts';
import { useKeysOf } from '../../stores/commands.ts';
import { newRowId } from '../../records/audit/draft-answer.ts';
import { useAnswer, useDraft, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName, rowField } from '../field.ts';
import { RowsTable, type OwnCellProps, type TableRow } from '../rows-table.tsx';
import type { PastedRow } from '../rows-paste.ts';
import type { KindProps } from './kind-props.ts';
import { FromBox } from './from-box.tsx';
import { Replies } from './replies.tsx';

const smart: readonly Column[] = [
  { id: 'what', title: 'What must happen', kind: 'long-text', required: true },
  { id: 'owner', title: 'By whom', hint: 'Role, not name', kind: 'text', required: true },
  { id: 'due', title: 'By when', kind: 'date', lies: 'future', required: true },
  { id: 'measure', title: 'How we will know', kind: 'long-text', required: true },
];
/** The questions an action can come from: those with a number, in form order. */
const fromColumn = (questions: readonly Question[]): Column => ({
  id: 'question',
  title: 'From',
  kind: 'choice',
  choices: questions
    .filter((q) => q.number !== '' && !showsActions(q))
    .map((q) => ({ id: q.id, label: `${q.number} ${q.shortTitle ?? q.title}` })),
  required: false,
});
const rag: Column = { id: 'rag', title: 'RAG', kind: 'rag', required: false };

const rowOf = (action: Action): TableRow => {
  const { what, owner, measure, rag } = action;
  const question = actionAbout(action).questions[0] ?? '';
  return {
    id: action.id,
    cells: { what, owner, due: actionDateText(action, 'due'), measure, rag, question },
  };
};

const isRag = (value: string): value is Action['rag'] => ['red', 'amber', 'green', ''].includes(value);

/** An action with one cell changed. Pure. */
export function withCell(action: Action, column: string, value: string): Action {
  switch (column) {
    case 'what':
    case 'owner':
    case 'measure':
      return { ...action, [column]: value };
    case 'due':
      return withActionDate(action, column, value);
    case 'question':
      return withAbout(action, { questions: value === '' ? [] : [value], whole: false });
    case 'rag':
      return isRag(value) ? { ...action, rag: value } : action;
    default:
      return action;
  }
}

const withCells = (action: Action, cells: PastedRow): Action =>
  Object.entries(cells).reduce((next, [column, value]) => withCell(next, column, value), action);

/** What an action comes from: a control of its own in the table. */
function FromCell({ row, label }: OwnCellProps) {
  const { draft } = useForm();
  const action = useDraft((d) => d.audit.actions.find((one) => one.id === row));
  const questions = useDraft((d) => d.derived.questions);
  const field = rowField('actions', row, 'question');
  if (action === undefined) return null;
  return (
    <FromBox
      field={field}
      label={label}
      choices={fromColumn(questions).choices ?? []}
      about={actionAbout(action)}
      onAbout={(about) =>
        draft.change(field, (audit) => ({
          ...audit,
          actions: audit.actions.map((one) => (one.id === row ? withAbout(one, about) : one)),
        }))
      }
    />
  );
}
const ownCells = { question: FromCell } as const;

type TableProps = {
  /** Only the actions of this question (an area); null shows all. */
  readonly of: string | null;
  readonly withMore: boolean;
  /** Whether the form marks actions red, amber or green. */
  readonly withRag?: boolean;
};

/** Where the form gives tasks a number of days (K03): the last of them, and how it is counted. */
function useDeadline(): { readonly latest: string; readonly words: string } | null {
  const isAsked = useDraft((d) => d.toolkit.rules.some((one) => one.id === 'K03' && one.on));
  const { settings } = useForm();
  const holidays = useMemo(
    () => holidaySet(settings.holidaysAdded, settings.holidaysRemoved),
    [settings.holidaysAdded, settings.holidaysRemoved],
  );
  // Looked at with every key of the form, drawn anew only when it has become another.
  const { taskDays } = settings;
  const found = useDraft(
    useShallow(({ toolkit, audit }) => taskDeadline({ toolkit, audit, holidays, taskDays })),
  );
  if (found === undefined) {
    const words =
      'Once the day of the return stands in About this audit, tasks begin with the last day they may have.';
    return isAsked ? { latest: '', words } : null;
  }
  const { days, count, returned, latest } = found;
  const words = `${days} ${count} days from the return on ${dayDateWords(returned)} end on ${dayDateWords(latest)}. New tasks begin with that date.`;
  return { latest, words };
}

export function ActionsTable({ of, withMore, withRag = true }: TableProps) {
  const { draft } = useForm();
  const deadline = useDeadline();
  const keys = useKeysOf('action.add');
  const all = useDraft((d) => d.audit.actions);
  const questions = useDraft((d) => d.derived.questions);
  const hides = useDraft((d) => hidesEarlier(d.toolkit, d.audit));
  // What was found before does not sway a re-audit: it is shown once its own grades are set (PG58).
  const own = hides ? all.filter((action) => action.carriedFrom === undefined) : all;
  const shown = of === null ? own : own.filter((action) => actionAbout(action).questions.includes(of));
  // What was carried forward with a colour keeps it in sight.
  const coloured = withRag || shown.some((action) => action.rag !== '');
  const more = withMore ? [...(coloured ? [rag] : []), fromColumn(questions)] : [];
  const listField = fieldName('actions', 'row');
  const change = (
    field: string,
    make: (actions: readonly Action[]) => readonly Action[],
    typing = false,
  ): void => draft.change(field, (audit): Audit => ({ ...audit, actions: [...make(audit.actions)] }), typing);

  const table = (
    <RowsTable
      owner="actions"
      caption="Actions"
      columns={[...smart, ...more]}
      rows={shown.map(rowOf)}
      rowWord="action"
      addLabel={
        <>Add an action {keys.words === undefined ? null : <kbd aria-hidden="true">{keys.words}</kbd>}</>
      }
      addKeys={keys.aria}
      onCell={(id, column, value, typing) =>
        change(
          rowField('actions', id, column),
          (actions) => actions.map((a) => (a.id === id ? withCell(a, column, value) : a)),
          typing,
        )
      }
      onAdd={(rows, after) => {
        // A task begins with the last day it may have; the person may set another.
        const begun = { ...emptyAction(newRowId(), of ?? ''), due: deadline?.latest ?? '' };
        const added = rows.map((cells) =>
          withCells({ ...begun, id: newRowId() }, cells['due'] === '' ? { ...cells, due: begun.due } : cells),
        );
        change(listField, (actions) => {
          const at = after === null ? actions.length : actions.findIndex((a) => a.id === after) + 1;
          return [...actions.slice(0, at), ...added, ...actions.slice(at)];
        });
        return added[0]?.id ?? '';
      }}
      onRemove={(id) => change(listField, (actions) => actions.filter((a) => a.id !== id))}
      onMove={(id, by) =>
        change(listField, (actions) => {
          const other = shown[shown.findIndex((a) => a.id === id) + by];
          const from = actions.findIndex((a) => a.id === id);
          const to = actions.findIndex((a) => a.id === other?.id);
          const moved = actions[from];
          if (moved === undefined || to < 0) return actions;
          const without = actions.filter((a) => a.id !== id);
          return [...without.slice(0, to), moved, ...without.slice(to)];
        })
      }
      cells={ownCells}
      room={limits.actions - all.length}
      cellLimit={(column) => {
        if (column === 'due') return limits.typed;
        return column === 'owner' || column === 'measure' ? limits.action[column] : limits.action.what;
      }}
      noteOf={(row) => {
        const from = all.find((a) => a.id === row.id)?.carriedFrom;
        return from === undefined ? '' : `carried forward from ${from}`;
      }}
    />
  );
  const kept = all.length - own.length;
  if (deadline === null && kept === 0) return table;
  return (
    <>
      {kept === 0 ? null : (
        <p className="hint">
          {counted(kept, 'action')} of the earlier audit {wordFor(kept, 'is', 'are')} shown once every grade
          of this one is set.
        </p>
      )}
      {deadline === null ? null : <p className="hint task-days">{deadline.words}</p>}
      {table}
    </>
  );
}

export function ActionsKind({ question, kind }: KindProps<'actions'>) {
  const { draft } = useForm();
  const locked = useLock();
  const count = useDraft((d) => d.audit.actions.length);
  const none = useAnswer(question.id, 'none') ?? false;
  const field = fieldName(question.id, 'none');
  if (kind.reply === true) return <Replies />;
  return (
    <>
      <ActionsTable of={null} withMore withRag={kind.rag !== false} />
      {count === 0 ? (
        <span className="pick">
          <input
            type="checkbox"
            id={domId(field)}
            data-field={field}
            checked={none}
            disabled={locked !== null}
            onChange={(event) =>
              draft.answer(question.id, field, { none: event.target.checked ? true : undefined })
            }
          />
          <label htmlFor={domId(field)}>No actions are needed</label>
        </span>
      ) : null}
    </>
  );
}
