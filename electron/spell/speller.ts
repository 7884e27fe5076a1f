/** Spell check without any download: the en-GB dictionary that ships with the program, in a thread started at the first question. ADR 0027. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { assetPath } from '../assets.ts';

export type Speller = {
  /** The words that neither the dictionary nor the learnt ones have, each once. Words with digits and abbreviations are never among them. */
  unknown(words: readonly string[], learnt: readonly string[]): Promise<string[]>;
  /** At most eight words that may have been meant. */
  suggest(word: string): Promise<string[]>;
  /** Ends the thread and with it every word it saw; at lock. */
  rest(): Promise<void>;
};

type Answer = { readonly id: number; readonly answer: string[] };

/** Beside the bundle it is a bundle of its own; run from source it is the source. */
const besideUs = import.meta.filename.endsWith('.ts') ? 'spell-worker.ts' : 'spell-worker.cjs';
const workerFile = path.join(import.meta.dirname, besideUs);

/** Reference numbers, sizes, "CAF", "TAFs", "DfE", "CiN", "WhatsApp": nothing a dictionary could know. */
const isExempt = (word: string): boolean =>
  /\p{N}/u.test(word) || /^\p{Lu}{2,8}['’]?s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);

/** Typewriter apostrophes and hyphens, as the dictionary has them; possessives count as their word. */
const plain = (word: string): string =>
  word
    .replaceAll('’', "'")
    .replace(/[‐‑]/g, '-')
    .replace(/'s?$/u, '');

/** Makes the speller. Nothing is loaded before the first question. */
export function createSpeller(): Speller {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { settle: (answer: string[]) => void; fail: (error: unknown) => void }>();

  const end = (error: unknown) => {
    worker = null;
    for (const { fail, settle } of waiting.values()) {
      if (error === null) settle([]);
      else fail(error);
    }
    waiting.clear();
  };

  const start = (): Worker => {
    const workerData = { aff: assetPath('en-gb.aff'), dic: assetPath('en-gb.dic') };
    const started = new Worker(workerFile, { name: 'spelling', workerData });
    started.on('message', ({ id, answer }: Answer) => {
      waiting.get(id)?.settle(answer);
      waiting.delete(id);
      // Idle, it never keeps the program from ending.
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error) => {
      if (worker === started) end(error);
    });
    return started;
  };

  const ask = (question: { kind: 'unknown'; words: string[] } | { kind: 'suggest'; word: string }) => {
    worker ??= start();
    const asked = worker;
    last += 1;
    const id = last;
    return new Promise<string[]>((settle, fail) => {
      waiting.set(id, { settle, fail });
      asked.ref();
      asked.postMessage({ ...question, id });
    });
  };

  return {
    unknown: async (words, learnt) => {
      const known = new Set(learnt.map((word) => word.toLocaleLowerCase('en-GB')));
      const asked = [...new Set(words)].filter(
        (word) => !isExempt(word) && !known.has(word.toLocaleLowerCase('en-GB')),
      );
      if (asked.length === 0) return [];
      const byPlain = Map.groupBy(asked, plain);
      const unknown = await ask({
        kind: 'unknown',
        words: [...byPlain.keys()].filter((word) => word !== ''),
      });
      return unknown.flatMap((word) => byPlain.get(word) ?? []);
    },
    suggest: (word) => ask({ kind: 'suggest', word: plain(word) }),
    rest: async () => {
      const ending = worker;
      end(null);
      await ending?.terminate();
    },
  };
}
