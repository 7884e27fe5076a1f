/** One answered question as report blocks. What was not written says "Not written" rather than leaving a gap. */
import { isWritten } from '../text/written.ts';
import type { Answer, Evidence } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { isGraded, printed } from '../kinds/index.ts';
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { Block } from './model.ts';
import { longDate } from './words.ts';

const orNot = (text: string | undefined): string =>
  text !== undefined && isWritten(text) ? text.trim() : 'Not written';

/** A piece of evidence on one line: record, date, page. */
export function evidenceLine(evidence: Evidence): string {
  const parts = [
    evidence.record.trim(),
    evidence.date ? longDate(evidence.date) : '',
    evidence.page ? `p. ${evidence.page}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The blocks of the answer itself, by kind of question. Takes the question and its answer; gives blocks in reading order. */
export const mainBlocks = (
  toolkit: Toolkit,
  audit: Audit,
  question: Question,
  answer: Answer,
): readonly Block[] => printed(answer, { toolkit, question, audit });

/** Tick lists, rationale and evidence: what stands beside every kind of answer. */
export function besideBlocks(question: Question, answer: Answer): Block[] {
  const ticks = (question.tickLists ?? []).map((list): Block => {
    const items = list.items
      .filter((item) => answer.ticks?.[list.id]?.includes(item.id))
      .map((item) => item.label);
    return {
      kind: 'list',
      title: `${list.title} (${items.length} of ${list.items.length})`,
      items: items.length ? items : ['None ticked'],
    };
  });
  const why: Block[] =
    question.comment === 'none' || (question.comment === 'optional' && !isWritten(answer.rationale))
      ? []
      : [
          {
            kind: 'labelled',
            label: question.commentLabel ?? (isGraded(question) ? 'Why this grade' : 'Comment'),
            text: orNot(answer.rationale),
          },
        ];
  const evidence: Block[] = !question.evidence
    ? []
    : answer.evidence.length
      ? [{ kind: 'list', title: 'Evidence relied on', items: answer.evidence.map(evidenceLine) }]
      : [
          {
            kind: 'labelled',
            label: 'Evidence relied on',
            text: answer.noEvidence ? 'Looked and found none' : 'None named',
          },
        ];
  return [...ticks, ...why, ...evidence];
}
