/** The largest form with 500 words in every box that takes text, in a vault of its own: what typing is measured in. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyAnswer, type Answer } from '../../shared/audit/answer.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { visibleQuestions } from '../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import type { Bench } from './context.ts';
import { must, openVault } from './large-vault.ts';
import { fixtureWords, madeText, type MadeText } from './made-text.ts';

export const wordsInBox = 500;

type JsonValue = Extract<PatchOperation, { op: 'add' }>['value'];

const boxes = (toolkit: Toolkit): number => toolkit.sections.flatMap((section) => section.questions).length;

/** The form with most questions. */
function largestForm(): Toolkit {
  const [largest] = [...toolkits].sort((a, b) => boxes(b) - boxes(a));
  if (largest === undefined) throw new Error('There is no built-in form');
  return largest;
}

/** Every box a person can write at length in, filled. */
function filled({ answer, comment }: Question, text: MadeText['text']): Answer | null {
  const full = () => text(wordsInBox);
  const rationale = comment === 'none' ? '' : full();
  switch (answer.kind) {
    case 'long-text':
      return { ...emptyAnswer, rationale, text: full() };
    case 'area':
      return {
        ...emptyAnswer,
        rationale,
        area: { facts: full(), analysis: full(), link: full(), impact: full(), rereadImpact: false },
      };
    case 'grade':
      return { ...emptyAnswer, rationale, grade: 'g' };
    case 'yes-no':
      // Parts of a form hang on a yes: with it everything is shown.
      return { ...emptyAnswer, rationale, yesNo: 'yes' };
    default:
      return rationale === '' ? null : { ...emptyAnswer, rationale };
  }
}

export type FullForm = {
  readonly userData: string;
  readonly form: Toolkit;
  /** How many boxes are full. */
  readonly count: number;
  /** Questions whose reasons are typed in, from all over the form. */
  readonly typedIn: readonly Question[];
};

/** Puts the filled audit into a copy of the empty vault. */
export async function prepareFullForm(bench: Bench): Promise<FullForm> {
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-bench-'));
  cpSync(await bench.empty(), userData, { recursive: true });
  const { operations, close } = await openVault(userData);
  const form = largestForm();
  const { text } = madeText(3, fixtureWords());
  const at = new Date().toISOString();
  const who = { at, author: 'Auditor A-09' };
  const { summary } = must(operations.audits.create({ ...who, toolkit: form, carryFrom: null }));
  // The parts that others fill after it are not open yet.
  const firsts = new Set<string>(form.parts.filter((one) => one.after.length === 0).map(({ id }) => id));
  const answers = form.sections
    .filter(({ part }) => firsts.has(part))
    .flatMap((section) => section.questions)
    .flatMap((question): [string, Answer][] => {
      const answer = filled(question, text);
      return answer === null ? [] : [[question.id, answer]];
    });
  const changes: PatchOperation[] = [
    { op: 'replace', path: '/independence', value: { declared: 'independent', at, note: '' } },
    ...answers.map(([id, value]): PatchOperation => ({
      op: 'add',
      path: `/answers/${id}`,
      value: value as unknown as JsonValue,
    })),
  ];
  must(operations.audits.save({ ...who, audit: summary.id, basedOn: 1, changes }));
  const { audit } = must(operations.audits.open({ audit: summary.id }));
  close();
  const count = answers.reduce(
    (sum, [, { rationale, text: long, area }]) =>
      sum + [rationale, long, ...Object.values(area ?? {})].filter((one) => (one ?? '') !== '').length,
    0,
  );
  const reasons = visibleQuestions(form, audit)
    .filter(({ section }) => firsts.has(section.part))
    .map((one) => one.question)
    .filter((one) => one.answer.kind === 'grade' && one.comment !== 'none' && one.number !== '');
  const typedIn = [0.05, 0.3, 0.55, 0.8].flatMap((part) => reasons[Math.floor(part * reasons.length)] ?? []);
  return { userData, count, form, typedIn };
}
