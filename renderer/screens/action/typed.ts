/** What is typed into the forms of an action: kept with the place, a moment after the last key, so that neither a lock nor a crash loses it. */
import { useUnsentWords } from '../../stores/unsent-words.ts';

export type Box = { readonly value: string; readonly onValue: (value: string) => void };
/** A box of a date: what was read of it, and what is typed and not read yet. */
export type DateBox = {
  readonly value: string;
  readonly unread: string | undefined;
  readonly onDate: (iso: string) => void;
  readonly onTyped: (text: string) => void;
};

/** One box of a form. `of` names the form, `usual` is what stands there until something else is typed. */
export function useBox(of: string, box: string, usual = ''): Box {
  const { text, put } = useUnsentWords(`${of}/${box}`);
  // A box that was emptied by hand stays empty: a single blank says so.
  return {
    value: text === '' ? usual : text === ' ' ? '' : text,
    onValue: (value) => put(value === '' && usual !== '' ? ' ' : value === usual ? '' : value),
  };
}

export function useDateBox(of: string, box: string, usual = ''): DateBox {
  const read = useBox(of, box, usual);
  const typed = useUnsentWords(`${of}/${box}-typed`);
  return {
    value: read.value,
    unread: typed.text === '' ? undefined : typed.text,
    onDate: (iso) => {
      typed.put('');
      read.onValue(iso);
    },
    onTyped: typed.put,
  };
}
