/** Gives the room of what was packed, replaced or taken out back to the disk. */
import type { Connection } from './sqlite.ts';

/** A file of so many pages is written anew in a moment. */
const smallFile = 2500;
/** Of a small file, and of any other: so many pages lie empty, and such a share of all, before it is made smaller. */
const worth = { small: { pages: 16, share: 1 / 8 }, large: { pages: 200, share: 1 / 2 } } as const;

const pagesOf = (db: Connection): { readonly all: number; readonly empty: number } => ({
  all: Number(db.pragma('page_count', { simple: true })),
  empty: Number(db.pragma('freelist_count', { simple: true })),
});

/** Whether the file is small enough to be tidied while somebody waits for its closing. */
const isSmallFile = (db: Connection): boolean => {
  const { all, empty } = pagesOf(db);
  return all - empty < smallFile;
};

/** Writes the file anew where enough of it has become empty. Throws what writing throws; the file is then as it was. */
export function shrink(db: Connection): void {
  const { all, empty } = pagesOf(db);
  const { pages, share } = isSmallFile(db) ? worth.small : worth.large;
  if (empty > pages && empty > all * share) db.exec('VACUUM');
}

/** So long at most, in ms, is what was written last brought into the index while somebody waits for the closing. */
const indexingMs = 300;

/**
 * The tidying of a file while it is closed: what was written last stands in the index as well, a second place from which texts can be read
 * should the first be damaged; a small file's index in one piece, no empty pages. What fails is noted, and as good as before.
 */
export function makeTidy(
  db: Connection,
  index: { readonly tidy: () => void; readonly some: () => boolean },
  onNoted: (error: unknown) => void,
): () => void {
  return () => {
    try {
      const until = performance.now() + indexingMs;
      while (performance.now() < until && index.some());
      if (!isSmallFile(db)) return;
      index.tidy();
      shrink(db);
    } catch (error) {
      onNoted(error);
    }
  };
}
