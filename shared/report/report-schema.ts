/** The report model as it crosses the border: the page draws exactly what main is going to sign. */
import { z } from 'zod';
import { GradeKey } from '../scales/scale.ts';
import type { Report } from './model.ts';

const Text = z.string();
const GradeMark = z.strictObject({
  key: GradeKey,
  look: z.int().min(0).max(11),
  word: Text,
  letter: Text,
});
const Pairs = z.array(z.tuple([Text, Text]));

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), text: Text, id: Text }),
  z.strictObject({ kind: z.literal('text'), text: Text, tone: z.enum(['plain', 'quiet', 'strong']) }),
  z.strictObject({ kind: z.literal('labelled'), label: Text, text: Text }),
  z.strictObject({ kind: z.literal('facts'), title: Text, rows: Pairs }),
  z.strictObject({ kind: z.literal('list'), title: Text, items: z.array(Text) }),
  z.strictObject({
    kind: z.literal('table'),
    title: Text,
    columns: z.array(Text),
    rows: z.array(z.array(Text)),
  }),
  z.strictObject({ kind: z.literal('grade'), label: Text, grade: GradeMark.nullable(), descriptor: Text }),
  z.strictObject({
    kind: z.literal('spread'),
    title: Text,
    sentence: Text,
    bars: z.array(GradeMark.extend({ count: z.int().min(0) })),
  }),
  z.strictObject({ kind: z.literal('alert'), title: Text, rows: Pairs }),
  z.strictObject({ kind: z.literal('signature'), field: Text, label: Text }),
]);

/** Blocks in reading order with what stands at the head of each page. */
export const ReportModel: z.ZodType<Report> = z.strictObject({
  title: Text,
  reference: Text,
  form: Text,
  marking: Text,
  dataFingerprint: Text,
  madeAt: Text,
  author: Text,
  language: z.literal('en-GB'),
  blocks: z.array(Block),
});
