/** Both key files of a vault are damaged: they are written again from those of a copy whose key opens the vault's own file. Nothing goes back. */
import { failed, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import { writeSlots } from '../keys/slots/slot-store.ts';
import type { SessionDeps } from '../life/session.ts';
import { startVaultWorker } from '../thread/worker-client.ts';
import { databasesIn, lookOnce } from './look-at-copies.ts';
import type { OpenCopy } from './open-copies.ts';
import { inScratch } from './scratch.ts';

/**
 * Takes the vault's folder, whose lock is held and whose key files are both damaged, and an opened copy. Fails with 'wrong-state' where the copy's key opens
 * no database there, or a write failure; nothing is changed then.
 */
export async function mendKeyFiles(
  deps: SessionDeps,
  folder: string,
  { file, vaultKey }: OpenCopy,
): Promise<Result<null, 'wrong-state' | WriteCode>> {
  const worker = startVaultWorker(deps, deps.onNoted, deps.onNoted);
  try {
    const database = await inScratch(folder, async (scratch) => {
      for (const name of await databasesIn(folder)) {
        const looked = await lookOnce(worker, scratch, { folder, database: name, vaultKey });
        if (looked?.ok === true) return name;
      }
      return null;
    });
    if (database === null) return failed('wrong-state');
    const { mac: _mac, checksum: _checksum, ...header } = file;
    return await writeSlots(folder, { ...header, database, generation: header.generation + 1 }, vaultKey);
  } finally {
    await worker.close();
  }
}
