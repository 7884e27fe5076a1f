/**
 * Twelve boxes for the words of a recovery kit. A word pasted or typed with spaces runs on into the next boxes. A word
 * that is not in the word list is named when its box is left, so that the paper is looked at while one is there.
 */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { useState, type ClipboardEvent } from 'react';
import { sentenceFor } from '../../shared/errors.ts';
import { ErrorText } from './notice.tsx';

export const kitLength = 12;
export const noWords: readonly string[] = Array.from({ length: kitLength }, () => '');

/** The words as the vault wants them. */
export const tidyWords = (words: readonly string[]): string[] =>
  words.map((word) => word.trim().toLowerCase());

/** The number of the first empty box, from 1; null when all are filled. */
export function firstEmpty(words: readonly string[]): number | null {
  const at = tidyWords(words).indexOf('');
  return at === -1 ? null : at + 1;
}

type Props = {
  words: readonly string[];
  onWords: (words: readonly string[]) => void;
  /** Number of the word that is wrong, from 1, and the id of the sentence that says so. */
  wrong?: number | null;
  errorId?: string;
};

const known: ReadonlySet<string> = new Set(wordlist);

/** The number of the first of these boxes, from 1, that holds a word outside the list; null when there is none. */
export function firstUnknown(words: readonly string[], among: ReadonlySet<number>): number | null {
  const at = tidyWords(words).findIndex((word, i) => word !== '' && among.has(i + 1) && !known.has(word));
  return at === -1 ? null : at + 1;
}

export function KitWords({ words, onWords, wrong = null, errorId }: Props) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const unknown = firstUnknown(words, left);
  const put = (from: number, typed: readonly string[]): void => {
    const next = [...words];
    typed.slice(0, kitLength - from).forEach((word, offset) => {
      next[from + offset] = word;
    });
    onWords(next);
    const last = document.getElementById(`w${Math.min(kitLength, from + typed.length)}`);
    if (typed.length > 1) last?.focus();
  };
  const paste = (event: ClipboardEvent, index: number): void => {
    const typed = event.clipboardData.getData('text').trim().split(/\s+/);
    if (typed.length < 2) return;
    event.preventDefault();
    put(index, typed);
  };
  const list = (
    <ol className="kit kit-type">
      {words.map((word, index) => {
        const number = index + 1;
        const bad = wrong === number || unknown === number;
        return (
          // The place is the word's identity.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <label className="vh" htmlFor={`w${number}`}>
              Word {number}
            </label>
            <input
              id={`w${number}`}
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={20}
              value={word}
              className={bad ? 'field-bad' : undefined}
              aria-invalid={bad ? true : undefined}
              aria-describedby={unknown === number ? 'kit-unknown' : bad ? errorId : undefined}
              onChange={(event) => put(index, [event.target.value.replace(/\s/g, '')])}
              onBlur={() => setLeft((before) => new Set([...before, number]))}
              onPaste={(event) => paste(event, index)}
              onKeyDown={(event) => {
                if (event.key !== ' ') return;
                event.preventDefault();
                if (word !== '') document.getElementById(`w${Math.min(kitLength, number + 1)}`)?.focus();
              }}
            />
          </li>
        );
      })}
    </ol>
  );
  return (
    <>
      {list}
      <div role="status">
        {unknown === null || unknown === wrong ? null : (
          <ErrorText id="kit-unknown">{sentenceFor('kit-word-unknown', { word: unknown })}</ErrorText>
        )}
      </div>
    </>
  );
}
