/** Makes a key from a passphrase or kit: Argon2id (RFC 9106), its cost measured on this machine and bounded on reading. */
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Floor: RFC 9106 second recommendation (64 MiB, t=3). Ceiling: what a hostile file may ask of the machine. */
export const kdfBounds = {
  memoryKiB: { min: 64 * 1024, max: 1024 * 1024 },
  passes: { min: 3, max: 10 },
} as const;

/** Cost as stored in a slot. p stays 1 so that any Argon2 implementation, also a single-threaded one, derives the same key. */
export const KdfParameters = z.strictObject({
  name: z.literal('argon2id'),
  /** Argon2 version 1.3, as the number the RFC gives it. */
  version: z.literal(19),
  memoryKiB: z.int(),
  passes: z.int(),
  lanes: z.literal(1),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** How keys are derived. Tests pass a cheap one explicitly; nothing else may. */
export type Kdf = {
  /** Key of 32 bytes from a secret and a salt of at least 16 bytes. */
  readonly derive: (secret: Uint8Array, salt: Uint8Array, cost: KdfParameters) => Promise<Buffer>;
  /** The cost to use for new slots on this machine. */
  readonly calibrate: () => Promise<KdfParameters>;
  /** Whether parameters read from a file may be run at all. */
  readonly allowed: (cost: KdfParameters) => boolean;
};

/** Argon2id, 32 bytes out. RFC 9106, version 1.3. */
export function deriveArgon2id(secret: Uint8Array, salt: Uint8Array, cost: KdfParameters): Promise<Buffer> {
  return hashRaw(secret, {
    // Algorithm.Argon2id and Version.V0x13: const enums that isolated modules cannot import.
    algorithm: 2,
    version: 1,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });
}

/** A cost with the given memory in KiB and passes. */
export const argon2idCost = (memoryKiB: number, passes: number): KdfParameters => ({
  name: 'argon2id',
  version: 19,
  memoryKiB,
  passes,
  lanes: 1,
});

/** Whether stored parameters lie between floor and ceiling. */
export const withinBounds = (cost: KdfParameters): boolean =>
  cost.memoryKiB >= kdfBounds.memoryKiB.min &&
  cost.memoryKiB <= kdfBounds.memoryKiB.max &&
  cost.passes >= kdfBounds.passes.min &&
  cost.passes <= kdfBounds.passes.max;

/**
 * Finds the memory that makes one derivation take about 0.75 s (aim 0.5–1 s), never below 64 MiB nor above 1 GiB.
 * Takes a function that measures one derivation in ms, so that a test can play a slow or a fast machine.
 */
export async function chooseCost(measure: (cost: KdfParameters) => Promise<number>): Promise<KdfParameters> {
  const aim = { low: 500, middle: 750, high: 1000 };
  let memory: number = kdfBounds.memoryKiB.min;
  // The first run also pays for loading the module and for fresh memory pages; it is not counted.
  await measure(argon2idCost(memory, 3));
  for (let round = 0; round < 6; round += 1) {
    const cost = argon2idCost(memory, 3);
    const took = await measure(cost);
    if (took >= aim.low && took <= aim.high) return cost;
    const wanted = Math.round((memory * aim.middle) / Math.max(took, 1) / 8192) * 8192;
    // At most four times more in one step: a first short measurement says little about a large one.
    const next = Math.min(Math.max(wanted, kdfBounds.memoryKiB.min), kdfBounds.memoryKiB.max, memory * 4);
    if (next === memory) return cost;
    memory = next;
  }
  return argon2idCost(memory, 3);
}

async function measureOnce(cost: KdfParameters): Promise<number> {
  const start = performance.now();
  const key = await deriveArgon2id(new Uint8Array(32), new Uint8Array(16), cost);
  key.fill(0);
  return performance.now() - start;
}

/** The only derivation the product uses. */
export const argon2id: Kdf = {
  derive: deriveArgon2id,
  calibrate: () => chooseCost(measureOnce),
  allowed: withinBounds,
};
