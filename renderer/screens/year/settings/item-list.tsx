/** A list of things of a year, each with its boxes: groups, agencies, people, themes. One is open at a time. */
import { useState } from 'react';
import { TypedDate } from '../../../form/typed-date.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Pick, SelectField, TextField } from '../../../ui/field.tsx';

type Choice = { readonly value: string; readonly label: string };

/** One box of an item: what it is called, and how its value is read and written. */
export type Box<T> = { readonly id: string; readonly label: string; readonly hint?: string } & (
  | {
      readonly kind: 'text';
      readonly most: number;
      readonly of: (item: T) => string;
      readonly put: (item: T, text: string) => T;
    }
  | { readonly kind: 'date'; readonly of: (item: T) => string; readonly put: (item: T, day: string) => T }
  | { readonly kind: 'tick'; readonly of: (item: T) => boolean; readonly put: (item: T, is: boolean) => T }
  | {
      readonly kind: 'select';
      readonly options: readonly Choice[];
      readonly of: (item: T) => string;
      readonly put: (item: T, value: string) => T;
    }
);

type Item = { readonly id: string };

function OneBox<T extends Item>({
  box,
  item,
  onItem,
}: {
  box: Box<T>;
  item: T;
  onItem: (item: T, field: string, typing: boolean) => void;
}) {
  const id = `${box.id}-${item.id}`;
  const said = { id, label: box.label, ...(box.hint === undefined ? {} : { hint: box.hint }) };
  switch (box.kind) {
    case 'text':
      return (
        <TextField
          {...said}
          maxLength={box.most}
          value={box.of(item)}
          onValue={(text) => onItem(box.put(item, text), id, true)}
        />
      );
    case 'date':
      return (
        <Field {...said}>
          {(tied) => (
            <TypedDate
              value={box.of(item)}
              onDate={(day) => onItem(box.put(item, day), id, false)}
              {...tied}
            />
          )}
        </Field>
      );
    case 'tick':
      return (
        <Pick
          id={id}
          label={box.label}
          checked={box.of(item)}
          onPick={(is) => onItem(box.put(item, is), id, false)}
        />
      );
    case 'select':
      return (
        <SelectField
          {...said}
          value={box.of(item)}
          options={box.options}
          onValue={(value) => onItem(box.put(item, value), id, false)}
        />
      );
  }
}

type Props<T extends Item> = {
  /** "agency". */
  one: string;
  items: readonly T[];
  nameOf: (item: T) => string;
  boxes: (item: T) => readonly Box<T>[];
  make: () => T;
  most: number;
  onItems: (items: T[], field: string, typing: boolean) => void;
  /** Why one may not be taken out: what still names it. */
  inUse?: (item: T) => string;
};

export function ItemList<T extends Item>({
  one,
  items,
  nameOf,
  boxes,
  make,
  most,
  onItems,
  inUse,
}: Props<T>) {
  const [open, setOpen] = useState('');
  const put = (item: T, field: string, typing: boolean): void =>
    onItems(
      items.map((each) => (each.id === item.id ? item : each)),
      field,
      typing,
    );
  const add = (): void => {
    const item = make();
    onItems([...items, item], `${one}-new`, false);
    setOpen(item.id);
  };
  return (
    <>
      {items.length === 0 ? <p className="quiet">None yet.</p> : null}
      <ul className="year-items" aria-label={`Each ${one}`}>
        {items.map((item) => {
          const name = nameOf(item) === '' ? `${one} without a name` : nameOf(item);
          const why = inUse?.(item) ?? '';
          return (
            <li key={item.id}>
              <Button
                kind="plain"
                icon={open === item.id ? 'chevron-up' : 'chevron-down'}
                aria-expanded={open === item.id}
                onClick={() => setOpen(open === item.id ? '' : item.id)}
              >
                {name}
              </Button>
              {open === item.id ? (
                <div className="stack year-item" role="group" aria-label={name}>
                  {boxes(item).map((box) => (
                    <OneBox key={box.id} box={box} item={item} onItem={put} />
                  ))}
                  {why === '' ? (
                    <Button
                      icon="x"
                      onClick={() =>
                        onItems(
                          items.filter((each) => each.id !== item.id),
                          `${one}-gone`,
                          false,
                        )
                      }
                    >
                      Take out
                    </Button>
                  ) : (
                    <p className="quiet">{why}</p>
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Button icon="plus" disabled={items.length >= most} onClick={add}>
        Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </Button>
    </>
  );
}
