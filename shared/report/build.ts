/** Puts the report together: risk first, then what the audit is, the grades at a glance, every question, actions, checks, rubric. */
import { showsActions } from '../kinds/index.ts';
import { emptyAnswer } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { visibleQuestions, visibleSections } from '../toolkit/evaluate/index.ts';
import type { Question } from '../toolkit/question.ts';
import type { Section, Toolkit } from '../toolkit/toolkit.ts';
import { askOf } from '../toolkit/words.ts';
import { escalationBlocks } from './action-blocks.ts';
import { besideBlocks, mainBlocks } from './answer-blocks.ts';
import type { Block, Report, ReportInput } from './model.ts';
import { spreadBlocks } from './spread-blocks.ts';
import { isStillToCome, partBlocks, partLine } from './part-blocks.ts';
import { dateAndTime, shortFingerprint } from './words.ts';

/**
 * Builds the report of one audit.
 * Takes the audit with the exact toolkit it was made with, its problems, the signer and the data fingerprint.
 * Gives blocks in reading order; the same input always gives the same report. It has no error: an unfinished audit
 * gives a report that says what is not written.
 */
export function buildReport(input: ReportInput): Report {
  const { toolkit, audit, signer } = input;
  return {
    title: toolkit.title,
    reference: `${audit.reference}, version ${audit.version}`,
    form: toolkit.shortTitle,
    marking: audit.marking,
    dataFingerprint: input.dataFingerprint,
    madeAt: input.madeAt,
    author: signer ? signer.role : 'Not signed',
    language: 'en-GB',
    blocks: [
      ...coverBlocks(input),
      ...escalationBlocks(audit),
      ...spreadBlocks(toolkit, audit),
      ...printedSections(toolkit, audit).flatMap((section) => sectionBlocks(toolkit, audit, section)),
      ...looseActionBlocks(toolkit, audit),
      ...checkBlocks(input),
      ...rubricBlocks(toolkit),
      ...toolkitBlocks(input),
      ...partBlocks(input),
      ...(input.print === true ? [] : signatureBlocks(input)),
    ],
  };
}

/** The sections that count, and those the auditor left out by choice, each in its place. */
const printedSections = (toolkit: Toolkit, audit: Audit): Section[] => {
  const counted = new Set(visibleSections(toolkit, audit));
  return toolkit.sections.filter((one) => counted.has(one) || isLeftOut(audit, one));
};
const isLeftOut = (audit: Audit, section: Section): boolean =>
  section.choosable === true && audit.sectionsLeftOut.includes(section.id);

function coverBlocks({ toolkit, audit, signer, madeAt, print }: ReportInput): Block[] {
  const original = audit.parts.find((one) => one.part === 'auditor');
  const risk = audit.escalations.filter((e) => e.status === 'open').length;
  const rows: [string, string][] = [
    ['Reference', `${audit.reference}, version ${audit.version}`],
    ['Form', `${toolkit.title}, version ${toolkit.version}`],
    ...(print === true && original
      ? ([
          [
            'What this is',
            'A print of the audit as it stands now. It carries no signature of its own; the signed original is a file of its own.',
          ],
          [
            'Signed original',
            `${original.name}, ${original.role}, ${dateAndTime(original.at)}, data fingerprint ${shortFingerprint(original.dataFingerprint)}`,
          ],
        ] satisfies [string, string][])
      : ([
          ['Signed by', signer ? `${signer.name}, ${signer.role}, ${signer.agency}` : 'Not signed'],
        ] satisfies [string, string][])),
    // The signature says when it was given; this is when the report was put together to be read and signed.
    [signer ? 'Prepared for signing at' : 'Printed at', dateAndTime(madeAt)],
    ['Risk records', audit.escalations.length ? `${audit.escalations.length}, ${risk} open` : 'None'],
  ];
  if (toolkit.rules.some((rule) => rule.id === 'R04' && rule.on)) {
    const declared = audit.independence.declared === 'independent';
    rows.splice(rows.length - 1, 0, ['Had no part in the case', declared ? 'Declared' : 'Not declared']);
  }
  if (audit.version > 1) rows.push(['Why this version', audit.versionReason]);
  if (audit.carriedFrom) rows.push(['Carried forward from', audit.carriedFrom]);
  return [
    { kind: 'heading', level: 1, text: toolkit.title, id: 'title' },
    { kind: 'facts', title: 'About this report', rows },
  ];
}

function questionBlocks(toolkit: Toolkit, audit: Audit, question: Question): Block[] {
  const answer = audit.answers[question.id] ?? emptyAnswer;
  const heading = question.number ? `${question.number} ${question.title}` : question.title;
  return [
    { kind: 'heading', level: 3, text: heading, id: `q-${question.id}` },
    { kind: 'text', text: askOf(question, audit), tone: 'quiet' },
    ...mainBlocks(toolkit, audit, question, answer),
    ...besideBlocks(question, answer),
  ];
}

