/** The words of forms as this organisation has them: names of reconstructed parts, words of grades, deadlines, which checks are on. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { onlyKind, RecordId } from './record-kind.ts';

export const OwnWords = z.strictObject({
  id: RecordId,
  /** "case-file-audit/question/C4/title" → words (shared/toolkit/own-words.ts). */
  words: z.record(z.string().max(120), z.string().max(limits.settings.ownWord)),
});
export type OwnWords = z.infer<typeof OwnWords>;

export const ownWordsKind = onlyKind<OwnWords>({
  name: 'own-words',
  schema: OwnWords,
  only: '6b0f6a3e-3c55-4c5e-8f0b-4f0d6f1c9a01',
  none: { words: {} },
  reference: () => 'the own words of the forms',
  line: ({ words }) => ({ words: Object.keys(words).length }),
  texts: ({ words }) => ({ words: Object.values(words).join('\n') }),
});
