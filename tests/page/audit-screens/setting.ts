/** What the tests of the open audit share: a small form, an audit of it, and a main process that can be made to fail. */
import { applyPatch } from 'rfc6902';
import { Audit } from '../../../shared/audit/audit.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { buildReport } from '../../../shared/report/index.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { startDraft, type OpenDraft } from '../../../renderer/records/audit/draft.ts';
import type { Ask } from '../../../renderer/records/audit/draft-state.ts';
import { findingsOf, newAudit, summaryOf, toolkitOf } from '../../fixtures/fake-audits.ts';

export const toolkit = toolkitOf('tier2-full');

/** An audit in which the independence is declared and nothing is written. */
export const blank = (): Audit => ({
  ...newAudit(toolkit, 1, '2026-11-01T09:00:00.000Z'),
  independence: { declared: 'independent', at: '2026-11-01T09:00:00.000Z', note: '' },
});

/** What main answers when a part of this audit is prepared for signing. */
export const preparedReply = (audit: Audit, statements: readonly string[]) => () => {
  const dataFingerprint = '9e'.repeat(32);
  const report = buildReport({
    toolkit: toolkitOf(audit.toolkit.id),
    audit,
    problems: [],
    signer: null,
    dataFingerprint,
    madeAt: '2026-11-21T10:42:07.000Z',
    appVersion: '0.1.0',
  });
  return { dataFingerprint, reportFingerprint: '7a'.repeat(32), statements, report };
};

export type FakeVault = {
  audit: Audit;
  revision: number;
  /** The next saves fail with these codes, one each. */
  failures: ErrorCode[];
  /** Saves wait until this is resolved. */
  gate: Promise<void> | null;
  /** What the checks found is told when this is resolved; it is of the revision there was when it was asked for. */
  checking: Promise<void> | null;
  saves: PatchOperation[][];
  running: number;
  mostAtOnce: number;
};

/** A vault of one audit. It applies each patch to what it holds, as the real one does, and refuses stale ones. */
export function fakeVault(audit = blank()): { vault: FakeVault; ask: Ask } {
  const vault: FakeVault = {
    audit,
    revision: 1,
    failures: [],
    gate: null,
    checking: null,
    saves: [],
    running: 0,
    mostAtOnce: 0,
  };
  const save = async (input: { basedOn: number; changes: PatchOperation[] }) => {
    vault.running += 1;
    vault.mostAtOnce = Math.max(vault.mostAtOnce, vault.running);
    await vault.gate;
    vault.running -= 1;
    const failure = vault.failures.shift();
    if (failure !== undefined) return { ok: false, code: failure };
    if (input.basedOn !== vault.revision) return { ok: false, code: 'stale-revision' };
    const copy: unknown = structuredClone(vault.audit);
    if (applyPatch(copy, structuredClone(input.changes)).some((result) => result !== null)) {
      return { ok: false, code: 'bad-changes' };
    }
    vault.audit = Audit.parse(copy);
    vault.revision += 1;
    vault.saves.push(input.changes);
    const savedAt = new Date().toISOString();
    return {
      ok: true,
      value: {
        revision: vault.revision,
        savedAt,
        summary: summaryOf(vault.audit, vault.revision, savedAt, ''),
      },
    };
  };
  const open = () => ({
    ok: true,
    value: {
      audit: vault.audit,
      revision: vault.revision,
      savedAt: new Date().toISOString(),
      toolkit,
      signed: [],
    },
  });
  const ask = (async (name: string, input: never) => {
    if (name === 'audit.save') return save(input);
    if (name === 'audit.open') return open();
    if (name === 'audit.findings') {
      const { revision } = vault;
      const value = findingsOf(vault.audit, revision);
      await vault.checking;
      return { ok: true, value };
    }
    return { ok: false, code: 'internal' };
  }) as unknown as Ask;
  return { vault, ask };
}

/** Opens the vault's audit as a draft. */
export function openTestDraft(ask: Ask, vault: FakeVault): OpenDraft {
  const { audit, revision } = vault;
  const opened = { audit, revision, savedAt: '2026-11-21T10:42:07.000Z', toolkit, signed: [] };
  return startDraft(opened, { ask });
}

export const write = (draft: OpenDraft, question: string, rationale: string): void =>
  draft.answer(question, `${question}/rationale`, { rationale }, true);

export const writtenIn = (audit: Audit, question: string): string => audit.answers[question]?.rationale ?? '';
