/** Reads the answers a demo fills in, before anything starts: the built-in ones of a form, or a file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AnswersFile, parseAnswersFile, type ReadAnswers } from '../answers/answers-file.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { root } from '../electron-binary.ts';

/** One audit to be filled in. */
export type Job = { readonly toolkit: Toolkit; readonly answers: ReadAnswers };

/** Today on this machine's calendar, as ISO date. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Reads a file of answers. Gives the job, or why not: the file and the place in it with the reason.
 * `form` is the id the answers must be for; empty takes the form that the file names.
 */
export function readJob(file: string, form: string): Job | { readonly wrong: string } {
  const name = path.relative(process.cwd(), file) || file;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { wrong: `${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
  const named = AnswersFile.pick({ toolkit: true }).loose().safeParse(value);
  const id = form || (named.success ? named.data.toolkit : '');
  const toolkit = toolkits.find((one) => one.id === id);
  if (toolkit === undefined) return { wrong: `${name}: toolkit (no form is called so)` };
  const read = parseAnswersFile(value, toolkit, today());
  if (!read.ok)
    return { wrong: `${name}: ${String(read.facts?.['place'] ?? 'the answers do not fit the form')}` };
  if (read.value.escalations.length > 0)
    return { wrong: `${name}: escalations (the demo does not fill in records of people at risk)` };
  return { toolkit, answers: read.value };
}

/** The built-in answers of a form. */
export const builtIn = (id: string): Job | { readonly wrong: string } =>
  readJob(path.join(root, 'tests/fixtures/audits', `${id}.json`), id);
