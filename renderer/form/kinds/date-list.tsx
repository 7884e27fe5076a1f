/** A list of dates with the gaps between them computed: up to 6 weeks, up to 8, longer. In words, not in colour alone. */
import { Check, CircleAlert, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { daysBetween, gapState, counted } from '../../../shared/dates/index.ts';
import { typedOrNone } from '../../../shared/audit/unread.ts';
import { useAnswer, useForm, useLock } from '../draft-context.tsx';
import { domId, fieldName } from '../field.ts';
import { dateWords, dayDateWords } from '../words.ts';
import { DateBox } from './date.tsx';
import type { KindProps } from './kind-props.ts';

export type Gap = { readonly days: number; readonly level: 'fine' | 'warn' | 'stop'; readonly words: string };

const level = { green: 'fine', amber: 'warn', red: 'stop' } as const;
const limit = { green: 'within 6 weeks', amber: 'over 6 weeks, up to 8', red: 'over 8 weeks' } as const;

/** The gap between two meetings with its colour and its words. */
export function gapBetween(from: string, to: string): Gap {
  const days = daysBetween(from, to);
  const state = gapState(days);
  const weeks = counted(Math.floor(days / 7), 'week');
  const rest = days % 7 === 0 ? '' : ` ${counted(days % 7, 'day')}`;
  return { days, level: level[state], words: `${weeks}${rest}, ${state}: ${limit[state]}` };
}

const iconOf = { fine: Check, warn: TriangleAlert, stop: CircleAlert } as const;

function GapLine({ gap }: { readonly gap: Gap }) {
  const Icon = iconOf[gap.level];
  return (
    <li className={`gap gap-${gap.level}`}>
      <Icon className="i" aria-hidden="true" />
      <span>{gap.words}</span>
    </li>
  );
}

export function DateListKind({ question, kind }: KindProps<'date-list'>) {
  const { draft, say } = useForm();
  const locked = useLock();
  const dates = useAnswer(question.id, 'dates') ?? [];
  const none = useAnswer(question.id, 'none') ?? false;
  const unread = useAnswer(question.id, 'unread');
  const [round, setRound] = useState(0);
  const field = fieldName(question.id, 'date');
  const noneField = fieldName(question.id, 'none');
  const add = (iso: string): void => {
    if (iso === '') {
      draft.answer(question.id, field, { unread: undefined });
      return;
    }
    if (dates.length >= limits.dates) {
      say(`This list takes at most ${limits.dates} dates.`);
      return;
    }
    if (dates.includes(iso)) {
      draft.answer(question.id, field, { unread: undefined });
      say(`${dateWords(iso)} is in the list already.`);
    } else {
      draft.answer(question.id, field, {
        dates: [...dates, iso].toSorted(),
        none: undefined,
        unread: undefined,
      });
      say(`Added ${dateWords(iso)}.`);
    }
    setRound(round + 1);
    setTimeout(() => document.getElementById(domId(field))?.focus(), 0);
  };
  const remove = (iso: string): void => {
    draft.answer(question.id, field, { dates: dates.filter((d) => d !== iso) });
    say(`Removed ${dateWords(iso)}.`);
    document.getElementById(domId(field))?.focus();
  };
  return (
    <fieldset className="dates" data-field={fieldName(question.id, 'dates')}>
      <legend className="lab">Dates, earliest first</legend>
      <ol className="dates-list">
        {dates.flatMap((iso, at) => {
          const before = dates[at - 1];
          const gap = kind.gaps === true && before !== undefined ? gapBetween(before, iso) : null;
          return [
            gap === null ? null : <GapLine key={`gap-${iso}`} gap={gap} />,
            <li key={iso} className="date-item">
              <span>{dayDateWords(iso)}</span>
              {locked === null ? (
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Remove ${dateWords(iso)}`}
                  onClick={() => remove(iso)}
                >
                  <X className="i" aria-hidden="true" />
                </button>
              ) : null}
            </li>,
          ];
        })}
      </ol>
      {dates.length === 0 && locked !== null ? <p className="quiet">No dates</p> : null}
      {locked === null && !none ? (
        <div className="date-add">
          <label htmlFor={domId(field)}>Add a date</label>
          <DateBox
            key={round}
            field={field}
            value=""
            unread={unread}
            lies={kind.lies}
            onTyped={(text) => draft.answer(question.id, field, { unread: typedOrNone(text) }, true)}
            onDate={add}
          />
          <span className="hint">Day, month, year, then Enter</span>
        </div>
      ) : null}
      {dates.length === 0 ? (
        <span className="pick">
          <input
            type="checkbox"
            id={domId(noneField)}
            data-field={noneField}
            checked={none}
            disabled={locked !== null}
            onChange={(event) =>
              draft.answer(question.id, noneField, { none: event.target.checked ? true : undefined })
            }
          />
          <label htmlFor={domId(noneField)}>None in this period</label>
        </span>
      ) : null}
    </fieldset>
  );
}
