/** A report of 40 questions of 500 words, tagged and signed, over a bare jsPDF and autotable of the same text. */
import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { assetPath } from '../../electron/assets.ts';
import { makeSignedReport } from '../../electron/pdf/make-signed-report.ts';
import { openIdentity } from '../../electron/identity/signing-identity.ts';
import { makeSigningIdentity } from '../../electron/identity/make-identity.ts';
import type { Block, Report } from '../../shared/report/index.ts';
import { ratio, type Figure } from './measure.ts';

const sentence =
  'The record of 2 September shows what was asked, what Robin said and what the plan then did about it, and no more. ';
const words = sentence.repeat(23).split(' ').slice(0, 500).join(' ');
const at = '2026-11-21T10:42:07.000Z';

function report(): Report {
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: 'Tier 2 full case file audit', id: 'title' }];
  for (let i = 1; i <= 40; i += 1) {
    blocks.push(
      { kind: 'heading', level: 2, text: `Question ${i}`, id: `q-${i}` },
      {
        kind: 'grade',
        label: 'Grade',
        grade: { key: 'g', word: 'Good', letter: 'G', look: 4 },
        descriptor: '',
      },
      { kind: 'labelled', label: 'Why this grade', text: words },
    );
  }
  blocks.push(
    { kind: 'signature', field: 'auditor-signature', label: 'Auditor' },
    { kind: 'signature', field: 'moderator-signature', label: 'Moderator' },
  );
  return {
    title: 'Tier 2 full case file audit',
    reference: 'T2-0417, version 1',
    form: 'Tier 2 full audit',
    marking: 'OFFICIAL-SENSITIVE',
    dataFingerprint: '9e417c025d8a11f6'.repeat(4),
    madeAt: at,
    author: 'Auditor',
    language: 'en-GB',
    blocks,
  };
}

/** The same text by the two libraries alone: fonts, a table row a question, a line at head and foot of each page. */
function bare(): void {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  for (const [style, name] of [
    ['normal', 'noto-sans-regular.ttf'],
    ['bold', 'noto-sans-bold.ttf'],
  ] as const) {
    doc.addFileToVFS(name, readFileSync(assetPath(name)).toString('base64'));
    doc.addFont(name, 'Noto Sans', style);
  }
  autoTable(doc, {
    head: [['Question', 'Grade', 'Why this grade']],
    body: Array.from({ length: 40 }, (_, i) => [`Question ${i + 1}`, 'Good', words]),
    styles: { font: 'Noto Sans', fontSize: 10 },
    didDrawPage: () => {
      doc.text('OFFICIAL-SENSITIVE', 250, 28);
      doc.text('page', 500, 800);
    },
  });
  doc.output('arraybuffer');
}

/** Gives the ratio of the two. */
export async function benchReport(): Promise<Figure[]> {
  const made = await makeSigningIdentity({
    name: 'A-17',
    role: 'Auditor',
    agency: 'North',
    now: new Date(at),
  });
  if (!made.ok) throw new Error(made.code);
  const identity = await openIdentity(made.value);
  const model = report();
  const ours = async (): Promise<void> => {
    const pdf = await makeSignedReport({
      report: model,
      appVersion: '0.1.0',
      signing: { identity, name: 'A-17', role: 'Auditor', agency: 'North', at },
    });
    if (!pdf.ok) throw new Error(pdf.code);
  };
  return [
    await ratio('PDF of 40 × 500 words, tagged and signed, over bare jsPDF + autotable', 1.6, 7, ours, bare),
  ];
}
