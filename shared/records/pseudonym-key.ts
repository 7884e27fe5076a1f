/**
 * Which pseudonym stands for whom: names of real people, by which the checks find one that was written into an audit (R07). It is read in
 * the thread of the vault and shown where it is edited; lists and search say nothing of it.
 */
import { z } from 'zod';
import { RowId } from '../audit/ids.ts';
import { limits } from '../limits.ts';
import { onlyKind, RecordId } from './record-kind.ts';

export const PseudonymKey = z.strictObject({
  id: RecordId,
  names: z
    .array(
      z.strictObject({
        id: RowId,
        name: z.string().max(limits.settings.localName),
        pseudonym: z.string().max(limits.settings.pseudonym),
      }),
    )
    .max(limits.settings.localNames),
});
export type PseudonymKey = z.infer<typeof PseudonymKey>;

export const pseudonymKeyKind = onlyKind<PseudonymKey>({
  name: 'pseudonym-key',
  schema: PseudonymKey,
  only: '6b0f6a3e-3c55-4c5e-8f0b-4f0d6f1c9a02',
  none: { names: [] },
  reference: () => 'the key of pseudonyms',
  line: ({ names }) => ({ names: names.length }),
});
