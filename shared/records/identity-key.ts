/**
 * Who a subject of a round is (programme.md 4 and 7.2, PG17): only what an agency needs to find a person in its own records, nothing about
 * the case. Level identity: it stands in no list, no search and no message, never in one file with case text, and is erased for good, its
 * history with it, when it is no longer needed.
 */
import { z } from 'zod';
import { IsoDate } from '../audit/ids.ts';
import { limits } from '../limits.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { identityKey: most } = limits;

export const IdentityKey = z.strictObject({
  id: RecordId,
  round: RecordId,
  /** The nomination it belongs to. */
  subject: z.string().min(1).max(40),
  names: z.string().max(most.names),
  born: z.union([z.literal(''), IsoDate]),
  address: z.string().max(most.address),
  numbers: z
    .array(
      z.strictObject({
        id: RecordId,
        kind: z.string().max(most.numberKind),
        number: z.string().max(most.number),
      }),
    )
    .max(most.numbers),
});
export type IdentityKey = z.infer<typeof IdentityKey>;

/** What of an identity is handed on: what is asked by, and nothing that leads back into this vault. */
export type Identity = Pick<IdentityKey, 'names' | 'born' | 'address'> & {
  readonly numbers: readonly { readonly kind: string; readonly number: string }[];
};

export const identityOf = ({ names, born, address, numbers }: IdentityKey): Identity => ({
  names,
  born,
  address,
  numbers: numbers.map(({ kind, number }) => ({ kind, number })),
});

export const newIdentityKey = (id: string, round: string, subject: string): IdentityKey => ({
  id,
  round,
  subject,
  names: '',
  born: '',
  address: '',
  numbers: [],
});

export const IdentityKeyLine = IdentityKey.pick({ round: true, subject: true });

export const identityKeyKind = recordKind<IdentityKey>({
  name: 'identity-key',
  schema: IdentityKey,
  reference: () => 'the identity of a subject',
  line: ({ round, subject }) => ({ round, subject }),
  mayChange: (before, after) => before.round === after.round && before.subject === after.subject,
  mayErase: () => true,
  endsForGood: true,
});
