/** Remembers which words the dictionary knows, so that each word is asked about once per session. */
import type { Ask } from '../../records/audit/draft-state.ts';

const knows = new Map<string, boolean>();
const most = 4000;

/**
 * Which of these words are unknown. Asks the main process only about words not met before; when it cannot answer,
 * nothing is marked, since a missing mark is better than a wrong one.
 */
export async function unknownWords(words: readonly string[], ask: Ask): Promise<ReadonlySet<string>> {
  const fresh = [...new Set(words)].filter((word) => !knows.has(word) && word.length <= 80).slice(0, most);
  if (fresh.length > 0) {
    const reply = await ask('spell.check', { words: fresh });
    if (reply.ok) {
      const unknown = new Set(reply.value.unknown);
      for (const word of fresh) knows.set(word, !unknown.has(word));
    }
  }
  return new Set(words.filter((word) => knows.get(word) === false));
}

/** Makes a word known from now on. */
export function learn(word: string): void {
  knows.set(word, true);
}

/** Forgets everything, for tests and at lock. */
export function forgetWords(): void {
  knows.clear();
}
