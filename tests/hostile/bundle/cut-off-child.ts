/** Takes a bundle in, or seals one, in a process of its own that its parent kills: `<take|seal> <home> <file>`. */
import { randomUUID } from 'node:crypto';
import { statSync, writeSync } from 'node:fs';
import { makeBundleRoom } from '../../../electron/bundle/incoming-bundles.ts';
import { makeSealing } from '../../../electron/bundle/sealing.ts';
import { fileSource } from '../../../electron/bundle/source.ts';
import { must, passphrase, storeOf, vaultIn } from '../../vault/support.ts';

const [act = '', home = '', file = ''] = process.argv.slice(2);
const vault = vaultIn(home);
must(await vault.unlock(passphrase));
const deps = {
  store: () => storeOf(vault),
  verifyPdf: () => Promise.reject(new Error('There is no report in these bundles')),
  bindPdf: () => Promise.reject(new Error('There is no report in these bundles')),
  choosePlace: () => Promise.resolve(file),
  keepPlace: () => randomUUID(),
  tell: () => undefined,
  now: () => Date.UTC(2026, 10, 22),
};
if (act === 'take') {
  const room = makeBundleRoom(deps);
  const verdict = await room.look(fileSource(file, statSync(file).size));
  writeSync(1, 'begun\n');
  must(await room.takeIn(verdict.file));
} else {
  const { items } = await storeOf(vault).audits.summaries({ after: null, limit: 500 });
  writeSync(1, 'begun\n');
  must(
    await makeSealing(deps).seal({
      audits: items.map(({ id }) => id),
      purpose: 'copy',
      contacts: [],
      alsoMyself: true,
      passphrase: null,
      keepUntil: '',
    }),
  );
}
writeSync(1, 'done\n');
await vault.lock();
await vault.settled();
