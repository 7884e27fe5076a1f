/** The five questions of a bundle's verdict as lines of the table, and the details for the IT desk. Pure. */
import type { BundleVerdict } from '../../../shared/contract/bundles.ts';
import type { Line, LineLook, VerdictLook } from './questions.ts';

type VerdictLine = BundleVerdict['lines'][number];

const questions: Readonly<Record<VerdictLine['question'], string>> = {
  sender: 'Do you know the sender?',
  'for-you': 'Is it for you?',
  unchanged: 'Is it unchanged?',
  newest: 'Is it the newest you have?',
  contents: 'What is in it?',
};
const answers: Readonly<Record<VerdictLine['answer'], readonly [LineLook, string]>> = {
  yes: ['ok', 'Yes'],
  no: ['bad', 'No'],
  note: ['look', 'Note'],
  'not-looked-at': ['skip', 'Not looked at'],
};

export const bundleLines = (verdict: Pick<BundleVerdict, 'lines'>): readonly Line[] =>
  verdict.lines.map((line) => {
    const [look, answer] = answers[line.answer];
    return { question: questions[line.question], look, answer, found: line.found, note: line.more };
  });

const looks: Readonly<Record<BundleVerdict['outcome'], VerdictLook>> = {
  good: 'fine',
  'good-unknown-sender': 'warn',
  'good-with-warnings': 'warn',
  refused: 'stop',
  'already-here': 'look',
  'locked-by-passphrase': 'look',
};
export const bundleLook = (verdict: Pick<BundleVerdict, 'outcome'>): VerdictLook => looks[verdict.outcome];

/** What an IT desk needs to know of a refusal: which check failed. No names, no references, nothing of the contents. */
export function detailsForIt(verdict: BundleVerdict, version: string, now: string): string {
  return [
    `Caselight ${version}, sealed bundle, ${verdict.size} bytes, looked at ${now}`,
    `Outcome: ${verdict.outcome}${verdict.refusal === null ? '' : `, ${verdict.refusal}`}`,
    ...verdict.lines.map((line) => `${line.question}: ${line.answer}`),
    verdict.sender === null ? 'Sender key: not read' : `Sender key: ${verdict.sender.fingerprint}`,
  ].join('\n');
}
