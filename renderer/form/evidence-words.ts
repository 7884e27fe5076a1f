/** Evidence in words, and what may be meant while someone types: records already used in this audit. */
import type { Evidence } from '../../shared/audit/answer.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import { dateWords } from './words.ts';

/** "Assessment, 2 Sep 2025". */
export const evidenceName = (e: Pick<Evidence, 'record' | 'date'>): string =>
  e.date === '' ? e.record : `${e.record}, ${dateWords(e.date)}`;

/** "p. 4" for a bare page number; anything else ("rows 11–15") as it was written. */
export const pageWords = (page: string): string => (/^\d+([–-]\d+)?$/.test(page) ? `p. ${page}` : page);

/** The whole: "Assessment, 2 Sep 2025, p. 4". */
export const evidenceWords = (e: Evidence): string =>
  e.page === '' ? evidenceName(e) : `${evidenceName(e)}, ${pageWords(e.page)}`;

export type UsedRecord = { readonly record: string; readonly date: Evidence['date'] };

/** The records this audit rests on so far, each once, most used first. */
export function usedRecords(audit: Audit): readonly UsedRecord[] {
  const found = new Map<string, { used: UsedRecord; times: number }>();
  for (const answer of Object.values(audit.answers)) {
    for (const { record, date } of answer.evidence) {
      const key = `${record}|${date}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { used: { record, date }, times: 1 });
      else before.times += 1;
    }
  }
  return [...found.values()].toSorted((a, b) => b.times - a.times).map((entry) => entry.used);
}