/** Header fields stand together as a table; questions that need more room follow it. */
function aboutBlocks(toolkit: Toolkit, audit: Audit, section: Section): Block[] {
  const rows: [string, string][] = [];
  const rest: Block[] = [];
  for (const { question } of visibleQuestions(toolkit, audit).filter((v) => v.section.id === section.id)) {
    const blocks = mainBlocks(toolkit, audit, question, audit.answers[question.id] ?? emptyAnswer);
    const [only, ...more] = blocks;
    const rationale = audit.answers[question.id]?.rationale.trim();
    const from = audit.answers[question.id]?.carriedFrom;
    const carried = from === undefined ? '' : ` (carried forward from ${from})`;
    // A pasted table needs the whole width.
    if (only?.kind === 'labelled' && more.length === 0 && !only.text.includes('\t')) {
      rows.push([question.title, `${rationale ? `${only.text}. ${rationale}` : only.text}${carried}`]);
    } else if (only?.kind === 'list' && more.length === 0) {
      rows.push([question.title, `${only.items.join('; ')}${carried}`]);
    } else {
      rest.push(...questionBlocks(toolkit, audit, question));
    }
  }
  return [
    { kind: 'heading', level: 2, text: section.title, id: `s-${section.id}` },
    { kind: 'facts', title: section.title, rows },
    ...rest,
  ];
}

function sectionBlocks(toolkit: Toolkit, audit: Audit, section: Section): Block[] {
  if (section.id === 'about') return aboutBlocks(toolkit, audit, section);
  const left = isLeftOut(audit, section);
  const title = section.number ? `${section.number} ${section.title}` : section.title;
  const note: Block[] =
    section.origin === 'reconstruction'
      ? [
          {
            kind: 'text',
            text: 'Reconstruction: the source names this part but does not print it; the questions are ours.',
            tone: 'quiet',
          },
        ]
      : [];
  const questions = left
    ? ([{ kind: 'text', text: 'Left out of this audit by choice.', tone: 'plain' }] satisfies Block[])
    : isStillToCome(audit, section)
      ? []
      : visibleQuestions(toolkit, audit)
          .filter((v) => v.section.id === section.id)
          .flatMap(({ question }) => questionBlocks(toolkit, audit, question));
  const heading: Block = { kind: 'heading', level: 2, text: title, id: `s-${section.id}` };
  return [heading, ...note, ...partLine(toolkit, audit, section), ...questions];
}

/** Actions of a form that has no actions question of its own are still printed. */
function looseActionBlocks(toolkit: Toolkit, audit: Audit): Block[] {
  const shown = visibleQuestions(toolkit, audit).some(({ question }) => showsActions(question));
  if (shown || audit.actions.length === 0) return [];
  const rows = audit.actions.map((a, i) => [String(i + 1), a.what, a.owner, a.due, a.measure]);
  return [
    { kind: 'heading', level: 2, text: 'Actions', id: 'actions' },
    {
      kind: 'table',
      title: 'Actions',
      columns: ['No.', 'What must happen', 'Who', 'By when', 'How we will know'],
      rows,
    },
  ];
}

function checkBlocks({ problems, audit }: ReportInput): Block[] {
  const waived = problems.filter((p) => p.waived !== undefined);
  const off = audit.rulesOff;
  if (waived.length === 0 && off.length === 0) return [];
  const rows = waived.map((p) => [p.place.question, p.message, p.waived ?? '']);
  const offText: Block[] = off.length
    ? [{ kind: 'text', text: `Checks switched off for this audit: ${off.join(', ')}.`, tone: 'plain' }]
    : [];
  const table: Block[] = rows.length
    ? [
        {
          kind: 'table',
          title: 'Left as it is, with a reason',
          columns: ['Where', 'What was noticed', 'Reason given'],
          rows,
        },
      ]
    : [];
  return [
    { kind: 'heading', level: 2, text: 'What was noticed and left', id: 'checks' },
    ...table,
    ...offText,
  ];
}

function rubricBlocks(toolkit: Toolkit): Block[] {
  const tables = toolkit.scales.map((scale): Block => {
    if (!scale.matrix?.length) {
      return {
        kind: 'table',
        title: scale.title,
        columns: ['Grade', 'Meaning'],
        rows: scale.grades.map((g) => [g.word, g.descriptor]),
      };
    }
    return {
      kind: 'table',
      title: scale.title,
      columns: ['', ...scale.grades.map((g) => g.word)],
      rows: scale.matrix.map((d) => [d.title, ...scale.grades.map((g) => d.cells[g.key] ?? '')]),
    };
  });
  return tables.length
    ? [{ kind: 'heading', level: 2, text: 'How grades were given', id: 'rubric' }, ...tables]
    : [];
}

function toolkitBlocks({ toolkit, audit, dataFingerprint, appVersion }: ReportInput): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'The form and this report', id: 'form' },
    { kind: 'text', text: toolkit.source.note, tone: 'plain' },
    {
      kind: 'facts',
      title: 'The form and this report',
      rows: [
        ['Form', `${toolkit.title} (${toolkit.id}), version ${toolkit.version}`],
        ['Form fingerprint', audit.toolkit.fingerprint],
        ['Source', toolkit.source.label],
        ['Data fingerprint', dataFingerprint],
        ['Short data fingerprint', shortFingerprint(dataFingerprint)],
        ['Made with', `Caselight ${appVersion}`],
      ],
    },
  ];
}

function signatureBlocks({ toolkit, signing }: ReportInput): Block[] {
  const part = toolkit.parts.find((one) => one.id === signing);
  const label = part === undefined || part.id === 'auditor' ? 'Auditor' : part.role;
  return [
    { kind: 'heading', level: 2, text: 'Signatures', id: 'signatures' },
    // The first field keeps its name whoever signs in it: readers and the counter-signature find it by that name.
    { kind: 'signature', field: 'auditor-signature', label },
    { kind: 'signature', field: 'moderator-signature', label: 'Moderator (counter-signature)' },
  ];
}
