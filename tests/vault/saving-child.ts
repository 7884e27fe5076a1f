/** Saves without pause into the vault it is given, and says so after every acknowledged save. Its parent kills it. */
import { writeSync } from 'node:fs';
import { AuditId } from '../../shared/audit/ids.ts';
import { must, passphrase, save, storeOf, vaultIn } from './support.ts';

const [home = '', id = '', question = '', round = ''] = process.argv.slice(2);
const vault = vaultIn(home);
must(await vault.unlock(passphrase));
const store = storeOf(vault);
const audit = AuditId.parse(id);
const before = must(await store.audits.open({ audit })).revision;
writeSync(1, 'ready\n');

for (let count = 1; ; count += 1) {
  const text = `round ${round} save ${count} ${'heron lantern '.repeat(1 + (count % 60))}`;
  const { revision } = must(
    await save(store, audit, [{ op: 'replace', path: `/answers/${question}/rationale`, value: text }]),
  );
  if (revision !== before + count) throw new Error('A revision was skipped');
  writeSync(1, `saved ${revision} ${round} ${count}\n`);
}
