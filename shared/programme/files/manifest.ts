/** The signed list at the head of every file of the programme: what it is, from whom, for whom, of which round (docs/formats/programme-file-v1.md). */
import { z } from 'zod';
import { IsoTime } from '../../audit/ids.ts';
import { AgeRecipient, Sender, Sha256 } from '../../bundle/manifest.ts';
import { limits } from '../../limits.ts';
import { FileKindName, FileLevel } from './kinds.ts';

export const programmeFormat = 'caselight-programme-file';
/** The version that is written, and the newest that is read. */
export const programmeVersion = 1;
/** Most bytes of the body, and of the list. */
export const mostBody = 8 * 1024 * 1024;
export const mostList = 256 * 1024;
/** Objects and lists in one another, at most. */
export const deepest = 40;

const { programme: most } = limits;

/** Enough of any version's list to say what it is. */
export const ProgrammeHead = z.object({
  format: z.literal(programmeFormat),
  version: z.int().min(1),
  kind: z.string().max(60),
});

export const ProgrammeManifest = z.strictObject({
  format: z.literal(programmeFormat),
  version: z.literal(programmeVersion),
  /** The permanent id of this file (M1). */
  file: z.uuid(),
  kind: FileKindName,
  level: FileLevel,
  created: IsoTime,
  sender: Sender,
  /** Whom it is sealed for; empty only for an open one, which is not sealed. */
  recipients: z
    .array(z.strictObject({ recipient: AgeRecipient, certificate: Sha256, name: z.string().max(200) }))
    .max(60),
  year: z.strictObject({ id: z.uuid(), name: z.string().max(most.name) }),
  /** The round it is about; null for one that is about the whole year. */
  round: z.strictObject({ id: z.uuid(), code: z.string().max(most.code) }).nullable(),
  /** What it covers, in words (M8). */
  covers: z.string().max(most.words),
  /** SHA-256 of the lists of earlier files of this kind and round from this sender, newest first (M5). */
  chain: z.array(Sha256).max(40),
  body: z.strictObject({ size: z.int().min(0).max(mostBody), sha256: Sha256 }),
});
export type ProgrammeManifest = z.infer<typeof ProgrammeManifest>;

/** Whether a JSON text nests no deeper than `most`; brackets within strings do not count. */
export function isShallow(text: string, most: number): boolean {
  let [depth, isInside] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInside) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInside = false;
    } else if (sign === '"') isInside = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > most) return false;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return true;
}
