/** Keeps the key file in two copies that are in step, and uses the one for the other when one is damaged. */
import path from 'node:path';
import { writeFileAtomic } from '../../../files/atomic-write.ts';
import { readWhole } from '../../../files/read-whole.ts';
import type { WriteCode } from '../../../files/write-failure.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { parseSlotFile, sealSlotFile, type SlotFile, type SlotHeader } from './slot-file.ts';

export const slotFileNames = ['slots.json', 'slots.copy.json'] as const;
/** A key file is a few kilobytes; anything larger is none. */
const maxBytes = 64 * 1024;

export type ReadSlots = {
  /** The whole copies, newest first; one if they are in step. Which of them is genuine only a key can tell. */
  readonly candidates: readonly [SlotFile, ...SlotFile[]];
  /** Whether a copy was damaged or gone. */
  readonly damaged: boolean;
};

async function readOne(file: string): Promise<ReturnType<typeof parseSlotFile>> {
  const read = await readWhole(file, maxBytes);
  return read.ok ? parseSlotFile(Buffer.from(read.value).toString('utf8')) : null;
}

/**
 * Reads the key file of a vault folder in both its copies.
 * Fails with 'slots-damaged' when neither is whole, 'vault-from-newer-app' when a newer program wrote them.
 */
export async function readSlots(
  folder: string,
): Promise<Result<ReadSlots, 'slots-damaged' | 'vault-from-newer-app'>> {
  const read = await Promise.all(slotFileNames.map((name) => readOne(path.join(folder, name))));
  const whole: SlotFile[] = [];
  for (const one of read) {
    if (one === null) continue;
    if ('tooNew' in one) return failed('vault-from-newer-app', { version: `key file ${one.tooNew}` });
    if (!whole.some((other) => other.checksum === one.checksum)) whole.push(one);
  }
  const [first, ...rest] = whole.toSorted((a, b) => b.generation - a.generation);
  if (first === undefined) return failed('slots-damaged');
  return ok({ candidates: [first, ...rest], damaged: read.includes(null) });
}

/**
 * Writes both copies, the first one first: after a crash in between it is newer and counts. A failed first write changes nothing and
 * is told; a failed second one is made good at the next opening, and the change has happened.
 */
export async function writeSlots(
  folder: string,
  header: SlotHeader,
  vaultKey: Uint8Array,
): Promise<Result<null, WriteCode>> {
  const text = sealSlotFile(header, vaultKey);
  const written = await writeFileAtomic(path.join(folder, slotFileNames[0]), text);
  if (written.ok) await writeFileAtomic(path.join(folder, slotFileNames[1]), text);
  return written;
}

/** Writes again what is behind, as it is in a genuine copy. Gives whether both stand now. */
export async function repairSlots(folder: string, genuine: SlotFile): Promise<boolean> {
  const text = `${JSON.stringify(genuine, null, 2)}\n`;
  const results = await Promise.all(
    slotFileNames.map(async (name) => {
      const file = path.join(folder, name);
      const there = await readOne(file);
      const inStep = there !== null && !('tooNew' in there) && there.checksum === genuine.checksum;
      return inStep || (await writeFileAtomic(file, text)).ok;
    }),
  );
  return results.every(Boolean);
}
