/** Words that several questions about the vault share. */
import { z } from 'zod';

export const Passphrase = z.string().min(1).max(1024);
/** Twelve words of the recovery kit (BIP-39 English list, 128 bits and a checksum). */
export const KitWords = z.array(z.string().max(20)).length(12);
export const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
