/** Merging files of the programme without a server (programme.md 8.3): every rule on the pure room that taking in uses. */
import { describe, expect, test } from 'vitest';
import {
  CommissionAnswer,
  type CommissionContent,
  type ProgrammeBody,
} from '../../../shared/programme/files/bodies.ts';
import { fileKinds } from '../../../shared/programme/files/kinds.ts';
import { deepest, isShallow, ProgrammeManifest } from '../../../shared/programme/files/manifest.ts';
import {
  effectsOf,
  entryOf,
  type HeldRecords,
  type ProgrammeArrival,
} from '../../../shared/programme/files/take-in.ts';
import { headerOf } from '../../../shared/programme/files/header.ts';
import { allocationState, type Allocation } from '../../../shared/records/allocation.ts';
import { standingCommission, type Commission } from '../../../shared/records/commission.ts';
import type { ProgrammeFile } from '../../../shared/records/programme-file.ts';
import { canonicalJson } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { sampleAllocation, sampleRound, sampleYear, uuid } from '../../fixtures/programme-people.ts';

const [macfa] = toolkits.filter(({ id }) => id === 'macfa');
if (macfa === undefined) throw new Error('no form');
const sha = (n: number): string => String(n).padStart(64, '0');
const person = (n: number) => ({
  name: `Person ${n}`,
  role: 'Co-ordinator',
  agency: 'Partnership',
  certificate: sha(n),
  recipient: `age1${'q'.repeat(58)}`,
});
const [cora, alex, wren] = [person(1), person(2), person(3)] as const;

function arrival(n: number, body: ProgrammeBody, facts: Partial<ProgrammeManifest> = {}): ProgrammeArrival {
  const to = body.kind === 'commission' ? alex : cora;
  const manifest = ProgrammeManifest.parse({
    format: 'caselight-programme-file',
    version: 1,
    file: uuid(500 + n),
    kind: body.kind,
    level: fileKinds[body.kind].level,
    created: '2026-12-01T10:00:00.000Z',
    sender: body.kind === 'commission' ? cora : alex,
    recipients: [{ recipient: to.recipient, certificate: to.certificate, name: to.name }],
    year: { id: sampleYear.id, name: sampleYear.name },
    round: { id: sampleRound.id, code: sampleRound.code },
    covers: '',
    chain: [],
    body: { size: 1, sha256: sha(9) },
    ...facts,
  });
  return { manifest, manifestSha256: sha(500 + n), body, fromUnknown: false };
}
const content = (facts: Partial<CommissionContent> = {}): CommissionContent => ({
  subject: 'Person 1',
  agency: '',
  due: '2027-02-25',
  theme: 'Neglect',
  themeQuestions: [],
  shape: 'A',
  day: '2027-03-11',
  lines: '',
  guidance: '',
  form: { id: macfa.id, version: macfa.version, fingerprint: sha(8) },
  ...facts,
});
const commission = (n: number, version: number, facts: Partial<CommissionContent> = {}): ProgrammeArrival =>
  arrival(n, {
    kind: 'commission',
    toolkit: macfa,
    items: [{ allocation: uuid(101), version, content: content(facts) }],
  });
const said = (step: number, act: CommissionAnswer['act']): CommissionAnswer => ({
  id: uuid(700 + step),
  allocation: uuid(101),
  step,
  act,
  independent: act === 'accept',
  why: '',
  reason: act === 'accept' ? '' : 'Off sick.',
  at: `2026-12-0${step}T10:00:00.000Z`,
});
const received = [{ file: uuid(501), manifestSha256: sha(501) }];
const answers = (n: number, step: number, act: CommissionAnswer['act']): ProgrammeArrival =>
  arrival(n, { kind: 'commission-answer', answers: [said(step, act)], received });

/** A vault as far as files of the programme see one. */
function vault(of: { readonly isOwner: boolean }) {
  const [commissions, allocations, files] = [
    new Map<string, Commission>(),
    new Map<string, Allocation>(),
    new Map<string, ProgrammeFile>(),
  ];
  if (of.isOwner) {
    const offered = {
      id: uuid(900),
      act: 'offer' as const,
      at: '2026-11-30T10:00:00.000Z',
      by: 'Person 1',
      why: '' as const,
      reason: '',
    };
    allocations.set(uuid(101), sampleAllocation(1, { moves: [offered] }));
    files.set(uuid(501), entryOf(commission(1, 1), 'out'));
  }
  const held: HeldRecords = {
    round: (id) => (of.isOwner && id === sampleRound.id ? sampleRound : null),
    allocation: (id) => allocations.get(id) ?? null,
    commission: (id) => commissions.get(id) ?? null,
    file: (id) => files.get(id) ?? null,
    answers: (allocation) =>
      [...files.values()].flatMap((file) =>
        file.direction === 'in' && file.body.kind === 'commission-answer'
          ? file.body.answers
              .filter((one) => one.allocation === allocation)
              .map((answer) => ({ by: file.sender.name, answer }))
          : [],
      ),
  };
  const around = { isSamePerson: (a: string, b: string) => a === b, auditOf: (id: string) => id };
  return {
    held,
    take: (file: ProgrammeArrival): string => {
      const found = effectsOf(file, held, around);
      if (!found.ok) return found.refusal;
      if (found.value.isHere) return 'here';
      for (const change of found.value.changes)
        if (change.kind === 'commission') commissions.set(change.after.id, change.after);
        else allocations.set(change.after.id, change.after);
      files.set(found.value.entry.id, found.value.entry);
      return 'taken';
    },
    /** Everything that is held, to the byte. */
    bytes: (): string =>
      canonicalJson(
        [commissions, allocations, files].map((all) =>
          [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        ),
      ),
  };
}

function orders<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) => orders(all.filter((_, n) => n !== at)).map((rest) => [one, ...rest]));
}

