/**
 * Everything the page may ask and every piece of news it may get. A power not listed here does not exist.
 * Inputs are strict and bounded; the page sends ids, never paths, SQL or key material (a passphrase or kit words once).
 */
import { actionAsks } from './contract/actions.ts';
import { appAsks } from './contract/app.ts';
import { auditAsks } from './contract/audits.ts';
import { bundleAsks } from './contract/bundles.ts';
import { checkAsks } from './contract/checks.ts';
import { contactAsks } from './contract/contacts.ts';
import { copiesAsks } from './contract/copies.ts';
import { fileAsks } from './contract/files.ts';
import { handOverAsks } from './contract/hand-over.ts';
import { identityAsks } from './contract/identity.ts';
import { keptWordsAsks } from './contract/kept-words.ts';
import { moderationAsks } from './contract/moderation.ts';
import { programmeAsks } from './contract/programme.ts';
import { programmeFileAsks } from './contract/programme-files.ts';
import { recordAsks } from './contract/records.ts';
import { reportAsks } from './contract/reports.ts';
import { vaultAsks } from './contract/vault.ts';
import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

export const contract = {
  ...appAsks,
  ...vaultAsks,
  ...copiesAsks,
  ...identityAsks,
  ...auditAsks,
  ...checkAsks,
  ...reportAsks,
  ...fileAsks,
  ...handOverAsks,
  ...contactAsks,
  ...bundleAsks,
  ...moderationAsks,
  ...keptWordsAsks,
  ...recordAsks,
  ...programmeAsks,
  ...actionAsks,
  ...programmeFileAsks,
};

export type AskName = keyof typeof contract;
export type Takes<A extends AskName> = z.output<(typeof contract)[A]['takes']>;
/** What a caller may write: defaults and brands not yet applied. */
export type Sends<A extends AskName> = z.input<(typeof contract)[A]['takes']>;
export type Gives<A extends AskName> = z.output<(typeof contract)[A]['gives']>;
/** Codes that any ask may fail with, beside its own. */
export type BorderCode =
  | 'bad-request'
  | 'locked'
  | 'internal'
  | 'not-confirmed'
  | 'handed-over'
  | 'entry-damaged';
export type MayFail<A extends AskName> = (typeof contract)[A]['mayFail'][number] | BorderCode;
export type Reply<A extends AskName> =
  | { ok: true; value: Gives<A> }
  | { ok: false; code: MayFail<A> & ErrorCode; facts?: Readonly<Record<string, string | number>> };

export { News } from './contract/news.ts';
