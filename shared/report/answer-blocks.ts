/** One answered question as report blocks. What was not written says "Not written" rather than leaving a gap. */
import { isWritten } from '../text/written.ts';
import type { Answer, AreaBoxes, Evidence, SignOff } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { isUnreadCell, unreadWords } from '../audit/unread.ts';
import { gapsBetween } from '../dates/index.ts';
import { questionById } from '../toolkit/evaluate/index.ts';
import type { Column, Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { columnsAsked, columnTitleOf } from '../toolkit/words.ts';
import type { Block } from './model.ts';
import { actionBlocks } from './action-blocks.ts';
import { gradeMark, isGrade, scaleById } from '../scales/index.ts';
import { dateAndTime, longDate, ragWord, yesNoWord } from './words.ts';

const notWritten = 'Not written';
const orNot = (text: string | undefined): string =>
  text !== undefined && isWritten(text) ? text.trim() : notWritten;

/** A piece of evidence on one line: record, date, page. */
export function evidenceLine(evidence: Evidence): string {
  const parts = [
    evidence.record.trim(),
    evidence.date ? longDate(evidence.date) : '',
    evidence.page ? `p. ${evidence.page}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function cellText(column: Column, value: string): string {
  if (isUnreadCell(column, value)) return unreadWords(value, column.kind === 'number' ? 'number' : 'date');
  if (column.kind === 'date') return value ? longDate(value) : '';
  if (column.kind === 'rag') return ragWord[value] ?? value;
  if (column.kind === 'yes-no') return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
  if (column.kind === 'choice') return column.choices?.find((c) => c.id === value)?.label ?? value;
  return value;
}

/** The date as read, or what was typed and is not read yet: never an older date in its place. */
function dateText({ date, unread }: Answer): string {
  if (unread !== undefined) return unreadWords(unread);
  return date ? longDate(date) : 'Not recorded';
}

function areaBlocks(toolkit: Toolkit, scaleId: string, answer: Answer): Block[] {
  const area: Partial<AreaBoxes> = answer.area ?? {};
  const concern =
    area.concern === 'escalate'
      ? 'Escalated at once'
      : area.concern === 'review'
        ? 'A review of the case was asked for'
        : 'None';
  return [
    gradeBlock(toolkit, scaleId, answer, 'Judgement', undefined),
    { kind: 'labelled', label: 'Evidence: the facts', text: orNot(area.facts) },
    { kind: 'labelled', label: 'Evidence: what they mean', text: orNot(area.analysis) },
    { kind: 'labelled', label: 'Evidence: why that leads to the judgement', text: orNot(area.link) },
    { kind: 'labelled', label: 'Impact', text: orNot(area.impact) },
    { kind: 'labelled', label: 'Concern', text: concern },
  ];
}

function gradeBlock(
  toolkit: Toolkit,
  scaleId: string,
  answer: Answer,
  label: string,
  descriptor: string | undefined,
): Block {
  const scale = scaleById(toolkit, scaleId);
  const key = answer.grade;
  const general = scale?.grades.find((g) => g.key === key)?.descriptor ?? '';
  return {
    kind: 'grade',
    label,
    grade: key === undefined ? null : gradeMark(scale, key),
    descriptor: isGrade(key) ? (descriptor ?? general) : '',
  };
}

function gapTable(dates: readonly string[]): Block[] {
  const gaps = gapsBetween(dates);
  if (gaps.length === 0) return [];
  const state = { green: 'Within 6 weeks', amber: 'Over 6, up to 8 weeks', red: 'Over 8 weeks' } as const;
  const rows = gaps.map((gap) => [
    longDate(gap.from),
    longDate(gap.to),
    `${gap.days} days`,
    state[gap.state],
  ]);
  return [{ kind: 'table', title: 'Gaps between meetings', columns: ['From', 'To', 'Gap', ''], rows }];
}

/** A sign-off that nobody gave on its own is given by signing the part it stands in. */
function signedWith(toolkit: Toolkit, audit: Audit, question: Question): SignOff | undefined {
  const part = questionById(toolkit, question.id)?.section.part;
  const signature = audit.parts.find((one) => one.part === part);
  return signature && { by: signature.name, role: signature.role, at: signature.at };
}

/** The blocks of the answer itself, by kind of question. Takes the question and its answer; gives blocks in reading order. */
export function mainBlocks(toolkit: Toolkit, audit: Audit, question: Question, answer: Answer): Block[] {
  const kind = question.answer;
  switch (kind.kind) {
    case 'grade': {
      const descriptor = isGrade(answer.grade) ? kind.descriptors?.[answer.grade] : undefined;
      const grade = gradeBlock(toolkit, kind.scale, answer, 'Grade', descriptor);
      const recorded: Block[] = kind.yesNo
        ? [
            {
              kind: 'labelled',
              label: kind.yesNo.ask,
              text: answer.yesNo ? yesNoWord[answer.yesNo] : 'Not answered',
            },
          ]
        : [];
      return [...recorded, grade, ...matrixBlocks(toolkit, kind.scale, answer)];
    }
    case 'area':
      return areaBlocks(toolkit, kind.scale, answer);
    case 'yes-no':
      return [
        { kind: 'labelled', label: 'Answer', text: answer.yesNo ? yesNoWord[answer.yesNo] : 'Not answered' },
      ];
    case 'choice': {
      const choice = kind.choices.find((c) => c.id === answer.choice)?.label;
      return [
        {
          kind: 'labelled',
          label: 'Answer',
          text: choice ?? (answer.choice === 'na' ? 'Not applicable' : 'Not answered'),
        },
      ];
    }
    case 'choices': {
      const chosen = kind.choices.filter((c) => answer.choices?.includes(c.id)).map((c) => c.label);
      const items = answer.other?.trim() ? [...chosen, answer.other.trim()] : chosen;
      return [{ kind: 'list', title: 'Chosen', items: items.length ? items : ['None'] }];
    }
    case 'short-text':
    case 'long-text':
      return [
        { kind: 'labelled', label: kind.kind === 'short-text' ? 'Answer' : 'Text', text: orNot(answer.text) },
      ];
    case 'date':
      return [{ kind: 'labelled', label: 'Date', text: dateText(answer) }];
    case 'date-list': {
      const dates = [...(answer.dates ?? [])].sort();
      const list: Block = {
        kind: 'list',
        title: 'Dates',
        items: [
          ...(dates.length || answer.unread !== undefined ? dates.map(longDate) : ['None recorded']),
          ...(answer.unread === undefined ? [] : [unreadWords(answer.unread)]),
        ],
      };
      return kind.gaps ? [list, ...gapTable(dates)] : [list];
    }
    case 'number': {
      const unit = kind.unit ? ` ${kind.unit}` : '';
      return [
        {
          kind: 'labelled',
          label: 'Answer',
          text:
            answer.unread !== undefined
              ? unreadWords(answer.unread, 'number')
              : typeof answer.number === 'number'
                ? `${answer.number}${unit}`
                : 'Not answered',
        },
      ];
    }
    case 'table': {
      if (answer.none) return [{ kind: 'labelled', label: 'Answer', text: kind.noneLabel ?? 'None' }];
      const asked = columnsAsked(kind.columns, audit, answer.rows ?? []);
      const rows = (answer.rows ?? []).map((row) => asked.map((c) => cellText(c, row.cells[c.id] ?? '')));
      return [
        {
          kind: 'table',
          title: question.title,
          columns: asked.map((c) => columnTitleOf(c, audit)),
          rows,
        },
      ];
    }
    case 'ticks':
      return [];
    case 'actions':
      return actionBlocks(audit, kind.reply ?? false);
    case 'sign-off': {
      const by = answer.signOff ?? signedWith(toolkit, audit, question);
      const text = by ? `${by.by}, ${by.role}, ${dateAndTime(by.at)}` : 'Not signed yet';
      return [{ kind: 'labelled', label: kind.statement, text }];
    }
  }
}

function matrixBlocks(toolkit: Toolkit, scaleId: string, answer: Answer): Block[] {
  const scale = scaleById(toolkit, scaleId);
  const items = (scale?.matrix ?? []).flatMap((dimension) =>
    (answer.matrix?.[dimension.id] ?? []).map(
      (key) => `${dimension.title}: ${dimension.cells[key] ?? ''} (${gradeMark(scale, key).word})`,
    ),
  );
  return items.length ? [{ kind: 'list', title: 'Ticked in support', items }] : [];
}

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
            label: question.commentLabel ?? (question.answer.kind === 'grade' ? 'Why this grade' : 'Comment'),
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
