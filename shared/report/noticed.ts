/** What a signed report says was noticed and left with a reason: kept when it is signed, so that the report can be made again from it. */
import { z } from 'zod';
import { IsoTime } from '../audit/ids.ts';
import type { Problem } from '../toolkit/problem.ts';

export const Noticed = z.strictObject({
  question: z.string().max(200),
  message: z.string().max(4000),
  reason: z.string().max(4000),
});
export type Noticed = z.infer<typeof Noticed>;

/** What a signed report was made from beside the audit itself and its form. */
export const ReportMade = z.strictObject({ madeAt: IsoTime, noticed: z.array(Noticed).max(1000) });
export type ReportMade = z.infer<typeof ReportMade>;

/** Of all problems, what the report prints. */
export const noticedIn = (problems: readonly Problem[]): Noticed[] =>
  problems.flatMap(({ place, message, waived }) =>
    waived === undefined ? [] : [{ question: place.question, message, reason: waived }],
  );

/** As problems again, for `buildReport`. */
export const asProblems = (noticed: readonly Noticed[]): Problem[] =>
  noticed.map(({ question, message, reason }, index) => ({
    rule: '',
    severity: 'warn',
    key: `noticed-${index}`,
    place: { question },
    message,
    because: '',
    waived: reason,
  }));
