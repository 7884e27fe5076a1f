/** Files from outside: the doors they come in by, and what was found when they were looked at. Paths and names never cross. */
import { z } from 'zod';
import { PdfVerdict } from '../report/pdf-verdict.ts';
import { ask } from './ask.ts';
import { BundleVerdict } from './bundles.ts';
import { CardVerdict } from './contacts.ts';
import { WrittenPlace } from './place.ts';
import { ProgrammeVerdict } from './programme-files.ts';

/** The largest file the program looks at whole, in bytes. */
export const largestFile = 100 * 1024 * 1024;

/** The largest sealed bundle that is opened from the disk, in bytes; it is read in a stream. */
export const largestBundle = 1024 * 1024 * 1024;

/** One file from outside, already looked at. The page shows the verdict; it never learns where the file lies. */
export const ArrivedFile = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('pdf'), verdict: PdfVerdict }),
  z.strictObject({ what: z.literal('bundle'), verdict: BundleVerdict }),
  z.strictObject({ what: z.literal('programme'), verdict: ProgrammeVerdict }),
  z.strictObject({ what: z.literal('contact'), verdict: CardVerdict }),
  z.strictObject({
    what: z.literal('other'),
    problem: z.enum(['kind-unknown', 'file-too-large', 'file-not-readable']),
  }),
]);
export type ArrivedFile = z.infer<typeof ArrivedFile>;

export const fileAsks = {
  /** Shows a file that was written in this session in the system's file manager. */
  'file.show': ask('open-vault', 'refused', z.strictObject({ place: WrittenPlace }), z.null(), ['file-gone']),
  /** Main shows the open dialog. What was chosen comes as news 'file-arrived'; while locked it waits. */
  'file.choose': ask('nothing', 'refused', z.null(), z.null(), ['cancelled']),
  /** A file dropped on the window: bytes only. It comes back as news 'file-arrived'; while locked it waits. */
  'file.drop': ask('nothing', 'refused', z.strictObject({ bytes: z.instanceof(Uint8Array) }), z.null(), [
    'file-too-large',
  ]),
  /** Takes the oldest file that was looked at, or null when there is none (asked after news 'file-arrived' and after unlocking). */
  'file.arrived': ask('open-vault', 'refused', z.null(), ArrivedFile.nullable(), []),
} as const;
