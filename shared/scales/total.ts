/** A computed total of a form: points added up, or the share of answers that meet the benchmark. What "not applicable" counts is always stated. */
import { z } from 'zod';

/** left-out: it counts nowhere. full: as the best value of the scale. none: as nothing, among the answers counted. */
export const NotApplicableAs = z.enum(['left-out', 'full', 'none']);
export type NotApplicableAs = z.infer<typeof NotApplicableAs>;

export const Total = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(120),
  /** points: those of the values added up. share: how many answers meet the benchmark. */
  of: z.enum(['points', 'share']),
  scale: z.string(),
  /** The section it is about; the whole form where it is left out. */
  section: z.string().optional(),
  notApplicable: NotApplicableAs,
});
export type Total = z.infer<typeof Total>;
