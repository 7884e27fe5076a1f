/** What the demo is asked to do: `--out DIR [--form ID] [--audit FILE.json]`. */
import { parseArgs } from 'node:util';
import { toolkits } from '../../shared/toolkits/index.ts';

/** What --form is called for the loop between two people. */
export const moderation = 'moderation';

export const usage = `npm run demo -- --out DIR [--form ID] [--audit FILE.json]
  --out DIR          folder for the signed PDFs and the pictures of every step; made if it is not there
  --form ID          one form: ${toolkits.map((one) => one.id).join(', ')}
                     or "${moderation}": one audit between an auditor and a moderator, from signing to counter-signing
                     without it, the tier 2 audit first, then one audit of each other form, then the moderation
  --audit FILE.json  answers to use instead of the built-in ones (docs/formats/audit-answers-v1.md)`;

export type Wanted = {
  readonly out: string;
  /** Empty: every form, and the loop between two people. */
  readonly form: string;
  readonly audit: string;
};

/** Reads the command line. Gives what is wanted, or the sentence that says what is wrong with it. */
export function readArguments(given: readonly string[]): Wanted | { readonly wrong: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: { out: { type: 'string' }, form: { type: 'string' }, audit: { type: 'string' } },
    }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { out = '', form = '', audit = '' } = values;
  if (out === '') return { wrong: 'Say where the PDFs and pictures go: --out DIR.' };
  const all = form === '' || form === 'all';
  if (form === moderation && audit !== '')
    return { wrong: 'The moderation uses built-in answers: leave out --audit.' };
  if (!all && form !== moderation && !toolkits.some((one) => one.id === form))
    return { wrong: `There is no form called ${form}.` };
  return { out, form: all ? '' : form, audit };
}
