/** A toolkit is a form as data: sections, questions, scales, rubric, guidance, checks. It knows nothing of any audit. */
import { z } from 'zod';
import { Condition } from './condition.ts';
import { Origin, Question, QuestionId } from './question.ts';
import { Scale } from '../scales/scale.ts';
import { Total } from '../scales/total.ts';

/** block: must be put right before signing. warn: change it or say why. prompt: worth another look, may be left. */
export const Severity = z.enum(['block', 'warn', 'prompt']);
export type Severity = z.infer<typeof Severity>;

/** One check of shared/rules, switched on for this toolkit, with its severity and settings. */
export const RuleUse = z.strictObject({
  id: z.string().regex(/^[A-Z]{1,2}\d{2}$/),
  severity: Severity,
  on: z.boolean(),
  settings: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .optional(),
});
export type RuleUse = z.infer<typeof RuleUse>;

export const PartId = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** Who fills what. Parts lock one by one as each person signs; every toolkit has the part "auditor". */
export const Part = z.strictObject({
  id: PartId,
  title: z.string().min(1).max(80),
  /** The role of the person who fills it: "Lead professional". */
  role: z.string().min(1).max(80),
  statement: z.string().min(1).max(600),
  /** This part opens only when these parts are signed. */
  after: z.array(PartId),
});
export type Part = z.infer<typeof Part>;

export const Section = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  number: z.string().max(8),
  title: z.string().min(1).max(120),
  shortTitle: z.string().max(40).optional(),
  intro: z.string().max(1200).optional(),
  origin: Origin,
  part: PartId,
  showIf: Condition.optional(),
  /** The question that grades this section as a whole, on a scale of its own or of the form. */
  grade: QuestionId.optional(),
  /** The auditor may leave this section out by choice (file audit). */
  choosable: z.boolean().optional(),
  questions: z.array(Question),
});
export type Section = z.infer<typeof Section>;

export const Toolkit = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1).max(120),
  /** For lists and the bar: "Tier 2 full audit". */
  shortTitle: z.string().min(1).max(40),
  /** Prefix of references made with it: "T2". */
  referencePrefix: z.string().regex(/^[A-Z0-9]{1,5}$/),
  purpose: z.string().min(1).max(600),
  source: z.strictObject({
    /** File name of the source document. */
    document: z.string(),
    label: z.string(),
    /** What is stated in the source and what is a reconstruction, in one or two sentences a user reads. */
    note: z.string(),
  }),
  /** What the audited person or case is called in this form: "child", "person", "family". */
  subject: z.string().min(1).max(40),
  marking: z.string().min(1).max(60),
  notesForAuditor: z.array(z.string().max(800)),
  scales: z.array(Scale),
  parts: z.array(Part).min(1),
  /** The first section is always "about", the header. */
  sections: z.array(Section).min(1),
  /** Question id of the overall grade, where the form has one. */
  overall: z.string().optional(),
  /** Further overall judgements, where a form has several. */
  overalls: z.array(QuestionId).max(10).optional(),
  /** Totals and shares that are computed and shown as that. */
  totals: z.array(Total).max(20).optional(),
  /** Ids that rules and lists need to find their way: a role name to a question id. */
  roles: z.record(z.string(), z.string()),
  rules: z.array(RuleUse),
  /** Who must be told at once when someone may be at risk: role and how. */
  escalateTo: z.array(z.string().max(160)),
  statements: z.array(z.string().max(400)).min(1),
});
export type Toolkit = z.infer<typeof Toolkit>;

/** How an audit names the exact definition it was made with. */
export const ToolkitRef = z.strictObject({
  id: z.string(),
  version: z.string(),
  /** SHA-256 of the canonical JSON of the definition, lower-case hex. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ToolkitRef = z.infer<typeof ToolkitRef>;
