/** The words of the four sources are this one machine: Shropshire, Knowsley, Buckinghamshire, Blackburn (programme 10.2, mappings). */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyAction, type Action } from '../../../shared/audit/action.ts';
import { Audit, type PartSignature } from '../../../shared/audit/audit.ts';
import { followSigned } from '../../../shared/actions/from-audit.ts';
import { followReview } from '../../../shared/actions/from-review.ts';
import { readAction } from '../../../shared/actions/read-action.ts';
import { newReview } from '../../../shared/moderation/new-review.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { actionLine, type ActionRecord } from '../../../shared/records/action.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { saying } from './said.ts';

const idOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const at = '2026-03-02T10:00:00.000Z';
const part = (id: string, name: string, role: string, when = at): PartSignature => ({
  part: id,
  name,
  role,
  agency: 'North',
  at: when,
  dataFingerprint: 'a'.repeat(64),
  certificateFingerprint: '',
});
const auditor = part('auditor', 'Wren', 'Auditor');
const task = (id: string, more: Partial<Action> = {}): Action => ({
  ...emptyAction(id, ''),
  what: `Do the thing of ${id}.`,
  owner: 'Social worker',
  due: '2026-03-16',
  measure: 'It is on the file.',
  ...more,
});

function formOf(id: string) {
  const toolkit = toolkits.find((one) => one.id === id);
  if (toolkit === undefined) throw new Error(`no form ${id}`);
  const auditOf = (
    actions: readonly Action[],
    parts: readonly PartSignature[],
    more: Partial<Audit> = {},
  ): Audit =>
    Audit.parse({
      id: '7d1c7b52-6c1d-4a58-9b6c-0c9f3f2f4f11',
      reference: `${toolkit.referencePrefix}-0417`,
      version: 1,
      versionReason: '',
      state: 'signed',
      toolkit: { id, version: toolkit.version, fingerprint: 'b'.repeat(64) },
      marking: 'OFFICIAL',
      createdAt: at,
      independence: { declared: 'independent', at, note: '' },
      sectionsLeftOut: [],
      answers: {},
      actions,
      escalations: [],
      waivers: [],
      parts,
      rulesOff: [],
      carriedFrom: '',
      ...more,
    });
  const byId = (records: readonly ActionRecord[]) => new Map(records.map((one) => [one.id, one]));
  let had: ReadonlyMap<string, ActionRecord> = new Map();
  return {
    auditOf,
    /** Takes in a signed document, as the vault does, and gives every action as it stands. */
    take: (audit: Audit) => {
      had = new Map([...had, ...byId(followSigned({ audit, toolkit }, had, idOf))]);
      return [...had.values()].map(({ events }) => readAction(events));
    },
    moderate: (audit: Audit, review: Review) => {
      had = new Map([...had, ...byId(followReview({ audit, toolkit }, review, had, idOf))]);
      return [...had.values()].map(({ events }) => readAction(events));
    },
    say: (n: number, ...args: Parameters<typeof saying> extends [unknown, ...infer R] ? R : never) => {
      const record = [...had.values()][n];
      if (record === undefined) throw new Error('there is no such action');
      const next = { ...record, events: [...record.events, saying(record.events, ...args)] };
      had = new Map(had).set(record.id, next);
      return readAction(next.events);
    },
    records: () => [...had.values()],
  };
}

describe('Knowsley', () => {
  const done = { doneOn: '2026-03-13' as const, doneEvidence: 'Visit record of 13 March' };
  it('tasks are agreed on return; "tasks completed" reports all of them done; the assurance proves them', () => {
    const form = formOf('file-audit');
    const tasks = [task('t1', done), task('t2', done)];
    expect(form.take(form.auditOf(tasks, [auditor]))).toMatchObject([
      { state: 'agreed', firstDue: '2026-03-16', agreedAt: at },
      { state: 'agreed' },
    ]);
    const manager = part('team-manager', 'Robin', 'Team manager', '2026-03-14T10:00:00.000Z');
    const reported = form.take(form.auditOf(tasks, [auditor, manager]));
    expect(reported).toMatchObject([
      { state: 'reported-done', doneOn: '2026-03-13' },
      { state: 'reported-done' },
    ]);
    // Within the ten days of the return (PG53).
    expect(form.records().map((one) => actionLine(one).doneOn <= actionLine(one).firstDue)).toEqual([
      true,
      true,
    ]);
    const service = part('service-manager', 'Heron', 'Service manager', '2026-03-20T10:00:00.000Z');
    const proven = form.take(form.auditOf(tasks, [auditor, manager, service]));
    expect(proven).toMatchObject([{ state: 'proven', provenOn: '2026-03-20' }, { state: 'proven' }]);
    expect(form.say(0, 'close', { side: 'service-manager' }).state).toBe('closed');
    // Taken in once more, everything stays as it is.
    expect(form.take(form.auditOf(tasks, [auditor, manager, service]))[1]).toEqual(proven[1]);
  });

  it('a service manager does not assure their own task', () => {
    const form = formOf('file-audit');
    const tasks = [task('t1', { ...done, owner: 'Service manager' })];
    const parts = [
      auditor,
      part('team-manager', 'Robin', 'Team manager'),
      part('service-manager', '', 'Service manager'),
    ];
    const [now] = form.take(form.auditOf(tasks, parts));
    expect(now).toMatchObject({ state: 'reported-done' });
    expect(now?.said.at(-1)).toMatchObject({ event: { act: 'prove' }, why: 'action-own-proof' });
  });
});

