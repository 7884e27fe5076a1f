/** What a person reads about a file of the programme that came in. */
import type { BundleRefusal } from '../../contract/bundles.ts';
import type { ProgrammeVerdict } from '../../contract/programme-files.ts';
import { nothingTouched, refusalWords, type Words } from '../../moderation/bundle-words.ts';

/** The words of a refusal for a file of the programme, which is no bundle. */
export function fileRefusalWords(refusal: BundleRefusal, sender: string): Words {
  const { title, advice } = refusalWords[refusal];
  const say = (text: string): string =>
    text
      .replaceAll('{sender}', sender === '' ? 'the sender' : sender)
      .replaceAll('a Caselight bundle', 'a file that Caselight reads')
      .replaceAll('the bundle you already have', 'the file you already have')
      .replaceAll('bundle', 'file');
  return { title: say(title), advice: say(advice) };
}

/** Title, text and advice of the verdict on a file of the programme. */
export function sayProgrammeVerdict(verdict: ProgrammeVerdict): Words & { readonly text: string } {
  const sender = verdict.sender?.name ?? '';
  if (verdict.refusal !== null) {
    const found = verdict.lines.find((line) => line.answer === 'no')?.found ?? '';
    return { ...fileRefusalWords(verdict.refusal, sender), text: `${found}. ${nothingTouched}` };
  }
  const [title, text] = {
    good: [
      'This file is good to open',
      'It is from someone you have verified, it is for you, and nothing in it was changed.',
    ],
    'good-unknown-sender': [
      'Unchanged, but you have not verified this sender',
      'It is for you and nothing in it was changed. Taken in, it is marked as from somebody you do not know.',
    ],
    'good-with-warnings': [
      'Whole and for you, but read this before you take it in',
      'Nothing in it was changed. What is said below is not as one would expect.',
    ],
    'already-here': ['You already have this', 'What is in this file is in your vault.'],
    refused: ['Not opened', nothingTouched],
  }[verdict.outcome] as [string, string];
  return { title, text, advice: '' };
}
