/**
 * The history that goes along in a bundle of version 2 (docs/formats/bundle-v2.md): what was signed, and how one signed text differs
 * from the next. Of what was typed and taken out before anybody signed there is nothing in it.
 */
import { z } from 'zod';
import { Audit } from '../audit/audit.ts';
import { IsoTime } from '../audit/ids.ts';
import { PatchOperation } from '../json/operation.ts';
import { applyPatch, type Json } from '../json/patch.ts';
import { ReportMade } from '../report/noticed.ts';
import { Sha256 } from './manifest.ts';

/** One signed text. `backward` leads to it from the text after it (the audit itself for the newest). */
export const SignedStep = z.strictObject({
  version: z.int().min(1).max(999),
  /** Number and hash of the revision in the sender's own chain: it stands for every revision up to there. */
  revision: z.int().min(1),
  hash: Sha256,
  at: IsoTime,
  /** SHA-256 of the signed content of this text, its last signature included. */
  fingerprint: Sha256,
  /** What its report was made from beside the text; null when that was not kept. */
  report: ReportMade.nullable(),
  backward: z.array(PatchOperation).max(100_000),
});
export type SignedStep = z.infer<typeof SignedStep>;

export const SignedHistory = z.strictObject({
  format: z.literal('caselight-history'),
  version: z.literal(2),
  /** Newest first. */
  signed: z.array(SignedStep).max(2000),
});
export type SignedHistory = z.infer<typeof SignedHistory>;

/** A signed text made again from the history. */
export type SignedText = { readonly audit: Audit; readonly step: SignedStep };

/**
 * Plays the history back from the audit it came with. Takes both and what makes a text's fingerprint; gives every signed text, newest
 * first, or null when a patch does not fit, a text is no audit, another audit or not the one the step names, or the order is wrong.
 */
export function replaySigned(
  history: SignedHistory,
  audit: Audit,
  fingerprint: (audit: Audit) => string,
): SignedText[] | null {
  const texts: SignedText[] = [];
  let document = audit as unknown as Json;
  let before: SignedStep | null = null;
  for (const step of history.signed) {
    const applied = applyPatch(document, step.backward);
    const text = applied === null ? null : Audit.safeParse(applied.after);
    if (applied === null || !text?.success) return null;
    const ordered = before === null || (step.revision < before.revision && step.version <= before.version);
    const fits = text.data.id === audit.id && text.data.version === step.version;
    if (!ordered || !fits || fingerprint(text.data) !== step.fingerprint) return null;
    texts.push({ audit: text.data, step });
    document = applied.after;
    before = step;
  }
  return texts;
}
