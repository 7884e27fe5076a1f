/** Vaults in throw-away folders for tests: real files, real cipher, real worker; only the key derivation is cheap. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PatchOperation } from '../../shared/json/operation.ts';
import type { Json } from '../../shared/json/patch.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { Result } from '../../shared/result.ts';
import { toolkits } from '../../shared/toolkits/index.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { argon2idCost, deriveArgon2id, type Kdf } from '../../electron/vault/keys/kdf.ts';
import { createVault, type Store, type Vault, type VaultOptions } from '../../electron/vault/life/vault.ts';

/** Argon2id all the same, but over 64 KiB once: a test opens many vaults. */
export const cheapKdf: Kdf = {
  derive: deriveArgon2id,
  calibrate: () => Promise.resolve(argon2idCost(64, 1)),
  allowed: (cost) => cost.memoryKiB <= 1024 && cost.passes <= 3,
};

export const passphrase = 'wren lantern copper orbit';
export const otherPassphrase = 'robin gravel velvet tundra';

/** A new folder for one test, with the way to remove it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The value of a success; a failure ends the test with its code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`Expected success, got ${result.code} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
}

export const quietLog = { failure: () => 'reference' };

/** A vault service over `<home>/vault` with the cheap derivation. */
export const vaultIn = (home: string, more: Partial<VaultOptions> = {}): Vault =>
  createVault({ folder: path.join(home, 'vault'), log: quietLog, kdf: cheapKdf, ...more });

/** Makes and opens a vault in one go; gives the kit's words too. */
export async function openNewVault(home: string, more: Partial<VaultOptions> = {}) {
  const vault = vaultIn(home, more);
  const kit = must(await vault.prepare(passphrase));
  must(await vault.finish(kit.words));
  return { vault, kit, store: storeOf(vault) };
}

/** The stores of an open vault. */
export function storeOf(vault: Vault): Store {
  const store = vault.store();
  if (store === null) throw new Error('The vault is not open');
  return store;
}

const [first] = toolkits;
if (first === undefined) throw new Error('There is no built-in toolkit');
export const toolkit: Toolkit = first;

let tick = 0;
/** Who acts in a test and when: times rise, so that orders are certain. */
export const act = () => {
  tick += 1;
  return { at: new Date(Date.UTC(2026, 10, 21, 10, 0, 0, tick)).toISOString(), author: 'Wren, auditor' };
};

/** Makes an audit and gives its id. */
export async function newAudit(store: Store): Promise<AuditId> {
  return must(await store.audits.create({ ...act(), toolkit, carryFrom: null })).summary.id;
}

export const blank = { rationale: '', evidence: [], noEvidence: false, marked: false };

/** A signature of a part as an audit keeps it. */
export const partSignature = (part = 'auditor') => ({
  part,
  name: 'Wren',
  role: 'Auditor',
  agency: 'Quality team',
  at: act().at,
  dataFingerprint: 'a'.repeat(64),
  certificateFingerprint: 'b'.repeat(64),
});

/** A risk record that was just opened. */
export const openRisk = () => ({
  id: 'r1',
  openedAt: act().at,
  what: 'A child may be at risk.',
  told: [],
  response: '',
  followUp: '',
  status: 'open',
  handedTo: '',
  closedAt: '',
  question: '',
});

/** Saves changes on the newest revision. */
export async function save(store: Store, audit: AuditId, changes: PatchOperation[]) {
  const { revision } = must(await store.audits.open({ audit }));
  return store.audits.save({ ...act(), audit, basedOn: revision, changes });
}

/** Writes a rationale into a question that may not have an answer yet. */
export const writeRationale = (store: Store, audit: AuditId, question: string, rationale: string) =>
  save(store, audit, [{ op: 'add', path: `/answers/${question}`, value: { ...blank, rationale } }]);

/** Has the one record of a kind say this. */
export async function putOnly(
  store: Store,
  { name: kind, only: id }: { readonly name: string; readonly only: string },
  members: Readonly<Record<string, Json>>,
): Promise<void> {
  const held = await store.cabinet.open({ kind, id });
  const value = { id, ...members };
  const changes: PatchOperation[] = held.ok
    ? Object.entries(members).map(([member, to]) => ({ op: 'replace', path: `/${member}`, value: to }))
    : [{ op: 'add', path: '', value }];
  const basedOn = held.ok ? held.value.revision : 0;
  must(await store.cabinet.save({ ...act(), kind, id, basedOn, changes }));
}
