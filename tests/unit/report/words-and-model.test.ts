/** The report model: order, what is never left out, and that it says what is not written. */
import { describe, expect, it } from 'vitest';
import { buildReport, dateAndTime, longDate, shortFingerprint } from '../../../shared/report/index.ts';
import type { Block, ReportInput } from '../../../shared/report/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { emptyAudit, filledAudit } from '../../fixtures/report/filled-audit.ts';

const tier2 = toolkits.find((t) => t.id === 'tier2-full');
if (!tier2) throw new Error('The tier 2 toolkit is built in');
const toolkit = tier2;

const input = (over: Partial<ReportInput> = {}): ReportInput => ({
  toolkit,
  audit: filledAudit(toolkit),
  problems: [],
  signer: { name: 'A-17', role: 'Early help auditor', agency: 'North locality' },
  dataFingerprint: '9e417c025d8a11f6'.repeat(4),
  madeAt: '2026-11-21T10:42:07.000Z',
  appVersion: '0.1.0',
  ...over,
});
const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) => (b.kind === 'heading' ? [b.text] : []));
const at = (blocks: readonly Block[], kind: Block['kind']): number =>
  blocks.findIndex((b) => b.kind === kind);

describe('the report model', () => {
  it('puts risk records before grades and questions', () => {
    const { blocks } = buildReport(input());
    expect(at(blocks, 'alert')).toBeGreaterThan(0);
    expect(at(blocks, 'alert')).toBeLessThan(at(blocks, 'spread'));
    expect(at(blocks, 'spread')).toBeLessThan(
      blocks.findIndex((b) => b.kind === 'heading' && b.text.startsWith('1 ')),
    );
  });

  it('prints every visible question once, with its grade and reasons', () => {
    const { blocks } = buildReport(input());
    const voice = blocks.findIndex((b) => b.kind === 'heading' && b.id === 'q-3i');
    expect(blocks.slice(voice + 1, voice + 6)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'grade',
          grade: expect.objectContaining({ key: 'ri', word: 'Requires improvement' }),
        }),
        expect.objectContaining({ kind: 'labelled', label: 'Why this grade' }),
        expect.objectContaining({
          kind: 'list',
          title: 'Evidence relied on',
          items: ['Home visit note, Wednesday 2 September 2026, p. 4'],
        }),
      ]),
    );
    expect(new Set(headings(blocks)).size).toBeGreaterThan(30);
  });

  it('says what is not written instead of leaving it out', () => {
    const { blocks } = buildReport(input({ audit: emptyAudit(toolkit), signer: null }));
    expect(blocks.some((b) => b.kind === 'labelled' && b.text === 'Not written')).toBe(true);
    expect(blocks.some((b) => b.kind === 'grade' && b.grade === null)).toBe(true);
  });

  it('counts grades and never averages them', () => {
    const spread = buildReport(input()).blocks.find((b) => b.kind === 'spread');
    if (spread?.kind !== 'spread') throw new Error('no spread');
    const counted = spread.bars.reduce((sum, bar) => sum + bar.count, 0);
    expect(spread.sentence).toContain(`${counted} graded questions`);
    expect(spread.sentence).toContain(`Good or better: 0 of ${counted}`);
    expect(JSON.stringify(spread)).not.toMatch(/average|mean|score/i);
  });

  it('names form, version, fingerprint and marking', () => {
    const report = buildReport(input());
    const text = JSON.stringify(report.blocks);
    expect(text).toContain('ab'.repeat(32));
    expect(text).toContain(`version ${toolkit.version}`);
    expect(report.marking).toBe('OFFICIAL-SENSITIVE');
    expect(report.reference).toBe('T2-0417, version 1');
  });

  it('prints what was noticed and left, with the reason given', () => {
    const problem = {
      rule: 'R10',
      severity: 'warn' as const,
      key: 'R10:3i:grade',
      place: { question: '3i' },
      message: 'No action.',
      because: 'x',
      waived: 'Agreed with the manager.',
    };
    const { blocks } = buildReport(input({ problems: [problem] }));
    expect(JSON.stringify(blocks)).toContain('Agreed with the manager.');
  });

  it.each(toolkits.map((t) => [t.id, t] as const))('can be made for %s, empty and filled', (_, form) => {
    for (const audit of [emptyAudit(form), filledAudit(form)]) {
      const { blocks } = buildReport(input({ toolkit: form, audit }));
      expect(blocks.at(-1)).toEqual({
        kind: 'signature',
        field: 'moderator-signature',
        label: 'Moderator (counter-signature)',
      });
    }
  });
});

describe('words of the report', () => {
  it('writes dates as people read them, by the clock of the laptop', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Europe/London';
    expect(longDate('2025-11-28')).toBe('Friday 28 November 2025');
    expect(longDate('')).toBe('Not recorded');
    expect(dateAndTime('2026-07-01T09:42:07.000Z')).toBe('Wed 1 Jul 2026, 10:42');
    expect(dateAndTime('2026-12-01T09:42:07.000Z')).toBe('Tue 1 Dec 2026, 09:42');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(shortFingerprint('9e417c025d8a11f6ffff')).toBe('9E41 7C02 5D8A 11F6');
  });
});
