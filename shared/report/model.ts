/**
 * The report as blocks, in reading order: the one rendering that is read through before signing and laid out as PDF.
 * Nothing here knows of pages, fonts or HTML, so the two cannot tell different stories.
 */
import type { Action, Escalation } from '../audit/action.ts';
import type { Audit } from '../audit/audit.ts';
import type { Problem } from '../toolkit/problem.ts';
import type { GradeMark } from '../scales/index.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';

export type { GradeMark };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: 'plain' | 'quiet' | 'strong' }
  /** A labelled text: "Why this grade", then what the person wrote. */
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  | { readonly kind: 'facts'; readonly title: string; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'grade';
      readonly label: string;
      readonly grade: GradeMark | null;
      readonly descriptor: string;
    }
  /** The spread of grades: a chart with its sentence; never an average. */
  | {
      readonly kind: 'spread';
      readonly title: string;
      readonly sentence: string;
      readonly bars: readonly (GradeMark & { readonly count: number })[];
    }
  | { readonly kind: 'alert'; readonly title: string; readonly rows: readonly (readonly [string, string])[] }
  /** Where a signature stands in print; on screen a line that says who signs here. */
  | { readonly kind: 'signature'; readonly field: string; readonly label: string };

export type ReportPerson = { readonly name: string; readonly role: string; readonly agency: string };

export type ReportInput = {
  readonly toolkit: Toolkit;
  readonly audit: Audit;
  /** From findProblems; prompts and standing warnings with their reasons are printed. */
  readonly problems: readonly Problem[];
  /** The auditor whose signature goes in, or null for an unsigned draft. */
  readonly signer: ReportPerson | null;
  /** The part that `signer` signs; the auditor's when left out. */
  readonly signing?: string;
  /** Set for a print that nobody signs: the audit as it stands, with who signed which part. */
  readonly print?: boolean;
  /** SHA-256 of the canonical JSON of what is signed, lower-case hex. */
  readonly dataFingerprint: string;
  /** ISO instant the report is made for: the signing time, so that the same audit gives the same report. */
  readonly madeAt: string;
  readonly appVersion: string;
};

export type Report = {
  readonly title: string;
  /** Reference and version, for the head of each page: never a name. */
  readonly reference: string;
  readonly form: string;
  readonly marking: string;
  readonly dataFingerprint: string;
  readonly madeAt: string;
  readonly author: string;
  readonly language: 'en-GB';
  readonly blocks: readonly Block[];
};

export type { Action, Escalation };
