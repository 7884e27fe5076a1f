/** The border over the real handlers and a real vault: seeded garbage, many at once, out of order. Nothing may come out as a fault of the program. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit } from '../../../shared/audit/audit.ts';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { contract } from '../../../shared/contract.ts';
import { makeAnswer, type Answer } from '../../../electron/ipc/serve.ts';
import {
  blank,
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
} from '../../vault/support.ts';
import { servicesOver } from '../../vault/services.ts';
import { standAt } from '../../vault/stand.ts';
import type { Vault } from '../../../electron/vault/life/vault.ts';
import { holdsInTime } from '../../repeat/properties.ts';
import { listeningLog, origin, thePage } from './border.ts';
import { nested, operation } from './garbage.ts';

const place = temporaryFolder();
const logged: string[] = [];
let vault: Vault;
let over: ReturnType<typeof servicesOver>;
let answer: Answer;
let audit: AuditId;

beforeAll(async () => {
  ({ vault } = await openNewVault(place.folder));
  over = servicesOver({ vault });
  answer = makeAnswer({
    table: contract,
    handlers: over.ask,
    origin,
    isVaultOpen: () => vault.state() === 'open',
    confirm: () => Promise.resolve(false),
    log: listeningLog(logged),
  });
  audit = await newAudit(storeOf(vault));
});
afterAll(async () => {
  await over.services.lock();
  await vault.settled();
  place.remove();
});

type Reply = { ok: boolean; code?: string; value?: unknown };
const ask = (name: string, input: unknown) => answer(thePage, name, input) as Promise<Reply>;
const revisionNow = async () => must(await storeOf(vault).audits.open({ audit })).revision;

describe('garbage', () => {
  test('saved as changes: refused or fitting, never a fault, and what only the program sets stays as it is', async () => {
    const before = must(await storeOf(vault).audits.open({ audit })).audit;
    await holdsInTime(
      'garbage saved as changes',
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 6 }), async (changes) => {
        const reply = await ask('audit.save', { audit, basedOn: await revisionNow(), changes });
        if (!reply.ok) expect(['bad-request', 'bad-changes']).toContain(reply.code);
        const now = must(await storeOf(vault).audits.open({ audit })).audit;
        expect(Audit.safeParse(now).success).toBe(true);
        const { id, state, parts, version, reference, toolkit } = now;
        expect({ id, state, parts, version, reference, toolkit }).toEqual({
          id: before.id,
          state: before.state,
          parts: before.parts,
          version: before.version,
          reference: before.reference,
          toolkit: before.toolkit,
        });
      }),
      { short: 150, long: 5000 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  });

  test.each([50, 500, 1000, 1500, 2000, 3000, 5000, 100_000])(
    'a value nested %i deep is refused, not a fault',
    async (depth) => {
      const changes = [{ op: 'add', path: '/answers/3a', value: nested(depth) }];
      const reply = await ask('audit.save', { audit, basedOn: await revisionNow(), changes });
      expect(['bad-request', 'bad-changes']).toContain(reply.code);
    },
  );

  test('in every other question: an answer or a declared refusal', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '"',
        "'",
        '"a" OR "b"',
        'NEAR(',
        '*',
        '^',
        'a*b',
        '-',
        ':',
        'AND',
        'text:',
        '(',
        '%',
        '\u0000',
        '\ud800',
        audit,
      ),
    );
    const asks = fc.oneof(
      fc.tuple(fc.constant('audit.search'), fc.record({ text, limit: fc.integer({ min: -1, max: 600 }) })),
      fc.tuple(
        fc.constant('audit.history'),
        fc.record({
          audit: fc.oneof(fc.constant(audit), text),
          question: fc.option(text),
          before: fc.option(fc.integer()),
          limit: fc.integer({ min: 0, max: 201 }),
        }),
      ),
      fc.tuple(
        fc.constant('audit.summaries'),
        fc.record({ after: fc.option(text), limit: fc.integer({ min: 0, max: 1001 }) }),
      ),
      fc.tuple(fc.constant('audit.open'), fc.record({ audit: text })),
      fc.tuple(
        fc.constant('audit.create'),
        fc.record({ toolkitId: text, carryFrom: fc.option(fc.constant(audit)) }),
      ),
      fc.tuple(fc.constant('audit.reopen'), fc.record({ audit: fc.constant(audit), reason: text })),
      fc.tuple(fc.constant('spell.check'), fc.record({ words: fc.array(text, { maxLength: 20 }) })),
      fc.tuple(fc.constant('spell.suggest'), fc.record({ word: text })),
      fc.tuple(
        fc.constant('settings.set'),
        fc.record({ idleMinutes: fc.integer(), learntWords: fc.array(text) }, { requiredKeys: [] }),
      ),
      fc.tuple(fc.constant('vault.strength'), fc.record({ passphrase: text })),
      fc.tuple(
        fc.constant('vault.confirmKit'),
        fc.record({ words: fc.array(text, { minLength: 12, maxLength: 12 }) }),
      ),
    );
    await holdsInTime(
      'garbage in every other question',
      fc.asyncProperty(asks, async ([name, input]) => {
        const reply = await ask(name, input);
        expect(reply.code, `${name} ${JSON.stringify(input)}`).not.toBe('internal');
      }),
      { short: 150, long: 5000 },
    );
  });
});

describe('many at once', () => {
  test('two saves on the same revision: one stands, the other is told', async () => {
    const basedOn = await revisionNow();
    const save = (text: string) =>
      ask('audit.save', {
        audit,
        basedOn,
        changes: [{ op: 'add', path: '/answers/3i', value: { ...blank, rationale: text } }],
      });
    const replies = await Promise.all([save('one'), save('two')]);
    expect(replies.map((reply) => reply.code ?? 'ok').toSorted()).toEqual(['ok', 'stale-revision']);
    expect(await revisionNow()).toBe(basedOn + 1);
    // The same patch once more, as it was: it is old now.
    expect(await save('one')).toMatchObject({ code: 'stale-revision' });
  });

  test('a hundred new audits at once have a hundred references', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, () => ask('audit.create', { toolkitId: 'tier2-full', carryFrom: null })),
    );
    const references = made.map(
      (reply) => (reply.value as { summary: { reference: string } }).summary.reference,
    );
    expect(new Set(references).size).toBe(100);
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  });

  test('lock and unlock among saves and searches: each is answered, and what was called saved stands', async () => {
    for (let round = 0; round < 8; round += 1) {
      const basedOn = await revisionNow();
      const text = `round ${round}`;
      const value = { ...blank, rationale: text };
      const asked = [
        ask('audit.search', { text: 'round', limit: 10 }),
        ask('audit.save', { audit, basedOn, changes: [{ op: 'add', path: '/answers/3i', value }] }),
        vault.lock().then(() => ({ ok: true })),
        ask('audit.save', {
          audit,
          basedOn: basedOn + 1,
          changes: [{ op: 'add', path: '/answers/3a', value }],
        }),
        ask('audit.summaries', { after: null, limit: 1000 }),
        ask('vault.unlock', { passphrase }),
        ask('vault.unlock', { passphrase }),
        ask('vault.backup', null),
      ];
      const replies = (await Promise.all(asked)) as Reply[];
      for (const reply of replies) expect(['ok', 'locked']).toContain(reply.code ?? 'ok');
      expect(vault.state()).toBe('open');
      const opened = must(await storeOf(vault).audits.open({ audit }));
      if (replies[1]?.ok === true) expect(opened.audit.answers['3i']?.rationale).toBe(text);
      expect(replies[3]).toMatchObject({ code: 'locked' });
    }
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
  });
});

test('an audit in every state takes only what that state allows', async () => {
  for (const state of ['signed', 'with-moderator', 'moderated', 'closed'] as const) {
    const own = await newAudit(storeOf(vault));
    await standAt(storeOf(vault), own, state);
    const { revision } = must(await storeOf(vault).audits.open({ audit: own }));
    const changes = [{ op: 'add', path: '/answers/3a', value: { ...blank, rationale: 'after' } }];
    for (const more of [
      changes,
      [...changes, { op: 'replace', path: '/state', value: 'in-progress' }],
      [{ op: 'replace', path: '/parts', value: [] }],
    ]) {
      const reply = await ask('audit.save', { audit: own, basedOn: revision, changes: more });
      expect(['audit-locked', 'part-locked', 'bad-changes'], state).toContain(reply.code);
    }
    expect(await ask('audit.reopen', { audit: own, reason: 'A date was wrong.' })).toMatchObject({
      ok: true,
    });
  }
});

test('nothing of what was sent stands in the log', () => {
  expect(logged.join('\n')).not.toMatch(/round \d|Robin|x{20}/);
  expect(logged.filter((line) => line.startsWith('ask-failed'))).toEqual([]);
});
