/**
 * What the scorer sees of a passage: words, pairs of words, patterns of kinds of words, and the shape of its clauses. A sign is a short text
 * such as `w=late` or `k2=worker_label`; the weights know it by its hash.
 */
import { sentencesOf } from '../../match.ts';
import type { AgencyId } from '../agency-table.ts';
import { quotedIn } from '../clauses/quotes.ts';
import { type Clause, clausesOf } from '../clauses/reader.ts';
import { type MarkedWord, markedWords } from './marked-words.ts';

/** One sign, and the words it was seen in. */
export type Sign = { readonly name: string; readonly at: number; readonly end: number };
type Add = (name: string, from: number, to?: number) => void;

/** What is quoted or told by somebody else speaks otherwise than the writer's own words. */
const voices = { '': '', quoted: 'q:', told: 't:' } as const;
const comma = (mark: string): string => (mark === '' ? '' : ',');
const front = /^(?:un|mis|over|under|dis|in|im|ir|non|out|half)-?(?=....)/;

function signsOfWord(word: MarkedWord, n: number, add: Add): void {
  const v = voices[word.voice];
  add(`${v}w=${word.lemma}`, n);
  if (word.lemma !== word.lower) add(`${v}l=${word.lower}`, n);
  if (word.denied) add(`${v}d=${word.lemma}`, n);
  for (const field of word.fields) {
    add(`${v}f=${field}`, n);
    if (word.denied) add(`${v}f!=${field}`, n);
  }
  if (word.voice === 'quoted' || word.fields.length > 0 || word.lower.length < 5) return;
  add(`${v}e=${word.lower.slice(-3)}`, n);
  const begins = front.exec(word.lower)?.[0];
  if (begins !== undefined) add(`${v}b=${begins}`, n);
}

/** Two and three words side by side, as words and as kinds. */
function signsOfRuns(words: readonly MarkedWord[], n: number, add: Add): void {
  const [word, next, third] = [words[n], words[n + 1], words[n + 2]];
  if (!word || !next || word.voice === 'quoted' || next.voice !== word.voice) return;
  const v = voices[word.voice];
  const m = comma(next.mark);
  add(`${v}2=${word.lemma}${m}_${next.lemma}`, n, n + 1);
  add(`${v}k2=${word.kind}${m}_${next.kind}`, n, n + 1);
  add(`${v}m2=${word.lemma}${m}_${next.kind}`, n, n + 1);
  add(`${v}m3=${word.kind}${m}_${next.lemma}`, n, n + 1);
  if (!third || third.voice !== word.voice) return;
  add(`${v}k3=${word.kind}${m}_${next.kind}${comma(third.mark)}_${third.kind}`, n, n + 2);
  add(`${v}s2=${word.lemma}_*_${third.lemma}`, n, n + 2);
}

function signsOfClause(clause: Clause, number: number, words: readonly MarkedWord[], add: Add): void {
  const own = words.flatMap((word, n) => (word.clause === number ? [n] : []));
  const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
  const v = clause.quoted ? 'q:' : clause.reported ? 't:' : clause.purpose ? 'p:' : '';
  const modal = clause.modal === undefined ? '' : `|${clause.modal}`;
  add(
    `${v}c=${clause.subjectKind}${clause.passive ? '|passive' : ''}${clause.negated ? '|not' : ''}${modal}`,
    from,
    to,
  );
  add(`${v}cv=${clause.subjectKind}|${clause.negated ? '!' : ''}${clause.verb}`, from, to);
  const kinds = new Set(
    own.flatMap(
      (n) => words[n]?.fields.map((field) => `${words[n]?.denied === true ? '!' : ''}${field}`) ?? [],
    ),
  );
  for (const kind of kinds) add(`${v}cs=${clause.subjectKind}~${kind}`, from, to);
  if (clause.joined !== '') add(`${v}j=${clause.joined}`, from, from);
}

const lengthOf = (words: number): number => [3, 6, 10, 17, 29].find((most) => words <= most) ?? 99;

function signsOfSentence(
  sentence: { readonly at: number; readonly text: string },
  clauses: readonly Clause[],
  quoted: (at: number) => boolean,
  own: ReadonlySet<AgencyId>,
  put: (sign: Sign) => void,
): void {
  const words = markedWords(sentence.text, sentence.at, clauses, quoted, own);
  const add: Add = (name, from, to = from) => {
    const [first, last] = [words[from], words[to]];
    if (first && last) put({ name, at: first.at, end: last.at + last.text.length });
  };
  for (const [n, word] of words.entries()) {
    signsOfWord(word, n, add);
    signsOfRuns(words, n, add);
  }
  for (const number of new Set(words.map((word) => word.clause))) {
    const clause = clauses[number];
    if (clause) signsOfClause(clause, number, words, add);
  }
  const last = words.length - 1;
  const [first, second] = [words[0], words[1]];
  if (!first) return;
  add(`^=${first.lemma}`, 0);
  add(`^k=${first.kind}`, 0);
  if (second) add(`^2=${first.kind}_${second.kind}`, 0, 1);
  add(`$=${words[last]?.lemma ?? ''}`, last);
  add(`n=${lengthOf(words.length)}`, 0, last);
  if (/\?\W*$/.test(sentence.text)) add('?', last);
  if (/!\W*$/.test(sentence.text)) add('!', last);
  if (sentence.text.includes(':')) add(':', 0);
  if (words.some((word) => word.voice === 'quoted')) add('quote', 0, last);
}

/** The signs of a passage, each once. Takes the passage as a text of its own and the agencies that count as the writer's. */
export function signsOf(passage: string, own: ReadonlySet<AgencyId>): readonly Sign[] {
  const quoted = quotedIn(passage);
  const clauses = clausesOf(passage);
  const found = new Map<string, Sign>();
  for (const sentence of sentencesOf(passage)) {
    signsOfSentence(sentence, clauses, quoted, own, (sign) => {
      if (!found.has(sign.name)) found.set(sign.name, sign);
    });
  }
  return [...found.values()];
}
