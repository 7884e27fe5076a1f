/**
 * What a kind of record is. A kind says its name, its shape and its words here, in one file, and by that has an author, a chain of
 * hashes, history with old and new, autosave, undo, unsaved words over lock and crash, merging, news and search (docs/contributing).
 */
import { z } from 'zod';
import type { Json } from '../json/patch.ts';

/** Every record names itself, for good. */
export type Recorded = { readonly id: string };

/** A table of states as docs/states.md draws it: each act a state allows, with the state it leads to. */
export type KindStates = {
  readonly acts: readonly string[];
  readonly table: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
  /** What is said of an act beside the states: what it waits for, or whose word it is. */
  readonly note: { readonly title: string; readonly of: (act: string) => string };
};

/** What is true of everything that is written in a vault: of audits and reviews, which have tables of their own, as of any other kind. */
export type WrittenKind<D> = {
  /** Small letters and dashes; it stands in the vault and in every hash of the chain, so it never changes. */
  readonly name: string;
  readonly schema: z.ZodType<D>;
  /** What a person calls one of them: it stands in messages, never in logs. */
  readonly reference: (record: D) => string;
  /** The member that names it for good: a review is named by its audit. */
  readonly named?: 'id' | 'audit';
  /** Members that hold places by name, each saved and refused for itself: the answers of an audit. */
  readonly places?: readonly string[];
  /** The audit it stands beside and goes with; '' or absent where it stands alone. */
  readonly about?: (record: D) => string;
  /** Whether a record may become another: beside the shape, which is always asked for, and `id`, which never changes. */
  readonly mayChange?: (before: D, after: D) => boolean;
  readonly states?: readonly KindStates[];
  /** Whoever has the laptop for their part of an audit may write those that stand beside it. Nobody may, where this is left out. */
  readonly whileHandedOver?: 'beside-the-audit';
};

export type RecordKind<D extends Recorded> = WrittenKind<D> & {
  /** What lists read, so that no list opens a document. */
  readonly line: (record: D) => { readonly [member: string]: Json };
  /** What can be searched: a name of each box and its text. */
  readonly texts?: (record: D) => Readonly<Record<string, string>>;
  /** Whether it may be taken away again: asked only of one that nobody has changed since it was made. None may, where this is left out. */
  readonly mayErase?: (record: D) => boolean;
  /** Whether records of this kind can be ended for good, whatever was written into them, history and all: what the law wants destroyed. */
  readonly endsForGood?: boolean;
  /** How many may stand beside one audit. */
  readonly most?: number;
  /** The id of the only one there is in a vault, where there is one. */
  readonly only?: string;
};

/** A kind whatever its documents are, as the rooms that serve all of them hold it. */
export type AnyKind = RecordKind<never>;
export type AnyWritten = WrittenKind<never>;

/** Keeps the exact types of audits or reviews as a kind, and lets it stand among the others. */
export const writtenKind = <D>(kind: WrittenKind<D>): WrittenKind<D> & AnyWritten =>
  kind as unknown as WrittenKind<D> & AnyWritten;

/** Keeps the exact types of a kind that is written down, and lets it stand among the others. */
export const recordKind = <D extends Recorded>(kind: RecordKind<D>): RecordKind<D> & AnyKind =>
  kind as unknown as RecordKind<D> & AnyKind;

/** A kind of which there is one in a vault. */
export type OnlyKind<D extends Recorded> = RecordKind<D> & {
  readonly only: string;
  /** What it says before anybody wrote into it. */
  readonly none: D;
};

/** As recordKind, for a kind of which there is one; `none` without its id. */
export const onlyKind = <D extends Recorded>(
  kind: Omit<OnlyKind<D>, 'none'> & { readonly none: Omit<D, 'id'> },
): OnlyKind<D> & AnyKind =>
  ({ ...kind, none: { id: kind.only, ...kind.none } }) as unknown as OnlyKind<D> & AnyKind;

export const KindName = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export const RecordId = z.uuid();
