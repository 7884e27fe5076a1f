/** Drawing cases from the list: how many, spread over what, by which seed; every draw stays, can be repeated, and another has a reason. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { counted, shortMoment } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import {
  exclusionsOf,
  poolOf,
  type CheckedRow,
} from '../../../../shared/programme/choosing/case-list/check-list.ts';
import type { CaseRow } from '../../../../shared/programme/choosing/case-list/row.ts';
import {
  drawFrom,
  listBytes,
  standingDrawn,
  type ListDraw,
} from '../../../../shared/programme/choosing/list-draw.ts';
import { drawHolds } from '../../../../shared/programme/rules/sharing.ts';
import type { CaseList } from '../../../../shared/records/case-list.ts';
import { isWritten } from '../../../../shared/text/written.ts';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import { unawaited } from '../../../surface.ts';
import { Button, Linkish } from '../../../ui/button.tsx';
import { ErrorSummary, errorOf, type FormError } from '../../../ui/error-summary.tsx';
import { Pick, SelectField, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';

type Work = OpenKindRecord<CaseList>;
type Strata = ListDraw['strata'];

export const spreads: readonly { readonly value: Strata; readonly label: string }[] = [
  { value: 'team', label: 'Teams' },
  { value: 'type', label: 'Types of case' },
  { value: 'team-and-type', label: 'Teams and types' },
  { value: 'none', label: 'Nothing: all alike' },
];

/** SHA-256 of what the fingerprint of a list covers, as lower-case hex. */
export async function fingerprintOf(rows: readonly CaseRow[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(listBytes(rows)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function DrawnBefore({
  work,
  draw,
  first,
}: {
  readonly work: Work;
  readonly draw: ListDraw;
  readonly first: boolean;
}) {
  const { rows, followed } = useStore(work.store, (state) => state.document);
  const [said, setSaid] = useState('');
  const repeat = async (): Promise<void> => {
    const [found] = drawHolds(rows, draw, await fingerprintOf(rows));
    setSaid(found?.words ?? `The same ${counted(draw.drawn.length, 'case')} come out again.`);
  };
  const own = followed.filter((one) => one.draw === draw.id);
  return (
    <li>
      <strong>{first ? 'First draw' : 'Drawn again'}</strong>
      {`, ${shortMoment(draw.at)}: ${draw.drawn.join(', ')}. Seed ${draw.seed}, ${draw.exclusions.length} left out, list ${draw.fingerprint.slice(0, 12)}.`}
      {draw.reason === '' ? '' : ` Because: ${draw.reason}.`}
      {own.map(({ id, fallen, by, reason }) => (
        <span key={id}>
          {by === ''
            ? ` ${fallen} fell away (${reason}); the list has no other.`
            : ` ${fallen} fell away (${reason}), ${by} came after it.`}
        </span>
      ))}{' '}
      <Linkish aria-label={`Repeat the draw with seed ${draw.seed}`} onClick={() => unawaited(repeat())}>
        Repeat it
      </Linkish>{' '}
      <span role="status">{said}</span>
    </li>
  );
}

type Props = {
  readonly work: Work;
  readonly checked: readonly CheckedRow[];
  readonly usualSize: number;
  readonly usualSeed: string;
  /** A group session draws within its theme: its types of case are chosen. */
  readonly hasTheme: boolean;
};

/** What a draw is asked for, and the draw itself. */
function useDraw({ work, checked, usualSize, usualSeed, hasTheme }: Props) {
  const list = useStore(work.store, (state) => state.document);
  const [size, setSize] = useState(String(usualSize));
  const [strata, setStrata] = useState<Strata>(hasTheme ? 'none' : 'team');
  const [types, setTypes] = useState<readonly string[]>([]);
  const [seed, setSeed] = useState(usualSeed);
  const [reason, setReason] = useState('');
  const { errors, attempt } = useForm();
  const isAgain = list.draws.length > 0;
  const exclusions = exclusionsOf(checked, list.kept, list.leftOut);
  const draw = async (): Promise<readonly FormError[]> => {
    const howMany = Number(size);
    const wrong: FormError[] = [
      ...(Number.isInteger(howMany) && howMany >= 1 && howMany <= limits.caseList.rows
        ? []
        : [{ field: 'draw-n', message: 'Write a whole number from 1.' }]),
      ...(seed.trim() === '' ? [{ field: 'draw-seed', message: 'Write a seed: any words or numbers.' }] : []),
      ...(isAgain && !isWritten(reason)
        ? [{ field: 'draw-why', message: 'Write why it is drawn again.' }]
        : []),
    ];
    if (wrong.length > 0) return wrong;
    const drawing = {
      size: howMany,
      strata,
      types: [...types],
      seed: seed.trim(),
      exclusions: exclusions.map((one) => ({
        ref: one.id,
        reason: one.reason.slice(0, limits.caseList.reason),
      })),
    };
    const { drawn } = drawFrom(list.rows, drawing);
    if (drawn.length === 0) return [{ field: 'draw-n', message: 'No case of the list can be drawn.' }];
    const one: ListDraw = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      fingerprint: await fingerprintOf(list.rows),
      ...drawing,
      drawn: [...drawn],
      reason: isAgain ? reason.trim() : '',
    };
    work.change('draws', (now) => ({ ...now, draws: [...now.draws, one] }));
    setReason('');
    return [];
  };
  return {
    list,
    errors,
    isAgain,
    left: exclusions.length,
    boxes: {
      size: { value: size, onValue: setSize },
      strata: {
        value: strata,
        onValue: (value: string) => setStrata(spreads.find((one) => one.value === value)?.value ?? 'none'),
      },
      seed: { value: seed, onValue: setSeed },
      reason: { value: reason, onValue: setReason },
    },
    types,
    tick: (type: string, on: boolean) =>
      setTypes(on ? [...types, type] : types.filter((one) => one !== type)),
    send: () => attempt(draw),
  };
}

function DrawForm({ drawing }: { readonly drawing: ReturnType<typeof useDraw> }) {
  const { boxes, errors, isAgain } = drawing;
  return (
    <Form className="draw-form" onSend={drawing.send}>
      <ErrorSummary errors={errors} />
      <TextField
        id="draw-n"
        label="How many"
        inputMode="numeric"
        maxLength={4}
        error={errorOf(errors, 'draw-n')}
        {...boxes.size}
      />
      <SelectField id="draw-by" label="Spread over" options={spreads} {...boxes.strata} />
      <TextField
        id="draw-seed"
        label="Seed"
        maxLength={limits.caseList.seed}
        spellCheck={false}
        error={errorOf(errors, 'draw-seed')}
        {...boxes.seed}
      />
      {isAgain ? (
        <TextField
          id="draw-why"
          label="Why it is drawn again"
          maxLength={limits.caseList.reason}
          error={errorOf(errors, 'draw-why')}
          {...boxes.reason}
        />
      ) : null}
      <Button icon="dices" submit>
        {isAgain ? 'Draw again' : 'Draw'}
      </Button>
    </Form>
  );
}

export function Draw(props: Props) {
  const { work, hasTheme } = props;
  const drawing = useDraw(props);
  const { list, types, tick, left } = drawing;
  const allTypes = [...new Set(poolOf(list.rows).map(({ type }) => type))]
    .filter((one) => one !== '')
    .toSorted();
  const last = list.draws.at(-1);
  const stands = last === undefined ? [] : standingDrawn(last, list.followed);
  return (
    <div className="stack">
      <DrawForm drawing={drawing} />
      {allTypes.length < 2 ? null : (
        <fieldset>
          <legend>
            {hasTheme
              ? 'Types of case within the theme; none ticked: all'
              : 'Only these types of case; none ticked: all'}
          </legend>
          <div className="pick-row">
            {allTypes.map((type, at) => (
              <Pick
                key={type}
                id={`draw-type-${at}`}
                label={type}
                checked={types.includes(type)}
                onPick={(on) => tick(type, on)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <p className="quiet">
        {counted(left, 'case')} left out, with reasons. The same list, number, seed and cases left out give
        the same draw on every laptop.
      </p>
      {last === undefined ? null : (
        <p role="status">
          <strong>{`${counted(stands.length, 'case')} drawn`}</strong>
          {`: ${stands.join(', ')}`}
        </p>
      )}
      {list.draws.length === 0 ? null : (
        <ul className="plain-list small" aria-label="Draws of this list">
          {list.draws.map((one, at) => (
            <DrawnBefore key={one.id} work={work} draw={one} first={at === 0} />
          ))}
        </ul>
      )}
    </div>
  );
}
