/** Handing the laptop to another person for their part of a form, and taking it back. Held in the memory of main, over at lock. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { AuditId } from '../audit/ids.ts';
import { PartId } from '../toolkit/toolkit.ts';
import { ask } from './ask.ts';
import { writtenText } from '../text/written-text.ts';

const Line = writtenText(limits.signer);

/** Who has the laptop now, and for which part of which audit. */
export const HandedOver = z.strictObject({
  audit: AuditId,
  part: PartId,
  name: Line,
  role: Line,
  agency: Line,
});
export type HandedOver = z.infer<typeof HandedOver>;

export const handOverAsks = {
  /** From now on this person writes: the history names them, and what is not their part is refused. */
  'handOver.begin': ask('open-vault', 'free', HandedOver, z.null(), ['not-found', 'wrong-state']),
  /** The owner of the vault takes the laptop back with their passphrase. */
  'handOver.end': ask(
    'open-vault',
    'free',
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    z.null(),
    ['wrong-passphrase', 'too-soon'],
  ),
  'handOver.now': ask('open-vault', 'free', z.null(), HandedOver.nullable(), []),
} as const;
