/** Full-text search over every audit's text, inside the encrypted file. */
import type { SearchHit } from '../../../shared/contract/audits.ts';
import { AuditId } from '../../../shared/audit/ids.ts';
import { riskRecordKind } from '../../../shared/records/risk-record.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { boxText, type KeptText } from '../file/packed-text.ts';
import type { Context } from '../records/held.ts';
import type { SearchIndex } from './search-index.ts';
import { makeTextsPacked } from './pack-texts.ts';
import { searchQuery, type WordsFrom } from './search-query.ts';
import { snippetOf } from './snippet.ts';

/** Beyond this many hits the exact number helps nobody and would cost time; `total` stops there. */
export const countsTo = 1000;

/** A beginning that more words share is looked for as such. */
const mostNamed = 200;

type HitRow = {
  audit: string;
  reference: string;
  toolkit: string;
  question: string;
  field: string;
} & KeptText;

/** A hit among the records beside audits, as the store of records finds it. */
type RecordHit = {
  readonly kind: string;
  readonly about: string;
  readonly field: string;
  readonly snippet: SearchHit['snippet'];
};

const groupTitles: Readonly<Record<string, string>> = {
  actions: 'Actions',
  escalations: 'At risk now',
  independence: 'Independence',
  audit: 'This audit',
};

const titleOf = (toolkit: Toolkit, question: string): string => {
  const group = Object.hasOwn(groupTitles, question) ? groupTitles[question] : undefined;
  if (group !== undefined) return group;
  const found = questionById(toolkit, question)?.question;
  return found === undefined ? question : `${found.number} ${found.title}`.trim();
};

/** The searching part of the audit store. */
export function makeSearch(
  context: Context,
  index: SearchIndex,
  searchRecords: (input: { readonly text: string; readonly limit: number }) => readonly RecordHit[],
) {
  const { db } = context;
  const find = db.prepare<[string, number], HitRow>(
    `SELECT a.id AS audit, a.reference, a.toolkit, r.question, r.field, r.text, r.packed
     FROM (SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) hit
     JOIN search_rows r ON r.id = hit.id JOIN audits a ON a.key = r.audit
     ORDER BY hit.id DESC`,
  );
  const count = db
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)',
    )
    .pluck();

  const begins = db
    .prepare<[string, string, number], string>(
      'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?',
    )
    .pluck();
  const areWordsKnown = makeTextsPacked(db);
  /** Named, they are met as they come, newest first; by their beginning, all places of all of them are read before the first is told. */
  const wordsFrom: WordsFrom = (beginning) => {
    if (!areWordsKnown()) return null;
    const found = begins.all(beginning, `${beginning}\u{10FFFF}`, mostNamed + 1);
    return found.length > mostNamed ? null : found;
  };

  return {
    /** Hits for what a person typed, most recently written text first. `total` counts up to 1,000. */
    search: (input: {
      readonly text: string;
      readonly limit: number;
    }): { hits: SearchHit[]; total: number } => {
      index.all();
      const query = searchQuery(input.text, wordsFrom);
      if (query === null) return { hits: [], total: 0 };
      const beside = searchRecords(input).flatMap((hit): SearchHit[] => {
        const loaded = hit.kind === riskRecordKind.name ? context.load(hit.about) : null;
        if (loaded === null) return [];
        const { id: audit, reference } = loaded.audit;
        const { field, snippet } = hit;
        return [{ audit, reference, question: 'escalations', questionTitle: 'At risk now', field, snippet }];
      });
      const rows = find.all(query, input.limit);
      const hits = rows.map((row) => ({
        audit: AuditId.parse(row.audit),
        reference: row.reference,
        question: row.question,
        questionTitle: titleOf(context.toolkit(row.toolkit), row.question),
        field: row.field,
        snippet: snippetOf(boxText(row), input.text),
      }));
      const total = rows.length < input.limit ? rows.length : (count.get(query, countsTo) ?? rows.length);
      // Whom something may happen to comes first.
      return {
        hits: [...beside, ...hits].slice(0, input.limit),
        total: Math.max(total, rows.length) + beside.length,
      };
    },
  };
}
