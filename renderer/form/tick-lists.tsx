/** Tick lists: a fieldset per list with its count in the legend. Ticking moves no text. */
import type { Question, TickList } from '../../shared/toolkit/question.ts';
import { useAnswer, useForm, useLock } from './draft-context.tsx';
import { domId, fieldName } from './field.ts';

function List({ question, list }: { readonly question: Question; readonly list: TickList }) {
  const { draft } = useForm();
  const locked = useLock();
  const ticks = useAnswer(question.id, 'ticks');
  const ticked = ticks?.[list.id] ?? [];
  const change = (item: string, on: boolean): void => {
    // Kept in the order of the list, so that ticking and unticking leaves no trace in the text.
    const next = list.items.map((i) => i.id).filter((id) => (id === item ? on : ticked.includes(id)));
    draft.answer(question.id, fieldName(question.id, `ticks-${list.id}`), {
      ticks: { ...ticks, [list.id]: next },
    });
  };
  return (
    <fieldset>
      <legend>
        <span>
          {list.title} {list.hint === undefined ? null : <span className="tick-note">{list.hint}</span>}
        </span>
        <span className="count">
          {ticked.length} of {list.items.length}
        </span>
      </legend>
      <ul>
        {list.items.map((item) => {
          const field = fieldName(question.id, `ticks-${list.id}-${item.id}`);
          return (
            <li key={item.id}>
              <input
                type="checkbox"
                id={domId(field)}
                data-field={field}
                checked={ticked.includes(item.id)}
                disabled={locked !== null}
                aria-describedby={item.hint === undefined ? undefined : `${domId(field)}-d`}
                onChange={(event) => change(item.id, event.target.checked)}
              />
              <span>
                <label htmlFor={domId(field)}>{item.label}</label>
                {item.hint === undefined ? null : (
                  <span className="tick-hint" id={`${domId(field)}-d`}>
                    {item.hint}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** All tick lists of a question, side by side where there is room. */
export function TickLists({ question }: { readonly question: Question }) {
  const lists = question.tickLists ?? [];
  if (lists.length === 0) return null;
  return (
    <div
      className={lists.length === 1 ? 'ticks ticks-one' : 'ticks'}
      role="group"
      aria-label="Tick what the record names"
      data-field={fieldName(question.id, 'ticks')}
    >
      {lists.map((list) => (
        <List key={list.id} question={question} list={list} />
      ))}
    </div>
  );
}
