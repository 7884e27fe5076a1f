/**
 * What there is one of in a vault and its thread reads: the own words of forms, and whose pseudonym is whose. What an earlier program left
 * among the settings holds too, until it is moved (settle-settings.ts).
 */
import { jsonOrNull, readStored } from '../../../shared/json/stored.ts';
import { OwnWords, ownWordsKind } from '../../../shared/records/own-words.ts';
import { PseudonymKey, pseudonymKeyKind } from '../../../shared/records/pseudonym-key.ts';
import type { OnlyKind, Recorded } from '../../../shared/records/record-kind.ts';
import { isDamage } from '../file/damage.ts';
import type { Connection } from '../file/sqlite.ts';
import { makeSettingsReader } from '../small/stored-settings.ts';

type Names = readonly { readonly name: string; readonly pseudonym: string }[];

/** The members of settings that are records now. */
export const movedMembers = ['samples', 'sampleExclusions', 'toolkitWords', 'localNames'] as const;
export type Left = { readonly [member in (typeof movedMembers)[number]]?: unknown };

/** Own words as settings held them; none where they do not fit. */
export const wordsLeft = (left: unknown): OwnWords['words'] =>
  readStored(OwnWords.shape.words, left ?? {}) ?? {};

const LeftNames = PseudonymKey.shape.names.element.omit({ id: true }).array();
/** Names as settings held them; none where they do not fit. */
export const namesLeft = (left: unknown): Names => readStored(LeftNames, left ?? []) ?? [];

/** Reads them over an open connection. */
export function makeWholeVault(db: Connection) {
  const find = db
    .prepare<[string, string], string>('SELECT document FROM records WHERE kind = ? AND id = ?')
    .pluck();
  const settings = makeSettingsReader(db);
  const only = <D extends Recorded>(kind: OnlyKind<D>): D => {
    try {
      const text = find.get(kind.name, kind.only);
      return text === undefined ? kind.none : (JSON.parse(text) as D);
    } catch (error) {
      // With built-in words and no key a person still gets at their audits.
      if (isDamage(error)) return kind.none;
      throw error;
    }
  };
  const left = (): Left => settings() ?? {};
  return {
    /** "toolkitId/path" → words. */
    ownWords: (): OwnWords['words'] => ({
      ...only<OwnWords>(ownWordsKind).words,
      ...wordsLeft(left().toolkitWords),
    }),
    names: (): Names => [...only<PseudonymKey>(pseudonymKeyKind).names, ...namesLeft(left().localNames)],
  };
}

/** The settings as they are stored; null where they are none. */
export function storedSettings(db: Connection): (Left & { readonly [member: string]: unknown }) | null {
  const found = db.prepare<[], string>(`SELECT value FROM settings WHERE name = 'settings'`).pluck().get();
  const settings = found === undefined ? null : jsonOrNull(found);
  return typeof settings === 'object' && settings !== null && !Array.isArray(settings)
    ? (settings as Left & { readonly [member: string]: unknown })
    : null;
}
