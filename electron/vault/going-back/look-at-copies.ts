/** Looks into copies that were opened, and at the vault as it stands, to say what is in the one and not in the other. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CopyLook } from '../../../shared/contract/copies.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { AuditPoint, Looked } from '../file/look-into.ts';
import { openSlots } from '../keys/open-slots.ts';
import { readSlots } from '../keys/slots/slot-store.ts';
import type { OpenedBy, Session } from '../life/session.ts';
import type { UnlockDeps } from '../life/unlocking.ts';
import type { VaultWorker } from '../thread/worker-client.ts';
import { compareAudits } from './compare.ts';
import type { Opening } from './open-copies.ts';
import { namesIn, type CopyPlace } from './places.ts';
import { bringForLooking } from './scratch.ts';

/** The vault as it stands: its id as far as its key files tell, and its audits where they can be read. */
export type VaultNow = { readonly vaultId: string; readonly audits: readonly AuditPoint[] | null };

type Place = { readonly folder: string; readonly database: string; readonly vaultKey: Uint8Array };

let count = 0;

/** Looks into one database by a second name of it in the scratch folder; null for whatever does not open. */
export async function lookOnce(
  worker: VaultWorker,
  scratch: string,
  { folder, database, vaultKey }: Place,
): Promise<Awaited<ReturnType<VaultWorker['look']>> | null> {
  const from = path.join(folder, database);
  if (!existsSync(from)) return null;
  count += 1;
  const file = path.join(scratch, `look-${count}.db`);
  try {
    await bringForLooking(from, file);
  } catch (error) {
    if (writeCodeOf(error) === null) throw error;
    return null;
  }
  return worker.look({ file, vaultKey });
}

/** The audits of the vault: asked of it while it is open, looked into while it is closed and the secret is its own. */
export async function pointsOfVault(input: {
  readonly folder: string;
  readonly session: Session | null;
  readonly by: { readonly kind: OpenedBy; readonly secret: Buffer } | null;
  readonly kdf: UnlockDeps['kdf'];
  readonly scratch: string;
  readonly worker: VaultWorker;
}): Promise<VaultNow> {
  const { folder, session, by, kdf, scratch, worker } = input;
  if (session !== null)
    return {
      vaultId: session.slots.vaultId,
      audits: await session.store.whole.points().catch(() => null),
    };
  const read = await readSlots(folder);
  if (!read.ok) return { vaultId: '', audits: null };
  const [{ vaultId }] = read.value.candidates;
  const found = by === null ? null : await openSlots(kdf, read.value, by.kind, by.secret);
  if (found?.ok !== true) return { vaultId, audits: null };
  const { vaultKey, slotKey, file } = found.value;
  slotKey.key.fill(0);
  try {
    const looked = await lookOnce(worker, scratch, { folder, database: file.database, vaultKey });
    return { vaultId, audits: looked?.ok === true ? looked.value.audits : null };
  } finally {
    vaultKey.fill(0);
  }
}

/** The databases that lie in a vault's folder, the one of the highest number first. */
export async function databasesIn(folder: string): Promise<string[]> {
  const number = (name: string) => Number(/-(\d+)\.db$/.exec(name)?.[1] ?? '1');
  const names = (await namesIn(folder)).filter((name) => /^vault(-\d{1,6})?\.db$/.test(name));
  return names.toSorted((a, b) => number(b) - number(a));
}

/**
 * Where both key files of the vault are damaged: whether the key of a copy opens the vault's own file, so that its key files can be written again from
 * those of the copy and nothing goes back. Gives what the vault holds then.
 */
async function withKeyOf(
  opening: Exclude<Opening, string>,
  input: { readonly folder: string; readonly scratch: string; readonly worker: VaultWorker },
): Promise<VaultNow | null> {
  const { folder, scratch, worker } = input;
  for (const database of await databasesIn(folder)) {
    const looked = await lookOnce(worker, scratch, { folder, database, vaultKey: opening.vaultKey });
    if (looked?.ok === true) return { vaultId: opening.file.vaultId, audits: looked.value.audits };
  }
  return null;
}

const closed = (id: string, opens: CopyLook['opens']): CopyLook => ({
  id,
  opens,
  audits: 0,
  isOfThisVault: false,
  keysFit: false,
  differences: null,
  differing: 0,
});

/** What is told of one copy. */
export async function lookAt(input: {
  readonly place: CopyPlace;
  readonly opening: Opening;
  readonly scratch: string;
  readonly worker: VaultWorker;
  readonly vault: VaultNow;
  readonly folder: string;
}): Promise<CopyLook> {
  const { place, opening, scratch, worker } = input;
  if (typeof opening === 'string') return closed(place.id, opening);
  const { file, vaultKey } = opening;
  const looked = await lookOnce(worker, scratch, { folder: place.folder, database: file.database, vaultKey });
  if (looked?.ok !== true)
    return closed(place.id, looked?.code === 'vault-from-newer-app' ? 'newer' : 'damaged');
  const { audits }: Looked = looked.value;
  const byItsKey = input.vault.vaultId === '' ? await withKeyOf(opening, input) : null;
  const vault = byItsKey ?? input.vault;
  const isOfThisVault = file.vaultId === vault.vaultId;
  const compared = isOfThisVault && vault.audits !== null ? compareAudits(vault.audits, audits) : null;
  return {
    id: place.id,
    opens: 'yes',
    audits: audits.length,
    isOfThisVault,
    keysFit: byItsKey !== null,
    differences: compared?.differences ?? null,
    differing: compared?.differing ?? 0,
  };
}
