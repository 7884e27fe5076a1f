/** When something is shown. Data, never code: a small tree of comparisons on other answers. */
import { z } from 'zod';

export type Condition =
  | { op: 'is'; question: string; value: string }
  | { op: 'includes'; question: string; value: string }
  | { op: 'answered'; question: string }
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition };

/**
 * `is` compares the answer's choice, yes/no or grade key; `includes` looks into several choices or ticked items
 * ("list:item"); `answered` is true once the question has its main answer.
 */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('is'), question: z.string(), value: z.string() }),
    z.strictObject({ op: z.literal('includes'), question: z.string(), value: z.string() }),
    z.strictObject({ op: z.literal('answered'), question: z.string() }),
    z.strictObject({ op: z.literal('all'), of: z.array(Condition) }),
    z.strictObject({ op: z.literal('any'), of: z.array(Condition) }),
    z.strictObject({ op: z.literal('not'), of: Condition }),
  ]),
);
