/** What is no ground to refuse a bundle and no ground to call it good either: told to the person, who decides. */
import { wordFor } from '../../shared/dates/index.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import type { BundledAudit, Manifest } from '../../shared/bundle/manifest.ts';
import { shownLine } from '../../shared/bundle/shown.ts';
import type { Review } from '../../shared/moderation/review.ts';
import type { PdfVerdict } from '../../shared/report/pdf-verdict.ts';
import { dateAndTime } from '../../shared/report/words.ts';
import { findPerson, samePerson, type Known } from '../identity/contacts/contact-book.ts';
import type { TrustBasis } from '../identity/trust.ts';
import type { Binding } from '../pdf/report-binding.ts';
import type { ReviewSignature } from './review-signature.ts';

/** What this vault knows, to compare with. */
export type Around = {
  readonly people: readonly Known[];
  readonly own: { readonly name: string; readonly agency: string; readonly fingerprints: readonly string[] };
  readonly basis: TrustBasis;
};

type Signer = { readonly fingerprint: string; readonly name: string; readonly agency: string };

/** What is odd about somebody who signed a part or a report; '' when nothing is. */
function oddSigner({ fingerprint, name, agency }: Signer, { people, own, basis }: Around): string {
  const who = shownLine(name) || 'somebody without a name';
  if (basis.withdrawn?.some((one) => one.fingerprint === fingerprint))
    return `is signed by ${who} with a key that was withdrawn`;
  if (own.fingerprints.includes(fingerprint)) return '';
  if (samePerson(own, { name, agency })) return 'is signed in your name with a key that is not yours';
  return findPerson(people, { fingerprint, name, agency })?.by === 'changed'
    ? `is signed by ${who} with another key than the one you know`
    : '';
}

/** Parts signed by nobody, by withdrawn keys, or by people known under another key. */
function aboutParts(audit: Audit, manifest: Manifest, around: Around): string[] {
  const auditor = audit.parts.find((one) => one.part === 'auditor');
  const unsigned =
    manifest.purpose === 'for-moderation' && !auditor?.certificateFingerprint
      ? ['it comes for moderation and its auditor has not signed it']
      : [];
  const odd = audit.parts.flatMap((part) => {
    if (part.certificateFingerprint === '') return [];
    const words = oddSigner({ ...part, fingerprint: part.certificateFingerprint }, around);
    return words === '' ? [] : [`the part “${part.part}” ${words}`];
  });
  return [...unsigned, ...odd];
}

/** Signers of the report, and certificates that have ended. */
function aboutReport(verdict: PdfVerdict, around: Around): string[] {
  return verdict.signatures.flatMap((one) => {
    const words = oddSigner(
      { fingerprint: one.fingerprint, name: one.signerName, agency: one.agency },
      around,
    );
    const ended = one.findings.includes('certificate-expired')
      ? [
          `the certificate of ${shownLine(one.signerName)} on the report ended on ${dateAndTime(one.certificateTo)}`,
        ]
      : [];
    return words === '' ? ended : [`the report ${words}`, ...ended];
  });
}

/** Whether the report could be compared with the audit. */
function aboutBinding({ kind, madeWith }: Binding): string[] {
  if (kind === 'made-before')
    return [
      'its report was made before reports could be compared with their audit: compare the grades on its pages yourself',
    ];
  if (kind === 'cannot-remake')
    return [
      `its report was made with Caselight ${madeWith || '(no version named)'} and could not be made again here: compare the grades on its pages yourself`,
    ];
  return [];
}

/** Words that a review puts into the auditor's mouth and this vault has not said. */
export function notSaidHere(review: Review, said: readonly Review[]): number[] {
  const ours = new Set(
    said.flatMap(({ notes }) =>
      notes.flatMap((note) =>
        note.thread
          .filter((one) => one.by === 'auditor')
          .map((one) => JSON.stringify([note.id, one.id, one.at, one.name, one.text])),
      ),
    ),
  );
  return review.notes
    .filter((note) =>
      note.thread.some(
        (one) =>
          one.by === 'auditor' && !ours.has(JSON.stringify([note.id, one.id, one.at, one.name, one.text])),
      ),
    )
    .map((note) => note.number);
}

function aboutReview(
  review: Review | null,
  signature: ReviewSignature | null,
  manifest: Manifest,
  said: readonly Review[] | null,
): string[] {
  if (review === null) return [];
  const bySender = review.moderator.fingerprint === manifest.sender.certificate;
  const who = shownLine(review.moderator.name);
  const sign =
    signature === 'withdrawn'
      ? [`the review is signed by ${who} with a key that was withdrawn; it is not counted`]
      : signature === 'unsigned' && !bySender && review.finishedAt !== ''
        ? [`the review that came along is not signed by ${who}; it is not counted`]
        : [];
  const byHand =
    review.notCompared === undefined
      ? []
      : [
          `${who} countersigned a report that Caselight could not compare with its audit, and wrote: ${shownLine(review.notCompared)}`,
        ];
  const strange = said === null ? [] : notSaidHere(review, said);
  const words =
    strange.length === 0
      ? []
      : [
          `${wordFor(strange.length, 'note', 'notes')} ${strange.slice(0, 5).join(', ')} of the review ${wordFor(strange.length, 'holds', 'hold')} answers in your name that this vault did not give`,
        ];
  return [...sign, ...byHand, ...words];
}

/** Everything that is told about one audit of a bundle, one sentence each, each beginning with its reference. */
export function toldAbout(input: {
  readonly entry: BundledAudit;
  readonly audit: Audit;
  readonly manifest: Manifest;
  readonly around: Around;
  readonly pdf: PdfVerdict | null;
  readonly binding: Binding | null;
  readonly review: Review | null;
  readonly signature: ReviewSignature | null;
  /** The reviews of this audit in which this vault answered; null when it is not this vault's to answer. */
  readonly said: readonly Review[] | null;
}): string[] {
  const { entry, audit, manifest, around, pdf, binding, review, signature, said } = input;
  const found = [
    ...aboutParts(audit, manifest, around),
    ...(pdf === null ? [] : aboutReport(pdf, around)),
    ...(binding === null ? [] : aboutBinding(binding)),
    ...aboutReview(review, signature, manifest, said),
  ];
  return [...new Set(found)].map((words) => `${entry.reference}: ${words}.`);
}
