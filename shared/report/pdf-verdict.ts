/** What Caselight says about a signed PDF from outside. Owned by the verifier; sentences stand beside the codes. */
import { z } from 'zod';

export const PdfVerdict = z.strictObject({ outcome: z.string() });
export type PdfVerdict = z.infer<typeof PdfVerdict>;