describe('Blackburn', () => {
  it('remedial actions are agreed; the reply comments and reports them done; the close by quality assurance proves', () => {
    const form = formOf('tier2-full');
    const before = [task('r1', { owner: 'Lead professional' }), task('r2', { owner: 'Lead professional' })];
    expect(form.take(form.auditOf(before, [auditor]))).toMatchObject([
      { state: 'agreed' },
      { state: 'agreed' },
    ]);
    expect(form.records().map((one) => actionLine(one).replyOpen)).toEqual([true, true]);
    const answered = [
      { ...before[0], reply: 'Done on the visit.', doneOn: '2026-03-09', doneEvidence: 'Visit record' },
      { ...before[1], reply: 'The family is away until April.' },
    ] as Action[];
    const lead = part('lead-professional', 'Robin', 'Lead professional', '2026-03-10T10:00:00.000Z');
    const replied = form.take(form.auditOf(answered, [auditor, lead]));
    expect(replied).toMatchObject([
      { state: 'reported-done', doneOn: '2026-03-09', replied: true },
      { state: 'agreed', replied: true },
    ]);
    expect(form.records().map((one) => actionLine(one).replyOpen)).toEqual([false, false]);
    const qa = part('qa', 'Heron', 'Quality assurance team', '2026-03-12T10:00:00.000Z');
    expect(form.take(form.auditOf(answered, [auditor, lead, qa]))).toMatchObject([
      { state: 'proven', provenOn: '2026-03-12' },
      { state: 'agreed' },
    ]);
    // Reported later, it is not proven by a close of before.
    form.say(1, 'start', { by: { name: '', role: 'Lead professional' } });
    expect(form.say(1, 'report').state).toBe('reported-done');
    expect(form.take(form.auditOf(answered, [auditor, lead, qa]))[1]?.state).toBe('reported-done');
  });
});

describe('Buckinghamshire', () => {
  const review = (audit: Audit, actions: Review['actions']): Review => ({
    ...newReview({
      audit,
      moderator: { name: 'Heron', role: 'Moderator', agency: 'North', fingerprint: '' },
      at,
      before: null,
    }),
    actions,
    finishedAt: '2026-03-05T10:00:00.000Z',
  });

  it('actions may still change until they are moderated, are under way meanwhile, and then are confirmed, revised, removed or added', () => {
    const form = formOf('case-file-audit');
    const audit = form.auditOf([task('a1'), task('a2'), task('a3')], [auditor]);
    expect(form.take(audit)).toMatchObject([{ state: 'agreed', mayChange: true }, {}, {}]);
    expect(form.say(0, 'start')).toMatchObject({ state: 'under-way', mayChange: true });
    const revised = task('a2', { what: 'Do it with the family.' });
    const now = form.moderate(
      audit,
      review(audit, {
        a1: { decision: 'confirmed', revised: null, reason: '' },
        a2: { decision: 'revised', revised, reason: 'The family has to be there.' },
        a3: { decision: 'removed', revised: null, reason: 'Said twice.' },
        a4: { decision: 'added', revised: task('a4'), reason: '' },
      }),
    );
    expect(now).toMatchObject([
      { state: 'under-way', mayChange: false },
      {
        state: 'agreed',
        mayChange: false,
        isAgreed: false,
        newest: { wording: { what: 'Do it with the family.' } },
      },
      { state: 'withdrawn' },
      { state: 'proposed', mayChange: false },
    ]);
    expect(now[3]?.said[0]?.event).toMatchObject({ side: 'moderator', by: { name: 'Heron' } });
  });
});

describe('Shropshire', () => {
  it('actions are proposed, and go into the business plan of the group under its number, where they stay listed', () => {
    const form = formOf('macfa');
    expect(form.take(form.auditOf([task('m1')], [auditor]))).toMatchObject([{ state: 'proposed' }]);
    const moved = form.say(0, 'transfer', { to: { plan: 'Business plan, adults group', number: 'BP-7' } });
    expect(moved).toMatchObject({ state: 'transferred', to: { number: 'BP-7' }, planClosedOn: '' });
    expect(actionLine(form.records()[0] as ActionRecord)).toMatchObject({ planClosed: false });
    expect(form.say(0, 'plan-closed', { on: '2026-09-01' })).toMatchObject({ planClosedOn: '2026-09-01' });
  });
});

describe('a new signed version of the audit', () => {
  it('asks for a change and does not overwrite; what it no longer names is said, what it adds is new', () => {
    const form = formOf('tier2-full');
    form.take(form.auditOf([task('r1'), task('r2')], [auditor]));
    form.say(0, 'start');
    const again = form.auditOf(
      [task('r1', { due: '2026-04-14' }), task('r3')],
      [part('auditor', 'Wren', 'Auditor', '2026-03-09T10:00:00.000Z')],
      { version: 2, versionReason: 'The date was wrong.' },
    );
    const now = form.take(again);
    expect(now).toMatchObject([
      {
        state: 'under-way',
        due: '2026-03-16',
        isAgreed: false,
        newest: { version: 2, wording: { due: '2026-04-14' } },
      },
      { state: 'agreed' },
      { state: 'agreed' },
    ]);
    expect(now[1]?.said.at(-1)?.event).toMatchObject({
      act: 'note',
      words: 'T2-0417, version 2 no longer names this action.',
    });
    expect(form.take(again)).toEqual(now);
  });
});
