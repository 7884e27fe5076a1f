/** Audits in the vault: made, saved, refused, searched, signed, opened again; and the history that proves it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import { vaultForAll } from './set-up.ts';
import {
  act,
  blank,
  must,
  newAudit,
  openRisk,
  partSignature,
  save,
  toolkit,
  writeRationale,
} from './support.ts';

const place = vaultForAll();
const { audited, history } = place;
const news: AuditSummary[] = [];
beforeAll(() => void place.vault.onSummary((summary) => news.push(summary)));

describe('creating', () => {
  test('references number up per form and name the exact form', async () => {
    const one = await audited(await newAudit(place.store));
    const two = await audited(await newAudit(place.store));
    expect(one.audit.reference).toMatch(/^T2-\d{4}$/);
    expect(Number(two.audit.reference.slice(3))).toBe(Number(one.audit.reference.slice(3)) + 1);
    expect(one.toolkit).toEqual(toolkit);
    expect(one.audit.toolkit).toMatchObject({ id: toolkit.id, version: toolkit.version });
    expect(one).toMatchObject({ revision: 1, signed: [], audit: { state: 'in-progress', version: 1 } });
    expect((await history(one.audit.id)).entries).toMatchObject([
      { revision: 1, event: 'created', author: 'Wren, auditor' },
    ]);
  });

  test('the answer to “is anyone at risk” was carried forward from the earlier audit', async () => {
    const from = await newAudit(place.store);
    must(
      await save(place.store, from, [
        { op: 'add', path: '/answers/H01', value: { ...blank, text: '2291' } },
        { op: 'add', path: '/answers/H10', value: { ...blank, yesNo: 'no' } },
        { op: 'add', path: '/answers/H08', value: { ...blank, yesNo: 'yes' } },
        { op: 'add', path: '/answers/H09', value: { ...blank, choice: 'routine' } },
      ]),
    );
    const made = must(await place.store.audits.create({ ...act(), toolkit, carryFrom: from }));
    expect(Object.keys((await audited(made.summary.id)).audit.answers)).toEqual(['H01']);
  });

  test('carrying forward takes the header without its dates and the open actions, marked with where they come from', async () => {
    const from = await newAudit(place.store);
    const action = (id: string, state: string) => ({
      id,
      question: '3a',
      what: `Action ${id}`,
      owner: 'Lead professional',
      due: '2026-12-01',
      measure: '',
      level: 'case',
      rag: '',
      state,
      doneOn: '',
      doneEvidence: '',
      reply: '',
    });
    must(
      await save(place.store, from, [
        { op: 'add', path: '/answers/H01', value: { ...blank, text: '2291' } },
        { op: 'add', path: '/answers/H05b', value: { ...blank, date: '2026-11-20' } },
        { op: 'add', path: '/answers/3a', value: { ...blank, grade: 'g', rationale: 'Not the header.' } },
        { op: 'replace', path: '/actions', value: [action('a1', 'confirmed'), action('a2', 'closed')] },
      ]),
    );
    const { audit: earlier } = await audited(from);
    const made = must(await place.store.audits.create({ ...act(), toolkit, carryFrom: from }));
    const { audit } = await audited(made.summary.id);
    expect(audit.carriedFrom).toBe(earlier.reference);
    expect(audit.answers).toMatchObject({ H01: { text: '2291', carriedFrom: earlier.reference } });
    expect(Object.keys(audit.answers)).toEqual(['H01']);
    expect(audit.actions).toMatchObject([
      { what: 'Action a1', carriedFrom: earlier.reference, question: '' },
    ]);
    expect(audit.actions[0]?.id).not.toBe('a1');
    expect(
      await place.store.audits.create({ ...act(), toolkit, carryFrom: crypto.randomUUID() }),
    ).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('saving', () => {
  test('keeps text, list, time and history, and tells of the change', async () => {
    const id = await newAudit(place.store);
    news.length = 0;
    const saved = must(await writeRationale(place.store, id, '3a', 'The voice of the child is heard.'));
    expect(saved.revision).toBe(2);
    const opened = await audited(id);
    expect(opened).toMatchObject({ revision: 2, savedAt: saved.savedAt });
    expect(saved.summary).toMatchObject({ id, revision: 2, updatedAt: saved.savedAt });
    expect(news[0]).toEqual(saved.summary);
    must(await save(place.store, id, [{ op: 'replace', path: '/answers/3a/rationale', value: 'Changed.' }]));
    const { entries, chainHolds } = await history(id, '3a');
    expect(chainHolds).toBe(true);
    expect(entries.map((one) => one.revision)).toEqual([3, 2]);
    expect(entries[0]?.changes).toEqual([
      { path: '/answers/3a/rationale', before: 'The voice of the child is heard.', after: 'Changed.' },
    ]);
    expect((await history(id, '3b')).entries).toEqual([]);
  });

  test('counts what the checks find, after the save and not within it', async () => {
    const id = await newAudit(place.store);
    news.length = 0;
    const saved = must(
      await save(place.store, id, [{ op: 'add', path: '/escalations/-', value: openRisk() }]),
    );
    expect(saved.summary.problems).toEqual({});
    await expect
      .poll(() => news.some((one) => one.id === id && (one.problems.block ?? 0) > 0), { timeout: 100_000 })
      .toBe(true);
    const found = must(await place.store.audits.findings({ audit: id })).problems;
    expect(found.length).toBeGreaterThan(0);
    const { items } = await place.store.audits.summaries({ after: null, limit: 1 });
    expect(items[0]?.problems).toEqual(news.findLast((one) => one.id === id)?.problems);
  });

  test('nothing but passing tests writes nothing; a failed test refuses all of it', async () => {
    const id = await newAudit(place.store);
    expect(must(await save(place.store, id, [{ op: 'test', path: '/version', value: 1 }])).revision).toBe(1);
    const refused = await save(place.store, id, [
      { op: 'add', path: '/answers/3a', value: blank },
      { op: 'test', path: '/version', value: 2 },
    ]);
    expect(refused).toMatchObject({ code: 'bad-changes' });
    expect((await audited(id)).audit.answers).toEqual({});
  });

  test('on another revision than the newest it is refused, and nothing is changed', async () => {
    const id = await newAudit(place.store);
    must(await writeRationale(place.store, id, '3a', 'First.'));
    const stale = await place.store.audits.save({
      ...act(),
      audit: id,
      basedOn: 1,
      changes: [{ op: 'replace', path: '/answers/3a/rationale', value: 'Second.' }],
    });
    expect(stale).toEqual({ ok: false, code: 'stale-revision' });
    expect((await audited(id)).audit.answers['3a']?.rationale).toBe('First.');
    expect(
      await place.store.audits.save({ ...act(), audit: crypto.randomUUID(), basedOn: 1, changes: [] }),
    ).toMatchObject({
      code: 'not-found',
    });
  });

  const bad: [string, PatchOperation[]][] = [
    ['the id', [{ op: 'replace', path: '/id', value: crypto.randomUUID() }]],
    ['the reference', [{ op: 'replace', path: '/reference', value: 'T2-9999' }]],
    ['the version', [{ op: 'replace', path: '/version', value: 2 }]],
    ['the state', [{ op: 'replace', path: '/state', value: 'signed' }]],
    ['the form', [{ op: 'replace', path: '/toolkit/version', value: '9.9.9' }]],
    ['the signatures', [{ op: 'add', path: '/parts/-', value: partSignature() }]],
    ['the time of making', [{ op: 'replace', path: '/createdAt', value: '2020-01-01T00:00:00.000Z' }]],
    ['where it was carried from', [{ op: 'replace', path: '/carriedFrom', value: 'T2-0001' }]],
    ['an unknown member', [{ op: 'add', path: '/extra', value: 1 }]],
    ['a member away', [{ op: 'remove', path: '/actions' }]],
    ['all answers at once', [{ op: 'replace', path: '/answers', value: {} }]],
    ['everything at once', [{ op: 'replace', path: '', value: {} }]],
    ['a question the form does not have', [{ op: 'add', path: '/answers/99z', value: blank }]],
    ['an answer of the wrong shape', [{ op: 'add', path: '/answers/3a', value: { grade: 'g' } }]],
    ['a grade that is none', [{ op: 'add', path: '/answers/3a', value: { ...blank, grade: 'A' } }]],
    ['an unknown part of an answer', [{ op: 'add', path: '/answers/3a', value: { ...blank, score: 3 } }]],
    ['something that is not there', [{ op: 'replace', path: '/answers/3a/rationale', value: 'x' }]],
    ['the prototype', [{ op: 'add', path: '/__proto__/polluted', value: true }]],
    ['the prototype of an answer', [{ op: 'add', path: '/answers/__proto__', value: { ...blank } }]],
    ['a constructor', [{ op: 'add', path: '/answers/constructor/prototype', value: 1 }]],
    ['a bad pointer', [{ op: 'add', path: 'answers/3a', value: blank }]],
    ['a list beyond its end', [{ op: 'add', path: '/actions/5', value: {} }]],
  ];
  test.each(bad)('does not change %s', async (_what, changes) => {
    const id = await newAudit(place.store);
    const before = await audited(id);
    expect(await save(place.store, id, changes)).toMatchObject({ ok: false, code: 'bad-changes' });
    expect(await audited(id)).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('listing', () => {
  test('batches by cursor give every audit once, newest change first', async () => {
    for (let count = 0; count < 7; count += 1) await newAudit(place.store);
    const seen: AuditSummary[] = [];
    let after: string | null = null;
    do {
      const batch: Awaited<ReturnType<typeof place.store.audits.summaries>> =
        await place.store.audits.summaries({
          after,
          limit: 3,
        });
      seen.push(...batch.items);
      after = batch.next;
      expect(batch.total).toBe(await place.store.audits.count());
    } while (after !== null);
    expect(new Set(seen.map((one) => one.id)).size).toBe(await place.store.audits.count());
    const times = seen.map((one) => one.updatedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    // A cursor that is none starts anew rather than failing.
    expect(
      (await place.store.audits.summaries({ after: `'; DROP TABLE audits`, limit: 1 })).items[0],
    ).toEqual(seen[0]);
  });
});

test('after all of this the vault passes its own check', async () => {
  const { problems, audits, revisions } = await place.store.whole.check();
  expect(problems).toEqual([]);
  expect(audits).toBe(await place.store.audits.count());
  expect(revisions).toBeGreaterThan(audits);
});
