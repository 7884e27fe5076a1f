/** The audit: one form filled for one case. Everything a person typed is in here; everything computed is not. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { GradeKey } from '../scales/scale.ts';
import { PartId, Severity, ToolkitRef } from '../toolkit/toolkit.ts';
import { QuestionId } from '../toolkit/question.ts';
import { Action, Escalation } from './action.ts';
import { Answer } from './answer.ts';
import { AuditId, IsoDate, IsoTime } from './ids.ts';

/** What each state means, what may be done in it and where that leads is one table: states.ts. */
export const AuditState = z.enum([
  'in-progress',
  'signed',
  'with-moderator',
  'returned',
  'moderated',
  'closed',
]);
export type AuditState = z.infer<typeof AuditState>;

/** yes: took no part in the case. no: took part, so another case must be asked for. */
export const Independence = z.strictObject({
  declared: z.enum(['', 'independent', 'took-part']),
  at: z.union([IsoTime, z.literal('')]),
  note: z.string().max(limits.independenceNote),
});

/** A warning that was left standing with a reason. `key` is the problem's own key (shared/toolkit/problem.ts). */
export const Waiver = z.strictObject({
  key: z.string().max(200),
  reason: z.string().min(1).max(limits.waiverReason),
  at: IsoTime,
});

/** A part of the form signed by the person who filled it. The signature's bytes are kept in the vault, not here. */
export const PartSignature = z.strictObject({
  part: PartId,
  name: z.string().max(200),
  role: z.string().max(200),
  agency: z.string().max(200),
  at: IsoTime,
  /** SHA-256 of the canonical JSON of what was signed, and of the certificate. Hand-over signatures on one machine have no certificate. */
  dataFingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  certificateFingerprint: z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal('')]),
});
export type PartSignature = z.infer<typeof PartSignature>;

export const Audit = z.strictObject({
  id: AuditId,
  /** A reference that tells no name: T2-0417. */
  reference: z.string().regex(/^[A-Z0-9]{1,5}-\d{4,6}$/),
  /** 1 for the first; re-opening a signed audit makes the next one. */
  version: z.int().min(1).max(999),
  /** Why this version exists, from version 2 on. */
  versionReason: z.string().max(limits.versionReason),
  state: AuditState,
  toolkit: ToolkitRef,
  marking: z.string().min(1).max(limits.marking),
  createdAt: IsoTime,
  independence: Independence,
  /** Sections left out by choice (choosable sections only). */
  sectionsLeftOut: z.array(z.string()).max(40),
  answers: z.record(QuestionId, Answer),
  actions: z.array(Action).max(limits.actions),
  escalations: z.array(Escalation).max(limits.risks),
  waivers: z.array(Waiver).max(limits.waivers),
  parts: z.array(PartSignature).max(20),
  /** Checks switched off for this audit by the person, each still listed in check answers. */
  rulesOff: z.array(z.string()).max(80),
  carriedFrom: z.string().max(40),
});
export type Audit = z.infer<typeof Audit>;

/**
 * damaged: it cannot be read whole any more. does-not-fit: it holds what nobody could have written with its form (fits/). unchecked: its
 * checks could not be run.
 */
export const Trouble = z.enum(['damaged', 'does-not-fit', 'unchecked']);
export type Trouble = z.infer<typeof Trouble>;

/** What lists, filters and reports read: enough to never open the audit itself, and no case text. */
export const AuditSummary = z.strictObject({
  id: AuditId,
  reference: Audit.shape.reference,
  version: Audit.shape.version,
  state: AuditState,
  toolkitId: z.string(),
  toolkitTitle: z.string(),
  /** Case reference as the auditor typed it (pseudonymous by the form's own rules). */
  caseReference: z.string().max(200),
  auditor: z.string().max(200),
  answered: z.int().min(0),
  questions: z.int().min(0),
  /** Whether anything is written yet, complete or not; absent in summaries of before this was told. */
  begun: z.boolean().optional(),
  problems: z.partialRecord(Severity, z.int().min(0)),
  overallGrade: z.union([GradeKey, z.literal('')]),
  /** How the overall grade is called and looks, where its form does not call it as the four grades are usually called. */
  overallMark: z
    .strictObject({ word: z.string().max(60), letter: z.string().max(3), look: z.int().min(0).max(11) })
    .optional(),
  grades: z.record(z.string(), GradeKey),
  /**
   * What every other closed answer counts as, by question ("4h", "3b/yes-no" for what is asked beside a grade): its codes with blanks between
   * them, never a text. Absent in summaries of before this was counted.
   */
  closed: z.record(z.string(), z.string()).optional(),
  riskOpen: z.boolean(),
  openActions: z.int().min(0),
  /** Parts of other people that are still to be signed once the auditor has; absent in summaries of before this was told. */
  partsOpen: z.int().min(0).optional(),
  /** By when something is due next, '' where nothing is; absent in summaries of before this was told. */
  due: z.union([IsoDate, z.literal('')]).optional(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
  revision: z.int().min(0),
  signedAt: z.union([IsoTime, z.literal('')]),
  /** Subject, agency and round as one comparable key (R14); absent when the form does not name all three. */
  matchKey: z.string().max(600).optional(),
  /** What is the matter with it; absent where all is well. */
  trouble: Trouble.optional(),
});
export type AuditSummary = z.infer<typeof AuditSummary>;
