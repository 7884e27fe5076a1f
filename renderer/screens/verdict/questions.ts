/** The verdict on a PDF as questions with an answer each, always in this order, so that two files can be compared. Pure. */
import { shortDay, counted } from '../../../shared/dates/index.ts';
import {
  pdfFindingSentences,
  type PdfOutcome,
  type PdfSignature,
  type PdfVerdict,
} from '../../../shared/report/pdf-verdict.ts';

/** How a line looks: passed, failed, worth a look, or not looked at because of an earlier one. */
export type LineLook = 'ok' | 'bad' | 'look' | 'skip';

export type Line = {
  readonly question: string;
  readonly look: LineLook;
  readonly answer: string;
  readonly found: string;
  readonly note: string;
};

export type VerdictLook = 'fine' | 'look' | 'warn' | 'stop';

const looks: Readonly<Record<PdfOutcome, VerdictLook>> = {
  'unchanged-trusted': 'fine',
  'unchanged-unknown-signer': 'look',
  'unchanged-certificate-problem': 'warn',
  'unchanged-withdrawn-signer': 'stop',
  'unchanged-with-remarks': 'warn',
  'signature-missing': 'warn',
  changed: 'stop',
  'cannot-judge-later-changes': 'warn',
  'signature-not-acceptable': 'stop',
  'not-signed': 'warn',
  'not-checked': 'warn',
  'not-a-pdf': 'stop',
  damaged: 'stop',
};

export const lookOf = (outcome: PdfOutcome): VerdictLook => looks[outcome];

const skipped = (question: string): Line => ({
  question,
  look: 'skip',
  answer: 'Not looked at',
  found: 'Because an earlier question was not answered well',
  note: '',
});

const day = (iso: string): string => shortDay(iso) || iso;

function unchanged(verdict: PdfVerdict): Line {
  const question = 'Is it unchanged since it was signed?';
  if (verdict.outcome === 'changed')
    return { question, look: 'bad', answer: 'No', found: 'This is not what was signed', note: '' };
  if (verdict.outcome === 'cannot-judge-later-changes')
    return {
      question,
      look: 'look',
      answer: 'Cannot say',
      found: 'Something was added after it was signed',
      note: '',
    };
  if (verdict.signatures.every((one) => one.intact))
    return {
      question,
      look: 'ok',
      answer: 'Yes',
      found: 'Nothing was changed after the last signature',
      note: '',
    };
  return { question, look: 'bad', answer: 'No', found: 'A signature does not fit the file', note: '' };
}

const trustLines: Readonly<Record<PdfSignature['trust'], Pick<Line, 'look' | 'answer'>>> = {
  pinned: { look: 'ok', answer: 'Yes' },
  anchored: { look: 'ok', answer: 'Yes' },
  unknown: { look: 'look', answer: 'Not yet' },
  withdrawn: { look: 'bad', answer: 'No: the key was withdrawn' },
  'certificate-problem': { look: 'look', answer: 'Not at that time' },
};

const claim = (signature: PdfSignature): string =>
  [signature.signerName, signature.role, signature.agency].filter((part) => part !== '').join(', ');

function signer(signature: PdfSignature, several: boolean): Line {
  const known = signature.trust === 'pinned' || signature.trust === 'anchored';
  const words = signature.keyWords.join(', ');
  return {
    question: several ? `Do you know the signer of ${signature.field}?` : 'Do you know the signer?',
    ...trustLines[signature.trust],
    found: `${known ? '' : 'The file says: '}${claim(signature) || 'no name'}`,
    note: words === '' ? '' : `Key words to compare by telephone: ${words}`,
  };
}

const dates = (signature: PdfSignature): Line => ({
  question: 'When was it signed?',
  look: 'look',
  answer: 'As claimed',
  found: signature.claimedTime === null ? 'The file does not say' : day(signature.claimedTime),
  note: `The signer’s own clock, not proved. Certificate valid ${day(signature.certificateFrom)} to ${day(signature.certificateTo)}`,
});

function complete(verdict: PdfVerdict): Line {
  const question = 'Is every signature there?';
  if (verdict.outcome === 'signature-missing')
    return { question, look: 'bad', answer: 'No', found: 'One that should be here is not', note: '' };
  if (verdict.emptyFields.length > 0)
    return {
      question,
      look: 'look',
      answer: 'Not yet',
      found: `Still empty: ${verdict.emptyFields.join(', ')}`,
      note: 'A field kept for a counter-signature',
    };
  return { question, look: 'ok', answer: 'Yes', found: 'No field is left empty', note: '' };
}

/** The questions and answers of a verdict. */
export function linesOf(verdict: PdfVerdict): readonly Line[] {
  const count = verdict.signatures.length;
  const readable = verdict.outcome !== 'not-a-pdf' && verdict.outcome !== 'damaged';
  const file: Line = readable
    ? { question: 'Can it be read?', look: 'ok', answer: 'Yes', found: 'A PDF, and in order', note: '' }
    : {
        question: 'Can it be read?',
        look: 'bad',
        answer: 'No',
        found: verdict.reasons.map((code) => pdfFindingSentences[code]).join(' '),
        note: '',
      };
  const rest = [
    'Is it signed?',
    'Is it unchanged since it was signed?',
    'Do you know the signer?',
    'When was it signed?',
    'Is every signature there?',
  ];
  if (verdict.outcome === 'not-checked') {
    const found = verdict.reasons.map((code) => pdfFindingSentences[code]).join(' ');
    return [
      { question: 'Can it be read?', look: 'look', answer: 'Not by Caselight', found, note: '' },
      ...rest.map(skipped),
    ];
  }
  if (!readable) return [file, ...rest.map(skipped)];
  if (count === 0)
    return [
      file,
      {
        question: 'Is it signed?',
        look: 'bad',
        answer: 'No',
        found: 'There is no signature in this file',
        note: '',
      },
      ...rest.slice(1).map(skipped),
    ];
  const signed: Line = {
    question: 'Is it signed?',
    look: verdict.outcome === 'signature-not-acceptable' ? 'bad' : 'ok',
    answer: verdict.outcome === 'signature-not-acceptable' ? 'Not in a way that counts' : 'Yes',
    found: count === 1 ? 'Once' : counted(count, 'time'),
    note: '',
  };
  return [
    file,
    signed,
    unchanged(verdict),
    ...verdict.signatures.map((one) => signer(one, count > 1)),
    ...verdict.signatures.slice(0, 1).map(dates),
    complete(verdict),
  ];
}