describe('all orders of arrival end in the same bytes, each file twice', () => {
  test('with the one who was asked: three versions, one of them in two contents', () => {
    const set = [
      commission(1, 1),
      commission(2, 2, { lines: 'One' }),
      commission(3, 2, { lines: 'Two' }),
      commission(4, 3, { due: '2027-02-20' }),
    ];
    const ends = orders(set).map((order) => {
      const one = vault({ isOwner: false });
      for (const file of order) expect(one.take(file)).toBe('taken');
      for (const file of order) expect(one.take(file)).toBe('here');
      return one.bytes();
    });
    expect(ends).toHaveLength(24);
    expect(new Set(ends).size).toBe(1);
  });

  test('with the co-ordinator: acceptance, handing back, a receipt, and one for last year’s round that is refused', () => {
    const last = answers(9, 1, 'accept');
    const old = { ...last, manifest: { ...last.manifest, year: { id: uuid(77), name: '2025/26' } } };
    const set = [
      answers(2, 1, 'accept'),
      answers(3, 2, 'hand-back'),
      arrival(4, { kind: 'receipt', received, at: '2026-12-01T10:00:00.000Z' }),
      old,
    ];
    const ends = orders(set).map((order) => {
      const one = vault({ isOwner: true });
      for (const file of [...order, ...order])
        expect(one.take(file)).toMatch(file === old ? /^not-of-this-round$/ : /^taken$|^here$/);
      const allocation = one.held.allocation(uuid(101));
      expect(allocation && allocationState(allocation)).toBe('handed-back');
      return one.bytes();
    });
    expect(new Set(ends).size).toBe(1);
  });
});

test('newer is decided by version, not by clock; what is not named stays', () => {
  const one = vault({ isOwner: false });
  const late = commission(2, 2, { lines: 'Newer' });
  one.take({ ...late, manifest: { ...late.manifest, created: '2020-01-01T00:00:00.000Z' } });
  one.take(commission(1, 1));
  const held = one.held.commission(uuid(101));
  expect(held && standingCommission(held).now.content.lines).toBe('Newer');
});

test('two contents of one version are both kept, and a person’s decision holds', () => {
  const one = vault({ isOwner: false });
  one.take(commission(1, 1, { lines: 'One' }));
  one.take(commission(2, 1, { lines: 'Two' }));
  const held = one.held.commission(uuid(101)) as Commission;
  expect(standingCommission(held).others).toHaveLength(1);
  expect(standingCommission({ ...held, chosen: uuid(502) }).now.content.lines).toBe('Two');
});

test('one owner writes, a number is used once, and answers are taken only from whom was asked', () => {
  const partner = vault({ isOwner: false });
  partner.take(commission(1, 1));
  const other = commission(2, 9);
  expect(partner.take({ ...other, manifest: { ...other.manifest, sender: wren } })).toBe('other-owner');
  expect(partner.take({ ...commission(1, 1), manifestSha256: sha(3) })).toBe('replayed');
  const owner = vault({ isOwner: true });
  const stranger = answers(2, 1, 'accept');
  expect(owner.take({ ...stranger, manifest: { ...stranger.manifest, sender: wren } })).toBe('not-awaited');
  const before = owner.bytes();
  expect(owner.take(answers(3, 1, 'hand-back'))).toBe('taken');
  expect(owner.bytes()).not.toBe(before);
  expect(allocationState(owner.held.allocation(uuid(101)) as Allocation)).toBe('offered');
});

test('nobody accepts without saying that they took no part, and nobody refuses without a reason', () => {
  expect(CommissionAnswer.safeParse({ ...said(1, 'accept'), independent: false }).success).toBe(false);
  expect(CommissionAnswer.safeParse({ ...said(1, 'decline'), reason: ' ' }).success).toBe(false);
  expect(CommissionAnswer.safeParse({ ...said(1, 'accept'), name: 'A child' }).success).toBe(false);
});

test('a text that nests too deep is told without being read; brackets in words do not count', () => {
  expect(isShallow('['.repeat(1_000_000), deepest)).toBe(false);
  expect(isShallow(JSON.stringify({ a: '[[['.repeat(100), b: '\\"[' }), 3)).toBe(true);
});

test('the header is filled only where the form has a box for it', () => {
  for (const toolkit of toolkits) {
    const header = headerOf(toolkit, content({ themeQuestions: ['Seen?'] }), 'A-26-1');
    const ids = new Set(toolkit.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
    expect(Object.keys(header).every((id) => ids.has(id))).toBe(true);
  }
  expect(headerOf(macfa, content({ themeQuestions: ['Seen?'] }), 'A-26-1')['T1']?.text).toBe('Seen?');
});
