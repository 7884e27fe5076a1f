import { z } from 'zod';

/** JSON Patch (RFC 6902), the operations the program uses. */
export const PatchOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: z.string().max(400), value: z.json() }),
  z.strictObject({ op: z.literal('replace'), path: z.string().max(400), value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path: z.string().max(400) }),
  z.strictObject({ op: z.literal('test'), path: z.string().max(400), value: z.json() }),
]);
export type PatchOperation = z.infer<typeof PatchOperation>;
