/**
 * What an earlier program kept among the settings becomes records: samples, whom they leave out, own words of forms, the key of pseudonyms;
 * all of it in one transaction. Where both programs wrote, nothing of either is lost.
 */
import { randomUUID } from 'node:crypto';
import { patchBetween } from '../../../shared/json/diff.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { OwnWords, ownWordsKind } from '../../../shared/records/own-words.ts';
import { pseudonymKeyKind } from '../../../shared/records/pseudonym-key.ts';
import type { Recorded } from '../../../shared/records/record-kind.ts';
import { sampleExclusionKind } from '../../../shared/records/sample-exclusion.ts';
import { sampleKind } from '../../../shared/records/sample.ts';
import type { Connection } from '../file/sqlite.ts';
import type { makeCabinet } from './record-store.ts';
import { movedMembers, namesLeft, storedSettings, wordsLeft, type Left } from './whole-vault.ts';

type Cabinet = Pick<ReturnType<typeof makeCabinet>, 'inside' | 'open'>;

/** Makes a record, or has the one there is say what `make` gives. Gives whether it fits its kind. */
type Put = <D extends Recorded>(kind: string, none: D, make: (before: D) => object, at?: string) => boolean;

const rowsOf = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter((row): row is object => typeof row === 'object' && row !== null) : [];

/** How each member moves: takes what stands there, gives what must stay because it does not fit. */
const moves: { readonly [member in keyof Left]-?: (value: unknown, put: Put) => unknown } = {
  samples: (value, put) =>
    rowsOf(value)
      .toReversed()
      .filter((sample) => {
        const at = 'at' in sample ? String(sample.at) : '';
        const id = randomUUID();
        return !put(sampleKind.name, { id }, (before) => ({ ...sample, ...before }), at);
      })
      .toReversed(),
  sampleExclusions: (value, put) =>
    rowsOf(value).filter((row) => {
      const { audit, ...rest } = row as { readonly audit?: unknown };
      return !put(sampleExclusionKind.name, { id: String(audit) }, ({ id }) => ({
        ...rest,
        id,
        ended: false,
      }));
    }),
  toolkitWords: (value, put) => {
    const words = wordsLeft(value);
    if (Object.keys(words).length === 0) return OwnWords.shape.words.safeParse(value).success ? {} : value;
    const isKept = put(ownWordsKind.name, ownWordsKind.none, (before) => ({
      ...before,
      words: { ...before.words, ...words },
    }));
    return isKept ? {} : value;
  },
  localNames: (value, put) => {
    const names = namesLeft(value);
    if (names.length === 0) return rowsOf(value);
    const isKept = put(pseudonymKeyKind.name, pseudonymKeyKind.none, (before) => {
      const known = new Set(before.names.map(({ name, pseudonym }) => JSON.stringify([name, pseudonym])));
      const added = names.filter(({ name, pseudonym }) => !known.has(JSON.stringify([name, pseudonym])));
      return { ...before, names: [...before.names, ...added.map((one) => ({ id: randomUUID(), ...one }))] };
    });
    return isKept ? [] : value;
  },
};

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Moves them. What does not fit stays where it is. Throws where the disk cannot be written; nothing is moved then. */
function moveAll(db: Connection, { inside, open }: Cabinet): void {
  const settings = storedSettings(db);
  if (settings === null || !movedMembers.some((member) => member in settings)) return;
  const now = new Date().toISOString();
  const put: Put = (kind, none, make, at = now) => {
    const held = open({ kind, id: none.id });
    const act = { at, author: '', kind };
    if (!held.ok) return inside.make({ ...act, document: make(none), event: 'moved-from-settings' }).ok;
    const { document, revision: basedOn } = held.value;
    const changes: PatchOperation[] = patchBetween(document as object, make(document as never));
    return changes.length === 0 || inside.save({ ...act, id: none.id, basedOn, changes }).ok;
  };
  db.transaction(() => {
    const left = { ...settings };
    for (const member of movedMembers) {
      if (!(member in left)) continue;
      const stays = moves[member](left[member], put);
      if (isEmpty(stays)) delete left[member];
      else left[member] = stays;
    }
    db.prepare(`UPDATE settings SET value = ? WHERE name = 'settings'`).run(JSON.stringify(left));
  }).immediate();
}

/** Moves them. Where that fails it is noted, and they stay among the settings until they can be moved. */
export function settleSettings(db: Connection, cabinet: Cabinet, onNoted: (error: unknown) => void): void {
  try {
    moveAll(db, cabinet);
  } catch (error) {
    onNoted(error);
  }
}
