/**
 * Checks run while somebody types, and only one box changes at a time: what was worked out for a text is kept by the
 * text itself. Bounded, oldest out first. The texts are case texts, so whoever locks the vault calls forgetTexts().
 */
const stores = new Set<Map<string, unknown>>();

/** Wraps a pure function of one text so that the last `size` texts are not worked out twice. Texts under 3 letters are not kept. */
export function byText<T>(work: (text: string) => T, size = 600): (text: string) => T {
  const store = new Map<string, T>();
  stores.add(store);
  return (text) => {
    const known = store.get(text);
    if (known !== undefined) return known;
    const made = work(text);
    if (text.length > 2) {
      if (store.size >= size) {
        const oldest = store.keys().next();
        if (oldest.done !== true) store.delete(oldest.value);
      }
      store.set(text, made);
    }
    return made;
  };
}

/** Empties every memory of texts. To be called when the vault locks. */
export function forgetTexts(): void {
  for (const store of stores) store.clear();
}
