/** Findings as somebody reads them who has the laptop for one part of an audit. */
import type { Problem } from '../toolkit/problem.ts';

/** Rules whose findings name another audit of this vault, at their beginning. */
const namesAnother: ReadonlySet<string> = new Set(['R14', 'R15']);

/** What R07 says of a name that stands in the auditor's own key: which pseudonym is its, and where that is known from. */
const suggestion = /Replace it with “[^”]*”\?$/u;
const ownKey = /own key of names/;

const withoutOwnKey = (problem: Problem): Problem =>
  suggestion.test(problem.message) || ownKey.test(problem.because)
    ? {
        ...problem,
        message: problem.message.replace(suggestion, 'Replace it with a pseudonym or a role?'),
        because: 'it reads as the name of a person.',
      }
    : problem;

/**
 * A finding that names no other audit of the vault and tells nothing of the auditor's own key of names. Takes any finding; gives it
 * unchanged where it does neither. What a person gave as their reason stays as they wrote it.
 */
export function asOthersRead(problem: Problem): Problem {
  if (namesAnother.has(problem.rule))
    return { ...problem, message: problem.message.replace(/^[A-Z0-9]{1,5}-\d{4,6}/, 'Another audit') };
  return problem.rule === 'R07' ? withoutOwnKey(problem) : problem;
}
