/** How what comes in stands to what is held: each standing once, from the facts a vault gives. */
import { expect, test } from 'vitest';
import { standings, type Standing } from '../../../electron/bundle/standing.ts';
import { newestLine } from '../../../electron/bundle/verdict.ts';
import type { AuditFacts } from '../../../electron/vault/exchange/bundle-store.ts';
import type { BundledAudit, Manifest } from '../../../shared/bundle/manifest.ts';

const hex = (digit: string): string => digit.repeat(64);
const audit = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
const [text, otherText, report, review, list, earlier] = 'abcdef'.split('').map(hex) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const entry = (more: Partial<BundledAudit> = {}): BundledAudit =>
  ({
    audit,
    reference: 'T2-0417',
    version: 2,
    dataFingerprint: text,
    chain: [],
    signatures: [{ field: 'auditor-signature', certificate: hex('1') }],
    ...more,
  }) as unknown as BundledAudit;

const manifest = (one: BundledAudit, parts: Readonly<Record<string, string>>): Manifest =>
  ({
    purpose: 'copy',
    sender: { certificate: hex('2') },
    audits: [one],
    files: Object.entries(parts).map(([name, sha256]) => ({ path: `audits/${audit}/${name}`, sha256 })),
  }) as unknown as Manifest;

const nothing: AuditFacts = { audit, own: null, held: [], heldParts: [], seen: [], lastFrom: null };
const held = (version: number, fingerprint: string, signed: 0 | 1 = 1) => ({ version, fingerprint, signed });
const both = { 'report.pdf': report, 'review.json': review };

const cases: readonly (readonly [Standing, string, AuditFacts, BundledAudit])[] = [
  ['new', 'nothing of it is held', nothing, entry()],
  ['newer', 'an earlier version is held', { ...nothing, held: [held(1, otherText)] }, entry()],
  [
    'same',
    'the text is held, its report and its review too',
    { ...nothing, held: [held(2, text)], heldParts: [report, review] },
    entry(),
  ],
  [
    'more-with-it',
    'the text is held with its report, the review is not',
    { ...nothing, held: [held(2, text)], heldParts: [report] },
    entry(),
  ],
  [
    'more-with-it',
    'the text is held, its signed report is not',
    { ...nothing, held: [held(2, text, 0)], heldParts: [review] },
    entry(),
  ],
  [
    'same',
    'it is an audit of one’s own, whatever comes with it',
    { ...nothing, own: { version: 2, state: 'signed', fingerprint: text, signed: [] } },
    entry(),
  ],
  [
    'same',
    'an earlier version that is held as well',
    { ...nothing, held: [held(2, text), held(3, otherText)] },
    entry(),
  ],
  ['edited-both', 'another text of the version is held', { ...nothing, held: [held(2, otherText)] }, entry()],
  [
    'now-signed',
    'an unsigned copy of the same sender is held, with another text',
    {
      ...nothing,
      held: [held(2, otherText, 0)],
      seen: [
        {
          bundle: audit,
          direction: 'in',
          manifest: earlier,
          version: 2,
          purpose: 'copy',
          sender: hex('2'),
          recipients: [],
        } as unknown as AuditFacts['seen'][number],
      ],
    },
    entry({ chain: [earlier] }),
  ],
];

test.each(cases)('%s: %s', (standing, _when, facts, one) => {
  const found = standings(manifest(one, both), list, { bundle: null, audits: [facts] }, []);
  expect(found.standings).toEqual([standing]);
  expect(newestLine(manifest(one, both), found.standings).answer).toBe(
    standing === 'edited-both' ? 'note' : 'yes',
  );
});

test('a bundle that was taken in already brings nothing, and its number with another list is refused', () => {
  const input = { audits: [nothing], bundle: { direction: 'in' as const, manifest: list } };
  expect(standings(manifest(entry(), both), list, input, []).standings).toEqual(['same']);
  expect(() => standings(manifest(entry(), both), earlier, input, [])).toThrow(/replayed/);
});
