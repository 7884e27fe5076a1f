/** Files that are not what they seem, and files damaged at random (from a fixed seed): no damage may ever be called unchanged. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../electron/pdf/verify/verify-pdf.ts';
import { Bench, NOW } from '../../fixtures/identity/sample.ts';
import { makeCase, type Case } from './case.ts';
import { inRounds, seed, times, upTo } from '../../repeat/rounds.ts';
import { append, bodyOf, places, seeded } from './forging.ts';

const bench = new Bench();
let c: Case;
let one: Uint8Array = new Uint8Array();

beforeAll(async () => {
  c = await makeCase();
  ({ one } = c);
});
afterAll(() => bench.clear());

describe('files that are not what they seem', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'not-a-pdf'],
    ['text', () => Buffer.from('hello'), 'not-a-pdf'],
    ['something before the header', () => Buffer.concat([Buffer.from('\n'), one]), 'not-a-pdf'],
    ['a header only', () => Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['a report without signature', () => c.empty, 'not-signed'],
    ['half a file', () => one.subarray(0, one.length / 2), 'damaged'],
    ['a file without its last byte but one', () => one.subarray(0, -2), 'changed'],
  ] as const)('are named: %s', async (_, make, outcome) => {
    expect((await c.judge(make())).outcome).toBe(outcome);
  });

  it('are refused when another program wrote them again', async () => {
    bench.write('one.pdf', one);
    for (const options of [[], ['--object-streams=generate'], ['--linearize'], ['--qdf']]) {
      bench.attempt('qpdf', ...options, 'one.pdf', 'again.pdf');
      expect((await c.judge(bench.read('again.pdf'))).outcome).toBe('changed');
    }
    bench.attempt('qpdf', '--encrypt', '', 'x', '256', '--', 'one.pdf', 'locked.pdf');
    expect(await c.judge(bench.read('locked.pdf'))).toMatchObject({ reasons: ['pdf-encrypted'] });
  });

  it('are read when their objects are packed into streams, as other programs do', async () => {
    bench.write('empty.pdf', c.empty);
    bench.run('qpdf', '--object-streams=generate', 'empty.pdf', 'packed.pdf');
    expect(await c.judge(bench.read('packed.pdf'))).toMatchObject({
      outcome: 'not-signed',
      emptyFields: ['auditor-signature', 'moderator-signature'],
    });
  });

  it('are refused when they hold more loose signatures than could be looked at', async () => {
    const many = Buffer.from('/ByteRange'.repeat(1000));
    await c.expectRefused(
      append(one, { 900: `<</Length ${many.length}>>\nstream\n${many.toString()}\nendstream` }),
      'changed',
    );
  });

  it('are refused when two fields show one signature', async () => {
    const signature = /\/V (\d+) 0 R/.exec(bodyOf(one, c.auditorField))?.[1];
    const widget = bodyOf(one, c.moderatorField).replace(/>>$/, `/V ${signature} 0 R>>`);
    await c.expectRefused(append(one, { [c.moderatorField]: widget }), 'changed', 'field-not-trustworthy');
  });
});

describe('seeded damage', () => {
  it('of single bits is never called unchanged (half in the counter-signed file, half in the signature itself)', async () => {
    const random = seeded(seed);
    const { gapStart } = places(Buffer.from(one));
    await inRounds('PDF, one bit flipped', upTo(times({ short: 80, long: 2000 })), async (round) => {
      const inFile = round % 2 === 0;
      const bytes = Uint8Array.from(inFile ? c.two : one);
      const bit = inFile ? random(bytes.length * 8) : (gapStart + random(2200)) * 8 + random(8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { outcome } = await c.judge(bytes);
      expect(outcome, `bit ${bit}`).not.toMatch(/^(unchanged|signature-missing)/);
    });
  });

  it('of whole stretches is never called unchanged (cuts, copies and insertions)', async () => {
    const random = seeded(seed + 1);
    await inRounds(
      'PDF, a stretch cut, copied or put in',
      upTo(times({ short: 40, long: 1000 })),
      async () => {
        const base = Buffer.from(c.two);
        const at = random(base.length);
        const length = 1 + random(400);
        const piece = base.subarray(random(base.length - length)).subarray(0, length);
        const rest = [base.subarray(at + length), base.subarray(at)][random(2)] ?? base;
        const bytes = Buffer.concat([base.subarray(0, at), random(3) === 0 ? Buffer.alloc(0) : piece, rest]);
        if (Buffer.compare(bytes, base) === 0) return;
        const verdict = await c.judge(bytes);
        // A cut exactly at the end of the first revision would be an honest earlier version; no other pass exists.
        expect(verdict.outcome, `at ${at}`).not.toBe('unchanged-trusted');
      },
    );
  });

  it('never stops the check: the time to judge at must be a time, everything else is an answer', async () => {
    await expect(
      verifyPdf(one, { trustedFingerprints: [], anchors: [], at: new Date(Number.NaN) }),
    ).rejects.toThrow('not a time');
    expect(
      (await verifyPdf(one, { trustedFingerprints: [], anchors: [Buffer.from('x')], at: NOW })).outcome,
    ).not.toBe('unchanged-trusted');
  });
});
