/** The kinds of record as the store holds them: whatever their documents are, each was parsed by its own schema before it came here. */
import type { AnyKind, Recorded } from '../../../shared/records/record-kind.ts';
import type { Connection } from '../file/sqlite.ts';
import { makeHistory } from './history.ts';

export type FieldTexts = Readonly<Record<string, string>>;

/** Takes the kinds there are. Gives the way to one by its name, with its history; null for a name that is none. */
export function knownKinds(db: Connection, kinds: readonly AnyKind[]) {
  const known = new Map(kinds.map((kind) => [kind.name, { kind, history: makeHistory(db, kind.name) }]));
  return (name: string) => {
    const found = known.get(name);
    if (found === undefined) return null;
    const { schema, mayChange, mayErase, line, about, texts, reference, endsForGood = false } = found.kind;
    const as = <R>(work: ((record: never) => R) | undefined) => work as ((record: Recorded) => R) | undefined;
    return {
      history: found.history,
      parse: (value: unknown): Recorded | null => schema.safeParse(value).data ?? null,
      line: as(line) ?? (() => ({})),
      about: as(about) ?? (() => ''),
      texts: as<FieldTexts>(texts) ?? (() => ({})),
      endsForGood,
      most: found.kind.most ?? Number.POSITIVE_INFINITY,
      only: found.kind.only,
      mayErase: as<boolean>(mayErase) ?? (() => false),
      reference: as(reference) ?? (() => ''),
      mayChange: (mayChange ?? (() => true)) as unknown as (before: Recorded, after: Recorded) => boolean,
    };
  };
}
